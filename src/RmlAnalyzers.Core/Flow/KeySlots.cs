using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Keys;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Flow;

/// <summary>Which expressions fill the slot of an idempotency key: by <c>[IdempotencyKey]</c>, by a catalogue row, or as a header.</summary>
internal sealed class KeySlots
{
    private const string DefaultHeader = "Idempotency-Key";

    private readonly Labels _labels;
    private readonly KeyWords _words;
    private readonly RmlOptions _options;
    private readonly HashSet<string> _properties;
    private readonly HashSet<string> _propertyNames;
    private readonly HashSet<string> _calls;
    private readonly HashSet<string> _methods;
    private readonly EffectCatalogue _catalogue;
    private readonly HashSet<string> _headers;
    private readonly (string Name, int Hash)[] _parameterWords;
    private readonly string[] _headerCalls = ["Add", "TryAddWithoutValidation"];
    private readonly ConcurrentDictionary<SyntaxTree, List<SyntaxNode>> _trees = new();

    // Asked of every argument in a loop or a delegate, and a parameter may take its mark from an interface.
    private readonly ConcurrentDictionary<ISymbol, bool> _marked = new(SymbolEqualityComparer.Default);

    public KeySlots(Labels labels, EffectCatalogue catalogue, KeyWords words, RmlOptions options)
    {
        _labels = labels;
        _words = words;
        _options = options;
        _catalogue = catalogue;
        var rows = catalogue.Where(static row => row.Key is not null).ToList();
        var slots = rows.Select(static row => row.Key!).ToList();
        _properties = [.. slots.Where(static slot => slot.Kind == KeySlotKind.Property).Select(static slot => slot.TypeName + "." + slot.Name)];
        _propertyNames = [.. slots.Where(static slot => slot.Kind == KeySlotKind.Property).Select(static slot => slot.Name)];
        _methods = [.. slots.Where(static slot => slot.Kind == KeySlotKind.Method).Select(static slot => slot.TypeName + "." + slot.Name)];
        _calls =
        [
            .. _headerCalls,
            .. rows.Where(static row => row.Key is { Kind: KeySlotKind.Parameter }).Select(static row => row.MemberName).OfType<string>(),
            .. slots.Where(static slot => slot.Kind == KeySlotKind.Method).Select(static slot => slot.Name),
        ];
        _parameterWords = [.. rows.Where(static row => row.Key is { Kind: KeySlotKind.Parameter }).Select(static row => row.MemberName).OfType<string>().Distinct().Select(static name => (name, WordSet.HashOf(name)))];
        _headers = new HashSet<string>(slots.Where(static slot => slot.Kind == KeySlotKind.Header).Select(static slot => slot.Name), StringComparer.OrdinalIgnoreCase) { DefaultHeader };
    }

    /// <summary>Arguments and assignments of a tree that may fill a slot, by their words; found once for all rules.</summary>
    public IReadOnlyList<SyntaxNode> CandidatesIn(SyntaxTree tree, CancellationToken cancellation) =>
        _trees.TryGetValue(tree, out var known) ? known : _trees.GetOrAdd(tree, FindIn(tree, cancellation));

