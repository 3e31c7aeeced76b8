using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Rules.Labels.Faults;

namespace RmlAnalyzers.Rules.Labels;

/// <summary>RML0008: a breach that was accepted until a day is still there after it.</summary>
/// <remarks>
/// A debt is a promise to pay. Once its date has passed, the findings it silenced come back, and this one says whose promise it was.
/// The day comes from the MSBuild property <c>RmlToday</c>, so that the same commit gives the same build every day unless somebody sets it.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML0008DebtOverdue() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.DebtOverdue,
        "Labels",
        "Rollback debt is overdue",
        "This debt was due on {0}: \"{1}\" (rules {2}, owner {3}). What it accepted is reported again: put it right, or agree on a new date and say why.",
        "An accepted breach has an owner and a date. After that date the rules it named speak again, and this finding stands at the debt itself until it is paid or renewed.");

    private protected override void Register(RuleContext context)
    {
        if (context.Kernel.Options.Today is not { } today)
        {
            return;
        }

        context.OnSyntax(
            static node => AttributeAliases.Last(((AttributeSyntax)node).Name) is "RmlDebt" or "RmlDebtAttribute",
            (node, sink) =>
            {
                if (WrittenAttribute.At((AttributeSyntax)node.Node, node.SemanticModel, sink.Cancellation) is { } written
                    && written.Data.Is(Names.RmlDebt)
                    && Debts.IsOverdue(written.Data, today))
                {
                    var reason = written.Data.ConstructorArguments.FirstOrDefault().Value as string ?? "";
                    sink.Report(
                        node.Node.GetLocation(),
                        [Debts.Text(written.Data, "Until"), reason, Debts.Text(written.Data, "Rules") ?? "none", Debts.Text(written.Data, "Owner") ?? "nobody"]);
                }
            },
            SyntaxKind.Attribute);
    }
}
