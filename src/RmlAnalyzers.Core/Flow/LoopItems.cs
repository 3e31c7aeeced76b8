using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Flow;

/// <summary>Whether a loop goes on to another item, or round again with the same one.</summary>
internal static class LoopItems
{
    /// <summary>A condition that fetches the next item says so: it assigns, fills an <c>out</c>, or waits for more than word of an attempt.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="tells">Whether a call only says how an attempt went.</param>
    public static bool ConditionAdvances(ILoopOperation loop, Func<IInvocationOperation, bool> tells) => Condition(loop) is { } condition && condition.DescendantsAndSelf().Any(
        operation => operation is IAssignmentOperation || (operation is IAwaitOperation && !(AnswerTest.Called(operation) is { } call && tells(call))) || operation is IArgumentOperation { Parameter.RefKind: RefKind.Out }
            || operation is IInvocationOperation { TargetMethod.Name: "MoveNext" or "Read" or "ReadLine" or "NextResult" });

    /// <summary>A condition that reads what the loop itself writes ends by success: <c>while (!done)</c>.</summary>
    public static bool ConditionReadsFlag(ILoopOperation loop) => Condition(loop) is { } condition && condition.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(
        flag => LocalWrites.Of(flag.Local, flag).Any(write => InBody(write.Operation, loop) && !InCatch(write.Operation, loop) && write.Operation is not IIncrementOrDecrementOperation));

    /// <summary>A condition of flags alone that no handler and nothing after it changes: it ends the loop when an attempt has succeeded, and not before.</summary>
    public static bool EndsBySuccessOnly(ILoopOperation loop) => Condition(loop) is { } condition
        && condition.DescendantsAndSelf().All(static part => part is ILocalReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } or IUnaryOperation or IParenthesizedOperation or ILiteralOperation)
        && condition.DescendantsAndSelf().OfType<ILocalReferenceOperation>().All(flag =>
            LocalWrites.Of(flag.Local, flag).Where(write => InBody(write.Operation, loop)).All(write => InTry(write.Operation, loop)));

    private static bool InTry(IOperation operation, ILoopOperation loop) =>
        operation.Syntax.Ancestors().TakeWhile(node => node != loop.Syntax).OfType<TryStatementSyntax>().Any(attempt => attempt.Block.Span.Contains(operation.Syntax.Span));

    /// <summary>An enumeration of numbers only counts attempts.</summary>
    public static bool IsCounting(IForEachLoopOperation loop)
    {
        var collection = loop.Collection;
        while (collection is IConversionOperation conversion)
        {
            collection = conversion.Operand;
        }

        return collection is IInvocationOperation { TargetMethod: { Name: "Range" or "Repeat", ContainingType.Name: "Enumerable" } };
    }

    public static bool UsesItem(IForEachLoopOperation loop, IOperation operation) =>
        operation.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(reference => loop.Locals.Contains(reference.Local, SymbolEqualityComparer.Default)
            || LocalWrites.Of(reference.Local, reference).Any(write => InBody(write.Operation, loop) && write.Value is { } value && write.Operation != operation && Mentions(value, loop)));

    /// <summary>Whether the operation is given something that another round changes, other than a number of the attempt put into a text.</summary>
    public static bool Varies(IOperation operation, ILoopOperation loop)
    {
        var seen = new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<IOperation>([operation]);
        while (pending.Count > 0)
        {
            foreach (var reference in pending.Pop().DescendantsAndSelf().OfType<ILocalReferenceOperation>())
            {
                foreach (var write in LocalWrites.Of(reference.Local, reference).Where(write => InBody(write.Operation, loop) && !InCatch(write.Operation, loop)))
                {
                    if (IsFetch(write.Value))
                    {
                        return true;
                    }

                    var declaredOutside = reference.Local.DeclaringSyntaxReferences.All(declaration => !loop.Body.Syntax.Span.Contains(declaration.Span));
                    if (write.Value is null ? write.Operation is IIncrementOrDecrementOperation or ICompoundAssignmentOperation && IsItemNumber(reference) : declaredOutside && !write.Value.Syntax.Span.Contains(operation.Syntax.Span) && !write.Value.ConstantValue.HasValue)
                    {
                        return true;
                    }

                    if (write.Value is { } value && seen.Add(reference.Local))
                    {
                        pending.Push(value);
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Whether the operation is given something that a number picks which another attempt changes, or the next of what is worked off.</summary>
    public static bool Picks(IOperation operation, Func<IParameterSymbol, bool> varies)
    {
        var seen = new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<IOperation>([operation]);
        while (pending.Count > 0)
        {
            foreach (var part in pending.Pop().DescendantsAndSelf())
            {
                if (part is IParameterReferenceOperation { Parameter: var parameter } && varies(parameter) && IsItemNumber(part))
                {
                    return true;
                }

                foreach (var write in part is ILocalReferenceOperation { Local: var local } && seen.Add(local) ? LocalWrites.Of(local, part) : [])
                {
                    if (IsFetch(write.Value))
                    {
                        return true;
                    }

                    if (write.Value is { } value)
                    {
                        pending.Push(value);
                    }
                }
            }
        }

        return false;
    }

    /// <summary>What takes the next one away from those that wait: what follows is another.</summary>
    private static bool IsFetch(IOperation? value) => value is not null && AnswerTest.Called(value) is { TargetMethod: { Name: "Dequeue" or "TryDequeue" or "Pop" or "TryPop" or "Take" or "TryTake" or "ReadAsync" or "TryRead", ContainingType: { IsGenericType: true, ContainingNamespace.Name: "Generic" or "Concurrent" or "Channels" } } };

    private static bool Mentions(IOperation value, IForEachLoopOperation loop) =>
        value.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(reference => loop.Locals.Contains(reference.Local, SymbolEqualityComparer.Default));

    /// <summary>A count that picks: an index, or the argument of a call (a page number).</summary>
    private static bool IsItemNumber(IOperation count) => count.Parent switch
    {
        IConversionOperation conversion => IsItemNumber(conversion),
        IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation => true,
        IArgumentOperation { Parent: IPropertyReferenceOperation } => true,
        IArgumentOperation { Parent: IInvocationOperation call } => ValueKnowledge.Of(call.TargetMethod) == ValueEffect.Unknown,
        _ => false,
    };

    public static IOperation? Condition(ILoopOperation loop) => loop switch
    {
        IWhileLoopOperation { Condition: { } condition } => condition,
        IForLoopOperation { Condition: { } condition } => condition,
        _ => null,
    };

    private static bool InBody(IOperation operation, ILoopOperation loop) =>
        loop.Syntax.Span.Contains(operation.Syntax.Span)
        && (loop.Syntax is not ForStatementSyntax { Declaration: { } before } || !before.Span.Contains(operation.Syntax.Span));

    private static bool InCatch(IOperation operation, ILoopOperation loop) =>
        operation.Syntax.Ancestors().TakeWhile(node => node != loop.Syntax).Any(node => node is CatchClauseSyntax);
}
