using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Order.State;

namespace RmlAnalyzers.Core.Order.Terms;

/// <content>Locals, and where state begins.</content>
internal sealed partial class TermReader
{
    private Term Local(ILocalReferenceOperation reference, TermScope scope)
    {
        var local = reference.Local;
        if (scope.Bound.TryGetValue(local, out var bound))
        {
            return bound;
        }

        var writes = LocalWrites.Of(local, reference);
        if (writes.Count > 1 && !scope.Entered.Contains(local) && JustWritten(local, reference) is { } fresh)
        {
            return Read(fresh, scope with { Entered = scope.Entered.Add(local) });
        }

        if (CountsIn(local, writes) is { } turns && IsFixed(Read(turns, scope with { Entered = scope.Entered.Add(local) })))
        {
            return new FixedTerm(reference, local.Name + "@" + (local.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0), local.Type, false);
        }

        if (IsMadeOrLoaded(local, writes))
        {
            return new RootTerm(reference, local.Name, local.Type, null, false);
        }

        if (scope.Entered.Contains(local) || writes.Count != 1)
        {
            return new UnknownTerm(reference, local.Name, CauseKind.CannotProve, scope.Entered.Contains(local) ? [] : [.. writes.SelectMany(write => WrittenTo(local, write, reference, scope with { Entered = scope.Entered.Add(local) }))]);
        }

        var inner = scope with { Entered = scope.Entered.Add(local) };
        var (written, value, _) = writes[0];
        return written switch
        {
            _ when IterationOf(local, reference) is { } loop => IteratesAggregates(loop) ? new RootTerm(reference, local.Name, local.Type, null, false) : Element(reference, local, Read(loop.Collection, inner), local.Type),
            IInvocationOperation call when call.Arguments.FirstOrDefault(argument => Refers(argument.Value, local)) is { Parameter.RefKind: RefKind.Out } => TakenOut(call, reference, inner),
            _ when value is null || !writes[0].Whole => new UnknownTerm(reference, local.Name, CauseKind.CannotProve, value is null or IInvocationOperation ? [] : [Read(value, inner)]),
            _ => Loaded(reference, local, Read(value, inner), value),
        };
    }

    private IEnumerable<Term> WrittenTo(ILocalSymbol local, LocalWrite write, IOperation reference, TermScope scope) =>
        ValueOf(local, write, reference, scope).Concat(Controls(write.Operation, local).SelectMany(condition => Read(condition, scope).All().OfType<AtomTerm>()));

    /// <summary>What decides whether the write happens, inside the block where the local is declared.</summary>
    private static IEnumerable<IOperation> Controls(IOperation write, ILocalSymbol local)
    {
        for (var outer = write.Parent; outer is not null && !(outer is IBlockOperation block && block.Locals.Contains(local, SymbolEqualityComparer.Default)); outer = outer.Parent)
        {
            if (outer is IConditionalOperation choice && !choice.Condition.Syntax.Span.Contains(write.Syntax.Span))
            {
                yield return choice.Condition;
            }
            else if (outer is IForEachLoopOperation each)
            {
                yield return each.Collection;
            }
            else if (outer is IWhileLoopOperation { Condition: { } condition })
            {
                yield return condition;
            }
            else if (outer is IForLoopOperation { Condition: { } limit })
            {
                yield return limit;
            }
        }
    }

    private IEnumerable<Term> ValueOf(ILocalSymbol local, LocalWrite write, IOperation reference, TermScope scope) => write.Value switch
    {
        null => [],
        IInvocationOperation call => call.Arguments.FirstOrDefault(argument => Refers(argument.Value, local)) is { Parameter.RefKind: RefKind.Out } ? [TakenOut(call, reference, scope)] : [],
        { } value => [Read(value, scope)],
    };

    /// <summary>What stands in the local because the statements just before, in the same block, have put it there.</summary>
    private static IOperation? JustWritten(ILocalSymbol local, IOperation reference)
    {
        var statement = reference;
        while (statement.Parent is { } outer and not IBlockOperation)
        {
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation || (outer is IAssignmentOperation { Target: ILocalReferenceOperation target } && SymbolEqualityComparer.Default.Equals(target.Local, local)))
            {
                return null;
            }

            statement = outer;
        }

        if (statement.Parent is not IBlockOperation block || Writes(statement, local))
        {
            return null;
        }

