using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;

namespace RmlAnalyzers.Rules.History;

/// <summary>RML3006: a step of the History World names neither what corrects it nor a reason why nothing does.</summary>
/// <remarks>
/// What history remembers is never undone; a mistake is answered by a further fact: a refund, a correction, an invalidation. A step without one
/// leaves people to invent it on the day it is needed. Bad: <c>[Rml3] Task CaptureAsync(…) => stripe.CaptureAsync(…)</c>. Good:
/// <c>[Rml3(Correction = nameof(RefundAsync), CorrectionKind = CorrectionKind.Refund)]</c>, or <c>NoCorrection = "settled by hand once a month"</c>.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML3006MissingCorrection() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.MissingCorrection,
        "History",
        "History step has no correction",
        "'{0}' {1} and names no correction: what it did cannot be taken back, and on the day it was wrong nobody knows which further fact puts it right (a refund, a counter booking, an invalidation). Name the member that does (Correction = nameof(…)), or say why there is none (NoCorrection = \"…\").",
        "A step labelled RML-3 (History) is remembered by other organisations or by law. It is never undone; a mistake is answered by a further fact. A step that names neither that correction nor the reason why there is none leaves it to be invented on the day it is needed.");

    private protected override void Register(RuleContext context) => context.OnStepsWithout(StepDuty.Correction, static (step, sink) => sink.Report(
        step.Label,
        [Display.Start(step.Member), step.Evidence is null ? "is a step of RML-3 (History) that others implement" : $"makes history ({step.Path})"],
        step.Places));
}