    private List<SyntaxNode> FindIn(SyntaxTree tree, CancellationToken cancellation)
    {
        var names = TreeNames.Of(tree, cancellation);
        return (names.MayMention("Headers") && _headerCalls.Any(names.MayMention))
            || _propertyNames.Any(names.MayMention)
            || _parameterWords.Any(word => names.MayMention(word.Hash) && _catalogue.MayBeCalled(word.Name, static row => row.Key is { Kind: KeySlotKind.Parameter }))
            || _methods.Any(method => names.MayMention(SymbolNames.Simple(method)))
            || _words.Members(cancellation).Any(names.MayMention)
            || _words.Methods(cancellation).Any(names.MayMention)
            || _words.Types(cancellation).Any(names.MayMention)
            ? [.. tree.GetRoot(cancellation).DescendantNodes().Where(node => node is ArgumentSyntax or AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } && MayFill(node))]
            : [];
    }

    /// <summary>By its words alone, whether an argument or assignment may fill a slot: asked of every one, before anything is bound.</summary>
    public bool MayFill(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Left: var left } => CallName.Last(left) is { } name && (_propertyNames.Contains(name) || _words.Members(CancellationToken.None).Contains(name)),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: var called } } => CallName.Last(called) is { } name && (_calls.Contains(name) || _words.Methods(CancellationToken.None).Contains(name)),
        ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax { Type: var type } } => CallName.Last((type as QualifiedNameSyntax)?.Right ?? type) is { } name && _words.Types(CancellationToken.None).Contains(name),
        ArgumentSyntax { Parent.Parent: ImplicitObjectCreationExpressionSyntax } => _words.Types(CancellationToken.None).Count > 0,
        _ => false,
    };

    /// <summary>The value that an argument or assignment puts into a key slot, or null.</summary>
    public IOperation? FilledBy(IOperation operation, CancellationToken cancellation) => operation switch
    {
        IArgumentOperation { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } argument =>
            IsMarked(parameter.OriginalDefinition) || IsNamed(parameter.Name, operation) || IsRowParameter(argument) || IsHeaderValue(argument) || IsTaken(argument) ? argument.Value : null,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: false } target } assignment =>
            IsSlot(target.Property) || IsNamed(target.Property.Name, operation) ? assignment.Value : null,
        ISimpleAssignmentOperation { Target: IFieldReferenceOperation target } assignment =>
            IsMarked(target.Field.OriginalDefinition) ? assignment.Value : null,
        _ => null,
    };

    /// <summary>
    /// The slot is there for one intent each: marked, named so, a header for keys, or of a call that owes a key. The identity of a message or
    /// the token of a lock may well be the same every time.
    /// </summary>
    public bool IsOfOneIntent(IOperation operation, CancellationToken cancellation) => operation switch
    {
        IArgumentOperation { Parameter: { } parameter } argument =>
            IsMarked(parameter.OriginalDefinition) || IsNamed(parameter.Name, operation) || IsHeaderValue(argument) || IsTaken(argument),
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } } => IsMarked(member.OriginalDefinition) || IsNamed(member.Name, operation),
        _ => false,
    };

    private bool IsMarked(ISymbol symbol) =>
        _marked.TryGetValue(symbol, out var known) ? known : _marked.GetOrAdd(symbol, _labels.IsIdempotencyKey(symbol));

    /// <summary>By the name of a key, ours or the project's. What only looks so in another library is no slot.</summary>
    private bool IsNamed(string name, IOperation operation) => _options.For(operation.Syntax.SyntaxTree).IsKeyName(name);

    /// <summary>An argument of a method by which options take their key.</summary>
    private bool IsTaken(IArgumentOperation argument) =>
        argument is { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod: var method } }
        && _methods.Contains(method.ContainingType?.OriginalDefinition.ToDisplayString() + "." + method.Name);

    private bool IsSlot(IPropertySymbol property) =>
        IsMarked(property.OriginalDefinition)
        || (_propertyNames.Contains(property.Name) && _properties.Contains(property.ContainingType.OriginalDefinition.ToDisplayString() + "." + property.Name));

    private bool IsRowParameter(IArgumentOperation argument)
    {
        if (argument is not { Parent: IInvocationOperation { TargetMethod: var method } call, Parameter: { } parameter } || !_catalogue.MayKnow(method.Name))
        {
            return false;
        }

        return _catalogue.RowsOf(method, call.Instance?.Type).Alternatives.Any(row => row.Key is { Kind: KeySlotKind.Parameter } key && key.Name == parameter.Name);
    }

    /// <summary>The value of <c>request.Headers.Add("Idempotency-Key", …)</c>. A client's default headers are no slot: they belong to no intent.</summary>
    private bool IsHeaderValue(IArgumentOperation argument) =>
        argument is { Parameter.Ordinal: 1, Parent: IInvocationOperation { TargetMethod.Name: "Add" or "TryAddWithoutValidation", Instance: IPropertyReferenceOperation { Property.Name: "Headers" } } call }
        && call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string name } && _headers.Contains(name);
}
