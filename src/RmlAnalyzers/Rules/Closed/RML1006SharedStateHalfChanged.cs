using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Rules.Closed.SharedState;

namespace RmlAnalyzers.Rules.Closed;

/// <summary>RML1006: a Closed method changes state that outlives the call in several steps, may fail between them, and restores nothing.</summary>
/// <remarks>
/// In the Closed World a snapshot undoes everything, if there is one. Bad: <c>_cache.Clear(); Rebuild(_cache);</c>.
/// Good: <c>var next = Build(); _cache = next;</c>. Off by default: single-threaded code that dies with its failure needs no snapshot.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML1006SharedStateHalfChanged() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.SharedStateHalfChanged,
        "Closed",
        "Shared state is changed, may fail half-way and is not restored",
        "'{0}' changes '{1}', and '{2}' may fail before the change is complete: what outlives the call is then neither old nor new. Build the new state aside and assign it in one step, or restore the old one in a catch.",
        "RML-1 (Closed) means that a snapshot undoes what happened. State that is changed step by step, with something that may fail in between and nothing that restores it, has no snapshot.",
        EnabledByDefault: false);

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        if (!kernel.Labels.Any)
        {
            return;
        }

        context.OnSymbols(
            (symbol, cancellation) => symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation }
                && kernel.Labels.Of(symbol, cancellation) is { Trusted: null, World: World.Closed },
            (symbol, sink) =>
            {
                var roots = kernel.Facts.Of((IMethodSymbol)symbol, sink.Cancellation)?.Roots ?? [];
                foreach (var half in roots.SelectMany(root => new HalfChanges(kernel, sink.Cancellation).Of(root)))
                {
                    sink.Report(
                        Places.Of(half.First.At.Syntax),
                        [Display.Start(symbol), half.First.State.Name, Named(half.Failing)],
                        [Places.Of(half.Failing.Syntax), Places.Of(half.Rest.At.Syntax)]);
                }
            },
            SymbolKind.Method);
    }

    private static string Named(IOperation failing) =>
        failing is Microsoft.CodeAnalysis.Operations.IInvocationOperation invocation ? Display.Member(invocation.TargetMethod) : "throw";
}
