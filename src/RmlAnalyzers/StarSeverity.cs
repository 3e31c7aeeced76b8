using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers;

/// <summary>The severity that the contract calls W*: a warning in labelled code and for effects of History or money, a suggestion elsewhere.</summary>
internal static class StarSeverity
{
    /// <summary>Null leaves the finding at the rule's own severity.</summary>
    public static DiagnosticSeverity? For(EffectClass effect, ISymbol? member, Kernel kernel, CancellationToken cancellation) =>
        effect >= EffectClass.Money || IsLabelled(member, kernel, cancellation) ? null : DiagnosticSeverity.Info;

    /// <summary>The member, or else its type or assembly, carries a label that somebody has reviewed.</summary>
    public static bool IsLabelled(ISymbol? member, Kernel kernel, CancellationToken cancellation) =>
        member is not null && kernel.Labels.Of(member, cancellation) is { Draft: false };
}
