using System.Collections.Concurrent;
using System.Collections.Generic;
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
    private static readonly ConditionalWeakTable<MetadataReference, StrongBox<bool>> Cache = new();
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _uses = new(SymbolEqualityComparer.Default);

    /// <summary>Whether any referenced assembly uses our attributes.</summary>
    public bool Any(CancellationToken cancellation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly => Uses(assembly, cancellation));

    public bool Uses(IAssemblySymbol assembly, CancellationToken cancellation)
    {
        if (_uses.TryGetValue(assembly, out var known))
        {
            return known;
        }

        var uses = compilation.GetMetadataReference(assembly) switch
        {
            CompilationReference project => project.Compilation.SyntaxTrees.Any(tree => LevelText.Of(tree, cancellation).MentionsRml),
            { } reference => Cache.GetValue(reference, _ => new StrongBox<bool>(Read(assembly))).Value,
            null => false,
        };
        return _uses.GetOrAdd(assembly, uses);
    }

    private static bool Read(IAssemblySymbol assembly) =>
        assembly.GetMetadata() is { } metadata && metadata.GetModules().Any(module => UsesOurs(module.GetMetadataReader()));

    private static bool UsesOurs(MetadataReader reader)
    {
        var ours = Ours(reader);
        return ours.Count > 0 && reader.CustomAttributes.Any(handle => ours.Contains(Class(reader, reader.GetCustomAttribute(handle).Constructor)));
    }

    private static HashSet<EntityHandle> Ours(MetadataReader reader)
    {
        var ours = new HashSet<EntityHandle>();
        foreach (var handle in reader.TypeReferences)
        {
            if (IsOurs(reader, reader.GetTypeReference(handle).Namespace))
            {
                ours.Add(handle);
            }
        }

        foreach (var handle in reader.TypeDefinitions)
        {
            if (IsOurs(reader, reader.GetTypeDefinition(handle).Namespace))
            {
                ours.Add(handle);
            }
        }

        return ours;
    }

    private static bool IsOurs(MetadataReader reader, StringHandle space) =>
        !space.IsNil && (reader.StringComparer.Equals(space, Names.Namespace) || reader.StringComparer.StartsWith(space, Names.Namespace + "."));

    private static EntityHandle Class(MetadataReader reader, EntityHandle constructor) => constructor.Kind switch
    {
        HandleKind.MemberReference => reader.GetMemberReference((MemberReferenceHandle)constructor).Parent,
        HandleKind.MethodDefinition => reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType(),
        _ => default,
    };
}
