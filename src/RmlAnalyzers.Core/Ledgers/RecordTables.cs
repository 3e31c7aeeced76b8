using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>
/// The records that are never changed, as this compilation declares them, and the tables they lie in: named by an attribute, by the mapping, by
/// the set of a context, or by the statements with which a ledger adds its rows.
/// </summary>
internal sealed class RecordTables(SourceIndex index, LedgerRows rows, EffectLedgers ledgers, SemanticModels models)
{
    private const string TableAttribute = "System.ComponentModel.DataAnnotations.Schema.TableAttribute";
    private readonly ConcurrentDictionary<int, object> _memo = new();

    /// <summary>Table to the type whose rows it holds, in any spelling.</summary>
    public IReadOnlyDictionary<string, INamedTypeSymbol> Tables(CancellationToken cancellation) =>
        (IReadOnlyDictionary<string, INamedTypeSymbol>)_memo.GetOrAdd(0, FindTables(cancellation));

    /// <summary>Members of records that can be written after the record was made.</summary>
    public HashSet<string> SettableNames(CancellationToken cancellation) => (HashSet<string>)_memo.GetOrAdd(1, new HashSet<string>(
        Records(cancellation).SelectMany(static type => type.GetMembers()).Where(IsSettable).Select(static member => member.Name), StringComparer.Ordinal));

    public static bool IsSettable(ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: false, IsIndexer: false, SetMethod: { IsInitOnly: false } } => true,
        IFieldSymbol { IsStatic: false, IsReadOnly: false, IsConst: false, IsImplicitlyDeclared: false } => true,
        _ => false,
    };

    private List<INamedTypeSymbol> Records(CancellationToken cancellation)
    {
        var marked = (from word in new[] { "AppendOnly", "AppendOnlyAttribute", "EffectLedger", "EffectLedgerAttribute" }
                      from mention in index.Mentions(word, null, static token => token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is not null, cancellation)
                      let declaration = mention.Token.Parent!.FirstAncestorOrSelf<AttributeListSyntax>()?.Parent as BaseTypeDeclarationSyntax
                      where declaration is not null
                      let type = mention.Model.GetDeclaredSymbol(declaration, cancellation) as INamedTypeSymbol
                      where type is not null && rows.IsRecord(type)
                      select type).ToList();
        return [.. marked.Concat(marked.SelectMany(type => index.DerivedTypes(type, cancellation))).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)];
    }

    private Dictionary<string, INamedTypeSymbol> FindTables(CancellationToken cancellation)
    {
        var tables = new Dictionary<string, INamedTypeSymbol>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in Records(cancellation))
        {
            foreach (var name in Mapped(type, cancellation))
            {
                tables[SqlText.Bare(name)] = type;
            }
        }

        foreach (var ledger in ledgers.All(cancellation).SelectMany(type => index.DerivedTypes(type, cancellation).Prepend(type)))
        {
            foreach (var name in ledger.DeclaringSyntaxReferences.Where(reference => models.Contains(reference.SyntaxTree)).SelectMany(reference => Texts(reference.GetSyntax(cancellation))).SelectMany(SqlText.InsertsIn))
            {
                tables[name] = ledger;
            }
        }

        return tables;
    }

    private static IEnumerable<string> Texts(SyntaxNode declaration) =>
        declaration.DescendantNodes().Select(static node => node switch
        {
            LiteralExpressionSyntax { Token.Value: string text } => text,
            InterpolatedStringExpressionSyntax interpolated => interpolated.Contents.ToString(),
            _ => null,
        }).OfType<string>();

    private IEnumerable<string> Mapped(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var stated = type.GetAttributes().Where(static attribute => attribute.Is(TableAttribute)).Select(static attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string).OfType<string>()
            .Concat(Configured(type, cancellation))
            .ToList();
        return stated.Count > 0 ? stated : Sets(type, cancellation);
    }

    /// <summary><c>ToTable("…")</c> on the builder of that type.</summary>
    private IEnumerable<string> Configured(INamedTypeSymbol type, CancellationToken cancellation) =>
        from mention in index.Mentions("ToTable", null, static token => token.Parent is SimpleNameSyntax, cancellation)
        let call = mention.Token.Parent!.FirstAncestorOrSelf<InvocationExpressionSyntax>()
        where call is not null && mention.Model.GetOperation(call, cancellation) is IInvocationOperation { TargetMethod.Name: "ToTable" } operation && IsOf(operation, type)
        from argument in ((IInvocationOperation)mention.Model.GetOperation(call, cancellation)!).Arguments
        where argument.Value.ConstantValue is { HasValue: true, Value: string }
        select (string)argument.Value.ConstantValue.Value!;

    private static bool IsOf(IInvocationOperation call, INamedTypeSymbol type) =>
        new[] { call.Instance?.Type, call.Arguments.FirstOrDefault()?.Value.Type }.OfType<INamedTypeSymbol>()
            .Any(builder => builder.TypeArguments.Contains(type, SymbolEqualityComparer.Default));

    /// <summary>Without a mapping the property of the context names the table.</summary>
    private IEnumerable<string> Sets(INamedTypeSymbol type, CancellationToken cancellation) =>
        from mention in index.Mentions(type.Name, null, static token => token.Parent?.Parent is TypeArgumentListSyntax { Parent: GenericNameSyntax { Identifier.ValueText: "DbSet" or "IDbSet" } }, cancellation)
        let property = mention.Token.Parent!.FirstAncestorOrSelf<PropertyDeclarationSyntax>()
        where property is not null && property.Type.Span.Contains(mention.Token.Span)
        where mention.Model.GetDeclaredSymbol(property, cancellation) is IPropertySymbol { Type: INamedTypeSymbol set } && set.TypeArguments.Contains(type, SymbolEqualityComparer.Default)
        select property.Identifier.ValueText;
}
