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

/// <content>Members.</content>
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
