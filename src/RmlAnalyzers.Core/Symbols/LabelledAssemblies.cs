using System;
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

    // Those that use our attributes, which are few: all others are answered for without a look at them.
    private Dictionary<IAssemblySymbol, Usage>? _using;

    /// <summary>Whether any referenced assembly uses our attributes.</summary>
    public bool Any(CancellationToken cancellation) => Using(cancellation).Count > 0;

    /// <summary>Those that do.</summary>
    public IEnumerable<IAssemblySymbol> All(CancellationToken cancellation) => Using(cancellation).Keys;

    public bool Uses(IAssemblySymbol assembly, CancellationToken cancellation) => Using(cancellation) is { Count: > 0 } known && known.ContainsKey(assembly);

    /// <summary>Whether a type in that referenced assembly is marked as a ledger.</summary>
    public bool KeepsLedger(IAssemblySymbol assembly, CancellationToken cancellation) => Using(cancellation) is { Count: > 0 } known && known.TryGetValue(assembly, out var usage) && usage.KeepsLedger;

    /// <summary>
    /// Referenced assemblies with levels whose attribute class is declared in an assembly that is not referenced: the level is known,
    /// undo, correction and key are not. Each with the name of what is missing, in the order of names.
    /// </summary>
    public IEnumerable<(string Assembly, string Missing)> Unreadable(CancellationToken cancellation)
    {
        if (Using(cancellation) is not { Count: > 0 } known)
        {
            return [];
        }

        var referenced = new HashSet<string>(compilation.ReferencedAssemblyNames.Select(identity => identity.Name), StringComparer.OrdinalIgnoreCase);
        return from assembly in known
               from declaring in assembly.Value.LevelsFrom
               where !referenced.Contains(declaring)
               orderby assembly.Key.Name, declaring
               select (assembly.Key.Name, declaring);
    }

    // Every thread finds the same, so the first to finish may win. A reference keeps what was read of it as long as it lives.
    private Dictionary<IAssemblySymbol, Usage> Using(CancellationToken cancellation)
    {
        if (_using is { } known)
        {
            return known;
        }

        var found = new Dictionary<IAssemblySymbol, Usage>(SymbolEqualityComparer.Default);
        // Not the references as they are bound: that would be the compiler's work, and come too early.
        foreach (var reference in compilation.ExternalReferences)
        {
            cancellation.ThrowIfCancellationRequested();
            if (UsageOf(reference, cancellation) is { Any: true } usage && compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly)
            {
                found[assembly] = usage;
            }
        }

        return _using = found;
    }

    private Usage UsageOf(MetadataReference reference, CancellationToken cancellation)
    {
        if (reference is CompilationReference project)
        {
            return new Usage(project.Compilation.SyntaxTrees.Any(tree => LevelText.Of(tree, cancellation).MentionsRml), [])
            {
                KeepsLedger = project.Compilation.SyntaxTrees.Any(LedgerText.IsIn),
            };
        }

        return Cache.TryGetValue(reference, out var known)
            ? known
            : Cache.GetValue(reference, made => compilation.GetAssemblyOrModuleSymbol(made) is IAssemblySymbol assembly ? Read(assembly) : Usage.None);
    }

    private static Usage Read(IAssemblySymbol assembly)
    {
        var usages = (assembly.GetMetadata()?.GetModules() ?? []).Select(module => Read(module.GetMetadataReader())).ToList();
        return new Usage(usages.Any(usage => usage.Any), [.. usages.SelectMany(usage => usage.LevelsFrom).Distinct()]) { KeepsLedger = usages.Any(usage => usage.KeepsLedger) };
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
        return new Usage(applied.Count > 0, [.. levels.Distinct()]) { KeepsLedger = applied.Any(type => reader.StringComparer.Equals(NameOf(reader, type), "EffectLedgerAttribute")) };
    }

    private static HashSet<EntityHandle> Ours(MetadataReader reader)
    {
        var references = reader.TypeReferences.Where(handle => IsOurs(reader, reader.GetTypeReference(handle).Namespace)).Select(handle => (EntityHandle)handle);
        var definitions = reader.TypeDefinitions.Where(handle => IsOurs(reader, reader.GetTypeDefinition(handle).Namespace)).Select(handle => (EntityHandle)handle);
        return [.. references, .. definitions];
    }

    private static StringHandle NameOf(MetadataReader reader, EntityHandle type) => type.Kind == HandleKind.TypeReference
        ? reader.GetTypeReference((TypeReferenceHandle)type).Name
        : reader.GetTypeDefinition((TypeDefinitionHandle)type).Name;

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

        /// <summary>Some type is marked as a ledger.</summary>
        public bool KeepsLedger { get; init; }
    }
}
