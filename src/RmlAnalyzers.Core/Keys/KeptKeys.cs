using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Keys;

/// <summary>
/// Whether a key that is made at a call can be given again by somebody: it is stored, returned, handed to others than the call, or came
/// from them. Any use that is not known to lose it counts as keeping it.
/// </summary>
internal sealed class KeptKeys(Kernel kernel, EffectCatalogue catalogue, KeySlots slots)
{
    /// <summary>A fresh key that the next attempt cannot have: where it is made, and the expression that fills the slot. Null for every other key.</summary>
    public LostKey? Lost(IInvocationOperation call, KeyFill key, CancellationToken cancellation)
    {
        if (key is not { Fill: FillKind.Always, Values: { Length: > 0 } values })
        {
            return null;
        }

        Origin? source = null;
        var fallback = false;
        foreach (var value in values)
        {
            if (!IsWrittenHere(value, call))
            {
                return null;
            }

            fallback |= !IsFreshAsAWhole(value, cancellation);

            var stability = KeyStability.Of(value, kernel.Origins, kernel.Labels, cancellation);
            if (stability.Verdict != KeyVerdict.Fresh || stability.Sources.Any(origin => IsKept(origin, value, call, cancellation)))
            {
                return null;
            }

            source ??= stability.Sources[0];
        }

        return source is { } found && !CarrierIsKept(key, call, cancellation) && !CalleeKeeps(call, key, cancellation) ? new LostKey(values[0], found, fallback) : null;
    }

    /// <summary>Options that a helper of another file fills are not the reader's to change here.</summary>
    private static bool IsWrittenHere(IOperation value, IInvocationOperation call) => value.Syntax.SyntaxTree == call.Syntax.SyntaxTree;

    /// <summary>Every alternative is made anew; a value that may have been given (<c>given ?? …</c>) is the giver's to keep.</summary>
    private bool IsFreshAsAWhole(IOperation value, CancellationToken cancellation) =>
        !kernel.Origins.Of(value, cancellation).Any(static origin => origin.Whole && origin.Kind is OriginKind.Parameter or OriginKind.Member or OriginKind.Unknown or OriginKind.Constant
            && ValueKnowledge.Of(origin.Symbol) != ValueEffect.Fresh);

    private bool IsKept(Origin origin, IOperation value, IInvocationOperation call, CancellationToken cancellation)
    {
        if (origin.Spot is null)
        {
            return true;
        }

        foreach (var step in origin.Path.Add(origin.Operation))
        {
            switch (step)
            {
                case IFieldReferenceOperation { Field.IsStatic: false } or IPropertyReferenceOperation { Instance: not null } when ValueKnowledge.Of(((IMemberReferenceOperation)step).Member) == ValueEffect.Unknown && !IsComputed((IMemberReferenceOperation)step):
                    return true;
                case IVariableDeclaratorOperation declarator when IsUsedElsewhere(declarator.Symbol, declarator, origin, value, cancellation):
                    return true;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } when IsUsedElsewhere(local.Local, step, origin, value, cancellation):
                    return true;
                case ISimpleAssignmentOperation { Target: not ILocalReferenceOperation } or ICoalesceAssignmentOperation { Target: not ILocalReferenceOperation }:
                    return true;
            }
        }

        return IsAssignedOnTheWay(origin.Operation, call);
    }

    /// <summary><c>Charge(order.Key = Guid.NewGuid())</c>: stored in passing.</summary>
    private static bool IsAssignedOnTheWay(IOperation source, IInvocationOperation call)
    {
        for (var around = source.Parent; around is not null && around != call; around = around.Parent)
        {
            if (around is IAssignmentOperation { Target: var target } && around.Parent is not IObjectOrCollectionInitializerOperation && target is IMemberReferenceOperation { Instance: not (ILocalReferenceOperation or null) })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsComputed(IMemberReferenceOperation reference) =>
        reference is IPropertyReferenceOperation { Property: var property }
        && !property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property.OriginalDefinition));

    /// <summary>Besides the way to the slot, and diagnostic entries, which nobody reads back.</summary>
    private bool IsUsedElsewhere(ILocalSymbol local, IOperation place, Origin origin, IOperation value, CancellationToken cancellation)
    {
        foreach (var reference in LocalWrites.Root(place).Descendants().OfType<ILocalReferenceOperation>())
        {
            if (SymbolEqualityComparer.Default.Equals(reference.Local, local)
                && !Within(reference, value)
                && !origin.Path.Any(step => Within(reference, step))
                && reference.Parent is not ISimpleAssignmentOperation { Target: ILocalReferenceOperation }
                && !IsDiagnostic(reference, cancellation)
                && !FillsSlot(reference, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The options or message that carry the key go to somebody else as well, or are read again.</summary>
    private bool CarrierIsKept(KeyFill key, IInvocationOperation call, CancellationToken cancellation)
    {
        if (key.Carrier is null || CallArguments.Unconverted(key.Carrier) is not ILocalReferenceOperation carrier)
        {
            return key.Carrier is not null && CallArguments.Unconverted(key.Carrier) is IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation;
        }

        return LocalWrites.Root(call).Descendants().OfType<ILocalReferenceOperation>().Any(reference =>
            SymbolEqualityComparer.Default.Equals(reference.Local, carrier.Local)
            && !Within(reference, call)
            && !IsWritten(reference)
            && !IsDiagnostic(reference, cancellation));
    }

    /// <summary>Something is put into it, or taken in by a fluent method of its own.</summary>
    private static bool IsWritten(IOperation reference) => reference.Parent switch
    {
        ISimpleAssignmentOperation assignment => assignment.Target == reference,
        IMemberReferenceOperation { Parent: IAssignmentOperation assignment } member => assignment.Target == member,
        IMemberReferenceOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add" or "TryAddWithoutValidation" } } => true,
        IInvocationOperation { Parent: IExpressionStatementOperation } fluent => fluent.Instance == reference,
        _ => false,
    };

    /// <summary>What is called keeps the key that it is given: it uses the parameter for more than to fill slots.</summary>
    private bool CalleeKeeps(IInvocationOperation call, KeyFill key, CancellationToken cancellation)
    {
        if (key.CarrierParameter is not { } parameter)
        {
            return false;
        }

        var method = call.TargetMethod.OriginalDefinition;
        var bodies = kernel.Index.ImplementationsOf(method, cancellation).Add(method);
        return bodies.SelectMany(body => kernel.Facts.Of(body, cancellation)?.Roots ?? []).SelectMany(static root => root.Descendants()).OfType<IParameterReferenceOperation>()
            .Any(reference => reference.Parameter.Ordinal == parameter.Ordinal
                && reference.Parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation }
                && !FillsSlot(reference, cancellation)
                && !IsDiagnostic(reference, cancellation));
    }

    private bool FillsSlot(IOperation reference, CancellationToken cancellation)
    {
        for (var around = reference.Parent; around is not (null or IBlockOperation); around = around.Parent)
        {
            if (around is IArgumentOperation or ISimpleAssignmentOperation && slots.FilledBy(around, cancellation) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDiagnostic(IOperation reference, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        for (var around = reference.Parent; around is not (null or IBlockOperation); around = around.Parent)
        {
            if (around is IInvocationOperation { TargetMethod: var method } call && catalogue.MayKnow(method)
                && catalogue.RowsOf(method, call.Instance?.Type).Alternatives.Any(static row => row.Participant == Participant.Log))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Within(IOperation inner, IOperation outer) =>
        inner.Syntax.SyntaxTree == outer.Syntax.SyntaxTree && outer.Syntax.Span.Contains(inner.Syntax.Span);
}
