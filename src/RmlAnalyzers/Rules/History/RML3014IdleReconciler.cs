using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Ledgers;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Rules.History;

/// <summary>RML3014: the reconciler that a ledger names does not compare the ledger with reality, corrects nothing, or never runs.</summary>
/// <remarks>
/// The ledger only says what was meant; somebody has to ask what came of it, and put right what differs. Bad: a reconciler that logs a heartbeat.
/// Good: a hosted service that reads the open intents, asks the other side, and appends the outcome or refunds.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML3014IdleReconciler() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.IdleReconciler,
        "History",
        "Reconciler never reads the ledger, or reaches no correction, or is never registered",
        "The reconciler '{0}' {1}: an intent that a crash left open stays open, and what differs from reality is found by a customer. {2}.",
        "A ledger is worth as much as the comparison with reality. The type that [Reconciler] names has to read the ledger, to reach a correction or people who make one, and to be started by somebody.",
        DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnSyntax(MayName, (node, sink) =>
        {
            var attribute = (AttributeSyntax)node.Node;
            if (node.SemanticModel.GetSymbolInfo(attribute, sink.Cancellation).Symbol?.ContainingType is not { } written
                || !IsReconciler(written)
                || attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression is not TypeOfExpressionSyntax { Type: var named }
                || node.SemanticModel.GetTypeInfo(named, sink.Cancellation).Type is not INamedTypeSymbol type
                || new ReconcilerCheck(kernel, kernel.Worlds(sink.Cancellation), sink.Cancellation).Of(type) is not { } found)
            {
                return;
            }

            var faults = Faults(found).ToList();
            if (faults.Count > 0)
            {
                sink.Report(
                    attribute.GetLocation(),
                    [Display.Member(type), string.Join(" and ", faults.Select(static fault => fault.What)), faults[0].Remedy],
                    type.Locations);
            }
        }, SyntaxKind.Attribute);
    }

    private static bool MayName(SyntaxNode node) => ((AttributeSyntax)node).Name switch
    {
        QualifiedNameSyntax qualified => IsWord(qualified.Right),
        AliasQualifiedNameSyntax qualified => IsWord(qualified.Name),
        SimpleNameSyntax simple => IsWord(simple),
        _ => false,
    };

    private static bool IsWord(SimpleNameSyntax name) => name.Identifier.ValueText is "Reconciler" or "ReconcilerAttribute";

    private static bool IsReconciler(INamedTypeSymbol attribute) =>
        attribute.Name == "ReconcilerAttribute" && attribute.ContainingNamespace is { Name: Names.Namespace, ContainingNamespace.IsGlobalNamespace: true };

    private static IEnumerable<(string What, string Remedy)> Faults(Reconciling found)
    {
        if (!found.Reads)
        {
            yield return ("never reads the ledger", "Let it read the intents without an outcome and ask the other side about each");
        }

        if (!found.Corrects)
        {
            yield return ("reaches no correction", "Let it call the correction of the step, or hand the case to people ([HandOff])");
        }

        if (!found.IsStarted)
        {
            yield return ("is started by nobody", "Register it where the service is put together, such as AddHostedService");
        }
    }
}
