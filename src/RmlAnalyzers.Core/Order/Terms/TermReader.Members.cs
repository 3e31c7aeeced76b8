using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.Terms;

/// <content>Members, locals and where state begins.</content>
internal sealed partial class TermReader
{
    private Term Member(IMemberReferenceOperation reference, TermScope scope)
    {
        if (reference is IPropertyReferenceOperation { Property.IsIndexer: true } indexed)
        {
            return Positional(indexed, indexed.Instance!, [.. indexed.Arguments.Select(static argument => argument.Value)], scope);
        }

        var owner = reference.Instance is { } instance ? Read(instance, scope) : null;
        return MemberOf(owner, reference.Member, reference, scope);
    }

    /// <summary>A member of a value that is already read.</summary>
    private Term MemberOf(Term? owner, ISymbol member, IOperation site, TermScope scope)
    {
        if (member is IPropertySymbol { Name: "HasValue" or "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } && owner is not null)
        {
            var absent = new IsNullTerm(site, owner);
            return member.Name == "HasValue" ? new NotTerm(site, absent) : new ChoiceTerm(site, absent, new UnknownTerm(site, "null", CauseKind.TrueAtAbsence), owner);
        }

        if (owner is GroupTerm && member.Name == "Key")
        {
            return new FixedTerm(site, owner.Key + ".Key", Evolutions.TypeOf(member), true);
        }

        if (Contract(owner, member, site, scope) is { } contract)
        {
            return contract;
        }

        if (OrderApis.Of(member) is { } row)
        {
            return owner is null ? Api(row, site, [], []) : Api(row, site, ["this"], [owner]);
        }

        if (member is IPropertySymbol { GetMethod: { } get } property && evolutions.Declared(member) is null && BodyOf(get) is { } body)
        {
            return Inline(get, body, owner, [], site, scope) ?? new UnknownTerm(site, Words(site), CauseKind.CannotProve, owner is null ? [] : [owner]);
        }

        return member is IPropertySymbol { IsAbstract: true } or IPropertySymbol { ContainingType.TypeKind: TypeKind.Interface } or IPropertySymbol { IsVirtual: true } && evolutions.Declared(member) is null
            ? Hidden(owner, member, site)
            : State(owner, member, site);
    }

    /// <summary>Something outside the analysis: an atom of its own, of which nothing is known.</summary>
    private static Term Hidden(Term? owner, ISymbol member, IOperation site) =>
        new UnknownTerm(site, (owner is null ? "" : owner.Key + ".") + member.Name, CauseKind.CannotProve, owner is null ? [] : [owner]);

    private Term State(Term? owner, ISymbol member, IOperation site)
    {
        var type = Evolutions.TypeOf(member);
        var evolution = evolutions.Of(member, cancellation);
        if (evolution is Evolution.Mutable or Evolution.Unordered && owner is not RootTerm and not AtomTerm and not null && !evolutions.IsWrittenLater(member, cancellation))
        {
            return Hidden(owner, member, site);
        }

        if (evolution is Evolution.Mutable or Evolution.Unordered && owner is RootTerm { Given: true, Type: { } given } && IsPayload(given) && !evolutions.IsWrittenLater(member, cancellation))
        {
            evolution = Evolution.Constant;
        }

        if (evolution == Evolution.Unknown && owner is not null && IsFixed(owner) && Values.IsDeeplyImmutable(member.ContainingType))
        {
            evolution = Evolution.Constant;
        }

        var key = (owner is null ? member.ContainingType?.Name ?? "" : owner.Key) + "." + member.Name;
        switch (evolution)
        {
            case Evolution.Unknown:
                return Hidden(owner, member, site);
            case Evolution.Constant when owner is null || IsFixed(owner):
                return owner is RootTerm { Atom: not null, Type: { } looked } && IsPayload(looked)
                    ? Hidden(owner, member, site)
                    : new FixedTerm(site, key, type, Values.MayBeNull(type)) { NonNegative = labels.Has(member, Names.NonNegative) };
            case Evolution.Constant:
                return new PureTerm(site, "." + member.Name, true, null, Values.MayBeNull(type), owner!);
        }

        var text = owner is null or RootTerm or FixedTerm ? member.Name : Words(site);
        var seal = evolution == Evolution.Frozen && evolutions.SealOf(member) is { } latch ? (owner is null ? "" : owner.Key + ".") + latch : null;
        var atom = new StateAtom(key, text, member, evolution, seal);
        return new AtomTerm(site, atom, KindOf(evolution, type), owner is null || IsFixed(owner) ? null : owner, type, Bottom(type), Floor(member, evolution, type));
    }

    /// <summary>All of it comes with its creation: what a message or a row of a report is, not what an aggregate is.</summary>
    private bool IsPayload(ITypeSymbol type) =>
        labels.Find(type, Names.DomainEvent) is not null
        || type.GetMembers().All(member => member is not (IPropertySymbol or IFieldSymbol { AssociatedSymbol: null })
            || evolutions.Declared(member) is null or Evolution.Constant && !evolutions.IsWrittenLater(member, cancellation) && ContentIsFixed(member));

    private bool ContentIsFixed(ISymbol member) => evolutions.Of(member, cancellation) is not Evolution.GrowOnly;

    private static OrderKind KindOf(Evolution evolution, ITypeSymbol? type) => evolution switch
    {
        Evolution.WriteOnce => OrderKind.Flat,
        Evolution.Status => OrderKind.Status,
        Evolution.Flags => OrderKind.Flags,
        _ => Values.IsBool(type) ? OrderKind.Bool : Values.IsNumber(type) ? OrderKind.Number : Values.IsCollection(type) || evolution == Evolution.GrowOnly ? OrderKind.Set : OrderKind.Discrete,
    };

    /// <summary>What a value that arrives once is before; null for references.</summary>
    private static object? Bottom(ITypeSymbol? type) => type is null || type.IsReferenceType || Values.IsNullableValue(type) ? null
        : Values.IsBool(type) ? false
        : Values.IsIntegral(type) || type.TypeKind == TypeKind.Enum ? 0
        : type;

    private decimal? Floor(ISymbol member, Evolution evolution, ITypeSymbol? type) =>
        Values.IsUnsigned(type) || labels.Has(member, Names.NonNegative) ? 0
        : evolution == Evolution.Max && !Values.IsNullableValue(type) && Values.IsIntegral(type) ? evolutions.InitialValue(member, cancellation)
        : null;

    private Term Local(ILocalReferenceOperation reference, TermScope scope)
    {
        var local = reference.Local;
        if (scope.Bound.TryGetValue(local, out var bound))
        {
            return bound;
        }

        var writes = LocalWrites.Of(local, reference);
        if (IsMadeOrLoaded(local, writes))
        {
            return new RootTerm(reference, local.Name, local.Type, null, false);
        }

        if (scope.Entered.Contains(local) || writes.Count != 1)
        {
            return new UnknownTerm(reference, local.Name, CauseKind.CannotProve, scope.Entered.Contains(local) ? [] : [.. writes.Where(static write => write.Value is not null and not IInvocationOperation).Select(write => Read(write.Value!, scope with { Entered = scope.Entered.Add(local) }))]);
        }

        var inner = scope with { Entered = scope.Entered.Add(local) };
        var (written, value, _) = writes[0];
        return written switch
        {
            _ when IterationOf(local, reference) is { } loop => IteratesAggregates(loop) ? new RootTerm(reference, local.Name, local.Type, null, false) : Element(reference, local, Read(loop.Collection, inner), local.Type),
            IInvocationOperation call when call.Arguments.FirstOrDefault(argument => Refers(argument.Value, local)) is { Parameter.RefKind: RefKind.Out } => TakenOut(call, reference, inner),
            _ when value is null || !writes[0].Whole => new UnknownTerm(reference, local.Name, CauseKind.CannotProve, value is null or IInvocationOperation ? [] : [Read(value, inner)]),
            _ => Loaded(reference, local, Read(value, inner), value),
        };
    }

    /// <summary>Looked up, and made where it was not there: from here on there is one.</summary>
    private static bool IsMadeOrLoaded(ILocalSymbol local, IReadOnlyList<LocalWrite> writes) =>
        local.Type is INamedTypeSymbol { TypeKind: TypeKind.Class } type && !type.DeclaringSyntaxReferences.IsEmpty && !Values.IsCollection(type)
        && writes.Any(static write => write.Value is { } value && Makes(value))
        && (writes.Count > 1 || Unwrapped(writes[0].Value!) is ICoalesceOperation);

    private static bool Makes(IOperation value) => Unwrapped(value) is IObjectCreationOperation || (Unwrapped(value) is ICoalesceOperation coalesce && Makes(coalesce.WhenNull));

    /// <summary>An object that code outside handed over is where state begins; what it holds is known by its own type.</summary>
    private Term Loaded(IOperation site, ILocalSymbol local, Term value, IOperation source)
    {
        if (value is not UnknownTerm { Kind: CauseKind.CannotProve } || local.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class } type || type.DeclaringSyntaxReferences.IsEmpty || Values.IsCollection(type))
        {
            return value;
        }

        var call = Unwrapped(source);
        return call is IInvocationOperation
            ? new RootTerm(site, local.Name, type, new StateAtom(local.Name, local.Name, local, Evolution.WriteOnce), false)
            : value;
    }

    /// <summary>One after the other, aggregates that a call has found: each begins its own state.</summary>
    public bool IteratesAggregates(IForEachLoopOperation loop) =>
        loop is { LoopControlVariable: IVariableDeclaratorOperation { Symbol.Type: INamedTypeSymbol { TypeKind: TypeKind.Class } type } }
        && !type.DeclaringSyntaxReferences.IsEmpty && !Values.IsCollection(type) && IsLoaded(loop.Collection) && !IsPayload(type);

    private static bool IsLoaded(IOperation collection) => Unwrapped(collection) switch
    {
        IInvocationOperation call => OrderApis.Of(call.TargetMethod) is null,
        ILocalReferenceOperation local => LocalWrites.Of(local.Local, local) is { Count: 1 } writes && writes[0] is { Whole: true, Value: { } value } && Unwrapped(value) is IInvocationOperation call && OrderApis.Of(call.TargetMethod) is null,
        _ => false,
    };

    private static IOperation Unwrapped(IOperation operation) => operation switch
    {
        IAwaitOperation await => Unwrapped(await.Operation),
        IConversionOperation conversion => Unwrapped(conversion.Operand),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } => Unwrapped(task),
        _ => operation,
    };

