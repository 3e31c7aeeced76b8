using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>A name in a row that leads nowhere although its library is at hand.</summary>
/// <param name="Name">The name as the row writes it.</param>
/// <param name="Problem">What is missing, and what is there instead.</param>
internal readonly record struct DeadName(string Name, string Problem);

/// <summary>
/// Checks the names of a row against a compilation. A library that is not referenced is no mistake, nor is a row for other versions:
/// one file serves several projects. A type that is there without the member is one.
/// </summary>
internal sealed class RowNames(Compilation compilation, KnownTypes types)
{
    private readonly MissingTypes _missing = new(compilation, types);

    public IEnumerable<DeadName> Dead(CatalogueRow row)
    {
        if (row.Entry == EntryKind.Namespace)
        {
            yield break;
        }

        if (RowTypes.Find(row.Id, types) is not { } type)
        {
            if (_missing.Explain(row) is { } explained)
            {
                yield return new DeadName(row.Id.Text, explained);
            }

            yield break;
        }

        if (row.Assembly is { } filter && PackageVersions.Admits(filter, type.ContainingAssembly) != true)
        {
            yield break;
        }

        var found = row.MemberName is null ? [] : RowTypes.Members(row.Id, types).ToImmutableArray();
        if (row.MemberName is not null && found.IsEmpty)
        {
            yield return new DeadName(row.Id.Text, Explain(type, row.Id));
            yield break;
        }

        foreach (var (text, name, member) in Fields(row))
        {
            if (RowTypes.Find(new EntryId(name, EntryKind.Type, name, null), types) is { } other && Own(other, member).IsEmpty && Declaring(other, member) is null)
            {
                yield return new DeadName(text, NoMember(other, member));
            }
        }

        foreach (var used in Parameters(row).Where(used => row.MemberName is not null && used != DelegateUse.AnyParameter))
        {
            var parameters = found.SelectMany(static method => method.Parameters).Select(static parameter => parameter.Name).ToList();
            if (!parameters.Contains(used))
            {
                yield return new DeadName(used, $"'{row.MemberName}' has no parameter '{used}'{Instead(NearNames.To(used, parameters), parameters)}");
            }
        }
    }

    private static IEnumerable<string> Parameters(CatalogueRow row) => row.Calls.Select(static use => use.Parameter)
        .Concat(row.Delivery is { Parameter: { } handler } ? [handler] : []);

    /// <summary>Members that other fields name in full; short names are left to their reader.</summary>
    private static IEnumerable<(string Text, string Type, string Member)> Fields(CatalogueRow row)
    {
        var keys = row.Key is { Kind: KeySlotKind.Property } key ? key.TypeName + "." + key.Name : null;
        foreach (var text in new[] { keys, row.Undo, row.ClearedBy }.Concat(row.Handler?.Members ?? []).OfType<string>())
        {
            if (FieldReaders.SplitMember(text) is var (type, member))
            {
                yield return (text, type, member);
            }
        }
    }

    private static string Explain(INamedTypeSymbol type, EntryId id)
    {
        var name = id.MemberName!;
        if (id.Entry == EntryKind.PropertySetter && Own(type, name).Any(static member => member is IPropertySymbol))
        {
            return $"'{Display(type)}.{name}' cannot be set";
        }

        var overloads = Own(type, name == "#ctor" ? ".ctor" : name).OfType<IMethodSymbol>().ToList();
        return overloads.Count > 0
            ? $"'{Display(type)}.{name}' has no overload {Wanted(id)}; there is {string.Join(", ", overloads.Take(3).Select(static method => "(" + string.Join(",", ParameterLists.OfId(method.GetDocumentationCommentId())) + ")"))}"
            : NoMember(type, name);
    }

    private static string NoMember(INamedTypeSymbol type, string name)
    {
        if (Declaring(type, name) is { } owner)
        {
            return $"'{Display(type)}' does not declare '{name}' itself, '{Display(owner)}' does; name that type";
        }

        var known = type.GetMembers()
            .Where(static member => member.CanBeReferencedByName && member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)
            .Select(static member => member.Name)
            .ToList();
        return $"'{Display(type)}' has no member '{name}'{Instead(NearNames.To(name, known), known)}";
    }

    /// <summary>What resembles the name, else the little there is; a long list would help nobody.</summary>
    private static string Instead(ImmutableArray<string> near, IReadOnlyCollection<string> known)
    {
        var shown = near.IsEmpty ? known.Distinct().Take(4).ToImmutableArray() : near;
        return shown.IsEmpty || (near.IsEmpty && known.Distinct().Count() > 4) ? "" : "; there is " + string.Join(", ", shown.Select(static name => "'" + name + "'"));
    }

    private static string Wanted(EntryId id) =>
        (id.Arity is { } arity ? $"of {arity} type parameters with " : "") + (id.Match == ParameterMatch.Suffix ? "(*," : "(") + string.Join(",", id.Parameters) + ")";

    private static ImmutableArray<ISymbol> Own(INamedTypeSymbol type, string name) => type.GetMembers(name);

    /// <summary>The base type or interface that really declares the member: rows are matched there.</summary>
    private static INamedTypeSymbol? Declaring(INamedTypeSymbol type, string name)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (!Own(current, name).IsEmpty)
            {
                return current;
            }
        }

        return type.TypeKind == TypeKind.Interface ? type.AllInterfaces.FirstOrDefault(face => !Own(face, name).IsEmpty) : null;
    }

    private static string Display(INamedTypeSymbol type) => type.OriginalDefinition.ToDisplayString();
}
