using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Flow;

/// <summary>One question of <see cref="Origins"/>: a worklist of values still to be looked through.</summary>
internal sealed partial class OriginSearch(Origins origins, CancellationToken cancellation)
{
    /// <summary>Values looked at per question; real keys need fewer than twenty.</summary>
    public const int Budget = 256;

    private const int MaxDepth = 6;

    private readonly Stack<Step> _pending = new();
    private readonly HashSet<(IOperation, OriginFrame?)> _seen = [];
    private readonly List<Origin> _found = [];

    private readonly record struct Step(IOperation Value, OriginFrame? Frame, bool Whole, Trail? Trail);

    private sealed record Trail(IOperation Operation, Trail? Previous);

    public ImmutableArray<Origin> Run(IOperation value)
    {
        _pending.Push(new Step(value, null, true, null));
        for (var left = Budget; _pending.Count > 0; left--)
        {
            cancellation.ThrowIfCancellationRequested();
            var step = _pending.Pop();
            if (left == 0)
            {
                Found(OriginKind.Unknown, step, null);
                break;
            }

            if (_seen.Add((step.Value, step.Frame)))
            {
                Visit(step);
            }
        }

        if (_found.Count == 0)
        {
            Found(OriginKind.Unknown, new Step(value, null, true, null), null);
        }

        return [.. _found];
    }

    private void Visit(Step step)
    {
        if (step.Value.ConstantValue.HasValue)
        {
            Found(OriginKind.Constant, step, (step.Value as IMemberReferenceOperation)?.Member);
            return;
        }

        switch (step.Value)
        {
            case ILocalReferenceOperation local:
                Local(local, step);
                break;
            case IParameterReferenceOperation parameter:
                Parameter(parameter, step);
                break;
            case IFieldReferenceOperation or IPropertyReferenceOperation or IEventReferenceOperation:
                Member((IMemberReferenceOperation)step.Value, step);
                break;
            case IInvocationOperation call:
                Call(call, step);
                break;
            case IObjectCreationOperation creation:
                Found(OriginKind.Creation, step, creation.Constructor);
                break;
            case IArrayCreationOperation or ICollectionExpressionOperation or ITupleOperation or IWithOperation
                or IAnonymousObjectCreationOperation or ITypeParameterObjectCreationOperation:
                Found(OriginKind.Creation, step, step.Value.Type);
                break;
            case IAnonymousFunctionOperation lambda:
                Found(OriginKind.Lambda, step, lambda.Symbol);
                break;
            case IMethodReferenceOperation group:
                Found(OriginKind.MethodGroup, step, group.Method);
                break;
            case IIncrementOrDecrementOperation { Target: ILocalReferenceOperation counted }:
                Found(OriginKind.Counter, step, counted.Local);
                break;
            case ICompoundAssignmentOperation { Target: ILocalReferenceOperation counted, Value.ConstantValue.HasValue: true, Type.SpecialType: not SpecialType.System_String }:
                Found(OriginKind.Counter, step, counted.Local);
                break;
            case IDefaultValueOperation or ITypeOfOperation or INameOfOperation or ISizeOfOperation:
                Found(OriginKind.Constant, step, null);
                break;
            default:
                Shape(step);
                break;
        }
    }

    /// <summary>Expressions that only hand values on: the same value, one of several, or one made of parts.</summary>
    private void Shape(Step step)
    {
        switch (step.Value)
        {
            case IConversionOperation conversion:
                Follow(step, conversion.OperatorMethod is null, conversion.Operand);
                break;
            case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                Follow(step, true, conditional.WhenTrue, otherwise);
                break;
            case ICoalesceOperation coalesce:
                Follow(step, true, coalesce.Value, coalesce.WhenNull);
                break;
            case ISwitchExpressionOperation choice:
                Follow(step, true, [.. choice.Arms.Select(arm => arm.Value)]);
                break;
            case IConditionalAccessOperation access:
                Follow(step, true, access.WhenNotNull);
                break;
            case IConditionalAccessInstanceOperation placeholder when Accessed(placeholder) is { } accessed:
                Follow(step, true, accessed);
                break;
            case ICoalesceAssignmentOperation coalesce:
                Follow(step, true, coalesce.Target, coalesce.Value);
                break;
            case ICompoundAssignmentOperation compound:
                Follow(step, false, compound.Target, compound.Value);
                break;
            case IInterpolatedStringOperation text:
                Follow(step, false, [.. text.Parts.OfType<IInterpolationOperation>().Select(part => part.Expression)]);
                break;
            case IBinaryOperation binary:
                Follow(step, false, binary.LeftOperand, binary.RightOperand);
                break;
            case IThrowOperation:
                break;
            default:
                Wrapper(step);
                break;
        }
    }

    private void Wrapper(Step step)
    {
        var inner = step.Value switch
        {
            IParenthesizedOperation parenthesized => parenthesized.Operand,
            IAwaitOperation awaited => awaited.Operation,
            IArgumentOperation argument => argument.Value,
            ISimpleAssignmentOperation assignment => assignment.Value,
            IDelegateCreationOperation creation => creation.Target,
            IUnaryOperation unary => unary.Operand,
            IInterpolatedStringHandlerCreationOperation handler => handler.Content,
            ITranslatedQueryOperation query => query.Operation,
            _ => null,
        };
        if (inner is null)
        {
            Found(OriginKind.Unknown, step, null);
            return;
        }

        Follow(step, step.Value is not IUnaryOperation, inner);
    }

    private static IOperation? Accessed(IConditionalAccessInstanceOperation placeholder)
    {
        IOperation below = placeholder;
        for (var above = placeholder.Parent; above is not null; (below, above) = (above, above.Parent))
        {
            if (above is IConditionalAccessOperation access && access.WhenNotNull == below)
            {
                return access.Operation;
            }
        }

        return null;
    }

    private void Follow(Step step, bool same, params IOperation[] values)
    {
        // A stack gives back the last first; origins are listed in the order they stand.
        for (var i = values.Length - 1; i >= 0; i--)
        {
            _pending.Push(step with { Value = values[i], Whole = step.Whole && same });
        }
    }

    private void Found(OriginKind kind, Step step, ISymbol? symbol)
    {
        var path = ImmutableArray.CreateBuilder<IOperation>();
        for (var trail = step.Trail; trail is not null; trail = trail.Previous)
        {
            path.Add(trail.Operation);
        }

        path.Reverse();
        _found.Add(new Origin(kind, step.Value, symbol)
        {
            Whole = step.Whole,
            Spot = step.Frame is null ? step.Value : step.Frame.Spot,
            Path = path.ToImmutable(),
        });
    }

    private static Step Via(Step step, IOperation through) => step with { Trail = new Trail(through, step.Trail) };
}
