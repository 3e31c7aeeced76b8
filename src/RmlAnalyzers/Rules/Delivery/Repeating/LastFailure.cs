using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Retries;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Delivery.Repeating;

/// <summary>What becomes of the last failure: it is handed on when anything is done about it, or anybody is told, beside an entry in a log.</summary>
internal static class LastFailure
{
    /// <summary>The caller cannot tell either: the body returns nothing.</summary>
    public static bool ReturnsNothing(IOperation body, ISymbol? member)
    {
        var function = body switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            ILocalFunctionOperation local => local.Symbol,
            _ => member as IMethodSymbol,
        };
        return function is { ReturnsVoid: true } or { ReturnType: INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.IsEmpty: true } } && function.MethodKind != MethodKind.Constructor;
    }

    /// <summary>Nothing in the handler, and nothing that runs after the retry, does anything about it.</summary>
    public static bool IsLetGo(CatchClauseSyntax clause, SyntaxNode retry, IOperation body, EffectCatalogue catalogue) =>
        Own(body).Where(operation => clause.Block.Span.Contains(operation.Syntax.Span) || (operation.Syntax.SpanStart >= retry.Span.End && operation.Syntax.Span.Length > 0)).All(operation => IsNothing(operation, catalogue));

    private static bool IsNothing(IOperation operation, EffectCatalogue catalogue) => operation switch
    {
        IThrowOperation or IDynamicInvocationOperation or IObjectCreationOperation { Initializer: not null } => false,
        IAssignmentOperation { Target: IMemberReferenceOperation or IParameterReferenceOperation or IArrayElementReferenceOperation } => false,
        IAssignmentOperation { Target: ILocalReferenceOperation } => true,
        IInvocationOperation call => IsNothing(call, catalogue),
        _ => true,
    };

    private static bool IsNothing(IInvocationOperation call, EffectCatalogue catalogue)
    {
        if (DelayReader.IsArithmetic(call.TargetMethod) || call.TargetMethod.ContainingType?.SpecialType is SpecialType.System_String or SpecialType.System_Object)
        {
            return true;
        }

        var rows = catalogue.RowsOf(call.TargetMethod, call.Instance?.Type);
        return !rows.IsEmpty && (rows.Alternatives.All(static row => row.Participant == Participant.Log) || rows.Retry?.Says(RetryWords.Pause) == true);
    }

    private static IEnumerable<IOperation> Own(IOperation body) => LoopDelays.Own(body);
}
