using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Handlers;

/// <content>Loops, and what happens after a failure.</content>
internal sealed partial class OutcomeWalker
{
    private Place? Loop(ILoopOperation loop, Place place)
    {
        var inside = place;
        switch (loop)
        {
            case IForEachLoopOperation each:
                Expressions(each.Collection, place);
                inside = !reader.IteratesAggregates(each) && OrderApis.Named("System.Linq.Enumerable.Any") is { } any
                    ? place.And(new ApiTerm(each, any, ["source"], reader.Read(each.Collection, place.Terms)), loop)
                    : place;
                break;
            case IWhileLoopOperation { Condition: { } condition } turn:
                Expressions(condition, place);
                inside = turn.ConditionIsTop ? place.And(reader.Read(condition, place.Terms), loop) : place;
                break;
            case IForLoopOperation { Condition: { } limit } counted:
                Expressions(limit, place);
                inside = place.And(reader.Read(limit, place.Terms), loop);
                break;
        }

        Statement(loop.Body, inside);

        // Leaving the method from inside a loop is a condition on what follows, of which little is known.
        var exits = loop.Body.Descendants().Where(static inner => inner is IReturnOperation { Kind: OperationKind.Return } or IThrowOperation).ToList();
        return exits.Count == 0 ? place : place.And(LeftBy(loop, place), loop);
    }

    private Term LeftBy(ILoopOperation loop, Place place)
    {
        var parts = loop.Body.Descendants().OfType<IConditionalOperation>().Select(choice => reader.Read(choice.Condition, place.Terms))
            .Concat(loop is IForEachLoopOperation each ? [reader.Read(each.Collection, place.Terms)] : [])
            .ToArray();
        return TermReader.NotSeen(loop, parts);
    }

    private Place? Attempt(ITryOperation attempt, Place place)
    {
        var end = Statement(attempt.Body, place);
        foreach (var handled in attempt.Catches)
        {
            var failed = place.And(new UnknownTerm(handled, "catch", Decides(handled.ExceptionType) ? CauseKind.Absence : CauseKind.CannotProve), handled);
            if (handled.Filter is { } filter)
            {
                failed = failed.And(reader.Read(filter, place.Terms), handled);
            }

            // A failure that is only noted and goes on leaves the rest as it was; one that leaves says nothing of it either.
            var caught = Statement(handled.Handler, failed);
            end = end is null ? caught : end;
        }

        if (attempt.Finally is { } last)
        {
            Statement(last, place);
        }

        return end;
    }

    /// <summary>Failures that say that something is not there yet.</summary>
    private static bool Decides(ITypeSymbol? exception) =>
        exception is { Name: "KeyNotFoundException" or "InvalidOperationException" or "NullReferenceException" or "ArgumentOutOfRangeException" or "IndexOutOfRangeException" };
}
