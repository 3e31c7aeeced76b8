using RmlAnalyzers.Core.Summaries;
using RmlAnalyzers.Core.Worlds;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Summaries;

/// <summary>The laws that the solver rests on: joining is a semilattice, and alternatives prove only their minimum.</summary>
public class ReachTests
{
    private static readonly Reach[] Samples = MakeSamples();

    [Fact]
    public void Join_is_idempotent_commutative_associative_and_has_a_bottom()
    {
        var lattice = ReachLattice.Instance;
        foreach (var a in Samples)
        {
            Assert.Equal(a, lattice.Join(a, a));
            Assert.Equal(a, lattice.Join(lattice.Bottom, a));
            foreach (var b in Samples)
            {
                Assert.Equal(lattice.Join(a, b), lattice.Join(b, a));
                foreach (var c in Samples)
                {
                    Assert.Equal(lattice.Join(a, lattice.Join(b, c)), lattice.Join(lattice.Join(a, b), c));
                }
            }
        }
    }

    [Fact]
    public void Every_step_through_a_caller_is_longer_and_ends_at_the_same_place()
    {
        var reach = Reach.Of(EffectClass.RemoteWrite, proven: true, Leaf("HttpClient.PostAsync"));
        var seen = reach.Through(evidence => evidence.Via("Client.Send", "M:Client.Send", null), later: false);
        Assert.Equal("Price → Client.Send → HttpClient.PostAsync (service, write)", seen.Find(EffectClass.RemoteWrite, false, true)!.Display("Price"));
        Assert.Null(seen.Find(EffectClass.RemoteWrite, later: true, proven: true));
    }

    [Fact]
    public void Work_handed_over_counts_as_later_and_stays_later()
    {
        var reach = Reach.Of(EffectClass.RemoteWrite, proven: true, Leaf("send")).Through(e => e.Via("Task.Run", "r", null), later: true);
        Assert.Null(reach.Find(EffectClass.RemoteWrite, later: false, proven: false));
        Assert.NotNull(reach.Through(e => e.Via("helper", "h", null), later: false).Find(EffectClass.RemoteWrite, later: true, proven: true));
        Assert.Equal(World.Dialog, reach.ProvenWorld);
    }

    [Fact]
    public void Alternatives_prove_their_minimum()
    {
        var history = Reach.Of(EffectClass.History, proven: true, Leaf("capture"));
        var write = Reach.Of(EffectClass.RemoteWrite, proven: true, Leaf("write"));
        var both = Reach.OneOf([history, write]);
        Assert.Equal(World.Dialog, both.ProvenWorld);
        Assert.Equal(World.History, both.PossibleWorld);
        Assert.Equal("write", both.Worst(false, true)!.Value.Evidence.Name);
        Assert.Equal(World.None, Reach.OneOf([history, Reach.None]).ProvenWorld);
        Assert.Equal(World.History, Reach.OneOf([history, Reach.None]).PossibleWorld);
        Assert.Equal(history, Reach.OneOf([history]));
        Assert.Equal(Reach.None, Reach.OneOf([]));
    }

    [Fact]
    public void A_read_of_a_store_beside_a_write_proves_only_the_read()
    {
        var read = Reach.Of(EffectClass.StoreRead, proven: true, Leaf("read"));
        var write = Reach.Of(EffectClass.RemoteWrite, proven: true, Leaf("write"));
        Assert.Null(Reach.OneOf([read, write]).Worst(false, true, from: EffectClass.RemoteRead));
    }

    [Fact]
    public void Weakened_is_possible_and_no_longer_proven()
    {
        var weak = Reach.Of(EffectClass.History, proven: true, Leaf("capture")).Weaken();
        Assert.Equal((World.None, World.History), (weak.ProvenWorld, weak.PossibleWorld));
        Assert.Equal(Reach.Of(EffectClass.History, proven: true, Leaf("capture")), weak.Join(Reach.Of(EffectClass.History, proven: true, Leaf("capture"))));
    }

    [Fact]
    public void The_shorter_path_wins_then_the_ordinally_first()
    {
        var far = Leaf("b").Via("x", "x", null);
        Assert.Equal("b", Evidence.Shorter(far, Leaf("b"))!.Display("").Replace(" → ", "").Replace(" (service, write)", ""));
        Assert.Equal("a", Evidence.Shorter(Leaf("b"), Leaf("a"))!.Name);
        Assert.Same(far, Evidence.Shorter(null, far));
    }

    private static Evidence Leaf(string name) => Evidence.Leaf(name, name, null, "service, write");

    private static Reach[] MakeSamples()
    {
        var random = new Random(7);
        var samples = new List<Reach> { Reach.None, Reach.NotSeen(Leaf("unknown")) };
        for (var i = 0; i < 14; i++)
        {
            var reach = Reach.None;
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                var one = Reach.Of((EffectClass)random.Next(1, EffectClasses.Count), random.Next(2) == 0, Leaf("e" + random.Next(4)));
                one = random.Next(2) == 0 ? one.Through(e => e.Via("s", "s" + random.Next(3), null), random.Next(2) == 0) : one;
                reach = reach.Join(random.Next(4) == 0 ? one.Weaken() : one);
            }

            samples.Add(reach);
        }

        return samples.ToArray();
    }
}
