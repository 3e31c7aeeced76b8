using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Rules.Labels.Faults;

namespace RmlAnalyzers.Rules.Labels;

/// <summary>RML0005: an attribute of ours says two things, stands where it means nothing, cannot be read, or silences a duty without a reason.</summary>
/// <remarks>
/// Labels are promises that people and other projects rely on. A label that contradicts itself is worse than none: it is trusted. Bad:
/// <c>[Rml2(Undo = nameof(Release), NoUndo = "")]</c>, <c>[Rml1(Trusted = "")]</c>, <c>[RmlDebt("later", Until = "soon")]</c>.
/// Good: one level, its companions on the member that has the effect, a sentence wherever something is excused.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML0005LabelIsFaulty() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.LabelIsFaulty,
        "Labels",
        "Label is contradictory, misplaced, unreadable, or lacks a compulsory reason",
        "{0}. {1}.",
        "Labels are promises that callers, reviewers and other projects rely on. One that contradicts itself, stands where nobody reads it or excuses a duty without a reason is trusted all the same, and the mistake shows when something has to be rolled back.");

    private static readonly ImmutableHashSet<string> Known =
    [
        "Rml1", "Rml2", "Rml3", "DryRun", "Retries", "IdempotencyKey", "Idempotent", "AtMostOnce", "AssumeOrderInsensitive", "RmlDebt",
    ];

    private protected override void Register(RuleContext context)
    {
        var aliases = new AttributeAliases(context.Kernel.Compilation);
        context.OnSyntax(node => Known.Contains(NameOf((AttributeSyntax)node)) || aliases.Contains(((AttributeSyntax)node).Name, CancellationToken.None), (node, sink) =>
        {
            if (WrittenAttribute.At((AttributeSyntax)node.Node, node.SemanticModel, sink.Cancellation) is { } written)
            {
                // One finding for one argument: who puts the first right reads the next.
                foreach (var fault in Faults(written).GroupBy(static fault => fault.Place).Select(static faults => faults.First()))
                {
                    sink.Report(fault.Place, [fault.What, fault.Remedy]);
                }
            }
        }, SyntaxKind.Attribute);
        RegisterUnreadable(context);
    }

    private static IEnumerable<Fault> Faults(WrittenAttribute written) =>
        written.Data.Level() != Core.Worlds.World.None ? LevelFaults.Of(written) : MarkerFaults.Of(written).Concat(DebtFaults.Of(written));

    private static string NameOf(AttributeSyntax attribute)
    {
        var name = AttributeAliases.Last(attribute.Name);
        const string suffix = "Attribute";
        return name.EndsWith(suffix, System.StringComparison.Ordinal) ? name.Substring(0, name.Length - suffix.Length) : name;
    }

    /// <summary>Labels in other assemblies whose arguments are out of reach: told once, at the first word of the first file by path, where a pragma can reach it.</summary>
    private static void RegisterUnreadable(RuleContext context)
    {
        if (context.Kernel.Labels.Unreadable(CancellationToken.None).FirstOrDefault() is not { Missing: { } missing } unreadable)
        {
            return;
        }

        SyntaxTree? first = null;
        context.Start.RegisterSyntaxTreeAction(file =>
        {
            first ??= First(context.Kernel, file.CancellationToken);
            if (file.Tree == first)
            {
                new FindingSink(context, file.ReportDiagnostic, file.CancellationToken).Report(
                    first.GetRoot(file.CancellationToken).GetFirstToken().GetLocation(),
                    [
                        $"The levels in '{unreadable.Assembly}' are known here, but not their undo, correction and key, because '{missing}' is not referenced: nothing is checked that depends on those",
                        missing == Names.AnnotationsAssembly ? "Reference the package RmlAnalyzers.Annotations" : $"Reference '{missing}'",
                    ]);
            }
        });
    }

    private static SyntaxTree? First(Kernel kernel, CancellationToken cancellation) => kernel.Compilation.SyntaxTrees
        .OrderBy(static tree => tree.FilePath, System.StringComparer.Ordinal)
        .FirstOrDefault(tree => !kernel.Options.IsQuiet(tree) && !kernel.Generated.IsFile(tree, cancellation));
}
