using RmlAnalyzers.Core.Algebra;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Algebra;

public class GraphTests
{
    public static IEnumerable<object[]> Seeds => RandomGraphs.Seeds(200);

    [Theory, MemberData(nameof(Seeds))]
    public void Components_are_exactly_the_mutually_reachable_and_callees_come_first(int seed)
    {
        var graph = RandomGraphs.Make(seed);
        var reach = RandomGraphs.Closure(graph);
        var components = Components.Of(Enumerable.Range(0, graph.Count), graph.Successors);

        Assert.Equal(graph.Count, components.Sum(component => component.Length));
        var position = components.SelectMany((component, index) => component.Select(node => (node, index))).ToDictionary(p => p.node, p => p.index);
        for (var left = 0; left < graph.Count; left++)
        {
            for (var right = 0; right < graph.Count; right++)
            {
                Assert.Equal(reach[left, right] && reach[right, left], position[left] == position[right]);
            }

            Assert.All(graph.Successors(left), next => Assert.True(position[next] <= position[left]));
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Reachability_is_the_closure_without_the_forbidden_nodes(int seed)
    {
        var graph = RandomGraphs.Make(seed);
        var forbidden = seed % graph.Count;
        var reach = RandomGraphs.Closure(graph, node => node == forbidden);
        var reached = Reachability.From(graph, [0], node => node == forbidden);
        for (var node = 0; node < graph.Count; node++)
        {
            Assert.Equal(reach[0, node], reached[node]);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_target_is_found_exactly_where_the_closure_leads_to_one_and_nobody_is_asked_twice(int seed)
    {
        var graph = RandomGraphs.Make(seed);
        var reach = RandomGraphs.Closure(graph);
        var random = new Random(seed);
        var targets = Enumerable.Range(0, graph.Count).Where(_ => random.Next(6) == 0).ToHashSet();
        List<int> asked = [];
        var search = new TargetSearch<int>(targets.Contains, node =>
        {
            asked.Add(node);
            return graph.Successors(node);
        });
        foreach (var node in Enumerable.Range(0, graph.Count).OrderBy(_ => random.Next()).ToList())
        {
            Assert.Equal(targets.Any(target => reach[node, target]), search.IsReachedFrom(node));
        }

        Assert.Equal(asked.Distinct(), asked);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_cut_edge_is_not_taken(int seed)
    {
        var graph = RandomGraphs.Make(seed);
        var without = new Graph();
        for (var node = 0; node < graph.Count; node++)
        {
            without.AddNode();
        }

        for (var node = 0; node < graph.Count; node++)
        {
            graph.Successors(node).Where(next => (node + next) % 2 == 0).ToList().ForEach(next => without.AddEdge(node, next));
        }

        Assert.Equal(Reachability.From(without, [0]), Reachability.From(graph, [0], cut: (from, to) => (from + to) % 2 != 0));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Dominance_is_what_every_walk_from_the_entry_passes(int seed)
    {
        var graph = RandomGraphs.Make(seed);
        for (var gate = 0; gate < graph.Count; gate++)
        {
            var withoutGate = RandomGraphs.Closure(graph, node => node == gate);
            for (var node = 0; node < graph.Count; node++)
            {
                Assert.Equal(!withoutGate[0, node], Dominators.Dominates(graph, 0, [gate], [node]));
                var exit = graph.Count - 1;
                Assert.Equal(!withoutGate[node, exit], Dominators.PostDominates(graph, [exit], [gate], [node]));
            }
        }
    }

    [Fact]
    public void A_diamond_is_dominated_by_both_sides_together_and_by_neither_alone()
    {
        var graph = Diamond();
        Assert.False(Dominators.Dominates(graph, 0, [1], [3]));
        Assert.False(Dominators.Dominates(graph, 0, [2], [3]));
        Assert.True(Dominators.Dominates(graph, 0, [1, 2], [3]));
        Assert.True(Dominators.PostDominates(graph, [3], [1, 2], [0]));
    }

    [Fact]
    public void A_component_chain_longer_than_a_thread_stack_is_no_trouble()
    {
        const int Length = 200_000;
        var components = Components.Of([0], node => node + 1 < Length ? [node + 1] : Array.Empty<int>());
        Assert.Equal(Length, components.Length);
        Assert.Equal(Length - 1, components[0][0]);
    }

    private static Graph Diamond()
    {
        var graph = new Graph();
        for (var node = 0; node < 4; node++)
        {
            graph.AddNode();
        }

        graph.AddEdge(0, 1);
        graph.AddEdge(0, 2);
        graph.AddEdge(1, 3);
        graph.AddEdge(2, 3);
        return graph;
    }
}
