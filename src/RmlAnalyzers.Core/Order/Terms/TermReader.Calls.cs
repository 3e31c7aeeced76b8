using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.Terms;

/// <content>Calls: by the table, by contract, by their body, or unknown.</content>
internal sealed partial class TermReader
{
    private Term Call(IInvocationOperation call, TermScope scope)
    {
        var method = call.TargetMethod;
        var owner = call.Instance is { } instance ? Read(instance, scope) : null;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return new UnknownTerm(call, Words(call), CauseKind.CannotProve, [.. Inside(call, scope)]);
        }

        if (Contract(owner, method, call, scope, call.Arguments) is { } contract)
        {
            return contract;
        }

        if (OrderApis.Of(method) is { } row)
        {
            return Call(row, call, owner, scope);
        }

        if (BodyOf(method) is { } body)
        {
            var arguments = new List<(ISymbol, Term)>();
            foreach (var argument in call.Arguments.Where(static argument => argument.Parameter is { RefKind: RefKind.None or RefKind.In }))
            {
                arguments.Add((argument.Parameter!.OriginalDefinition, Read(argument.Value, scope)));
            }

            if (Inline(method, body, owner, arguments, call, scope) is { } inlined)
            {
                return inlined;
            }
        }

        return new UnknownTerm(call, Words(call), CauseKind.CannotProve, [.. call.Arguments.Select(argument => argument.Value).Where(static value => !IsFunction(value)).Select(value => Read(value, scope)), .. owner is null ? [] : new[] { owner }]);
    }

    private Term Call(OrderApi row, IInvocationOperation call, Term? owner, TermScope scope)
    {
        if (row.Name == "System.Enum.*" && call is { TargetMethod.Name: "HasFlag", Arguments.Length: 1 } && owner is not null)
        {
            var flag = Read(call.Arguments[0].Value, scope);
            return new EqualTerm(call, new ArithmeticTerm(call, Arithmetic.And, OrderKind.Flags, false, owner, flag), flag);
        }

        switch (row.Result)
        {
            case ApiResult.TryLookup or ApiResult.Lookup when Key(call) is { } key:
                return Lookup(row, call, Owner(call, scope), Read(key, scope), call.TargetMethod.ReturnType, row.Result == ApiResult.TryLookup);
            case ApiResult.Clock:
                return new ClockTerm(call, Words(call));
        }

        var roles = new List<string>();
        var parts = new List<Term>();
        if (owner is not null)
        {
            roles.Add("this");
            parts.Add(owner);
        }

        foreach (var argument in call.Arguments.Where(static argument => argument.Parameter is not null && argument.ArgumentKind != ArgumentKind.DefaultValue))
        {
            roles.Add(argument.Parameter!.Name);
            parts.Add(IsFunction(argument.Value) ? Function(argument.Value, parts.FirstOrDefault(), scope) : Read(argument.Value, scope));
        }

        if (row.Result == ApiResult.FirstOrNone && KeyOf(parts, roles) is var (map, sought) && call.Type is { } type)
        {
            return Lookup(row, call, map, sought, type, false);
        }

        return Api(row, call, roles, parts);
    }

    private Term Api(OrderApi row, IOperation site, IReadOnlyList<string> roles, IReadOnlyList<Term> parts)
    {
        var fixedAll = parts.All(IsFixed);
        switch (row.Result)
        {
            case ApiResult.Clock:
                return new ClockTerm(site, Words(site));
            case ApiResult.Exempt:
                return new FixedTerm(site, Words(site), site.Type, false);
            case ApiResult.Same when parts.Count > 0:
                return parts[0];
            case ApiResult.Pure or ApiResult.TrueForNull:
                var instance = roles.Count > 0 && roles[0] == "this";
                return fixedAll && parts.Count == 0
                    ? new FixedTerm(site, Words(site), site.Type, Values.MayBeNull(site.Type))
                    : new PureTerm(site, row.Name + "." + (site as IInvocationOperation)?.TargetMethod.Name, instance, row.Result == ApiResult.TrueForNull ? true : null, Values.MayBeNull(site.Type), [.. parts]);
            case ApiResult.None:
                return new UnknownTerm(site, Words(site), CauseKind.CannotProve, [.. parts]);
        }

        // A query whose provider decides what null means is not ours to judge; nor what is put into a collection after it has arrived.
        return parts.Count > 0 && (site is IInvocationOperation { TargetMethod.ContainingType.Name: "Queryable" } || parts[0] is AtomTerm { Atom.ArrivesOnce: true, Presence: false, Type: { } type } && MayBeFilled(type))
            ? new UnknownTerm(site, Words(site), CauseKind.CannotProve, [.. parts])
            : new ApiTerm(site, row, roles, [.. AsksForKeys(row, parts) ? parts.Skip(1).Prepend(KeysOf((AtomTerm)parts[0])) : parts]);
    }

    /// <summary>Which keys there are, not what stands under them.</summary>
    private static bool AsksForKeys(OrderApi row, IReadOnlyList<Term> parts) => parts.Count > 0 && parts[0] is AtomTerm { Atom.Evolution: Evolution.Keyed }
        && (parts.Count == 1 ? row.Result == ApiResult.Count || row.Name.EndsWith(".Keys", System.StringComparison.Ordinal) || row.Name.EndsWith(".Any", System.StringComparison.Ordinal) || row.Name.EndsWith(".IsEmpty", System.StringComparison.Ordinal) : row.Name.EndsWith(".ContainsKey", System.StringComparison.Ordinal));

    private static AtomTerm KeysOf(AtomTerm map) => new(map.Site, map.Atom with { Evolution = Evolution.GrowOnly }, OrderKind.Set, map.Owner, map.Type, null, null);

    private static bool MayBeFilled(ITypeSymbol type) => type is INamedTypeSymbol && !Values.IsDeeplyImmutable(type)
        && type.AllInterfaces.Prepend(type).Any(static contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_ICollection_T);

    private static bool IsFunction(IOperation value) => Unconverted(value) is IAnonymousFunctionOperation or IMethodReferenceOperation;

    private static IOperation Unconverted(IOperation value) => value switch
    {
        IDelegateCreationOperation creation => creation.Target,
        IConversionOperation conversion => Unconverted(conversion.Operand),
        _ => value,
    };

    /// <summary>What a lambda or method group gives for one element of the source.</summary>
    private Term Function(IOperation value, Term? source, TermScope scope)
    {
        switch (Unconverted(value))
        {
            case IAnonymousFunctionOperation lambda when scope.Entered.Count < TermScope.MaxDepth:
                var inner = scope;
                foreach (var parameter in lambda.Symbol.Parameters)
                {
                    inner = inner.Bind(parameter, parameter.Ordinal == 0 && source is not null
                        ? Element(lambda, parameter, source, parameter.Type)
                        : new FixedTerm(lambda, parameter.Name, parameter.Type, Values.MayBeNull(parameter.Type)));
                }

                return BodyTerm(lambda.Body, inner with { Entered = inner.Entered.Add(lambda.Symbol) }) ?? new UnknownTerm(value, Words(value), CauseKind.CannotProve, [.. Inside(value, inner)]);

            case IMethodReferenceOperation group:
                return Grouped(group, value, scope);

            default:
                return new UnknownTerm(value, Words(value));
        }
    }

    /// <summary>A method group: <c>Required.All(Received.Contains)</c>.</summary>
    private Term Grouped(IMethodReferenceOperation group, IOperation site, TermScope scope)
    {
        var owner = group.Instance is { } instance ? Read(instance, scope) : null;
        var elements = group.Method.Parameters.Select(parameter => (Parameter: (ISymbol)parameter.OriginalDefinition, Term: (Term)new FixedTerm(group, parameter.Name, parameter.Type, Values.MayBeNull(parameter.Type)))).ToList();
        if (OrderApis.Of(group.Method) is { } row)
        {
            return owner is null
                ? Api(row, group, [.. group.Method.Parameters.Select(static parameter => parameter.Name)], [.. elements.Select(static element => element.Term)])
                : Api(row, group, ["this", .. group.Method.Parameters.Select(static parameter => parameter.Name)], [owner, .. elements.Select(static element => element.Term)]);
        }

        return (Contract(owner, group.Method, group, scope) ?? (BodyOf(group.Method) is { } body ? Inline(group.Method, body, owner, elements, group, scope) : null))
            ?? new UnknownTerm(site, Words(site), CauseKind.CannotProve, owner is null ? [] : [owner]);
    }

    /// <summary>What a member promises; its body says what it depends on.</summary>
    private Term? Contract(Term? owner, ISymbol member, IOperation site, TermScope scope, ImmutableArray<IArgumentOperation> arguments = default)
    {
        var monotone = labels.FindInherited(member, Names.Monotone) is not null;
        if (!monotone && labels.FindInherited(member, Names.Antitone) is null)
        {
            return null;
        }

        var given = arguments.IsDefault ? [] : arguments.Select(argument => Read(argument.Value, scope)).ToList();
        var key = (owner is null ? member.ContainingType?.Name : owner.Key) + "." + member.Name;
        var type = Evolutions.TypeOf(member);
        var kind = Values.IsBool(type) ? OrderKind.Bool : Values.IsNumber(type) ? OrderKind.Number : Values.IsCollection(type) ? OrderKind.Set : OrderKind.Discrete;
        return new ContractTerm(site, new StateAtom(key, member.Name, member, Evolution.Unknown), monotone, kind, owner is null || IsFixed(owner) ? null : owner, given);
    }

    private static Term Owner(IInvocationOperation call, TermReader reader, TermScope scope) =>
        reader.Read(call.Instance ?? call.Arguments[0].Value, scope);

    private Term Owner(IInvocationOperation call, TermScope scope) => Owner(call, this, scope);

    private static IOperation Key(IInvocationOperation call) => call.Arguments[call.Instance is null && call.Arguments.Length > 1 ? 1 : 0].Value;

    /// <summary>The fact of one key in a keyed map: absent, then itself for ever.</summary>
    private Term Lookup(OrderApi row, IOperation site, Term map, Term key, ITypeSymbol? type, bool presence)
    {
        if (IsFixed(map) && IsFixed(key))
        {
            return new FixedTerm(site, row.Name, type, true, map, key);
        }

        if (!IsFixed(key) || map is not AtomTerm { Atom: { Evolution: Evolution.GrowOnly or Evolution.Keyed } of } || (of.Evolution == Evolution.Keyed && !presence) || row.Roles.Values.Any(static role => role.Role != ApiRole.Keep && role.Cause == CauseKind.CannotProve))
        {
            return new UnknownTerm(site, Words(site), map is AtomTerm { Atom.Evolution: Evolution.Mutable or Evolution.Keyed } ? CauseKind.Mutable : CauseKind.CannotProve, map, key);
        }

        var atom = new StateAtom(of.Key + "[" + key.Key + "]", of.Text + "[…]", of.Member, Evolution.WriteOnce);
        var owner = ((AtomTerm)map).Owner;
        Term fact = new AtomTerm(site, atom, presence ? OrderKind.Bool : OrderKind.Flat, owner, type, presence ? false : Bottom(type), null, presence);
        return site is IPropertyReferenceOperation
            ? new ChoiceTerm(site, new AtomTerm(site, atom, OrderKind.Bool, owner, null, false, null, true), fact, new UnknownTerm(site, "no such key", CauseKind.TrueAtAbsence))
            : fact;
    }

    /// <summary>A search by the declared identity of the elements.</summary>
    private (Term Map, Term Key)? KeyOf(List<Term> parts, List<string> roles) =>
        roles.Count == 2 && parts[1] is EqualTerm { Left: FixedTerm or PureTerm, Right: FixedTerm or ConstantTerm or PureTerm } equal
        && Sides(equal).FirstOrDefault(pair => pair.Of.Site is IMemberReferenceOperation { Member: { } member, Instance: IParameterReferenceOperation } && labels.Has(member, Names.FactKey)) is { Other: { } key }
        && IsFixed(key) && !key.All().Any(part => part.Site is IMemberReferenceOperation { Instance: IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } })
            ? (parts[0], key)
            : null;

    private static IEnumerable<(Term Of, Term Other)> Sides(EqualTerm equal) => [(equal.Left, equal.Right), (equal.Right, equal.Left)];

    private Term Positional(IOperation site, IOperation collection, ImmutableArray<IOperation> indices, TermScope scope)
    {
        var owner = Read(collection, scope);
        var parts = indices.Select(index => Read(index, scope)).Prepend(owner).ToArray();
        if (site is IPropertyReferenceOperation { Property: { } property } && OrderApis.Of(property) is { Result: ApiResult.Lookup } row && indices.Length == 1)
        {
            return Lookup(row, site, owner, parts[1], property.Type, false);
        }

        return parts.All(IsFixed)
            ? new FixedTerm(site, "[]", site.Type, Values.MayBeNull(site.Type), parts)
            : new UnknownTerm(site, Words(site), IsFixed(owner) || owner is UnknownTerm ? CauseKind.CannotProve : CauseKind.Representative, parts);
    }
}
