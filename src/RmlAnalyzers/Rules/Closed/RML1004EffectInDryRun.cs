using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Rules.Closed.DryRun;

namespace RmlAnalyzers.Rules.Closed;

/// <summary>RML1004: a method is told to do nothing, and a call in it acts all the same.</summary>
/// <remarks>
/// People try things with a dry run because nothing can go wrong. Bad: <c>if (!dryRun) await db.SaveChangesAsync(); await bus.Publish(e);</c>:
/// the second call leaks. Good: <c>if (dryRun) return plan;</c> before the first effect, or the flag handed on to whoever acts.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML1004EffectInDryRun() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.EffectInDryRun,
        "Closed",
        "Effect is not guarded by the dry-run flag",
        "'{0}' should do nothing when '{1}' is true, but this call acts in a dry run too and reaches {2}: {3}. Guard the call with the flag, return before it, or hand the flag on to what is called.",
        "A dry run is trusted: people start it against production to see what would happen. One effect that the flag does not hold back makes the rehearsal real. Every call that writes, sends, charges or publishes must be reached only when the flag is false, or must be given the flag.");

    private protected override void Register(RuleContext context)
    {
        if (!DryRunWords.AreIn(context.Kernel))
        {
            return;
        }

        var flags = new DryRunFlags(context.Kernel.Labels);
        context.OnSymbols((symbol, _) => !flags.Of((IMethodSymbol)symbol).IsEmpty, (symbol, sink) =>
        {
            var method = (IMethodSymbol)symbol;
            if (flags.Of(method) is { IsEmpty: false } own && context.Kernel.Facts.Of(method, sink.Cancellation) is { } facts)
            {
                Check(method, facts.Body, own, flags, context, sink);
            }
        }, SymbolKind.Method);

        context.OnSyntax(static node => ((LocalFunctionStatementSyntax)node).ParameterList.Parameters.Count > 0, (node, sink) =>
        {
            if (node.SemanticModel.GetDeclaredSymbol(node.Node, sink.Cancellation) is IMethodSymbol function
                && function.Parameters.Where(flags.IsFlag).ToImmutableArray<ISymbol>() is { IsEmpty: false } own
                && context.Kernel.Facts.OfNested(node.Node, sink.Cancellation) is { } facts)
            {
                Check(function, facts, own, flags, context, sink);
            }
        }, SyntaxKind.LocalFunctionStatement);
    }

    private static void Check(IMethodSymbol method, BodyFacts body, ImmutableArray<ISymbol> own, DryRunFlags flags, RuleContext context, FindingSink sink)
    {
        var kernel = context.Kernel;
        var flag = own.FirstOrDefault(flags.IsStated) ?? own[0];
        var label = kernel.Labels.Of(method, sink.Cancellation);
        var sure = flags.IsStated(flag) || label is { Draft: false };
        foreach (var effect in new DryRunEffects(kernel, flags, sink.Cancellation).Of(body))
        {
            // What happens in dry runs only is meant to: a preview asked of the other side. Only a stated flag forbids that too.
            if (effect.OnlyDry && !flags.IsStated(flag))
            {
                continue;
            }

            var start = Display.Start(method);
            var places = effect.Evidence.Steps().Where(static step => step.Site is not null).Select(static step => Places.Of(step.Site!));
            sink.Report(
                Places.Of(effect.Call.Syntax),
                [start, flag.Name, effect.Effects.World().Display(), effect.Evidence.Display(start)],
                places.Concat(flag.Locations.Where(static location => location.IsInSource)),
                severity: sure ? null : DiagnosticSeverity.Info);
        }
    }
}
