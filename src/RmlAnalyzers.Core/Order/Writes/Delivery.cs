using System.Linq;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Order.Writes;

/// <summary>What the transport is said to do: repeat messages, keep the order of those with one key.</summary>
internal readonly record struct Delivery(bool Repeats, bool OrderedPerKey)
{
    public static Delivery Of(AttributeData? promise) => new(
        promise?.NamedArguments.FirstOrDefault(static argument => argument.Key == "Duplicates").Value.Value is not false,
        promise?.NamedArguments.FirstOrDefault(static argument => argument.Key == "Order").Value.Value is 1);
}