    private static bool Refers(IOperation operation, ILocalSymbol local) => operation switch
    {
        ILocalReferenceOperation reference => SymbolEqualityComparer.Default.Equals(reference.Local, local),
        IDeclarationExpressionOperation declaration => Refers(declaration.Expression, local),
        _ => false,
    };

    private static IForEachLoopOperation? IterationOf(ILocalSymbol local, IOperation reference)
    {
        for (var outer = reference.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IForEachLoopOperation loop && loop.Locals.Contains(local, SymbolEqualityComparer.Default) && loop.LoopControlVariable is IVariableDeclaratorOperation)
            {
                return loop;
            }
        }

        return null;
    }

    private Term TakenOut(IInvocationOperation call, IOperation site, TermScope scope) =>
        OrderApis.Of(call.TargetMethod) is { Result: ApiResult.TryLookup } row && call.Arguments.Length == 2
            ? Lookup(row, site, Owner(call, scope), Read(Key(call), scope), Evolutions.TypeOf(call.TargetMethod) is null ? null : call.Arguments.Last().Parameter?.Type, false)
            : new UnknownTerm(site, Words(site), CauseKind.CannotProve, [.. Inside(call, scope)]);

    /// <summary>One element of a collection: the reference is fixed, its members are as their type says.</summary>
    private static Term Element(IOperation site, ISymbol variable, Term source, ITypeSymbol? type) =>
        source is ApiTerm { Row.Result: ApiResult.Groups } groups
            ? new GroupTerm(site, variable.Name, groups)
            : new FixedTerm(site, variable.Name + "@" + (variable.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0), type, Values.MayBeNull(type));

    private (IMethodSymbol Method, SyntaxNode Body)? BodyOf(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (method.IsAbstract || method.IsVirtual || method.IsExtern || method is { IsOverride: true, IsSealed: false, ContainingType.IsSealed: false } || method.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference || !models.Contains(reference.SyntaxTree))
        {
            return null;
        }

        var node = reference.GetSyntax(cancellation);
        return node switch
        {
            AccessorDeclarationSyntax { Body: null, ExpressionBody: null } => null,
            ArrowExpressionClauseSyntax or AccessorDeclarationSyntax or BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax => (method, node),
            _ => null,
        };
    }
}
