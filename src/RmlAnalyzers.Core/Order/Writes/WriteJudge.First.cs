using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.Writes;

/// <content>What happens only the first time: what it says must not depend on which message was the first.</content>
internal sealed partial class WriteJudge
{
    private WriteFault? OfFirst(Outcome outcome, IReadOnlyList<Term> values, ImmutableArray<Outcome> all)
    {
        WriteFault? doubtful = null;
        foreach (var condition in Guards.Conditions(outcome))
        {
            var limit = SelfLimits.LimitedBy(condition, outcome, all, _kernel, _cancellation);
            if (limit is { Target: { } limited } && outcome.Target is { } target && limited.Same(target))
            {
                continue;
            }

            // Below the highest version nobody comes here: what is added or told there is lost when it comes late.
            if (limit is not null && SelfLimits.IsRegister(condition))
            {
                if (!Overwrites(outcome) && (values.Any(WrittenValue.CarriesPayload) || !Guards.SameConditions(outcome, limit)))
                {
                    return WriteFault.IncompleteGuard;
                }

                continue;
            }

            if (OnceFor(condition, limit) is not { } key || limit?.Target is AtomTerm brought && WrittenByOneEvent(brought))
            {
                continue;
            }

            var known = new HashSet<string>(key.SelectMany(static part => part.All()).Select(static part => part.Key));
            foreach (var leaf in values.SelectMany(WrittenValue.Leaves).Where(leaf => WrittenValue.CarriesPayload(leaf) && !known.Contains(leaf.Key) && !IsIdentity(leaf, outcome)))
            {
                if (!MayIdentify(leaf))
                {
                    return WriteFault.OrderDecides;
                }

                doubtful = WriteFault.CannotTell;
            }
        }

        return doubtful;
    }

    private static bool Overwrites(Outcome outcome) =>
        outcome.Kind == OutcomeKind.Write && (Assigned.Of(outcome.Site) is not { } simple || WriteForms.Of(simple) == WriteForm.Other)
        && !(outcome.Value is { } value && WrittenValue.IsBound(value, outcome));

    /// <summary>What decides whether it is the first time: nothing for a flag, the key for a set of keys; null where it is no such condition.</summary>
    private IEnumerable<Term>? OnceFor(Term condition, Outcome? limit) => condition switch
    {
        ApiTerm { Row.Result: ApiResult.Inbox, Parts.Count: > 0 } first => _guards.IsOfEvent(first.Parts[first.Parts.Count - 1]) ? null : first.Parts.Skip(1),
        NotTerm { Operand: ApiTerm { Row.Result: ApiResult.Bool, Parts.Count: 2 } asked } when limit is not null => _guards.IsOfEvent(asked.Parts[1]) ? null : asked.Parts.Skip(1),
        _ => limit is null ? null : [],
    };

    /// <summary>The same in every message about one aggregate: declared so, or what the aggregate is found by.</summary>
    private bool IsIdentity(Term leaf, Outcome outcome)
    {
        if (leaf.Site is not IMemberReferenceOperation { Member: var member } || _labels.Has(member, Names.EventId))
        {
            return leaf is not FixedTerm { Type: { } type } || !MayBePayload(type);
        }

        return _labels.Has(member, Names.FactKey) || IsId(Evolutions.TypeOf(member)) || FindsRoot(member, outcome.Handler);
    }

    // An object that was handed in is the aggregate, or works for it.
    private static bool MayBePayload(ITypeSymbol type) => type.IsValueType || type.SpecialType == SpecialType.System_String || Values.IsDeeplyImmutable(type);

    /// <summary>A type that is made to identify: a Guid, or a struct around one value.</summary>
    private static bool IsId(ITypeSymbol? type) => Values.Bare(type) is { IsValueType: true } bare
        && (bare.Name == "Guid" || (bare.SpecialType == SpecialType.None && !bare.DeclaringSyntaxReferences.IsEmpty && bare.GetMembers().OfType<IFieldSymbol>().Count(static field => !field.IsStatic) == 1));

    private bool FindsRoot(ISymbol member, IMethodSymbol handler) =>
        _kernel.Reader(_cancellation).CodeOf(handler) is { } code && code.Descendants().OfType<IInvocationOperation>().Any(call =>
            !call.TargetMethod.ReturnsVoid && Loaded(call.Type) && call.Arguments.Any(argument => argument.Value.DescendantsAndSelf().OfType<IMemberReferenceOperation>().Any(used => SymbolEqualityComparer.Default.Equals(used.Member, member))));

    private static bool Loaded(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task => Loaded(task.TypeArguments[0]),
        INamedTypeSymbol { TypeKind: TypeKind.Class } named => !named.DeclaringSyntaxReferences.IsEmpty && !Values.IsDeeplyImmutable(named),
        _ => false,
    };

    /// <summary>Texts and whole numbers are what keys are made of, too; nobody says whether this one is.</summary>
    private static bool MayIdentify(Term leaf) => leaf is not FixedTerm { Type: { } type } || type.SpecialType == SpecialType.System_String || Values.IsIntegral(type);
}
