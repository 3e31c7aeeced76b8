using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Handlers;

/// <summary>What an outcome is called in a message.</summary>
internal static class EffectText
{
    public static string Of(Outcome outcome) => outcome switch
    {
        { Kind: OutcomeKind.Write, Target: AtomTerm target } => $"'{target.Atom.Text}' is set",
        { Kind: OutcomeKind.Change, Target: AtomTerm target } => $"'{target.Atom.Text}' is changed",
        { Site: IInvocationOperation call } => $"'{call.TargetMethod.Name}' is called",
        _ => "it happens",
    };
}

/// <summary>The piece of source to show for an operator.</summary>
internal static class ConditionText
{
    private const int Longest = 60;

    public static string Of(Cause cause)
    {
        var text = Of(cause.Place);

        // What an else or an early exit needs is the opposite of what is written.
        return cause.Operator == "!" && cause.Site is not (IUnaryOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals or BinaryOperatorKind.ExclusiveOr } or IPatternOperation) ? $"not ({text})" : text;
    }

    public static string Of(IOperation site)
    {
        var text = string.Join(" ", site.Syntax.ToString().Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= Longest ? text : text.Substring(0, Longest - 1) + "…";
    }
}
