using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Rules.Labels.Companions;

/// <summary>Whether code only stands there: nothing in it, a constant answer, or an exception that says it is not written.</summary>
internal static class CompanionBody
{
    /// <summary>The exception with which the code refuses whatever it is given; null where it does not.</summary>
    public static string? Refuses(ImmutableArray<IOperation> roots) =>
        Statements(roots).Select(Thrown).FirstOrDefault(static name => name is not null);

    /// <summary>There is code in sight, and nothing in it does anything.</summary>
    public static bool IsEmpty(ImmutableArray<IOperation> roots) =>
        roots.OfType<IMethodBodyBaseOperation>().Any(static body => body.BlockBody is not null || body.ExpressionBody is not null)
        && Statements(roots).All(IsIdle);

    private static IEnumerable<IOperation> Statements(ImmutableArray<IOperation> roots) =>
        roots.OfType<IMethodBodyBaseOperation>().SelectMany(static body => (body.BlockBody ?? body.ExpressionBody)?.Operations ?? []).SelectMany(Flat);

    private static IEnumerable<IOperation> Flat(IOperation statement) => statement is IBlockOperation block ? block.Operations.SelectMany(Flat) : [statement];

    private static string? Thrown(IOperation statement) => Plain(statement switch
    {
        IReturnOperation { ReturnedValue: { } value } => value,
        IExpressionStatementOperation expression => expression.Operation,
        _ => statement,
    }) switch
    {
        IThrowOperation { Exception: { } exception } => Unwritten(exception),
        IInvocationOperation { TargetMethod: { Name: "FromException", ContainingType.Name: "Task" or "ValueTask" }, Arguments: { Length: 1 } arguments } => Unwritten(arguments[0].Value),
        _ => null,
    };

    private static string? Unwritten(IOperation exception) =>
        Plain(exception) is IObjectCreationOperation { Type: { Name: "NotImplementedException" or "NotSupportedException", ContainingNamespace.Name: "System" } type } ? type.Name : null;

    private static bool IsIdle(IOperation statement) => statement switch
    {
        IEmptyOperation or ILocalFunctionOperation => true,
        IReturnOperation { ReturnedValue: null } => true,
        IReturnOperation { ReturnedValue: { } value } => IsTrivial(value),
        IExpressionStatementOperation expression => IsGuard(Plain(expression.Operation)) || IsTrivial(expression.Operation),
        IVariableDeclarationGroupOperation group => group.Declarations
            .SelectMany(static declaration => declaration.Declarators)
            .All(static declarator => declarator.GetVariableInitializer() is not { } initializer || IsTrivial(initializer.Value)),
        _ => false,
    };

    private static bool IsGuard(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { IsStatic: true, Name: var name } } && name.StartsWith("ThrowIf", System.StringComparison.Ordinal);

    /// <summary>A value that anybody could have given without doing anything.</summary>
    private static bool IsTrivial(IOperation value)
    {
        value = Plain(value);
        return value.ConstantValue.HasValue || value switch
        {
            IDefaultValueOperation or ILiteralOperation or IParameterReferenceOperation or ILocalReferenceOperation => true,
            IPropertyReferenceOperation { Property: { IsStatic: true, Name: "CompletedTask" } } => true,
            IFieldReferenceOperation { Field: { IsStatic: true, Name: "Empty" } } => true,
            IInvocationOperation { TargetMethod: { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" } } call => call.Arguments.All(static argument => IsTrivial(argument.Value)),
            IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } instance } => IsTrivial(instance),
            IObjectCreationOperation { Type.Name: "ValueTask", Initializer: null } creation => creation.Arguments.All(static argument => IsTrivial(argument.Value)),
            ISimpleAssignmentOperation { Target: IDiscardOperation } discard => IsTrivial(discard.Value),
            _ => false,
        };
    }

    private static IOperation Plain(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Plain(conversion.Operand),
        IAwaitOperation wait => Plain(wait.Operation),
        IParenthesizedOperation parenthesized => Plain(parenthesized.Operand),
        _ => operation,
    };
}
