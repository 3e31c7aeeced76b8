namespace RmlAnalyzers.CodeFixes.Companions;

/// <summary>How one kind of companion is spelled: in the label that names it, in its own declaration, and to whoever picks the fix.</summary>
/// <param name="RuleId">The finding that asks for it.</param>
/// <param name="Argument">The argument of the label that names it.</param>
/// <param name="ReasonArgument">The argument that says why there is none.</param>
/// <param name="Prefix">What its name begins with, before the name of the step.</param>
/// <param name="Level">The level that it carries itself.</param>
/// <param name="Noun">What a reader calls it.</param>
/// <param name="Task">What its body has to do, before the words "what the step did".</param>
internal sealed record CompanionKind(string RuleId, string Argument, string ReasonArgument, string Prefix, string Level, string Noun, string Task)
{
    public static readonly CompanionKind Undo = new(RuleIds.MissingUndo, "Undo", "NoUndo", "Undo", "Rml2", "undo", "Take back");

    public static readonly CompanionKind Correction = new(RuleIds.MissingCorrection, "Correction", "NoCorrection", "Correct", "Rml3", "correction", "Correct");
}
