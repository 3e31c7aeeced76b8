using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;

namespace RmlAnalyzers.Core.Index;

/// <summary>All writers of one member.</summary>
internal static class MemberWriteSearch
{
    public static ImmutableArray<MemberWrite> Of(ISymbol member, SourceIndex index, CancellationToken cancellation)
    {
        var writes = new List<MemberWrite>();
        foreach (var (token, model) in index.Mentions(member.Name, TreesOf(member), token => WriteSyntax.Of(token) is not null, cancellation))
        {
            if (SymbolEqualityComparer.Default.Equals(Named(token, model, cancellation)?.OriginalDefinition, member)
                && Bind(WriteSyntax.Of(token)!, token, member, model, cancellation) is { } write)
            {
                writes.Add(write);
            }
        }

        return
        [
            .. writes.OrderBy(write => write.Node.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(write => write.Node.SpanStart),
        ];
    }

    /// <summary>A private member can be written only where its type is declared.</summary>
    private static Func<SyntaxTree, bool>? TreesOf(ISymbol member)
    {
        if (member.DeclaredAccessibility != Accessibility.Private || member.ContainingType is not { } type)
        {
            return null;
        }

        var trees = new HashSet<SyntaxTree>(type.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree));
        return trees.Contains;
    }

    private static ISymbol? Named(SyntaxToken token, SemanticModel model, CancellationToken cancellation) => token.Parent switch
    {
        SimpleNameSyntax name => model.GetSymbolInfo(name, cancellation).Symbol,
        ParameterSyntax parameter => (model.GetDeclaredSymbol(parameter, cancellation)?.ContainingSymbol as IMethodSymbol)?.ContainingType
            .GetMembers(token.ValueText).OfType<IPropertySymbol>().FirstOrDefault(property => property.DeclaringSyntaxReferences.Any(d => d.Span == parameter.Span)),
        { } declaration => model.GetDeclaredSymbol(declaration, cancellation),
        _ => null,
    };

    private static MemberWrite? Bind(SyntaxNode node, SyntaxToken token, ISymbol member, SemanticModel model, CancellationToken cancellation)
    {
        if (node is ParameterSyntax)
        {
            return new MemberWrite(node, null, null, WriteKind.Positional);
        }

        var bound = node switch
        {
            VariableDeclaratorSyntax declarator => model.GetOperation(declarator.Initializer!, cancellation),
            PropertyDeclarationSyntax property => model.GetOperation(property.Initializer!, cancellation),
            RefExpressionSyntax reference => model.GetOperation(reference.Expression, cancellation),
            _ => model.GetOperation(node, cancellation),
        };
        return bound is null ? null : Classify(node, token, member, bound);
    }

    private static MemberWrite Classify(SyntaxNode node, SyntaxToken token, ISymbol member, IOperation bound) => bound switch
    {
        ISymbolInitializerOperation initializer => new(node, bound, initializer.Value, WriteKind.Initializer),
        ICompoundAssignmentOperation compound => new(node, bound, compound.Value, WriteKind.Compound),
        ICoalesceAssignmentOperation coalesce => new(node, bound, coalesce.Value, WriteKind.Coalesce),
        IDeconstructionAssignmentOperation deconstruction => new(node, bound, Element(deconstruction.Target, deconstruction.Value, token), WriteKind.Deconstruction),
        IEventAssignmentOperation handler => new(node, bound, handler.HandlerValue, handler.Adds ? WriteKind.Subscribe : WriteKind.Unsubscribe),
        IIncrementOrDecrementOperation => new(node, bound, null, WriteKind.Increment),
        IMemberInitializerOperation nested => new(node, bound, nested.Initializer, WriteKind.ObjectInitializer),
        ISimpleAssignmentOperation assignment => new(node, bound, assignment.Value, KindOf(assignment, member)),
        _ => new(node, bound, null, WriteKind.Reference),
    };

    private static WriteKind KindOf(ISimpleAssignmentOperation assignment, ISymbol member)
    {
        if (assignment.Parent is IObjectOrCollectionInitializerOperation initializer)
        {
            return initializer.Parent is IWithOperation ? WriteKind.With : WriteKind.ObjectInitializer;
        }

        var instance = (assignment.Target as IMemberReferenceOperation)?.Instance;
        return instance is null or IInstanceReferenceOperation
            && assignment.SemanticModel?.GetEnclosingSymbol(assignment.Syntax.SpanStart) is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor
            && SymbolEqualityComparer.Default.Equals(constructor.ContainingType, member.ContainingType)
            ? WriteKind.Constructor
            : WriteKind.Assignment;
    }

    /// <summary>The element of a tuple literal that meets the named target, or null where a method deconstructs.</summary>
    private static IOperation? Element(IOperation target, IOperation value, SyntaxToken token)
    {
        while (target is ITupleOperation targets && CallArguments.Unconverted(value) is ITupleOperation values && targets.Elements.Length == values.Elements.Length)
        {
            var at = Enumerable.Range(0, targets.Elements.Length).FirstOrDefault(i => targets.Elements[i].Syntax.Span.Contains(token.Span));
            (target, value) = (targets.Elements[at], values.Elements[at]);
        }

        return target is ITupleOperation || target.Parent is not ITupleOperation || value.Parent is not ITupleOperation ? null : value;
    }
}
