using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Index;

namespace RmlAnalyzers.Core.Flow;

/// <summary>One question of how a slot of an object is filled where the object is used.</summary>
internal sealed class FillSearch(Origins origins, FillSlot slot, CancellationToken cancellation)
{
    private const int MaxDepth = 8;

    public MemberFill Run(IOperation instance) => Of(instance, instance, MaxDepth);

    private MemberFill Of(IOperation value, IOperation use, int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        if (depth == 0)
        {
            return MemberFill.Unknown;
        }

        return value switch
        {
            { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation { Type.IsReferenceType: true } => MemberFill.Never,
            IConversionOperation conversion => Of(conversion.Operand, use, depth),
            IParenthesizedOperation parenthesized => Of(parenthesized.Operand, use, depth),
            IArgumentOperation argument => Of(argument.Value, use, depth),
            IObjectCreationOperation creation => Made(creation),
            IWithOperation copy => slot.In(copy.Initializer) is { } value1 ? MemberFill.With(value1) : Of(copy.Operand, use, depth - 1),
            IConditionalOperation { WhenFalse: { } otherwise } choice => Of(choice.WhenTrue, use, depth - 1).Or(Of(otherwise, use, depth - 1)),
            ICoalesceOperation coalesce => Of(coalesce.Value, use, depth - 1).Or(Of(coalesce.WhenNull, use, depth - 1)),
            ILocalReferenceOperation local => Later(local.Local, Initially(local, use, depth), value, use),
            IParameterReferenceOperation parameter => Later(parameter.Parameter, MemberFill.Unknown, value, use),
            IFieldReferenceOperation field => Later(field.Field, Lying(field, depth), value, use),
            IInvocationOperation call when slot.At(call) is { } chained => MemberFill.With(chained.Value),
            IInvocationOperation call => Returned(call, depth),
            _ => MemberFill.Unknown,
        };
    }

    private MemberFill Made(IObjectCreationOperation creation)
    {
        if (slot.In(creation.Initializer) is { } value)
        {
            return MemberFill.With(value);
        }

        return slot is MemberSlot member ? Constructed(creation, member.Name) : MemberFill.Never;
    }

    /// <summary>By a constructor argument of the same name, or one that the constructor or an initialiser in source puts there.</summary>
    private MemberFill Constructed(IObjectCreationOperation creation, string name)
    {
        var assigned = MemberFill.Never;
        if (creation.Type?.GetMembers(name).FirstOrDefault() is { DeclaringSyntaxReferences.IsEmpty: false } declared)
        {
            foreach (var write in origins.Index.WritesOf(declared, cancellation))
            {
                if (write is { Kind: WriteKind.Initializer or WriteKind.Constructor, Value: { } value })
                {
                    assigned = MemberFill.With(value is IParameterReferenceOperation parameter && ArgumentFor(creation, parameter.Parameter) is { } passed ? passed : value);
                }
            }
        }

        var named = creation.Arguments.FirstOrDefault(argument => string.Equals(argument.Parameter?.Name, name, StringComparison.OrdinalIgnoreCase));
        return named is null ? assigned : MemberFill.With(named.Value);
    }

    private static IOperation? ArgumentFor(IObjectCreationOperation creation, IParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, creation.Constructor?.OriginalDefinition)
            ? creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value
            : null;

    private MemberFill Initially(ILocalReferenceOperation local, IOperation use, int depth)
    {
        var writes = LocalWrites.Of(local.Local, local);
        MemberFill? joined = null;
        foreach (var write in writes)
        {
            var fill = write is { Value: { } value, Whole: true } ? Of(value, value, depth - 1) : MemberFill.Unknown;
            joined = joined?.Or(fill) ?? fill;
        }

        return joined ?? MemberFill.Unknown;
    }

    /// <summary>A shared object in a field: as it was made, when nobody assigns the slot afterwards.</summary>
    private MemberFill Lying(IFieldReferenceOperation field, int depth)
    {
        var writes = origins.Index.WritesOf(field.Field, cancellation);
        if (writes.Length != 1 || writes[0].Value is not { } made || slot is not MemberSlot member || made.Type?.GetMembers(member.Name).FirstOrDefault() is not { } filled)
        {
            return MemberFill.Unknown;
        }

        var fill = Of(made, made, depth - 1);
        return origins.Index.WritesOf(filled, cancellation).Any(write => write.Kind == WriteKind.Assignment && Owner(write.Operation) is { } owner && SymbolEqualityComparer.Default.Equals(owner, field.Field))
            ? fill.Or(MemberFill.Unknown)
            : fill;
    }

    private static ISymbol? Owner(IOperation? write) =>
        write is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: { } instance } } ? Named(instance) : null;

    private MemberFill Returned(IInvocationOperation call, int depth)
    {
        var returns = SourceBodies.ReturnsOf(call.TargetMethod, origins.Models, cancellation);
        if (returns.IsDefaultOrEmpty)
        {
            return MemberFill.Unknown;
        }

        var joined = returns.Select(value => Of(value, value, depth - 1)).Aggregate((left, right) => left.Or(right));
        return joined with { Values = [.. joined.Values.Select(value => Substituted(value, call))] };
    }

    private static IOperation Substituted(IOperation value, IInvocationOperation call) =>
        value is IParameterReferenceOperation { Parameter: var parameter } && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, call.TargetMethod.OriginalDefinition)
            ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value ?? value
            : value;

    /// <summary>What the same body does to the slot between the making of the object and its use.</summary>
    private MemberFill Later(ISymbol owner, MemberFill fill, IOperation reference, IOperation use)
    {
        var escaped = false;
        var fillings = new List<IOperation>();
        foreach (var operation in Before(LocalWrites.Root(reference), use))
        {
            cancellation.ThrowIfCancellationRequested();
            if (slot.At(operation) is { } filled && SymbolEqualityComparer.Default.Equals(Named(filled.Instance), owner))
            {
                fill = (operation is ICoalesceAssignmentOperation || OnlyWhereEmpty(operation)) && fill.Kind != FillKind.Never
                    ? new MemberFill(FillKind.Always, fill.Values.Add(filled.Value))
                    : fill.Then(filled.Value, OnlyWhereEmpty(operation) || RunsBefore(operation, use));
                fillings.Add(operation);
            }
            else if (Named(operation) is { } name && SymbolEqualityComparer.Default.Equals(name, owner) && Escapes(operation))
            {
                escaped = true;
            }
        }

        if (fill.Kind is FillKind.Sometimes or FillKind.Unknown && fillings.Count > 1 && OneOfThemRuns(fillings, use))
        {
            return new MemberFill(FillKind.Always, [.. fillings.Select(operation => slot.At(operation)!.Value.Value)]);
        }

        return escaped && fill.Kind != FillKind.Always ? fill with { Kind = FillKind.Unknown } : fill;
    }

    /// <summary>Several fillings that no way to the use goes around: the branches of an <c>if</c>, the cases of a <c>switch</c>.</summary>
    private bool OneOfThemRuns(List<IOperation> fillings, IOperation use)
    {
        if (origins.Flows.Around(use, cancellation) is not { } flow || flow.PointOf(use) is not { } end)
        {
            return false;
        }

        var points = fillings.Select(flow.PointOf).ToList();
        return fillings.All(filling => slot.At(filling)!.Value.Value is not { ConstantValue: { HasValue: true, Value: null } })
            && points.All(static point => point is not null)
            && flow.DominatesAny(points.Select(static point => point!.Value), end);
    }

    /// <summary><c>if (options.Key is null) options.Key = …</c>: the slot is filled afterwards either way.</summary>
    private bool OnlyWhereEmpty(IOperation filling)
    {
        for (var around = filling.Parent; around is not (null or IBlockOperation { Parent: not IConditionalOperation }); around = around.Parent)
        {
            if (around is IConditionalOperation { Condition: { } condition, WhenFalse: null })
            {
                return slot.IsTestedBy(condition);
            }
        }

        return false;
    }

    private static IEnumerable<IOperation> Before(IOperation root, IOperation use) =>
        root.Descendants().Where(operation => operation.Syntax.SpanStart < use.Syntax.SpanStart && !operation.IsImplicit);

    private static ISymbol? Named(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        _ => null,
    };

    /// <summary>Handed to somebody who could fill it: as an argument, as the receiver of a call, into another variable.</summary>
    private bool Escapes(IOperation reference) => reference.Parent switch
    {
        IMemberReferenceOperation member => slot is HeaderSlot && member.Parent is (IArgumentOperation or IConversionOperation { Parent: IArgumentOperation }),
        IAssignmentOperation assignment => assignment.Target != reference,
        IBinaryOperation or IIsPatternOperation or IIsTypeOperation => false,
        IConversionOperation conversion => Escapes(conversion),
        _ => true,
    };

    /// <summary>The filling statement stands in a block that the use is in as well, so that whoever comes to the use has passed it.</summary>
    private static bool RunsBefore(IOperation filling, IOperation use)
    {
        var statement = filling;
        while (statement.Parent is { } parent && parent is not (IBlockOperation or ISwitchCaseOperation))
        {
            if (parent is IConditionalOperation or ICoalesceOperation or IConditionalAccessOperation or ISwitchExpressionOperation or IAnonymousFunctionOperation or ILocalFunctionOperation
                or ILoopOperation or IBinaryOperation)
            {
                return false;
            }

            statement = parent;
        }

        return statement.Parent is { } block && block.Syntax.Span.Contains(use.Syntax.Span);
    }
}
