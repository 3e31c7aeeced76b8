using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.Invariants;

/// <summary>Holds members marked <c>[Invariant]</c> against what the handlers in scope add to the state that they read.</summary>
internal sealed class InvariantJudge(OrderKernel kernel, EventNames events, Labels labels, SourceIndex index, CancellationToken cancellation)
{
    private static readonly string[] Words = ["Invariant", "InvariantAttribute"];

    public OrderFindings<InvariantBreach> Find()
    {
        var found = new OrderFindings<InvariantBreach>.Builder(static breach => breach.Cause.Site.Syntax);
        var invariants = Marked().ToList();
        if (invariants.Count == 0)
        {
            return found.Build();
        }

        var movements = new Movements(kernel, cancellation);
        var confluence = new Confluence(kernel, movements);
        var reader = kernel.Reader(kernel.Evolutions.Assuming(AsMoved(movements)), cancellation);
        foreach (var invariant in invariants)
        {
            var method = invariant as IMethodSymbol ?? (invariant as IPropertySymbol)?.GetMethod;
            if (method is not null && !kernel.Scope.IsAssumed(invariant) && reader.OwnCode(method) is { } code && reader.BodyTerm(code, TermScope.Outside.Enter(method)) is { } body
                && confluence.Lost(body) is { Cause: { } cause, Atom: var atom } && movements.By(atom) is { } mover)
            {
                found.Add(new InvariantBreach(invariant, cause, atom, events.Of(mover.Handler), mover.Site));
            }
        }

        return found.Build();
    }

    /// <summary>What handlers only add to or subtract from has a direction, whatever else may happen to it.</summary>
    private Dictionary<ISymbol, Evolution> AsMoved(Movements movements)
    {
        var assumed = new Dictionary<ISymbol, Evolution>(SymbolEqualityComparer.Default);
        foreach (var member in movements.Members.Where(member => (movements.Of(member) & Movement.Adds) != 0 && kernel.Evolutions.Of(member, cancellation) is Evolution.Mutable or Evolution.Keyed))
        {
            assumed[member] = Values.IsCollection(Evolutions.TypeOf(member)) ? Evolution.GrowOnly : Evolution.Max;
        }

        return assumed;
    }

    private IEnumerable<ISymbol> Marked() => Words
        .SelectMany(word => index.Mentions(word, null, static token => token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is not null, cancellation))
        .Select(mention => mention.Token.Parent!.FirstAncestorOrSelf<AttributeListSyntax>()?.Parent is { } declaration ? mention.Model.GetDeclaredSymbol(declaration, cancellation) : null)
        .OfType<ISymbol>().Where(symbol => labels.Has(symbol, Names.Invariant)).Distinct(SymbolEqualityComparer.Default).OrderBy(static symbol => symbol, SymbolOrder.Instance).OfType<ISymbol>();
}
