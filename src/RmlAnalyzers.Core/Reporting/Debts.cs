using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Reporting;

/// <summary>
/// Breaches that somebody has accepted with <c>[RmlDebt]</c>: the rules it names are silent inside its declaration, until its date.
/// Asked only when a rule is about to report.
/// </summary>
internal sealed class Debts(Compilation compilation, Labels labels, SemanticModels models, RmlOptions options)
{
    private static readonly char[] Separators = [',', ';', ' '];

    private static readonly WordGate Word = new("RmlDebt");

    private StrongBox<bool>? _any;

    /// <summary>A date that has passed ends the debt; without <c>RmlToday</c> no date passes, and what is no date never passes.</summary>
    public static bool IsOverdue(AttributeData debt, DateTime? today) => today is { } now && RmlOptions.Date(Text(debt, "Until")) is { } until && until < now;

    public static string? Text(AttributeData debt, string name) =>
        debt.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { IsNull: false, Value: string text } ? text : null;

    /// <summary>Whether a finding of the rule at that place is accepted for now.</summary>
    public bool Accept(string ruleId, Location location, CancellationToken cancellation)
    {
        if (location.SourceTree is not { } tree || !Any || models.For(tree) is not { } model)
        {
            return false;
        }

        var node = tree.GetRoot(cancellation).FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        return Around(node, model, cancellation)
            .SelectMany(symbol => labels.All(symbol, Names.RmlDebt))
            .Any(debt => !IsOverdue(debt, options.Today)
                && Text(debt, "Rules")?.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Contains(ruleId, StringComparer.Ordinal) == true);
    }

    private bool Any => (_any ??= new StrongBox<bool>(Word.IsInAny(compilation, CancellationToken.None))).Value;

    private IEnumerable<ISymbol> Around(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            var declaration = ancestor is BaseFieldDeclarationSyntax field ? field.Declaration.Variables.FirstOrDefault() : ancestor;
            var symbol = declaration switch
            {
                MemberDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or VariableDeclaratorSyntax or ParameterSyntax or TypeParameterSyntax =>
                    model.GetDeclaredSymbol(declaration, cancellation),
                LambdaExpressionSyntax { AttributeLists.Count: > 0 } => model.GetSymbolInfo(declaration, cancellation).Symbol,
                _ => null,
            };
            if (symbol is not null)
            {
                yield return symbol;
            }
        }

        yield return compilation.SourceModule;
        yield return compilation.Assembly;
    }
}
