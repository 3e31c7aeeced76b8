using RmlAnalyzers.Core.Algebra;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Algebra;

public class FixpointTests
{
    public static IEnumerable<object[]> Seeds => RandomGraphs.Seeds(200);

    /// <summary>Sets of up to 31 elements under union.</summary>
    private sealed class BitSets : IJoinSemilattice<int>
    {
        public int Bottom => 0;

        public int Join(int left, int right) => left | right;
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_solution_collects_exactly_what_a_node_reaches(int seed)
    {
        var graph = RandomGraphs.Make(seed);
        var reach = RandomGraphs.Closure(graph);
        var lattice = new BitSets();
        var solution = Fixpoint.Solve<int, int>(
            [.. Enumerable.Range(0, graph.Count)], graph.Predecessors, lattice,
            (node, valueOf) => (1 << node) | lattice.JoinAll(graph.Successors(node).Select(valueOf)));

        for (var node = 0; node < graph.Count; node++)
        {
            Assert.Equal(Enumerable.Range(0, graph.Count).Where(to => reach[node, to]).Sum(to => 1 << to), solution[node]);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_order_of_the_nodes_does_not_change_the_solution(int seed)
    {
        var graph = RandomGraphs.Make(seed);
        Dictionary<int, int> Solve(IEnumerable<int> nodes) => Fixpoint.Solve<int, int>(
            [.. nodes], graph.Successors, new BitSets(),
            (node, valueOf) => (1 << node) | graph.Predecessors(node).Aggregate(0, (value, from) => value | valueOf(from)));

        var forwards = Solve(Enumerable.Range(0, graph.Count));
        var backwards = Solve(Enumerable.Range(0, graph.Count).Reverse());
        Assert.All(forwards, entry => Assert.Equal(entry.Value, backwards[entry.Key]));
    }

    [Fact]
    public void A_transfer_that_is_not_monotone_still_ends()
    {
        var solution = Fixpoint.Solve<int, int>([0], _ => [0], new BitSets(), (_, valueOf) => valueOf(0) == 0 ? 1 : 2);
        Assert.Equal(3, solution[0]);
    }

    [Fact]
    public void Only_dependents_of_what_has_risen_are_computed_again()
    {
        var computed = new List<int>();
        Fixpoint.Solve<int, int>([0, 1, 2], node => node == 1 ? [0] : [], new BitSets(), (node, valueOf) =>
        {
            computed.Add(node);
            return node == 0 ? valueOf(1) : node;
        });
        Assert.Equal([0, 1, 2, 0], computed);
    }

    [Fact]
    public void The_join_defines_the_order()
    {
        var lattice = new BitSets();
        Assert.True(lattice.Leq(1, 3));
        Assert.False(lattice.Leq(3, 1));
        Assert.True(lattice.Leq(lattice.Bottom, 4));
        Assert.Equal(7, lattice.JoinAll([1, 2, 4]));
    }
}
