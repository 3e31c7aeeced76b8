using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Retries;

namespace RmlAnalyzers.Keys;

/// <summary>What runs code again, as a message says it.</summary>
internal static class RetryText
{
    public static string Of(AttemptScope scope) => scope switch
    {
        { Call: not null } => $"'{scope.Name}'",
        { Loop: { Self: not null } loop } => RetryFactors.Words(loop, scope.Name),
        { Loop.Loop: LabeledStatementSyntax or null } => $"the jump back to '{scope.Name}'",
        _ => $"the '{scope.Name}' loop",
    };
}
