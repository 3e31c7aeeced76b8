using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Rules.Labels.Faults;

namespace RmlAnalyzers.Rules.Labels;

/// <summary>RML0010: a label that the labelling fix wrote and nobody has looked at since.</summary>
/// <remarks>
/// A draft holds the borders but owes nothing: no undo, no correction, no key at its declaration. Accepting it makes the duties due.
/// Off until a team has finished its first labelling run and wants no draft to stay.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML0010DraftNotReviewed() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.DraftNotReviewed,
        "Labels",
        "Draft label has not been reviewed",
        "The label of '{0}' is a draft of {1} that nobody has reviewed, so its duties wait: read what the member reaches, put the level right, and remove Draft.",
        "Labels written by the labelling fix are drafts: the borders between worlds are checked, the duties of the level (undo, key, correction) are not. Removing Draft says that somebody stands behind the level.",
        EnabledByDefault: false);

    private protected override void Register(RuleContext context) => context.OnSyntax(
        static node => ((AttributeSyntax)node).ArgumentList?.Arguments.Any(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Draft") == true,
        (node, sink) =>
        {
            if (WrittenAttribute.At((AttributeSyntax)node.Node, node.SemanticModel, sink.Cancellation) is { } written
                && written.Data.Level() is var world and not World.None
                && written.Data.NamedArguments.Any(static argument => argument is { Key: "Draft", Value.Value: true }))
            {
                sink.Report(written.PlaceOf("Draft"), [written.Owner.Name, world.Display()]);
            }
        },
        SyntaxKind.Attribute);
}
