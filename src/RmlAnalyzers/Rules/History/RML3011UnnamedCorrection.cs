using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Ledgers;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;

namespace RmlAnalyzers.Rules.History;

/// <summary>RML3011: a correction does not say which effect it corrects.</summary>
/// <remarks>
/// What history remembers is corrected by a further fact, and that fact has to point at the first one: otherwise the books show a payment and,
/// somewhere else, a refund of something. Bad: <c>RefundAsync(decimal amount, [IdempotencyKey] string key)</c>. Good:
/// <c>RefundAsync(PaymentId payment, decimal amount, [IdempotencyKey] string key)</c>, passed on to the other side and into the ledger.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML3011UnnamedCorrection() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.UnnamedCorrection,
        "History",
        "Correction does not name what it corrects",
        "'{0}' corrects what has become RML-3 (History), and {1}. Whoever looks later sees two facts that have nothing to do with each other: nobody can tell whether this was corrected already, and it is corrected twice or not at all. {2}.",
        "A correction is a new fact on top of an earlier one. It carries a key of its own and the identity of what it corrects, in what it takes, in what it tells the other side, and in its entry in the ledger.",
        DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        if (!kernel.Labels.Any)
        {
            return;
        }

        context.OnSymbols((symbol, cancellation) => IsNamedSo(symbol, kernel.Worlds(cancellation).Corrections, cancellation), (symbol, sink) =>
        {
            foreach (var found in kernel.Worlds(sink.Cancellation).Corrections.Of((IMethodSymbol)symbol, sink.Cancellation))
            {
                Report(found, sink);
            }
        }, SymbolKind.Method);
        context.OnCalls(() => kernel.Worlds(CancellationToken.None).Corrections.Names(CancellationToken.None), (call, member, sink) =>
        {
            if (kernel.Worlds(sink.Cancellation).Corrections.At(call, member, sink.Cancellation) is { } found)
            {
                Report(found, sink);
            }
        });
    }

    private static bool IsNamedSo(ISymbol symbol, CorrectionNaming corrections, CancellationToken cancellation) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation }
        && corrections.Names(cancellation).Contains(symbol.Name.Substring(symbol.Name.LastIndexOf('.') + 1));

    private static void Report(UnnamedCorrection found, FindingSink sink)
    {
        var (what, remedy) = Text(found);
        sink.Report(found.Place.GetLocation(), [Display.Member(found.Correction), what, remedy]);
    }

    private static (string What, string Remedy) Text(UnnamedCorrection found) => found.Where switch
    {
        UnnamedWhere.Declaration => (
            "takes nothing that could say what: amounts, times and choices fit any effect, and a key of its own tells only its attempts apart",
            "Take the identity that the step gave or was given, and pass it on"),
        UnnamedWhere.Argument => (
            $"'{found.Slot!.Name}', which says what, is left empty here or filled with what says nothing",
            "Pass the identity of the effect that is corrected, as it was stored with it"),
        UnnamedWhere.Effect => (
            $"passes nothing of '{found.Slot!.Name}' on to '{Display.Member(found.Told!)}'",
            "Tell the other side which effect is corrected"),
        _ => (
            $"nothing of '{found.Slot!.Name}' goes into the entry that '{Display.Member(found.Told!)}' appends to the ledger",
            "Put the identity of the corrected effect into the entry"),
    };
}
