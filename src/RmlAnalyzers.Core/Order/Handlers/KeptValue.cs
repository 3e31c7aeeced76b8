using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Handlers;

/// <summary>The value that a write is about to replace: that of a member, or of one key of a map; and what a condition asks of it.</summary>
internal static class KeptValue
{
    /// <summary>Reads just what the write replaces: <c>Best</c>; for <c>Best[k]</c> the value of that key, however it is looked up.</summary>
    public static bool Is(Term term, Outcome write) => write switch
    {
        { Kind: not OutcomeKind.Write } or { Target: null } => false,
        { Arguments.Count: 0, Target: { } target } => term.Same(target) || IsSameMember(term, target),
        { Arguments: { Count: 1 } key, Target: { } map } => term switch
        {
            UnknownTerm { Parts: { Count: 2 } parts } => parts[0].Same(map) && parts[1].Same(key[0]),
            AtomTerm { Presence: false } fact => fact.Atom.Key == map.Key + "[" + key[0].Key + "]",
            ChoiceTerm { WhenFalse: UnknownTerm } there => Is(there.WhenTrue, write),
            CoalesceTerm { Otherwise: ConstantTerm } otherwise => Is(otherwise.Value, write),
            _ => false,
        },
        _ => false,
    };

    /// <summary>The same member of the same object, of which nothing else is known: one of a base class in another assembly.</summary>
    private static bool IsSameMember(Term term, Term target) => term is UnknownTerm { Site: IMemberReferenceOperation { Member: var read }, Parts: { Count: 1 } owner } && target is AtomTerm written
        && SymbolEqualityComparer.Default.Equals(read, written.Atom.Member) && written.Atom.Key == owner[0].Key + "." + read.Name;

    /// <summary>Nothing was there: no value, no such key.</summary>
    public static bool IsAbsent(Term condition, Outcome write) => condition switch
    {
        IsNullTerm test => Is(test.Operand, write),
        NotTerm { Operand: { } present } => IsPresent(present, write),
        _ => false,
    };

    public static bool IsPresent(Term condition, Outcome write) => condition switch
    {
        NotTerm { Operand: IsNullTerm test } => Is(test.Operand, write),
        AtomTerm { Presence: true } key => write is { Target: { } map, Arguments: { Count: 1 } keys } && key.Atom.Key == map.Key + "[" + keys[0].Key + "]",
        ApiTerm { Parts: { Count: 2 } parts, Row.Name: var name } when name.EndsWith(".ContainsKey", System.StringComparison.Ordinal) => write is { Target: { } map, Arguments: { Count: 1 } keys } && parts[0].Same(map) && parts[1].Same(keys[0]),
        _ => false,
    };

    /// <summary>Only a higher (lower) value than the one that is kept comes here, or the first: <c>!map.TryGetValue(k, out var old) || v &gt; old</c>.</summary>
    public static bool IsBeyond(Term condition, Outcome write) => write.Value is { } value && condition switch
    {
        LessTerm less => (Moves(write, Evolution.Min) && Is(less.Left, write) && value.Same(less.Right)) || (Moves(write, Evolution.Max) && Is(less.Right, write) && value.Same(less.Left)),
        _ => Otherwise(condition, write) is { } asked && IsBeyond(asked, write),
    };

    /// <summary>Only another value than the one that is kept comes here: writing the same would change nothing.</summary>
    public static bool IsDifferent(Term condition, Outcome write) => condition is NotTerm { Operand: EqualTerm same } && write.Value is { } value
        && ((Is(same.Left, write) && value.Same(same.Right)) || (Is(same.Right, write) && value.Same(same.Left)));

    /// <summary>Nothing is known of it that speaks against a move in the other direction than that.</summary>
    private static bool Moves(Outcome write, Evolution not) => write.Target is not AtomTerm { Atom.Evolution: var evolution } || evolution != not;

    /// <summary>Only a higher version than that of the value that is kept comes here, or the first, and the value that is written carries it.</summary>
    public static bool IsNewer(Term condition, Outcome write) => condition switch
    {
        LessTerm { Left: PureTerm { Instance: true, Parts: { Count: 1 } of, Site: IMemberReferenceOperation { Member: { } version } }, OrEqual: false, Right: { } brought } =>
            Is(of[0], write) && Assigned.Of(write.Site)?.Value is { } made && Carries(made, version.Name, brought),
        _ => Otherwise(condition, write) is { } asked && IsNewer(asked, write),
    };

    /// <summary>What is asked where there is something: <c>absent || p</c>, <c>!(present &amp;&amp; !p)</c>.</summary>
    private static Term? Otherwise(Term condition, Outcome write) => condition switch
    {
        JunctionTerm { IsAnd: false } either => IsAbsent(either.Left, write) ? either.Right : IsAbsent(either.Right, write) ? either.Left : null,
        NotTerm { Operand: JunctionTerm { IsAnd: true } both } => IsPresent(both.Left, write) ? Opposite(both.Right) : IsPresent(both.Right, write) ? Opposite(both.Left) : null,
        NotTerm { Operand: LessTerm } not => Opposite(not.Operand),
        _ => null,
    };

    private static Term? Opposite(Term condition) => condition is LessTerm less ? new LessTerm(less.Site, less.Right, less.Left, !less.OrEqual) : null;

    /// <summary>The new value has that version: it is given to the constructor of that name, or set where the object is made.</summary>
    private static bool Carries(IOperation made, string version, Term brought) => made switch
    {
        IConversionOperation conversion => Carries(conversion.Operand, version, brought),
        IObjectCreationOperation creation => creation.Arguments.Any(argument => IsPositional(creation, argument, version) && WriteForms.SamePlace(argument.Value, brought.Site)) || Sets(creation.Initializer, version, brought),
        IWithOperation with => Sets(with.Initializer, version, brought),
        _ => false,
    };

    private static bool IsPositional(IObjectCreationOperation creation, IArgumentOperation argument, string version) =>
        argument.Parameter?.Name == version && creation.Type is { IsRecord: true } && creation.Constructor?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.RecordDeclarationSyntax;

    private static bool Sets(IObjectOrCollectionInitializerOperation? initializer, string version, Term brought) => initializer is not null && initializer.Initializers.OfType<ISimpleAssignmentOperation>()
        .Any(one => one.Target is IMemberReferenceOperation { Member.Name: var name } && name == version && WriteForms.SamePlace(one.Value, brought.Site));
}
