using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers;

/// <summary>
/// How loud a finding is whose rule warns where the stakes are known: in labelled code, and anywhere for what makes history or moves money.
/// Elsewhere it is a suggestion.
/// </summary>
internal static class Severities
{
    public static DiagnosticSeverity Of(EffectClass effects, ISymbol? member, Labels labels, CancellationToken cancellation) =>
        effects >= EffectClass.Money || (member is not null && labels.Of(member, cancellation) is { Draft: false }) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
}
