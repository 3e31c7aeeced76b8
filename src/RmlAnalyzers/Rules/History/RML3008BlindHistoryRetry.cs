using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Keys;

namespace RmlAnalyzers.Rules.History;

/// <summary>RML3008: an effect that makes history is repeated after any failure, under no key or another one.</summary>
/// <remarks>
/// A catch-all that goes round again repeats what was refused, what was malformed, and what has happened although the answer was lost. Bad:
/// <c>while (true) try { await Capture(id); return; } catch { }</c>. Good: catch what is known to pass, give every attempt the key of the first, and ask
/// for the status of what stayed silent.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML3008BlindHistoryRetry() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.BlindHistoryRetry,
        "History",
        "History effect is retried blindly",
        "'{0}' reaches {1} and is repeated by {2} after any failure, with no key that stays the same. An attempt whose answer was lost has happened, and each repetition does it once more; what was refused is asked again. Give all attempts one key, repeat only failures that are known to pass, and ask what became of the rest.",
        "A retry that does not tell failures apart repeats a payment whose answer was lost. Without a key that stays the same, the other side cannot tell the repetition from a second payment.");

    private protected override void Register(RuleContext context) =>
        context.OnRetriedCalls(Cause.BlindHistoryRetry, static (call, _, verdict, sink) =>
        {
            var places = verdict.Path.Skip(1).Select(static step => Places.Of(step.Syntax)).Prepend(verdict.Blind!.Place);
            var effect = verdict.Path.IsEmpty ? "" : $"'{Display.Member(verdict.Path[verdict.Path.Length - 1].TargetMethod)}', ";
            sink.Report(Places.Of(call.Syntax), [Display.Member(call.TargetMethod), effect + verdict.Duty.What, RetryText.Of(verdict.Blind!)], places);
        });
}
