using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Flow;

/// <summary>
/// Whether anything beside the revert answers for what others have seen: a call that asks, tells or compensates, a note that something is
/// open, a hand-off. What cannot be seen may be one.
/// </summary>
internal sealed class RevertAnswers(Kernel kernel, WorldKernel worlds)
{
    /// <param name="body">The code of handler and attempt.</param>
    /// <param name="clause">The handler; null for a revert outside of any.</param>
    /// <param name="attempt">The whole statement.</param>
    /// <param name="revert">The revert itself.</param>
    /// <param name="flow">The flow of the body.</param>
    /// <param name="at">Where the revert stands in it.</param>
    /// <param name="cancellation">Stops the search.</param>
    public bool Given(BodyFacts body, CatchClauseSyntax? clause, TryStatementSyntax? attempt, SyntaxNode revert, BodyFlow flow, Point at, CancellationToken cancellation) =>
        body.Calls.Any(call => call.Syntax != revert && !revert.Span.Contains(call.Syntax.Span)
            && (Stands(call.Syntax, clause, attempt) || Follows(call, flow, at))
            && Answers(call, cancellation))
        || (clause is not null && Records(clause, cancellation));

    private static bool Stands(SyntaxNode node, CatchClauseSyntax? clause, TryStatementSyntax? attempt) =>
        clause?.Block.Span.Contains(node.Span) == true || attempt?.Finally?.Span.Contains(node.Span) == true;

    private static bool Follows(CallFact call, BodyFlow flow, Point at) =>
        call.Operation is { } operation && flow.PointOf(operation) is { } point && flow.ReachesBefore(at, [], point);

    private bool Answers(CallFact call, CancellationToken cancellation)
    {
        if (worlds.Reverts.Row(call.Operation, cancellation) is { } row)
        {
            return row is { Participant: Participant.Store } ? row.Kind == EffectKind.Write : row.World >= World.Dialog && row.Participant != Participant.Log;
        }

        if (call.Method is { Name: "Dispose" or "DisposeAsync" or "ConfigureAwait" })
        {
            return false;
        }

        if (call.Method is { } method && (kernel.Labels.FindInherited(method, Names.HandOff) is not null || kernel.Labels.FindInherited(method, Names.StatusCheck) is not null))
        {
            return true;
        }

        var reach = worlds.Solver.Of(call, cancellation);
        return RevertCalls.IsSeenByOthers(reach)
            || reach.Find(EffectClass.StoreWrite, later: false, proven: false) is not null && worlds.Reverts.KindOf(call, cancellation) == RevertKind.None
            || (reach.Unknown is not null && call.Operation is not IObjectCreationOperation and not null);
    }

    /// <summary>An object is changed so that it says what happened: <c>order.Status = Unknown</c>. What is set back to null says nothing.</summary>
    private bool Records(CatchClauseSyntax clause, CancellationToken cancellation) =>
        kernel.Models.OperationOf(clause.Block, cancellation) is { } block && block.Descendants().OfType<IAssignmentOperation>().Any(static assignment =>
            assignment.Target is IMemberReferenceOperation { Instance: not (null or IInstanceReferenceOperation) }
            && !(assignment.Value.ConstantValue is { HasValue: true, Value: null }));
}
