using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Flow;

/// <summary>A member, lambda or local function that somebody outside runs.</summary>
internal sealed class DeliveredCode(SyntaxNode syntax, ISymbol owner, Delivery entry, Delivery? delivery, Func<BodyFacts?> read)
{
    private BodyFacts? _facts;

    public SyntaxNode Syntax { get; } = syntax;

    /// <summary>The member that carries labels: itself, or what the lambda is written in.</summary>
    public ISymbol Owner { get; } = owner;

    /// <summary>Who runs it.</summary>
    public Delivery Entry { get; } = entry;

    /// <summary>Why it is delivered again; null where it is not, or by choice at most once.</summary>
    public Delivery? Delivery { get; } = delivery;

    /// <summary>Its code, bound when first asked for: of most endpoints no rule asks.</summary>
    public BodyFacts Facts => _facts ??= read() ?? new BodyFacts(Owner, Syntax, outer: null);
}

/// <summary>The handlers and endpoints of a tree, found once for all rules; most trees mention none of the words and are not read.</summary>
internal sealed partial class Deliveries
{
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<DeliveredCode>> _trees = new();
    private ImmutableArray<string> _words;

    public ImmutableArray<DeliveredCode> In(SyntaxTree tree, CancellationToken cancellation) =>
        _trees.TryGetValue(tree, out var known) ? known : _trees.GetOrAdd(tree, Search(tree, cancellation).ToImmutableArray());

    private ImmutableArray<string> Words => !_words.IsDefault ? _words : _words =
    [
        .. rows.Known.Handlers, .. rows.Known.Registrations, .. rows.Known.Notices,
        .. rows.Known.Types.Add(Mark).SelectMany(static name => new[] { name, name + "Attribute" }),
    ];

    private IEnumerable<DeliveredCode> Search(SyntaxTree tree, CancellationToken cancellation)
    {
        var names = TreeNames.Of(tree, cancellation);
        if (!Words.Any(names.MayMention) || models.For(tree) is not { } model)
        {
            yield break;
        }

        foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
        {
            if (node is MethodDeclarationSyntax declaration && (declaration.Body ?? (SyntaxNode?)declaration.ExpressionBody) is not null && MayBeHandler(declaration, cancellation)
                && model.GetDeclaredSymbol(declaration, cancellation) is { } method
                && (EntryOf(method, cancellation) ?? Of(method, cancellation)) is { } entry)
            {
                yield return new DeliveredCode(declaration, method, entry, Of(method, cancellation), () => facts.Of(method, CancellationToken.None)?.Body);
            }
            else if (node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax && MayBeHanded(node, cancellation)
                && Nested(node, model, cancellation) is { } nested)
            {
                yield return nested;
            }
        }
    }

    private bool MayBeHanded(SyntaxNode function, CancellationToken cancellation) => function switch
    {
        LocalFunctionStatementSyntax local => Marks(local.AttributeLists, rows.Known) || registrations.MayName(local.Identifier.ValueText, cancellation),
        LambdaExpressionSyntax lambda when Marks(lambda.AttributeLists, rows.Known) => true,
        _ => function.Parent switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => CallName.Of(call) is { } name && rows.Known.Registrations.Contains(name),
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } added => CallName.Last(added.Left) is { } name && rows.Known.Registrations.Contains(name),
            EqualsValueClauseSyntax => !rows.Known.Registrations.IsEmpty,
            _ => false,
        },
    };

    private DeliveredCode? Nested(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        if (facts.OfNested(node, cancellation) is not { } body || EnclosingMember.Of(node, model, cancellation) is not { } owner)
        {
            return null;
        }

        var function = model.GetOperation(node, cancellation);
        if (function is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            return null;
        }

        var (delivery, isEntry) = Of(function, cancellation);
        return isEntry && (EntryOf(function, cancellation) ?? delivery) is { } entry
            ? new DeliveredCode(node, owner, entry, labels.IsAtMostOnce(owner) ? null : delivery, () => body)
            : null;
    }
}
