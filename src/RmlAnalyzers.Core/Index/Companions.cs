using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Index;

/// <summary>The type in which a companion is looked up, and the members of that name there; overloads are one group.</summary>
/// <param name="Type">Null where the type that the label names is not found, or the declaration has none around it.</param>
/// <param name="Members">What runs when somebody calls that name on the type: what is overridden or implemented there is not listed again.</param>
internal sealed record CompanionGroup(INamedTypeSymbol? Type, ImmutableArray<ISymbol> Members);

/// <summary>From the name of a companion to the members it may mean, in source and metadata alike.</summary>
internal sealed class Companions(Compilation compilation, SemanticModels models)
{
    public CompanionGroup Find(NamedCompanion named, CancellationToken cancellation)
    {
        var type = named.HasType ? named.Type
            : named.TypeName.Length > 0 ? TypeNamed(named, cancellation)
            : named.Label.Holder.ContainingType;
        return new CompanionGroup(type, type is null ? [] : Members(type, named.MemberName));
    }

    private static ImmutableArray<ISymbol> Members(INamedTypeSymbol type, string name)
    {
        var found = new List<ISymbol>();
        foreach (var scope in Scopes(type.IsUnboundGenericType ? type.OriginalDefinition : type))
        {
            foreach (var member in scope.GetMembers(name))
            {
                if (CanBeCalled(member) && !found.Any(known => StandsInFor(known, member)))
                {
                    found.Add(Implemented(member, type) ?? member);
                }
            }
        }

        return [.. found.Distinct(SymbolEqualityComparer.Default)];
    }

    // An extension block is a type of its own whose neighbours are the static class around it, and the other way round.
    private static IEnumerable<INamedTypeSymbol> Scopes(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract;
        }

        var around = type.IsExtension ? type.ContainingType : type;
        if (type.IsExtension && around is not null)
        {
            yield return around;
        }

        foreach (var block in around?.GetTypeMembers() ?? [])
        {
            if (block.IsExtension)
            {
                yield return block;
            }
        }
    }

    private static bool CanBeCalled(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Ordinary } => true,
        IPropertySymbol { IsIndexer: false } or IFieldSymbol { IsConst: false } => true,
        _ => false,
    };

    private static bool StandsInFor(ISymbol known, ISymbol member)
    {
        for (var above = ContractMembers.Overridden(known); above is not null; above = ContractMembers.Overridden(above))
        {
            if (SymbolEqualityComparer.Default.Equals(above.OriginalDefinition, member.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private static ISymbol? Implemented(ISymbol member, INamedTypeSymbol type) =>
        member.ContainingType?.TypeKind == TypeKind.Interface && type.TypeKind is TypeKind.Class or TypeKind.Struct
            ? type.FindImplementationForInterfaceMember(member)
            : null;

    /// <summary><c>Type.Member</c>, with the usings and namespaces of the place where it is written.</summary>
    private INamedTypeSymbol? TypeNamed(NamedCompanion named, CancellationToken cancellation)
    {
        var parts = named.TypeName.Replace("global::", "").Split('.').Select(WithoutArity).ToArray();
        IEnumerable<ISymbol> start = named.Label.Location(compilation) is { SourceTree: { } tree } place && models.For(tree) is { } model
            ? model.LookupNamespacesAndTypes(place.SourceSpan.Start, name: parts[0])
            : Around(named.Label.Holder).SelectMany(scope => scope.GetMembers(parts[0]));
        cancellation.ThrowIfCancellationRequested();
        return start
            .Select(static symbol => symbol is IAliasSymbol alias ? alias.Target : symbol as INamespaceOrTypeSymbol)
            .Select(scope => Descend(scope, parts))
            .FirstOrDefault(static type => type is not null);
    }

    private static INamedTypeSymbol? Descend(INamespaceOrTypeSymbol? scope, string[] parts)
    {
        foreach (var part in parts.Skip(1))
        {
            scope = scope?.GetMembers(part).OfType<INamespaceOrTypeSymbol>().FirstOrDefault();
        }

        return scope as INamedTypeSymbol;
    }

    private static IEnumerable<INamespaceOrTypeSymbol> Around(ISymbol holder)
    {
        for (ISymbol? scope = holder.ContainingSymbol; scope is not null; scope = scope.ContainingSymbol)
        {
            if (scope is INamespaceOrTypeSymbol declaring)
            {
                yield return declaring;
            }
        }
    }

    private static string WithoutArity(string part) => part.Split('<', '`')[0].Trim();
}
