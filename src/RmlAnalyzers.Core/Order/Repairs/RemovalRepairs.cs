using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Order.Writes;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Core.Order.Repairs;

/// <summary>
/// A set from which something is taken away becomes two that only grow, what was added and what was removed, and what is there now is computed
/// of them: only where nobody but its own type changes it, by adding and removing alone, and no handler decides by what is in it.
/// </summary>
internal sealed class RemovalRepairs(Kernel kernel, CancellationToken cancellation)
{
    /// <summary><c>Members.Remove(id);</c> becomes <c>_removedFromMembers.Add(id);</c>. What was once removed does not come back.</summary>
    public Repair? KeepRemoved(WriteFinding finding)
    {
        if (finding.Site is not IInvocationOperation { TargetMethod.Name: "Remove", Instance: IPropertyReferenceOperation { Property: var set, Instance: IInstanceReferenceOperation } }
            || DeclarationOf(set) is not { } declaration || SetType(set.Type) is not { } made || !kernel.Index.WritesOf(set, cancellation).All(static write => write.Kind == WriteKind.Initializer))
        {
            return null;
        }

        var uses = ContentUses.Places(set, kernel.Index, cancellation).ToList();
        return uses.All(use => IsChange(use, declaration.Parent!) || ContentUses.OfUse(use) == Evolution.Constant) && !IsAskedFor(set) && Names(set) is var (added, removed)
            ? new Repair(declaration.GetLocation(), FixData.None.Add(FixData.NewMember, added).Add(FixData.SecondMember, removed).Add(FixData.NewMemberType, made))
            : null;
    }

    /// <summary>Get-only and made empty, in a class that only code of this project makes.</summary>
    private PropertyDeclarationSyntax? DeclarationOf(IPropertySymbol set)
    {
        var declarations = new DeclarationRepairs(kernel, cancellation);
        return set is { SetMethod: null, IsStatic: false, ContainingType: { TypeKind: TypeKind.Class, IsRecord: false } owner } && !DeclarationRepairs.IsPromisedElsewhere(set) && !declarations.IsMapped(owner)
            && declarations.Own(set) is PropertyDeclarationSyntax { AttributeLists.Count: 0, AccessorList: { } accessors, Parent: ClassDeclarationSyntax } property && accessors.Accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null })
            && DeclarationRepairs.IsMadeEmpty(property.Initializer?.Value) && !property.DescendantTrivia().Any(trivia => property.Span.Contains(trivia.Span) && trivia.ToString().Trim().Length > 0)
                ? property
                : null;
    }

    /// <summary>What can be made of two sets and given in the place of the one.</summary>
    private static string? SetType(ITypeSymbol type) => type is INamedTypeSymbol { TypeArguments: { Length: 1 } elements } named && named.ContainingNamespace.ToDisplayString() == "System.Collections.Generic" && named.Name is "HashSet" or "ISet" or "SortedSet"
        ? $"global::System.Collections.Generic.{(named.Name == "SortedSet" ? "SortedSet" : "HashSet")}<{elements[0].ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}>"
        : null;

    /// <summary>Adds or removes one element, in the type itself.</summary>
    private static bool IsChange(IOperation use, SyntaxNode type) => use is IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } && use.Syntax.SyntaxTree == type.SyntaxTree && type.Span.Contains(use.Syntax.Span)
        && use.Parent is IInvocationOperation { TargetMethod.Name: var name, Arguments.Length: 1 } call && call.Instance == use && (name == "Add" || (name == "Remove" && call.Parent is IExpressionStatementOperation));

    /// <summary>Some handler decides by what is in it, tells it or keeps it.</summary>
    private bool IsAskedFor(IPropertySymbol set) => kernel.Order.Scope.Handlers(cancellation).SelectMany(handler => kernel.Order.OutcomesOf(handler, cancellation)).Any(outcome =>
        outcome.Path.Select(static control => control.Term).Concat(outcome.Arguments).Concat(outcome.Value is { } value ? [value] : []).SelectMany(static term => term.All()).Any(part =>
            part is AtomTerm { Atom.Member: { } member } && SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, set.OriginalDefinition) && !(part.Site.Parent is IInvocationOperation { TargetMethod.Name: "Add" })));

    private static (string Added, string Removed)? Names(IPropertySymbol set)
    {
        var (added, removed) = ("_addedTo" + set.Name, "_removedFrom" + set.Name);
        return set.ContainingType.GetMembers(added).IsEmpty && set.ContainingType.GetMembers(removed).IsEmpty ? (added, removed) : null;
    }
}
