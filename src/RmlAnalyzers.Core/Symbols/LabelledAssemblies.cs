using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>
/// Which referenced assemblies use our attributes. Read from the metadata tables without making a symbol: an assembly counts when its
/// custom attributes are made by a class of the namespace <c>Rml</c>, declared there or anywhere else, even where that other assembly is missing.
/// </summary>
internal sealed class LabelledAssemblies(Compilation compilation)
{
    private static readonly ConditionalWeakTable<MetadataReference, Usage> Cache = new();
    private readonly ConcurrentDictionary<IAssemblySymbol, Usage> _uses = new(SymbolEqualityComparer.Default);

    /// <summary>Whether any referenced assembly uses our attributes.</summary>
    public bool Any(CancellationToken cancellation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly => Uses(assembly, cancellation));

    public bool Uses(IAssemblySymbol assembly, CancellationToken cancellation) => UsageOf(assembly, cancellation).Any;

    /// <summary>
    /// Referenced assemblies with levels whose attribute class is declared in an assembly that is not referenced: the level is known,
    /// undo, correction and key are not. Each with the name of what is missing, in the order of names.
    /// </summary>
    public IEnumerable<(string Assembly, string Missing)> Unreadable(CancellationToken cancellation)
    {
        var referenced = new HashSet<string>(compilation.ReferencedAssemblyNames.Select(identity => identity.Name), StringComparer.OrdinalIgnoreCase);
        return from assembly in compilation.SourceModule.ReferencedAssemblySymbols
               from declaring in UsageOf(assembly, cancellation).LevelsFrom
               where !referenced.Contains(declaring)
               orderby assembly.Name
               select (assembly.Name, declaring);
    }

    private Usage UsageOf(IAssemblySymbol assembly, CancellationToken cancellation)
    {
        if (_uses.TryGetValue(assembly, out var known))
        {
            return known;
        }

        var usage = compilation.GetMetadataReference(assembly) switch
        {
            CompilationReference project => new Usage(project.Compilation.SyntaxTrees.Any(tree => LevelText.Of(tree, cancellation).MentionsRml), []),
            { } reference => Cache.GetValue(reference, _ => Read(assembly)),
            null => Usage.None,
        };
        return _uses.GetOrAdd(assembly, usage);
    }

    private static Usage Read(IAssemblySymbol assembly)
    {
        var usages = (assembly.GetMetadata()?.GetModules() ?? []).Select(module => Read(module.GetMetadataReader())).ToList();
        return new Usage(usages.Any(usage => usage.Any), [.. usages.SelectMany(usage => usage.LevelsFrom).Distinct()]);
    }

    private static Usage Read(MetadataReader reader)
    {
        var ours = Ours(reader);
        if (ours.Count == 0)
        {
            return Usage.None;
        }

        var applied = new HashSet<EntityHandle>(reader.CustomAttributes.Select(handle => Class(reader, reader.GetCustomAttribute(handle).Constructor)));
        applied.IntersectWith(ours);
        var levels = from type in applied
                     where type.Kind == HandleKind.TypeReference
                     let reference = reader.GetTypeReference((TypeReferenceHandle)type)
                     where reference.ResolutionScope.Kind == HandleKind.AssemblyReference && reader.GetString(reference.Name) is "Rml1Attribute" or "Rml2Attribute" or "Rml3Attribute"
                     select reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope).Name);
        return new Usage(applied.Count > 0, [.. levels.Distinct()]);
    }

    private static HashSet<EntityHandle> Ours(MetadataReader reader)
    {
        var references = reader.TypeReferences.Where(handle => IsOurs(reader, reader.GetTypeReference(handle).Namespace)).Select(handle => (EntityHandle)handle);
        var definitions = reader.TypeDefinitions.Where(handle => IsOurs(reader, reader.GetTypeDefinition(handle).Namespace)).Select(handle => (EntityHandle)handle);
        return [.. references, .. definitions];
    }

    private static bool IsOurs(MetadataReader reader, StringHandle space) =>
        !space.IsNil && (reader.StringComparer.Equals(space, Names.Namespace) || reader.StringComparer.StartsWith(space, Names.Namespace + "."));

    private static EntityHandle Class(MetadataReader reader, EntityHandle constructor) => constructor.Kind switch
    {
        HandleKind.MemberReference => reader.GetMemberReference((MemberReferenceHandle)constructor).Parent,
        HandleKind.MethodDefinition => reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType(),
        _ => default,
    };

    /// <summary>How one assembly uses our attributes.</summary>
    /// <param name="Any">Some attribute of ours stands somewhere in it.</param>
    /// <param name="LevelsFrom">The other assemblies that declare the levels it uses.</param>
    private sealed record Usage(bool Any, ImmutableArray<string> LevelsFrom)
    {
        public static readonly Usage None = new(false, []);
    }
}
