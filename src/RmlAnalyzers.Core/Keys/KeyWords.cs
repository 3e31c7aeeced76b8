using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Keys;

/// <summary>
/// The names by which code of this compilation meets keys that somebody declared, beside those that the catalogue knows: asked before
/// anything is bound. Made when first asked for; two threads find the same.
/// </summary>
internal sealed class KeyWords(Compilation compilation, Labels labels, RmlOptions options)
{
    private Words? _words;

    /// <summary>Names of methods that take a key, take something that carries one, or make history by label.</summary>
    public ICollection<string> Methods(CancellationToken cancellation) => All(cancellation).Methods;

    /// <summary>Names of types that carry a key.</summary>
    public ICollection<string> Types(CancellationToken cancellation) => All(cancellation).Types;

    /// <summary>Names of properties and fields that hold a key.</summary>
    public ICollection<string> Members(CancellationToken cancellation) => All(cancellation).Members;

    private Words All(CancellationToken cancellation) => _words ??= Read(cancellation);

    private Words Read(CancellationToken cancellation)
    {
        var words = new Words();
        foreach (var tree in compilation.SyntaxTrees)
        {
            words.Add(KeyDeclarations.Of(tree, TreeOptions.IsKnownKeyName, cancellation));
            var of = options.For(tree);
            if (of.HasOwnKeyNames)
            {
                words.Add(KeyDeclarations.Read(tree, of.IsKeyName, cancellation));
            }
        }

        if (labels.KnowsOthers)
        {
            foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Where(labels.Speaks))
            {
                Visit(assembly.GlobalNamespace, words, cancellation);
            }
        }

        Takers(words, cancellation);
        return words;
    }

    /// <summary>Methods that take an object that carries a key: their callers fill the slot.</summary>
    private void Takers(Words words, CancellationToken cancellation)
    {
        foreach (var tree in words.Types.Count == 0 ? [] : compilation.SyntaxTrees)
        {
            var names = TreeNames.Of(tree, cancellation);
            foreach (var type in words.Types.Where(names.MayMention).ToList())
            {
                foreach (var token in names.TokensOf(type, cancellation))
                {
                    if (token.Parent?.AncestorsAndSelf().TakeWhile(static node => node is TypeSyntax or ParameterSyntax).OfType<ParameterSyntax>().FirstOrDefault() is { Parent.Parent: MethodDeclarationSyntax method })
                    {
                        words.Methods.Add(method.Identifier.ValueText);
                    }
                }
            }
        }
    }

    private void Visit(INamespaceOrTypeSymbol space, Words words, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var member in space.GetMembers())
        {
            switch (member)
            {
                case INamespaceOrTypeSymbol inner:
                    Visit(inner, words, cancellation);
                    break;
                case IMethodSymbol { DeclaredAccessibility: not Accessibility.Private } method when TakesKey(method) || labels.Of(method, cancellation) is { World: World.History }:
                    words.Methods.Add(method.Name);
                    if (method.MethodKind == MethodKind.Constructor)
                    {
                        words.Types.Add(method.ContainingType.Name);
                    }

                    break;
                case IPropertySymbol or IFieldSymbol when TreeOptions.IsKnownKeyName(member.Name) || labels.IsIdempotencyKey(member):
                    words.Members.Add(member.Name);
                    words.Types.Add(member.ContainingType.Name);
                    break;
            }
        }
    }

    private bool TakesKey(IMethodSymbol method) =>
        method.Parameters.Any(parameter => TreeOptions.IsKnownKeyName(parameter.Name) || labels.IsIdempotencyKey(parameter));

    private sealed class Words
    {
        public HashSet<string> Methods { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

        public void Add(KeyDeclarations declared)
        {
            Methods.UnionWith(declared.Methods);
            Types.UnionWith(declared.Types);
            Members.UnionWith(declared.Members);
        }
    }
}
