using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Retries;

/// <summary>The call by which a body runs itself again, and what it hands on.</summary>
internal static class SelfCalls
{
    /// <summary>That call of a region; null where a loop or jump repeats.</summary>
    public static IInvocationOperation? Of(RetryRegion region, IOperation body) => region.Loop is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax) ? null
        : body.Descendants().OfType<IInvocationOperation>().FirstOrDefault(call => call.Syntax.Span.Contains(region.Keyword.SourceSpan) && (call.Syntax as InvocationExpressionSyntax)?.Expression.Span.End == region.Keyword.SourceSpan.End);

    /// <summary>By how much a number grows from attempt to attempt; null where it does not count.</summary>
    public static int? StepOf(IParameterSymbol parameter, IInvocationOperation self) => Given(parameter, self) switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, RightOperand.ConstantValue: { HasValue: true, Value: int by } } => by,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, RightOperand.ConstantValue: { HasValue: true, Value: int by } } => -by,
        IIncrementOrDecrementOperation { IsPostfix: false } step => step.Kind == OperationKind.Increment ? 1 : -1,
        _ => null,
    };

    /// <summary>The next attempt gets another value of the parameter than this one.</summary>
    public static bool Varies(IParameterSymbol parameter, IInvocationOperation self) => Given(parameter, self) is { } given && given is not IParameterReferenceOperation;

    /// <summary>A number that one more attempt makes one greater.</summary>
    public static string? CounterOf(IInvocationOperation self) =>
        self.TargetMethod.OriginalDefinition.Parameters.FirstOrDefault(parameter => parameter.Type.SpecialType == SpecialType.System_Int32 && StepOf(parameter, self) == 1)?.Name;

    private static IOperation? Given(IParameterSymbol parameter, IInvocationOperation self) =>
        self.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is { } argument ? CallArguments.Unconverted(argument.Value) : null;
}
