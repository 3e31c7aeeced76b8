using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;

namespace RmlAnalyzers.Core.Flow;

/// <summary>What one call puts into the idempotency-key slot that its catalogue row names.</summary>
/// <param name="Fill">Whether the slot is filled where the call is made.</param>
/// <param name="Values">The values that fill it, alternatives of each other.</param>
/// <param name="Carrier">The argument that carries the slot (options, request, message), where the call passes one.</param>
/// <param name="CarrierParameter">The parameter of that argument.</param>
internal readonly record struct KeyFill(FillKind Fill, ImmutableArray<IOperation> Values, IOperation? Carrier, IParameterSymbol? CarrierParameter)
{
    public static readonly KeyFill Unknown = new(FillKind.Unknown, ImmutableArray<IOperation>.Empty, null, null);

    public static readonly KeyFill Empty = new(FillKind.Never, ImmutableArray<IOperation>.Empty, null, null);
}

/// <summary>Looks into key slots: a property of an options object, a parameter, a header, a property of the message.</summary>
internal sealed class KeyFills(Origins origins)
{
    public KeyFill At(IInvocationOperation call, KeySlot slot, CancellationToken cancellation) => slot.Kind switch
    {
        KeySlotKind.Parameter => Parameter(call, slot.Name, cancellation),
        KeySlotKind.Method => Method(call, slot, cancellation),
        KeySlotKind.Property => Property(call, slot, cancellation),
        KeySlotKind.Header => Header(call, slot.Name, cancellation),
        KeySlotKind.Message => Message(call, slot.Name, cancellation),
        _ => KeyFill.Unknown,
    };

    /// <summary>What fills a member of an object that the call is given.</summary>
    public KeyFill OfMember(IArgumentOperation argument, string name, CancellationToken cancellation) =>
        IsEmpty(argument, cancellation)
            ? new KeyFill(FillKind.Never, ImmutableArray<IOperation>.Empty, argument.Value, argument.Parameter)
            : Read(origins.FillOf(CallArguments.Unconverted(argument.Value), name, cancellation), argument, cancellation);

    private KeyFill Parameter(IInvocationOperation call, string name, CancellationToken cancellation)
    {
        var argument = call.Arguments.FirstOrDefault(candidate => candidate.Parameter?.Name == name);
        return argument is null ? KeyFill.Unknown : new KeyFill(IsEmpty(argument, cancellation) ? FillKind.Never : FillKind.Always, [argument.Value], argument.Value, argument.Parameter);
    }

    /// <summary>Options that take the key by a method of theirs, or a client that takes it for a while.</summary>
    private KeyFill Method(IInvocationOperation call, KeySlot slot, CancellationToken cancellation)
    {
        var argument = call.Arguments.FirstOrDefault(candidate => IsOrInherits(candidate.Parameter?.Type, slot.TypeName));
        return argument is null ? Read(KeyScopes.Around(call, slot, cancellation), null, cancellation)
            : IsEmpty(argument, cancellation) ? new KeyFill(FillKind.Never, ImmutableArray<IOperation>.Empty, argument.Value, argument.Parameter)
            : Read(origins.FillByMethod(argument.Value, slot.Name, cancellation), argument, cancellation);
    }

    private KeyFill Property(IInvocationOperation call, KeySlot slot, CancellationToken cancellation)
    {
        var argument = call.Arguments.FirstOrDefault(candidate => IsOrInherits(candidate.Parameter?.Type, slot.TypeName));
        if (argument is null)
        {
            // An overload without the slot while another one has it: nothing can be passed here.
            var offered = call.TargetMethod.ContainingType.GetMembers(call.TargetMethod.Name).OfType<IMethodSymbol>()
                .Any(overload => overload.Parameters.Any(parameter => IsOrInherits(parameter.Type, slot.TypeName)));
            return offered ? new KeyFill(FillKind.Never, ImmutableArray<IOperation>.Empty, null, null) : KeyFill.Unknown;
        }

        return OfMember(argument, slot.Name, cancellation);
    }

    private KeyFill Header(IInvocationOperation call, string name, CancellationToken cancellation)
    {
        var argument = call.Arguments.FirstOrDefault(static candidate => candidate.Parameter?.Type.Name == "HttpRequestMessage");
        return argument is null ? KeyFill.Unknown : Read(origins.HeaderOf(argument.Value, new[] { name }, cancellation), argument, cancellation);
    }

    private KeyFill Message(IInvocationOperation call, string name, CancellationToken cancellation)
    {
        foreach (var argument in call.Arguments)
        {
            var value = CallArguments.Unconverted(argument.Value);
            if (value.Type is { } type && type.GetMembers(name).Any(static member => member is IPropertySymbol))
            {
                return Read(origins.FillOf(value, name, cancellation), argument, cancellation);
            }
        }

        return KeyFill.Unknown;
    }

    private KeyFill Read(MemberFill fill, IArgumentOperation? argument, CancellationToken cancellation)
    {
        var kind = fill.Kind is FillKind.Always && !fill.Values.IsEmpty && fill.Values.All(value => EmptyKeys.Is(value, origins, cancellation)) ? FillKind.Never : fill.Kind;
        return new KeyFill(kind, fill.Values, argument?.Value, argument?.Parameter);
    }

    private bool IsEmpty(IArgumentOperation argument, CancellationToken cancellation) =>
        argument.ArgumentKind == ArgumentKind.DefaultValue ? argument.Value.ConstantValue is not { HasValue: true, Value: not (null or "") } : EmptyKeys.Is(argument.Value, origins, cancellation);

    private static bool IsOrInherits(ITypeSymbol? type, string fullName)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is INamedTypeSymbol named && SymbolNames.Matches(named.OriginalDefinition, fullName))
            {
                return true;
            }
        }

        return false;
    }
}
