using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Dialog;

/// <summary>RML2002: a step of the Dialog World names neither what takes it back nor a reason why nothing does.</summary>
/// <remarks>
/// Whoever compensates calls the undo of every step that ran. A step without one stays as it is, and nobody decided that. Bad:
/// <c>[Rml2] Task ReserveAsync(…) => http.PostAsync(…)</c>. Good: <c>[Rml2(Undo = nameof(ReleaseAsync))]</c>, or <c>NoUndo = "the mail has been read"</c>.
/// A member that only calls labelled steps owes nothing: the duty lies with the step that performs the effect.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML2002MissingUndo() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.MissingUndo,
        "Dialog",
        "Step has no undo",
        "'{0}' {1} and names no undo: when a later step fails, nobody knows how to take it back, and it stays with whoever shares the outcome. Name the member that takes it back (Undo = nameof(…)), or say why there is none (NoUndo = \"…\").",
        "A step labelled RML-2 (Dialog) is compensated when a later step fails. One that names neither an undo nor the reason why there is none is left as it is, with the service, the store or the person that it reached, and nobody decided that.");

    // Effects that make history are another finding, whichever companion is missing.
    private static readonly StepDuty Undo = new(World.Dialog, nameof(Label.Undo), nameof(Label.NoUndo), EffectClass.Money);

    private protected override void Register(RuleContext context) => context.OnStepsWithout(Undo, static (step, sink) => sink.Report(
        step.Label,
        [Display.Start(step.Member), step.Evidence is null ? "is a step that others implement" : $"changes what others share ({step.Path})"],
        step.Places));
}
