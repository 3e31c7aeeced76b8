using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Retries;

namespace RmlAnalyzers.Rules.Delivery.Redelivery;

/// <summary>The parts of a call beside its key that an attempt makes for itself.</summary>
internal sealed class Payloads(Kernel kernel, CancellationToken cancellation)
{
    /// <summary>The first part that comes from a clock, a random source or a read of the store inside the scope.</summary>
    public (IOperation Part, IOperation Source)? MadeIn(AttemptScope scope, IInvocationOperation call, IOperation key)
    {
        foreach (var argument in call.Arguments.Where(static argument => argument.ArgumentKind == ArgumentKind.Explicit))
        {
            foreach (var part in Parts(Request(argument.Value), key))
            {
                foreach (var origin in kernel.Origins.Of(part, cancellation).Concat(kernel.Origins.Of(WholeOf(part), cancellation)))
                {
                    if (origin.Spot is { } spot && scope.Repeats(spot.Syntax) && IsMadeAnew(origin) && part.Syntax != key.Syntax)
                    {
                        return (part, origin.Operation);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>A request message stands for what it is made of.</summary>
    private IOperation Request(IOperation value) =>
        HttpTypes.IsRequest(value.Type) && kernel.Origins.Only(value, cancellation) is { Operation: IObjectCreationOperation made } ? made : value;

    /// <summary>What a property is read from: of a row that is loaded again every column is new.</summary>
    private static IOperation WholeOf(IOperation part)
    {
        while (((part as IPropertyReferenceOperation)?.Instance ?? (part as IConversionOperation)?.Operand) is { } inner)
        {
            part = inner;
        }

        return part;
    }

    /// <summary>An object made in place is looked into; what fills the key is left out, and so is a cancellation token.</summary>
    private System.Collections.Generic.IEnumerable<IOperation> Parts(IOperation value, IOperation key)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        // What lies in a local stands for what it is made of.
        if (value is ILocalReferenceOperation && kernel.Origins.Only(value, cancellation) is { Operation: IObjectCreationOperation or IAnonymousObjectCreationOperation } held)
        {
            value = held.Operation;
        }

        if (value.Syntax == key.Syntax || value.Type is { Name: "CancellationToken" or "TimeSpan" } || value is IAnonymousFunctionOperation or IDelegateCreationOperation)
        {
            yield break;
        }

        var inner = value switch
        {
            IObjectCreationOperation creation => creation.Arguments.Select(static argument => argument.Value)
                .Concat(creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Select(static assignment => assignment.Value) ?? []),
            IAnonymousObjectCreationOperation anonymous => anonymous.Initializers.OfType<ISimpleAssignmentOperation>().Select(static assignment => assignment.Value),
            IInvocationOperation { Instance: null } call when HttpTypes.IsContent(call.Type) => call.Arguments.Where(static argument => argument.ArgumentKind == ArgumentKind.Explicit).Select(static argument => argument.Value),
            _ => null,
        };
        if (inner is null)
        {
            yield return value;
            yield break;
        }

        foreach (var part in inner.SelectMany(part => Parts(part, key)))
        {
            yield return part;
        }
    }

    private bool IsMadeAnew(Origin origin) => origin.Kind is OriginKind.Call or OriginKind.Member
        && (ValueKnowledge.Of(origin.Symbol) == ValueEffect.Fresh
            || (origin.Operation is IInvocationOperation read && StoredAmounts.IsRead(read, kernel, cancellation)));
}
