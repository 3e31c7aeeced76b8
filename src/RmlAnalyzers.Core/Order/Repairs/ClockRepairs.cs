using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Order.Writes;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.Repairs;

/// <summary>The time that the event carries, in the place of the time at which it happens to be handled.</summary>
internal sealed class ClockRepairs(Kernel kernel, CancellationToken cancellation)
{
    public Repair? TakeEventTime(ConditionFinding finding) => InPlaceOf(finding.Cause.Site);

    /// <summary>Only where the time was all that was wrong: a value of the message that overwrites another one is no better.</summary>
    public Repair? TakeEventTime(WriteFinding finding)
    {
        var clocks = finding.Site.Descendants().Where(static inner => inner is IPropertyReferenceOperation { Property: var property } && IsClock(property) || inner is IInvocationOperation { TargetMethod: var method } && IsClock(method)).ToList();
        return clocks.Count == 1 && IsOtherwiseFine(finding) ? InPlaceOf(clocks[0]) : null;
    }

    private bool IsOtherwiseFine(WriteFinding finding) => finding.Site switch
    {
        ISimpleAssignmentOperation write => WriteForms.Of(write) is WriteForm.Max or WriteForm.Min,
        IInvocationOperation call => kernel.Order.Scope.Handlers(cancellation).SelectMany(handler => kernel.Order.OutcomesOf(handler, cancellation)).Where(outcome => outcome.Site == call)
            .All(outcome => (outcome.Kind == OutcomeKind.Effect || outcome is { Api.Writes: ApiWrite.Grow, Arguments.Count: 1 })
                && outcome.Arguments.All(argument => argument is RootTerm || !WrittenValue.StateIn(argument, outcome.Target, Guards.Conditions(outcome)).Any())),
        _ => false,
    };

    private Repair? InPlaceOf(IOperation clock)
    {
        if (clock.Type is not { } wanted || !Values.IsMoment(wanted) || new EventAtHand(kernel, cancellation).Of(clock, Names.EventTime) is not { } time)
        {
            return null;
        }

        return SymbolEqualityComparer.Default.Equals(time.Type, wanted) ? Repair.At(clock.Syntax, time.Text)
            : wanted.SpecialType == SpecialType.System_DateTime && time.Type.Name == "DateTimeOffset" && clock is IPropertyReferenceOperation { Property.Name: "UtcNow" } ? Repair.At(clock.Syntax, time.Text + ".UtcDateTime")
            : null;
    }

    private static bool IsClock(ISymbol member) => OrderApis.Of(member) is { Result: ApiResult.Clock };
}
