using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Keys;

/// <summary>Whether a key that is made with each attempt can be made once before them, and where to put it.</summary>
internal static class KeyHoist
{
    /// <summary>What the fix needs, its places added to <paramref name="places"/>; nothing where the key depends on the attempt itself.</summary>
    public static ImmutableDictionary<string, string?> DataFor(IOperation value, RepeatedKey key, List<Location> places)
    {
        var declaration = Declaration(value, key);
        var made = declaration is null ? value : Initialiser(value)!;
        if (key.Source.Kind == OriginKind.Counter || !key.Outermost.Holds(key.Spot.Syntax) || !made.Syntax.Span.Contains(key.Spot.Syntax.Span) || !IsFree(made, key.Outermost.Region) || Anchor(key.Outermost) is not { } anchor)
        {
            return FixData.None;
        }

        var data = FixData.None.Add(FixData.Target, places.Count.ToString());
        places.Add(anchor.GetLocation());
        if (declaration is not null)
        {
            data = data.Add(FixData.Declaration, places.Count.ToString());
            places.Add(declaration.GetLocation());
        }

        return data;
    }

    /// <summary>The statement inside the attempt that declares the key as a local of its own, assigned nowhere else.</summary>
    private static LocalDeclarationStatementSyntax? Declaration(IOperation value, RepeatedKey key) =>
        Initialiser(value)?.Syntax.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is { UsingKeyword.RawKind: 0, Declaration.Variables.Count: 1, Parent: BlockSyntax } statement
        && key.Outermost.Repeats(statement)
            ? statement
            : null;

    private static IOperation? Initialiser(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value is ILocalReferenceOperation local && LocalWrites.Of(local.Local, local) is { Count: 1 } writes && writes[0].Operation is IVariableDeclaratorOperation
            ? writes[0].Value
            : null;
    }

    /// <summary>Needs nothing that only exists inside the attempt, and does not wait.</summary>
    private static bool IsFree(IOperation made, SyntaxNode region) => made.DescendantsAndSelf().All(operation => operation switch
    {
        IAwaitOperation or IDeclarationExpressionOperation or IDeclarationPatternOperation => false,
        ILocalReferenceOperation { Local: var local } => IsOutside(local, region),
        IParameterReferenceOperation { Parameter: var parameter } => IsOutside(parameter, region),
        _ => true,
    });

    private static bool IsOutside(ISymbol symbol, SyntaxNode region) => symbol.DeclaringSyntaxReferences.All(
        declaration => declaration.SyntaxTree != region.SyntaxTree || !region.Span.Contains(declaration.Span));

    /// <summary>The statement before which the key is made: the loop, or the one that makes the retried call.</summary>
    private static StatementSyntax? Anchor(AttemptScope scope)
    {
        var start = scope.Call?.Syntax ?? scope.Region;
        foreach (var node in start.AncestorsAndSelf())
        {
            if (node is AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax)
            {
                return null;
            }

            if (node is StatementSyntax statement)
            {
                return statement.Parent is BlockSyntax or SwitchSectionSyntax ? statement : null;
            }
        }

        return null;
    }
}
