using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.Completeness;

/// <content>Events that change what a condition reads without writing its state: by <c>[FedBy]</c>, and those that nobody handles.</content>
internal sealed partial class Feeders
{
    /// <summary>Conditions that need something of which no handler tells.</summary>
    public OrderFindings<Unfed> FindUnfed()
    {
        var found = new OrderFindings<Unfed>.Builder(static finding => finding.Site);
        foreach (var handler in kernel.Scope.Handlers(cancellation))
        {
            foreach (var decision in DecisionsOf(handler))
            {
                var site = Shown(decision).Syntax;
                if ((Unhandled(decision) ?? Unrecorded(decision)) is var (what, missing) && !IsTold(site))
                {
                    found.Add(new Unfed(site, decision.Outcome.Site, what, missing, ConditionText.Of(Shown(decision)), EffectText.Of(decision.Outcome)));
                }
            }
        }

        return found.Build();
    }

    /// <summary>A lookup that an event changes which nobody takes.</summary>
    private (string What, string? Event)? Unhandled(Decision decision)
    {
        foreach (var (lookup, @event) in FedBy(decision))
        {
            if (HandlersOf(@event).Count == 0 && !MayBeHandled(@event))
            {
                return (lookup.Name, @event.Name);
            }
        }

        return null;
    }

    /// <summary>State that is said to move, that only this compilation can set, and that nothing in it sets.</summary>
    private (string What, string? Event)? Unrecorded(Decision decision)
    {
        if (!IsOpen(decision))
        {
            return null;
        }

        foreach (var one in kernel.Type(decision.Condition).Type.On.Values.Where(static one => one.Polarity != Polarity.Constant))
        {
            if (one.Atom.Member is { } member and (IPropertySymbol { SetMethod.IsInitOnly: false } or IFieldSymbol { IsReadOnly: false }) && !Values.IsCollection(Evolutions.TypeOf(member))
                && SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly) && !Evolutions.AnybodyMaySet(member) && !FedByOf(member).Any()
                && !kernel.Evolutions.IsWrittenLater(member.OriginalDefinition, cancellation))
            {
                return (one.Atom.Text, null);
            }
        }

        return null;
    }

    private bool IsTold(SyntaxNode site) =>
        kernel.Conditions(cancellation).In(site.SyntaxTree).Any(one => one.Cause.Place.Syntax.Span == site.Span)
        || kernel.Writes(cancellation).In(site.SyntaxTree).Any(one => one.Site.Syntax.Span == site.Span);

    /// <summary>What the condition looks up elsewhere, with the events after which the answer may differ.</summary>
    private IEnumerable<(ISymbol Lookup, INamedTypeSymbol Event)> FedBy(Decision decision)
    {
        var asked = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in decision.Condition.All().SelectMany(static term => term.Site.DescendantsAndSelf()))
        {
            foreach (var member in Members(operation).Where(asked.Add))
            {
                foreach (var @event in FedByOf(member))
                {
                    yield return (member, @event);
                }
            }
        }
    }

    private static IEnumerable<ISymbol> Members(IOperation operation) => operation switch
    {
        IInvocationOperation call => [call.TargetMethod.OriginalDefinition],
        IMemberReferenceOperation reference => [reference.Member.OriginalDefinition],
        ILocalReferenceOperation local => LocalWrites.Of(local.Local, local).Select(static write => write.Value).OfType<IOperation>()
            .SelectMany(static value => value.DescendantsAndSelf()).Where(static inner => inner is IInvocationOperation or IMemberReferenceOperation).SelectMany(Members),
        _ => [],
    };

    private IEnumerable<INamedTypeSymbol> FedByOf(ISymbol member) => ContractMembers.Of(member).Prepend(member)
        .SelectMany(one => labels.All(one, Names.FedBy))
        .Select(static attribute => attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol type } ? type : null)
        .OfType<INamedTypeSymbol>();

    /// <summary>The handlers in scope that take the event, itself or in its envelope.</summary>
    private List<IMethodSymbol> HandlersOf(INamedTypeSymbol @event) => [.. kernel.Scope.Handlers(cancellation).Where(handler => handler.Parameters.Any(parameter =>
        SymbolEqualityComparer.Default.Equals(parameter.Type, @event)
        || (parameter.Type is INamedTypeSymbol { TypeArguments.Length: 1 } envelope && SymbolEqualityComparer.Default.Equals(envelope.TypeArguments[0], @event))))];

    /// <summary>Somebody who promises nothing takes the event, or hands it to a generic call: not ours to judge.</summary>
    private bool MayBeHandled(INamedTypeSymbol @event) => index
        .Mentions(@event.Name, null, static token => token.Parent is SimpleNameSyntax name && (IsParameter(name) || name.Ancestors().Any(static outer => outer is TypeArgumentListSyntax)), cancellation)
        .Any(mention => SymbolEqualityComparer.Default.Equals(mention.Model.GetSymbolInfo(mention.Token.Parent!, cancellation).Symbol, @event));

    private static bool IsParameter(SyntaxNode name) => name.FirstAncestorOrSelf<ParameterSyntax>() is { Parent.Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax or LambdaExpressionSyntax } parameter && parameter.Type?.Span.Contains(name.Span) == true;

    /// <summary>Handlers of events that change what the condition looks up, and that never come to the same.</summary>
    private IEnumerable<Reevaluation> Unasked(Decision decision, IMethodSymbol handler)
    {
        foreach (var (lookup, @event) in FedBy(decision))
        {
            foreach (var feeder in HandlersOf(@event).Where(feeder => !SymbolEqualityComparer.Default.Equals(feeder, handler)))
            {
                if (Declaration(feeder) is { } site && !DecisionsOf(feeder).Any(other => other.Does == decision.Does))
                {
                    yield return new Reevaluation(
                        site, decision.Outcome.Site, lookup.Name, ConditionText.Of(Shown(decision)), EffectText.Of(decision.Outcome), events.Of(handler), EventNames.Beside(events.Of(handler), events.Of(feeder)),
                        feeder, [], decision.Outcome, null);
                }
            }
        }
    }
}
