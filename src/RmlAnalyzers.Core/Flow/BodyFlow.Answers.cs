using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Algebra;

namespace RmlAnalyzers.Core.Flow;

/// <summary>Retries without a handler: whoever looks at the answer goes round again unless it says success; and methods that call themselves again.</summary>
internal sealed partial class BodyFlow
{
    private List<(int Node, bool Held, AnswerTest Test)>? _tests;
    private List<SelfCall>? _selfCalls;

    /// <summary>The branches of this body that look at the status of an answer, and the value that their condition had.</summary>
    private List<(int Node, bool Held, AnswerTest Test)> Tests => _tests ??=
        [.. from branch in _points.Branches
            where branch.Value is { Held: not null, From.BranchValue: not null }
            let test = AnswerTest.Of(branch.Value.From.BranchValue!, _flow.OriginalOperation, _flags)
            where test is not null
            select (branch.Key, branch.Value.Held!.Value, test)];

    /// <summary>The places where this body calls the method or local function that it is the body of, or a helper that does, for the same thing once more.</summary>
    private List<SelfCall> SelfCalls => _selfCalls ??= [.. new SelfCallSearch(_flow.OriginalOperation, _helpers).Run(PointOf)];

    /// <summary>What is no success leads back to the point, and success does not.</summary>
    private RetryRegion? ByAnswer(FlowLoop? loop, Point point, Func<IEnumerable<int>, bool> comesAgain, bool refusals = false)
    {
        if (Tests.Count == 0 || TreeOperation(point) is not IInvocationOperation call)
        {
            return null;
        }

        foreach (var tests in Tests.Where(test => test.Test.IsRefusal == refusals && test.Test.IsAbout(call, _flow.OriginalOperation)).GroupBy(static test => test.Test.Syntax))
        {
            var failing = tests.Where(static test => test.Held != test.Test.SuccessWhen).Select(static test => test.Node).ToList();
            if (comesAgain(failing) && !comesAgain(tests.Where(static test => test.Held == test.Test.SuccessWhen).Select(static test => test.Node)))
            {
                var label = loop is null ? LabelAbove(call.Syntax) : null;
                return new RetryRegion(loop?.Operation.Syntax ?? label, loop?.Keyword ?? label?.Identifier.GetLocation() ?? call.Syntax.GetLocation(), null, null)
                {
                    Handler = _points.Branches[failing[0]].Branch.Destination?.Ordinal ?? -1,
                    Answer = tests.Key,
                    HidesFailures = tests.All(static test => test.Test.HidesFailures),
                    IsRefusal = refusals,
                };
            }
        }

        return null;
    }

    /// <summary>
    /// Every cycle that runs the point again after it was refused, the innermost first: the other side says that it has done nothing, so that
    /// nothing is repeated.
    /// </summary>
    public IEnumerable<RetryRegion> RefusalsAround(Point point)
    {
        var around = Tests.Exists(static test => test.Test.IsRefusal) || Handlers(point, refusals: true).Any() ? Loops.Where(loop => loop.Holds(point.Block)).ToList() : [];
        for (var at = 0; at < around.Count; at++)
        {
            var loop = around[at];
            var outer = new HashSet<FlowLoop>(around.Skip(at + 1));
            if (!Advances(loop, point, outer) && (ByHandler(loop, point, outer, refusals: true) ?? ByAnswer(loop, point, entries => GoesRound(entries, point, loop, outer), refusals: true)) is { } region)
            {
                yield return region;
            }
        }
    }

    /// <summary>The body is run again by a call of itself that the failure leads to, and success does not.</summary>
    private RetryRegion? ByItself(Point point)
    {
        foreach (var self in SelfCalls)
        {
            if (self.Point == point || (TreeOperation(point) is { } operation && LoopItems.Picks(operation, self.Varies)))
            {
                continue;
            }

            bool Comes(IEnumerable<int> entries)
            {
                var reached = Reachability.From(_points.Graph, entries);
                return _points.Tried(self.Point).Any(node => reached[node]);
            }

            var failed = Reachability.From(_points.Graph, Failures(point));
            var handler = NormallyAfter(point, []) is var succeeded && _points.Tried(self.Point).Any(node => succeeded[node]) ? null
                : Handlers(point).FirstOrDefault(handler => Comes(Nodes.Where(node => failed[node] && _points.BlockOf(node) == handler.FirstBlockOrdinal)));
            if ((handler is null ? ByAnswer(null, point, Comes) : Region(null, point, handler)) is { } region)
            {
                return region with { Loop = self.Declaration, Keyword = self.Name.GetLocation(), Self = self };
            }
        }

        return null;
    }
}