        var before = block.Operations.Take(block.Operations.IndexOf(statement)).LastOrDefault(one => Writes(one, local));
        return before is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { IsRef: false, Target: ILocalReferenceOperation, Value: { } value } } && !value.Descendants().Any(inner => inner is ILocalReferenceOperation used && SymbolEqualityComparer.Default.Equals(used.Local, local)) ? value : null;
    }

    private static bool Writes(IOperation statement, ILocalSymbol local) => LocalWrites.Of(local, statement).Any(write => statement.Syntax.Span.Contains(write.Operation.Syntax.Span));

    /// <summary>What a counting loop runs up to, where the local is its counter and nobody else writes it.</summary>
    private static IOperation? CountsIn(ILocalSymbol local, IReadOnlyList<LocalWrite> writes)
    {
        if (writes.Count != 2 || writes[0] is not { Operation: IVariableDeclaratorOperation declarator, Value.ConstantValue.HasValue: true } || writes[1].Operation is not IIncrementOrDecrementOperation)
        {
            return null;
        }

        var loop = declarator.Parent;
        while (loop is not null and not IForLoopOperation)
        {
            loop = loop is IBlockOperation or IMethodBodyOperation ? null : loop.Parent;
        }

        return loop is IForLoopOperation { Condition: IBinaryOperation limit } counted && counted.AtLoopBottom.Any(step => step.Syntax.Span.Contains(writes[1].Operation.Syntax.Span)) && limit.LeftOperand is ILocalReferenceOperation counter && SymbolEqualityComparer.Default.Equals(counter.Local, local)
            ? limit.RightOperand
            : null;
    }

    /// <summary>Looked up, and made where it was not there: from here on there is one.</summary>
    private static bool IsMadeOrLoaded(ILocalSymbol local, IReadOnlyList<LocalWrite> writes) =>
        local.Type is INamedTypeSymbol { TypeKind: TypeKind.Class } type && !type.DeclaringSyntaxReferences.IsEmpty && !Values.IsCollection(type)
        && writes.Any(static write => write.Value is { } value && Makes(value))
        && (writes.Count > 1 || Unwrapped(writes[0].Value!) is ICoalesceOperation);

    private static bool Makes(IOperation value) => Unwrapped(value) is IObjectCreationOperation || (Unwrapped(value) is ICoalesceOperation coalesce && Makes(coalesce.WhenNull));

    /// <summary>An object that code outside handed over is where state begins; what it holds is known by its own type.</summary>
    private Term Loaded(IOperation site, ILocalSymbol local, Term value, IOperation source)
    {
        if (value is not UnknownTerm { Kind: CauseKind.CannotProve } || local.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class } type || type.DeclaringSyntaxReferences.IsEmpty || Values.IsCollection(type))
        {
            return value;
        }

        var call = Unwrapped(source);
        return call is IInvocationOperation
            ? new RootTerm(site, local.Name, type, new StateAtom(local.Name, local.Name, local, Evolution.WriteOnce), false)
            : value;
    }

    /// <summary>One after the other, aggregates that a call has found: each begins its own state.</summary>
    public bool IteratesAggregates(IForEachLoopOperation loop) =>
        loop is { LoopControlVariable: IVariableDeclaratorOperation { Symbol.Type: INamedTypeSymbol { TypeKind: TypeKind.Class } type } }
        && !type.DeclaringSyntaxReferences.IsEmpty && !Values.IsCollection(type) && IsLoaded(loop.Collection) && !IsPayload(type);

    private static bool IsLoaded(IOperation collection) => Unwrapped(collection) switch
    {
        IInvocationOperation call => OrderApis.Of(call.TargetMethod) is null,
        ILocalReferenceOperation local => LocalWrites.Of(local.Local, local) is { Count: 1 } writes && writes[0] is { Whole: true, Value: { } value } && Unwrapped(value) is IInvocationOperation call && OrderApis.Of(call.TargetMethod) is null,
        _ => false,
    };

    private static IOperation Unwrapped(IOperation operation) => operation switch
    {
        IAwaitOperation await => Unwrapped(await.Operation),
        IConversionOperation conversion => Unwrapped(conversion.Operand),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } => Unwrapped(task),
        _ => operation,
    };

    private static bool Refers(IOperation operation, ILocalSymbol local) => operation switch
    {
        ILocalReferenceOperation reference => SymbolEqualityComparer.Default.Equals(reference.Local, local),
        IDeclarationExpressionOperation declaration => Refers(declaration.Expression, local),
        _ => false,
    };

    private static IForEachLoopOperation? IterationOf(ILocalSymbol local, IOperation reference)
    {
        for (var outer = reference.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IForEachLoopOperation loop && loop.Locals.Contains(local, SymbolEqualityComparer.Default) && loop.LoopControlVariable is IVariableDeclaratorOperation)
            {
                return loop;
            }
        }

        return null;
    }

    private Term TakenOut(IInvocationOperation call, IOperation site, TermScope scope) =>
        OrderApis.Of(call.TargetMethod) is { Result: ApiResult.TryLookup } row && call.Arguments.Length == 2
            ? Lookup(row, site, Owner(call, scope), Read(Key(call), scope), Evolutions.TypeOf(call.TargetMethod) is null ? null : call.Arguments.Last().Parameter?.Type, false)
            : new UnknownTerm(site, Words(site), CauseKind.CannotProve, [.. Inside(call, scope)]);
}
