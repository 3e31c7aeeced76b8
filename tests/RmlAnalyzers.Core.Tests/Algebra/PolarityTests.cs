using RmlAnalyzers.Core.Algebra;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Algebra;

/// <summary>The laws that the remarks of <see cref="Polarity"/> state, over all four points.</summary>
public class PolarityTests
{
    private static readonly Polarity[] All = [Polarity.Constant, Polarity.Monotone, Polarity.Antitone, Polarity.Neither];

    [Fact]
    public void Join_is_a_semilattice()
    {
        var lattice = new PolarityLattice();
        foreach (var (a, b, c) in Triples())
        {
            Assert.Equal(a, lattice.Join(a, a));
            Assert.Equal(lattice.Join(a, b), lattice.Join(b, a));
            Assert.Equal(lattice.Join(a, lattice.Join(b, c)), lattice.Join(lattice.Join(a, b), c));
            Assert.Equal(a, lattice.Join(lattice.Bottom, a));
            Assert.Equal(a.Leq(b), lattice.Leq(a, b));
        }
    }

    [Fact]
    public void Flip_undoes_itself_and_keeps_joins()
    {
        foreach (var (a, b, _) in Triples())
        {
            Assert.Equal(a, a.Flip().Flip());
            Assert.Equal(a.Join(b).Flip(), a.Flip().Join(b.Flip()));
        }

        Assert.Equal(Polarity.Antitone, Polarity.Monotone.Flip());
        Assert.Equal(Polarity.Neither, Polarity.Neither.Flip());
    }

    [Fact]
    public void Kill_is_final()
    {
        foreach (var (a, b, _) in Triples())
        {
            Assert.Equal(a.Kill(), a.Kill().Kill());
            Assert.Equal(a.Kill(), a.Flip().Kill());
            Assert.Equal(a.Join(b).Kill(), a.Kill().Join(b.Kill()));
            Assert.True(a.Leq(a.Kill()));
        }

        Assert.Equal(Polarity.Constant, Polarity.Constant.Kill());
    }

    [Fact]
    public void Meet_holds_both_answers()
    {
        foreach (var (a, b, _) in Triples())
        {
            Assert.True(a.Meet(b).Leq(a) && a.Meet(b).Leq(b));
            Assert.Equal(a, a.Join(a.Meet(b)));
        }
    }

    [Fact]
    public void Only_what_never_falls_may_be_acted_upon() =>
        Assert.Equal([Polarity.Constant, Polarity.Monotone], All.Where(one => one.NeverFalls()));

    private static IEnumerable<(Polarity, Polarity, Polarity)> Triples() =>
        from a in All from b in All from c in All select (a, b, c);
}
