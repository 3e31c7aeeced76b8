using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers;

/// <summary>Hands rules the members that carry a level themselves: methods, constructors, properties, accessors, delegates, lambdas and local functions.</summary>
internal static class LabelledMembers
{
    private static readonly SymbolKind[] Kinds = [SymbolKind.Method, SymbolKind.Property, SymbolKind.NamedType];

    /// <summary>Registers <paramref name="action"/> for every member with a label of its own, with that label and where it stands.</summary>
    public static void OnOwnLabels(this RuleContext context, Action<ISymbol, Label, Location, FindingSink> action)
    {
        var kernel = context.Kernel;
        if (!kernel.Labels.Any)
        {
            return;
        }

        context.OnLabelled((symbol, sink) =>
        {
            if (!MayCarry(symbol))
            {
                return;
            }

            foreach (var member in Members(symbol))
            {
                Check(member, kernel, action, sink);
            }
        }, Kinds);

        context.OnLabelledNested((node, model, sink) =>
        {
            if (Nested(node, model, sink) is { } nested)
            {
                Check(nested, kernel, action, sink);
            }
        });
    }

    private static IEnumerable<ISymbol> Members(ISymbol symbol)
    {
        switch (symbol)
        {
            case IPropertySymbol property:
                yield return property;
                if (property.GetMethod is { } getter)
                {
                    yield return getter;
                }

                if (property.SetMethod is { } setter)
                {
                    yield return setter;
                }

                break;
            default:
                yield return symbol;
                break;
        }
    }

    private static bool MayCarry(ISymbol symbol) =>
        symbol is IMethodSymbol { AssociatedSymbol: null } or IPropertySymbol or INamedTypeSymbol { TypeKind: TypeKind.Delegate };

    private static ISymbol? Nested(SyntaxNode node, SemanticModel model, FindingSink sink) =>
        node is LambdaExpressionSyntax ? model.GetSymbolInfo(node, sink.Cancellation).Symbol : model.GetDeclaredSymbol(node, sink.Cancellation);

    private static void Check(ISymbol member, Kernel kernel, Action<ISymbol, Label, Location, FindingSink> action, FindingSink sink)
    {
        if (kernel.Labels.Own(member) is { } label && label.Location(kernel.Compilation) is { } place)
        {
            action(member, label, place, sink);
        }
    }
}
