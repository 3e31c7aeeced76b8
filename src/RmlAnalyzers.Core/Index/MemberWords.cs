using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Core.Index;

/// <summary>
/// Which words stand in which declaration of one tree, as hashes: told from the characters when asked, without binding, and kept with the
/// tree. A member counts under its name, what a type does when it is made under the name of the type, and what runs without being named under <see cref="Unnamed"/>.
/// </summary>
internal sealed class MemberWords
{
    /// <summary>Operators, conversions, disposal, enumeration and the like: code runs them without their name.</summary>
    public const int Unnamed = 0;

    private static readonly ConditionalWeakTable<SyntaxTree, MemberWords> Cache = new();

    private static readonly HashSet<string> RunUnnamed =
    [
        "Dispose", "DisposeAsync", "GetEnumerator", "GetAsyncEnumerator", "MoveNext", "MoveNextAsync", "Current", "Deconstruct", "Add", "ToString", "Equals", "GetHashCode", "CompareTo", "GetAwaiter",
    ];

    [ThreadStatic]
    private static HashSet<int>? t_words;

    private readonly SourceText _text;
    private readonly List<Declaration> _declarations = [];

    private MemberWords(SyntaxTree tree, CancellationToken cancellation)
    {
        _text = tree.GetText(cancellation);
        if (tree.GetRoot(cancellation) is CompilationUnitSyntax unit)
        {
            AddAliases(unit.Usings);
            foreach (var list in unit.AttributeLists)
            {
                Add(Unnamed, list.Span, []);
            }

            AddAll(unit.Members, []);
        }
    }

    public IReadOnlyList<Declaration> All => _declarations;

    public static MemberWords Of(SyntaxTree tree, CancellationToken cancellation) =>
        Cache.TryGetValue(tree, out var known) ? known : Keep(tree, new MemberWords(tree, cancellation));

    /// <summary>The words in a piece of a text.</summary>
    public static int[] In(SourceText text, TextSpan span)
    {
        var words = t_words ??= [];
        words.Clear();
        WordSet.Read(text, span, AddWord);
        var found = new int[words.Count];
        words.CopyTo(found);
        return found;
    }

    private static void AddWord(int word) => t_words!.Add(word);

    private static MemberWords Keep(SyntaxTree tree, MemberWords made) => Cache.GetValue(tree, _ => made);

    private void AddAliases(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings.Where(static directive => directive.Alias is not null))
        {
            Add(WordSet.HashOf(directive.Alias!.Name.Identifier.ValueText), directive.Span, []);
        }
    }

    /// <param name="around">What the attributes of the types around say, of all of their members.</param>
    private void AddAll(SyntaxList<MemberDeclarationSyntax> members, int[] around)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    AddAliases(space.Usings);
                    AddAll(space.Members, around);
                    break;
                case TypeDeclarationSyntax type:
                    var said = type.AttributeLists.Count == 0 ? around : [.. around, .. In(_text, type.AttributeLists.Span)];
                    Add(type.Identifier.ValueText, TextSpan.FromBounds(type.SpanStart, type.OpenBraceToken.IsKind(SyntaxKind.None) ? type.Span.End : type.OpenBraceToken.SpanStart), said);
                    AddAll(type.Members, said);
                    break;
                case EnumDeclarationSyntax or GlobalStatementSyntax:
                    break;
                default:
                    AddMember(member, around);
                    break;
            }
        }
    }

    private void AddMember(MemberDeclarationSyntax member, int[] around)
    {
        switch (member)
        {
            case MethodDeclarationSyntax method:
                Add(method.Identifier.ValueText, member.Span, around);
                break;
            case PropertyDeclarationSyntax property:
                Add(property.Identifier.ValueText, member.Span, around);
                AddToType(property.Initializer is null ? null : member, around);
                break;
            case EventDeclarationSyntax custom:
                Add(custom.Identifier.ValueText, member.Span, around);
                break;
            case BaseFieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                {
                    Add(variable.Identifier.ValueText, member.Span, around);
                }

                AddToType(member, around);
                break;
            case DelegateDeclarationSyntax made:
                // Whoever holds one of these may run anything.
                Add(made.Identifier.ValueText, default, [WordSet.HashOf("Func")]);
                break;
            case ConstructorDeclarationSyntax constructor:
                Add(constructor.Identifier.ValueText, member.Span, around);
                break;
            default:
                Add(Unnamed, member.Span, around);
                break;
        }
    }

    private void AddToType(MemberDeclarationSyntax? member, int[] around)
    {
        if (member?.Parent is TypeDeclarationSyntax type)
        {
            Add(type.Identifier.ValueText, member.Span, around);
        }
    }

    private void Add(string name, TextSpan span, int[] around)
    {
        Add(WordSet.HashOf(name), span, around);
        if (RunUnnamed.Contains(name))
        {
            Add(Unnamed, span, around);
        }
    }

    private void Add(int name, TextSpan span, int[] around) => _declarations.Add(new Declaration(name, _text, span, around));

    /// <summary>A name with the words that stand where it is declared.</summary>
    public sealed class Declaration(int name, SourceText text, TextSpan span, int[] around)
    {
        private int[]? _words;

        public int Name { get; } = name;

        /// <summary>Read when first asked for; two threads may both read, and find the same.</summary>
        public int[] Words => _words ??= around.Length == 0 ? In(text, span) : [.. In(text, span), .. around];
    }
}
