using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Writes;

/// <summary>What a written value is made of.</summary>
internal static class WrittenValue
{
    public static bool HasClock(Term value) => value.All().Any(static part => part is ClockTerm or UnknownTerm { Kind: CauseKind.Clock });

    /// <summary>Carries something of the message, which nobody can recover when it is dropped.</summary>
    public static bool CarriesPayload(Term value) => value.All().Any(static part => part is FixedTerm { Type.Name: not "CancellationToken" } or UnknownTerm { Parts.Count: 0 } or RootTerm { Given: true });

    /// <summary>Another message may say otherwise: something of it goes into the value, beside what the object was made with and the elements that a query asks about.</summary>
    public static bool IsOfMessage(Term value) => Leaves(value).Any(static leaf => leaf is FixedTerm { Type.Name: not "CancellationToken" } or RootTerm { Given: true } && Origin(leaf.Site) switch
    {
        IInstanceReferenceOperation or IAnonymousFunctionOperation or ITypeOfOperation or INameOfOperation => false,
        IMemberReferenceOperation { Instance: null } => false,
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } => false,
        _ => true,
    });

    private static IOperation Origin(IOperation site) => site switch
    {
        IConversionOperation conversion => Origin(conversion.Operand),
        IMemberReferenceOperation { Instance: { } owner } => Origin(owner),
        IInvocationOperation { Instance: { } owner, Arguments.IsEmpty: true } => Origin(owner),
        _ => site,
    };

    /// <summary>State that may still move, beside <paramref name="but"/> and what the path has found to be there for good.</summary>
    public static IEnumerable<Term> StateIn(Term value, Term? but, IReadOnlyCollection<Term> path) => value.All().Where(part => part switch
    {
        AtomTerm atom when !atom.Presence || atom.Site is not IPropertyReferenceOperation => (but is null || !atom.Same(but)) && !IsSettled(atom, path),
        ContractTerm or GroupTerm => true,
        _ => false,
    });

    /// <summary>Arrives once, and the path only comes here when it has.</summary>
    private static bool IsSettled(AtomTerm atom, IReadOnlyCollection<Term> path) =>
        atom.Atom.Evolution is Evolution.Constant
        || (atom.Atom.ArrivesOnce && path.Any(condition => condition switch
        {
            NotTerm { Operand: IsNullTerm { Operand: var tested } } => tested.Same(atom),
            EqualTerm { Left: var left, Right: ConstantTerm { Value: not null } } => left.Same(atom),
            _ => false,
        }));

    /// <summary>The greater of what was there and something fixed: <c>Math.Max(Best ?? 0, k)</c>, also where nothing was there before: <c>there ? Math.Max(best, k) : k</c>.</summary>
    public static bool IsBound(Term value, Outcome write) => value switch
    {
        ArithmeticTerm { Operation: Arithmetic.Max or Arithmetic.Min } or ApiTerm { Row.Name: "System.Math.Max" or "System.Math.Min", Parts.Count: 2 } =>
            value.Parts.Any(part => Is(part, write)) && value.Parts.All(part => Is(part, write) || !StateIn(part, null, []).Any() && !HasHidden(part)),
        ChoiceTerm choice when KeptValue.IsPresent(choice.Condition, write) => IsFirst(choice.WhenTrue, choice.WhenFalse, write),
        ChoiceTerm choice when KeptValue.IsAbsent(choice.Condition, write) => IsFirst(choice.WhenFalse, choice.WhenTrue, write),
        _ => false,
    };

    private static bool IsFirst(Term bound, Term first, Outcome write) => IsBound(bound, write) && bound.Parts.Any(part => part.Same(first));

    private static bool Is(Term part, Outcome write) => KeptValue.Is(part, write) || (part is CoalesceTerm { Value: var value, Otherwise: ConstantTerm } && KeptValue.Is(value, write));

    private static bool HasHidden(Term part) => part.All().Any(static inner => inner is UnknownTerm);

    /// <summary>The member whose content is at hand: itself, or what it holds under a key.</summary>
    public static AtomTerm? StateBehind(Term? content) => content switch
    {
        AtomTerm { Atom.Member: not null and not ILocalSymbol } atom => atom,
        ChoiceTerm choice => StateBehind(choice.WhenTrue) ?? StateBehind(choice.WhenFalse),
        CoalesceTerm coalesce => StateBehind(coalesce.Value),
        UnknownTerm { Site: ILocalReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true } or IArrayElementReferenceOperation } unknown => unknown.Parts.Select(StateBehind).FirstOrDefault(static found => found is not null),
        UnknownTerm { Site: IInvocationOperation { TargetMethod: { } looked } } unknown when OrderApis.Of(looked) is { Result: ApiResult.Lookup or ApiResult.TryLookup } => unknown.Parts.Select(StateBehind).FirstOrDefault(static found => found is not null),
        ApiTerm { Row.Result: ApiResult.Element or ApiResult.FirstOrNone or ApiResult.Lookup } one => StateBehind(one.Parts[0]),
        _ => null,
    };

    /// <summary>Everything that it is made of is in the key: an upsert that gives the same value to the same key, whoever writes.</summary>
    public static bool FollowsFrom(Term value, IEnumerable<Term> key)
    {
        var known = new HashSet<string>(key.SelectMany(static part => part.All()).Select(static part => part.Key));
        return Leaves(value).All(leaf => leaf is ConstantTerm || known.Contains(leaf.Key) || IsMadeEmpty(leaf.Site));
    }

    /// <summary>Another one, but the same for everybody.</summary>
    private static bool IsMadeEmpty(IOperation made) => made switch
    {
        IConversionOperation conversion => IsMadeEmpty(conversion.Operand),
        ICollectionExpressionOperation collection => collection.Elements.IsEmpty,
        IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null, Type: { } type } => !type.DeclaringSyntaxReferences.Any(static declared => declared.GetSyntax().DescendantTokens().Any(static token => Chance.Contains(token.ValueText))),
        _ => false,
    };

    // An own type that says one of these may not be the same for everybody.
    private static readonly HashSet<string> Chance = ["NewGuid", "CreateVersion7", "UtcNow", "Now", "Today", "GetUtcNow", "Random", "NewId"];

    public static IEnumerable<Term> Leaves(Term value) => value.Parts.Count == 0 ? [value] : value.Parts.SelectMany(Leaves);
}
