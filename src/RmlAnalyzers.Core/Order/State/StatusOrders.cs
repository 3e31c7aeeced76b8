using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.State;

/// <summary>The declared orders of enums, closed under transitivity. A cycle or an unknown name is told elsewhere; here such an order counts as none.</summary>
internal sealed class StatusOrders(Labels labels)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, StatusOrder?> _orders = new(SymbolEqualityComparer.Default);

    public StatusOrder? Of(ITypeSymbol? type) =>
        Underlying(type) is { TypeKind: TypeKind.Enum } named ? _orders.GetOrAdd(named, Read) : null;

    public static INamedTypeSymbol? Underlying(ITypeSymbol? type) => NullableTypes.Bare(type) as INamedTypeSymbol;

    private StatusOrder? Read(INamedTypeSymbol type)
    {
        if (labels.Find(type, Names.StatusOrder) is not { ConstructorArguments.Length: 1 } attribute || attribute.ConstructorArguments[0] is not { Kind: TypedConstantKind.Array } chains)
        {
            return null;
        }

        var numbers = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var member in type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue))
        {
            numbers[member.Name] = Convert.ToDecimal(member.ConstantValue, System.Globalization.CultureInfo.InvariantCulture);
        }

        var below = new HashSet<(decimal, decimal)>();
        foreach (var chain in chains.Values.Select(static value => value.Value as string ?? ""))
        {
            var names = chain.Split('<').Select(static name => name.Trim()).ToArray();
            if (!names.All(numbers.ContainsKey))
            {
                return null;
            }

            for (var at = 1; at < names.Length; at++)
            {
                below.Add((numbers[names[at - 1]], numbers[names[at]]));
            }
        }

        return StatusOrder.Close([.. numbers.Values.Distinct().OrderBy(static number => number)], below);
    }
}

/// <summary>A partial order over the numbers of an enum's members.</summary>
internal sealed class StatusOrder
{
    private readonly HashSet<(decimal Lower, decimal Upper)> _below;

    private StatusOrder(IReadOnlyList<decimal> values, HashSet<(decimal, decimal)> below)
    {
        Values = values;
        _below = below;
    }

    public IReadOnlyList<decimal> Values { get; }

    public bool Less(decimal lower, decimal upper) => _below.Contains((lower, upper));

    public bool Leq(decimal lower, decimal upper) => lower == upper || Less(lower, upper);

    /// <summary>One chain, in which a higher number is a higher step: "below" in code is "below" in the order.</summary>
    public bool FollowsNumbers => Values.All(value => Values.All(other => Less(value, other) == (value < other)));

    public bool IsGreatest(decimal value) => Values.All(other => Leq(other, value));

    /// <summary>Null where the order has a cycle.</summary>
    public static StatusOrder? Close(IReadOnlyList<decimal> values, IEnumerable<(decimal Lower, decimal Upper)> steps)
    {
        var below = new HashSet<(decimal, decimal)>(steps);
        foreach (var middle in values)
        {
            foreach (var lower in values.Where(value => below.Contains((value, middle))))
            {
                foreach (var upper in values.Where(value => below.Contains((middle, value))))
                {
                    below.Add((lower, upper));
                }
            }
        }

        return values.Any(value => below.Contains((value, value))) ? null : new StatusOrder(values, below);
    }
}
