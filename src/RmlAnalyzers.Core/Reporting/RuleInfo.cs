using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Reporting;

/// <summary>Everything a rule says about itself; the one source of its descriptor, its page header and its presets.</summary>
/// <param name="Id">The rule id, such as <c>RML1001</c>; never reused.</param>
/// <param name="Family">Folder and category: Labels, Closed, Dialog, History, Order, Delivery or Events.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Message">Format of the finding: what happens, why it matters, what to do.</param>
/// <param name="Description">The reason for the rule in two or three sentences, for the error list.</param>
/// <param name="Severity">The highest severity the rule ever reports at; single findings may be lowered at the door.</param>
/// <param name="EnabledByDefault">False for rules that a preset or the user turns on.</param>
internal sealed record RuleInfo(
    string Id,
    string Family,
    string Title,
    string Message,
    string Description,
    DiagnosticSeverity Severity = DiagnosticSeverity.Warning,
    bool EnabledByDefault = true)
{
    private DiagnosticDescriptor? _descriptor;

    public DiagnosticDescriptor Descriptor => _descriptor ??= new DiagnosticDescriptor(
        Id, Title, Message, "Rml." + Family, Severity, EnabledByDefault, Description, HelpLink.For(this));
}
