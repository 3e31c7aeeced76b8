using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Order.Writes;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.Promises;

/// <summary>What code does to a member under which conditions, seen from whoever calls that code: the guard may stand with the caller.</summary>
internal sealed class WritingCode(OrderKernel kernel, SourceIndex index, Callers callers, CancellationToken cancellation)
{
    private const int MaxDepth = 3;

    /// <summary>One change of the member, with all that the same code leaves behind.</summary>
    /// <param name="Through">Where the content is handed on to the code that changes it.</param>
    internal sealed record Change(Outcome Outcome, ImmutableArray<Outcome> All, SyntaxNode? Through);

    public IEnumerable<Change> Of(ISymbol member)
    {
        var uses = Values.IsCollection(Evolutions.TypeOf(member)) ? Uses(member).ToList() : [];
        var writes = index.WritesOf(member, cancellation).Where(static write => WriteForms.Of(write) != WriteForm.Construction).Select(static write => write.Operation).OfType<IOperation>();
        var methods = writes.Concat(uses).Select(Around).OfType<IMethodSymbol>().Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)

            // While an object is made nobody else has seen it.
            .Where(method => method.MethodKind is not (MethodKind.Constructor or MethodKind.StaticConstructor) && !kernel.Scope.IsAssumed(method)).ToList();
        var roots = methods.ToDictionary<IMethodSymbol, IMethodSymbol, List<IMethodSymbol>>(static method => method, method => [.. Roots(method, MaxDepth)], SymbolEqualityComparer.Default);
        var reached = new HashSet<SyntaxNode>();
        foreach (var root in roots.Values.SelectMany(static callers => callers).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default).ToList())
        {
            foreach (var change in In(root, member))
            {
                reached.Add(change.Outcome.Site.Syntax);
                yield return change;
            }
        }

        // A method by itself speaks only for what no caller was seen to do with it.
        foreach (var change in methods.Where(method => roots[method].Count > 0).SelectMany(method => In(method, member)).Where(change => !reached.Contains(change.Outcome.Site.Syntax)).Concat(uses.SelectMany(HandedOn)))
        {
            yield return change;
        }
    }

    private IEnumerable<Change> In(IMethodSymbol method, ISymbol member)
    {
        var all = kernel.OutcomesOf(method, cancellation);
        return all.Where(outcome => (Writers.Writes(outcome, member) || Names(outcome, member)) && !IsMadeHere(outcome)).Select(outcome => new Change(outcome, all, null));
    }

    /// <summary>Where the content is at hand, also by a property that shows it.</summary>
    private IEnumerable<IOperation> Uses(ISymbol member)
    {
        var shown = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var use in ContentUses.Places(member, index, cancellation))
        {
            yield return use;
            if (Around(use) is IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: { } property } && shown.Add(property))
            {
                foreach (var further in ContentUses.Places(property.OriginalDefinition, index, cancellation))
                {
                    yield return further;
                }
            }
        }
    }

    /// <summary>Who calls the method on an object that others may have seen; the method itself where nobody calls it. None where it only completes what was just made.</summary>
    private IEnumerable<IMethodSymbol> Roots(IMethodSymbol method, int depth)
    {
        var calls = callers.Of(method, cancellation);
        if (calls.IsEmpty || depth == 0)
        {
            return [method];
        }

        return calls.Where(static caller => !IsOnMade(caller.Operation)).Select(static caller => caller.Member).OfType<IMethodSymbol>()
            .Where(caller => caller.MethodKind is not (MethodKind.Constructor or MethodKind.StaticConstructor) && !SymbolEqualityComparer.Default.Equals(caller, method))
            .SelectMany(caller => Roots(caller, depth - 1))
            .Distinct<IMethodSymbol>(SymbolEqualityComparer.Default);
    }

    // What is given once is no piece of state, and its writes are told by what they name.
    private static bool Names(Outcome outcome, ISymbol member) => outcome is { Kind: OutcomeKind.Write, Target: FixedTerm or PureTerm, Site: IAssignmentOperation { Target: IMemberReferenceOperation { Member: var named } } }
        && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, member);

    private static bool IsOnMade(IOperation call) => call is IInvocationOperation { Instance: { } receiver } && TermReader.IsMade(receiver);

    private static bool IsMadeHere(Outcome outcome) => outcome.Site is IInvocationOperation { Instance: IMemberReferenceOperation { Instance: { } owner } } && TermReader.IsMade(owner);

    /// <summary>Content that is handed to code of this compilation, which takes from it.</summary>
    private IEnumerable<Change> HandedOn(IOperation use)
    {
        while (use.Parent is IConversionOperation)
        {
            use = use.Parent;
        }

        if (use.Parent is not IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation call } || kernel.Scope.IsAssumed(call.TargetMethod))
        {
            yield break;
        }

        var all = kernel.OutcomesOf(call.TargetMethod.OriginalDefinition, cancellation);
        foreach (var outcome in all.Where(outcome => Taken(outcome) is { } taken && taken.Ordinal == parameter.Ordinal && SymbolEqualityComparer.Default.Equals(taken.ContainingSymbol, call.TargetMethod.OriginalDefinition)))
        {
            yield return new Change(outcome, all, use.Syntax);
        }
    }

    /// <summary>The parameter from whose content a call takes.</summary>
    public static IParameterSymbol? Taken(Outcome outcome) => outcome is { Kind: OutcomeKind.Change, Api.Writes: ApiWrite.Shrink, Site: IInvocationOperation { Instance: IParameterReferenceOperation { Parameter: var parameter } } } ? parameter : null;

    private IMethodSymbol? Around(IOperation place) =>
        place.SemanticModel is { } model ? EnclosingMember.Of(place.Syntax, model, cancellation) as IMethodSymbol : null;
}
