using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Handlers;

/// <content>Changes and effects inside expressions.</content>
internal sealed partial class OutcomeWalker
{
    private void Expressions(IOperation expression, Place place)
    {
        switch (expression)
        {
            case IAssignmentOperation assignment:
                Expressions(assignment.Value, place);
                Write(assignment, assignment.Target, assignment.Value, place);
                return;
            case IIncrementOrDecrementOperation increment:
                Write(increment, increment.Target, null, place);
                return;
            case IInvocationOperation call:
                Call(call, place);
                return;
            case IAnonymousFunctionOperation lambda:
                Statement(lambda.Body, place);
                return;
            case IConditionalOperation { Type: not null, WhenFalse: { } otherwise } choice:
                Expressions(choice.Condition, place);
                var condition = reader.Read(choice.Condition, place.Terms);
                Expressions(choice.WhenTrue, place.And(condition, choice));
                Expressions(otherwise, place.And(new NotTerm(choice.Condition, condition), choice));
                return;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } junction:
                Expressions(junction.LeftOperand, place);
                var left = reader.Read(junction.LeftOperand, place.Terms);
                Expressions(junction.RightOperand, place.And(junction.OperatorKind == BinaryOperatorKind.ConditionalAnd ? left : new NotTerm(junction, left), junction));
                return;
            case IConditionalAccessOperation access:
                Expressions(access.Operation, place);
                var receiver = reader.Read(access.Operation, place.Terms);
                Expressions(access.WhenNotNull, (place with { Terms = place.Terms with { NotNull = receiver } }).And(new NotTerm(access, new IsNullTerm(access, receiver)), access));
                return;
            case ILocalFunctionOperation:
                return;
        }

        foreach (var child in expression.ChildOperations)
        {
            Expressions(child, place);
        }
    }

    private void Call(IInvocationOperation call, Place place)
    {
        var method = call.TargetMethod;
        if (call.Instance is { } instance)
        {
            Expressions(instance, place);
        }

        var row = OrderApis.Of(method);
        foreach (var argument in call.Arguments)
        {
            if (row is null || argument.Value is not (IDelegateCreationOperation or IConversionOperation { Operand: IDelegateCreationOperation }))
            {
                Expressions(argument.Value, place);
            }
        }

        if (row is not null)
        {
            if (row.Writes != ApiWrite.None && (call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { } changed)
            {
                _outcomes.Add(new Outcome(OutcomeKind.Change, handler, call, place.Path, reader.Collection(changed, place.Terms), null, row) { Arguments = Arguments(call, place, changed) });
            }

            return;
        }

        if (Enters(call, place))
        {
            Enter(call, place);
            return;
        }

        foreach (var argument in call.Arguments)
        {
            HandOver(argument, place);
        }

        if (IsEffect(call))
        {
            _outcomes.Add(new Outcome(OutcomeKind.Effect, handler, call, place.Path, reader.Held(call.Instance, place.Terms)) { Arguments = Arguments(call, place, null) });
        }
    }

    private List<Term> Arguments(IInvocationOperation call, Place place, IOperation? changed) =>
        [.. call.Arguments.Where(argument => argument.Value != changed && argument.Value is not (IDelegateCreationOperation or IConversionOperation { Operand: IDelegateCreationOperation })).Select(argument => reader.Read(argument.Value, place.Terms))];

    /// <summary>Whether what it calls belongs to the state: its own methods, those of an aggregate at hand, static helpers. Services are told what to do.</summary>
    private bool Enters(IInvocationOperation call, Place place) =>
        reader.CodeOf(call.TargetMethod) is not null
        && place.Methods.Length < TermScope.MaxDepth
        && !place.Methods.Contains(call.TargetMethod.OriginalDefinition, SymbolEqualityComparer.Default)
        && !scope.IsAssumed(call.TargetMethod)
        && (call.Instance is null or IInstanceReferenceOperation || !reader.IsService(call.Instance));

    private void Enter(IInvocationOperation call, Place place)
    {
        var terms = reader.Entered(call, place.Terms);
        Body(reader.CodeOf(call.TargetMethod)!, place with { Terms = terms, Methods = place.Methods.Add(call.TargetMethod.OriginalDefinition) });
    }

    /// <summary>A call that nobody asks for a value is made for what it does.</summary>
    private static bool IsEffect(IInvocationOperation call) =>
        call.TargetMethod.ReturnsVoid
        || call.TargetMethod.ReturnType is { Name: "Task" or "ValueTask", ContainingNamespace.Name: "Tasks" } and INamedTypeSymbol { TypeArguments.IsEmpty: true } && call.TargetMethod.Name != "Yield"
        || Discarded(call.Parent);

    private static bool Discarded(IOperation? parent) => parent switch
    {
        IExpressionStatementOperation => true,
        IAwaitOperation or IConversionOperation or IConditionalAccessOperation => Discarded(parent.Parent),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } => Discarded(parent.Parent),
        ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
        _ => false,
    };
}
