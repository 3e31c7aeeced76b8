using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Retries;

/// <summary>How a loop waits before its next attempt.</summary>
internal sealed class LoopDelays(EffectCatalogue catalogue, Origins origins, CancellationToken cancellation)
{
    private readonly DelayReader _delays = new(origins, cancellation);

    /// <summary>How the wait develops, and the expression that decides it where there is exactly one.</summary>
    /// <param name="loop">The loop, the block of a label, or the body that calls itself.</param>
    /// <param name="region">What goes round again, and why.</param>
    /// <param name="attempt">The call that is done again.</param>
    public (DelayGrowth Growth, IOperation? Delay) Of(IOperation loop, RetryRegion region, SyntaxNode attempt)
    {
        var pauses = new List<IOperation>();
        var unknown = false;
        var self = region.Self;
        var calls = Own(loop).OfType<IInvocationOperation>().Where(call => call.Syntax != self?.Call.Syntax && IsBetween(call.Syntax, region, attempt));
        var helpers = (self?.Helpers ?? []).SelectMany(helper => Own(FlowGraphs.BodyOf(helper)).OfType<IInvocationOperation>().Where(call => call.Syntax != helper.Syntax));
        foreach (var call in calls.Concat(helpers))
        {
            if (PauseOf(call) is { } pause)
            {
                pauses.Add(pause);
            }
            else
            {
                unknown |= MayWait(call);
            }
        }

        if (pauses.Count == 0)
        {
            return (unknown ? DelayGrowth.Unknown : DelayGrowth.None, null);
        }

        var growths = pauses.Select(pause => _delays.OfExpression(pause, part => Varies(part, loop, self, 4))).Distinct().ToList();
        return (growths.Contains(DelayGrowth.Growing) ? DelayGrowth.Growing : growths.Count == 1 && !unknown ? growths[0] : DelayGrowth.Unknown, pauses.Count == 1 ? pauses[0] : null);
    }

    /// <summary>Outside the attempt that a handler takes the failure of; where a look at the answer decides, after the attempt.</summary>
    private static bool IsBetween(SyntaxNode call, RetryRegion region, SyntaxNode attempt) =>
        region.Try is { } tried ? !tried.Block.Span.Contains(call.Span) : !call.Span.IntersectsWith(attempt.Span) && (call.SpanStart > attempt.Span.End || region.Self is null);

    /// <summary>Whether something in the loop listens to whoever wants it to stop.</summary>
    public bool EndsByToken(IOperation loop) => Own(loop).Any(operation => operation switch
    {
        IPropertyReferenceOperation { Property: { Name: "IsCancellationRequested" } } => true,
        IInvocationOperation { TargetMethod.Name: "ThrowIfCancellationRequested" } => true,
        IInvocationOperation call when PauseOf(call) is not null => call.Arguments.Any(static argument =>
            argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.Name: "CancellationToken" }
            && CallArguments.Unconverted(argument.Value) is not (IDefaultValueOperation or IPropertyReferenceOperation { Property: { IsStatic: true, Name: "None" } })),
        _ => false,
    });

    private IOperation? PauseOf(IInvocationOperation call)
    {
        if (!catalogue.MayKnow(call.TargetMethod) || catalogue.RowsOf(call.TargetMethod, call.Instance?.Type).Retry is not { } says)
        {
            return null;
        }

        var names = says.Of(RetryWords.Pause);
        return call.Arguments.FirstOrDefault(argument => argument.Parameter is { } parameter && names.Contains(parameter.Name))?.Value;
    }

    /// <summary>A call in the handler, or after the attempt, that nothing is known of and that is waited for.</summary>
    private bool MayWait(IInvocationOperation call) =>
        call.TargetMethod.ReturnType is { Name: "Task" or "ValueTask" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" }
        && !DelayReader.IsArithmetic(call.TargetMethod) && !catalogue.IsHarmless(call.TargetMethod);

    /// <summary>Whether another attempt changes this part of the delay; null where that cannot be told.</summary>
    private bool? Varies(IOperation part, IOperation loop, SelfCall? self, int depth)
    {
        if (part is IParameterReferenceOperation { Parameter: var parameter })
        {
            return self?.Varies(parameter) == true || Own(loop).Any(operation => operation is IAssignmentOperation { Target: IParameterReferenceOperation target } && SymbolEqualityComparer.Default.Equals(target.Parameter, parameter)
                || operation is IIncrementOrDecrementOperation { Target: IParameterReferenceOperation counted } && SymbolEqualityComparer.Default.Equals(counted.Parameter, parameter));
        }

        if (part is IFieldReferenceOperation { Field: var field } && Own(loop).Any(operation => operation is IAssignmentOperation { Target: IFieldReferenceOperation target } && SymbolEqualityComparer.Default.Equals(target.Field, field)))
        {
            return true;
        }

        if (part is not ILocalReferenceOperation local)
        {
            return _delays.Plain(part);
        }

        var writes = LocalWrites.Of(local.Local, local);
        if (writes.Count == 0)
        {
            return null;
        }

        if (!writes.Any(write => loop.Syntax.Span.Contains(write.Operation.Syntax.Span)) && (self?.Back is null || loop.Syntax.Span.Contains(part.Syntax.Span)))
        {
            return false;
        }

        if (depth > 0 && writes is { Count: 1 } && writes[0] is { Operation: IVariableDeclaratorOperation, Value: { } value })
        {
            return _delays.OfExpression(value, inner => Varies(inner, loop, self, depth - 1)) switch
            {
                DelayGrowth.Growing => true,
                DelayGrowth.Unknown => null,
                _ => false,
            };
        }

        return true;
    }

    /// <summary>The operations of the loop itself, without lambdas and local functions in it.</summary>
    public static IEnumerable<IOperation> Own(IOperation loop)
    {
        var pending = new Stack<IOperation>([loop]);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            yield return operation;
            foreach (var child in operation.ChildOperations)
            {
                if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
                {
                    pending.Push(child);
                }
            }
        }
    }
}
