using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;

namespace RmlAnalyzers.Core.Flow;

/// <summary>What the Boolean that a helper returns says of the attempt that it made.</summary>
/// <param name="Done">The value that says that the work is done.</param>
/// <param name="HidesFailures">Every failure on the way, of whatever kind, comes to the other value.</param>
internal readonly record struct SuccessFlag(bool Done, bool HidesFailures);

/// <summary>
/// Helpers that turn a failed attempt into a Boolean: they return what an answer says of itself, or one constant from the handlers of what
/// may fail on the way. Whoever goes round again for that value repeats the attempt.
/// </summary>
internal sealed class SuccessFlags(SemanticModels models)
{
    private const int Deepest = 3;

    private static readonly object Unclear = new();

    // Failures of which nobody knows whether the other side has done the work. The rest may say that it has not.
    private static readonly string[] Silent = ["System.Net.Http.HttpRequestException", "System.TimeoutException", "System.OperationCanceledException", "System.Threading.Tasks.TaskCanceledException", "System.IO.IOException"];

    private readonly ConcurrentDictionary<IMethodSymbol, SuccessFlag?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>What a called helper says; null where it says nothing of an attempt, or its code is not in sight.</summary>
    public SuccessFlag? Of(IInvocationOperation call) => Of(call.TargetMethod);

    public SuccessFlag? Of(IMethodSymbol method) => Of(method.OriginalDefinition, Deepest);

    private SuccessFlag? Of(IMethodSymbol method, int depth)
    {
        if (depth == 0 || !IsFlag(method.ReturnType) || method.IsVirtual || method.IsAbstract || method is { IsOverride: true, IsSealed: false })
        {
            return null;
        }

        return _known.TryGetValue(method, out var known) ? known : _known.GetOrAdd(method, Read(method, depth));
    }

    private SuccessFlag? Read(IMethodSymbol method, int depth)
    {
        var code = method.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax()).FirstOrDefault(static node => node switch
        {
            MethodDeclarationSyntax declared => declared.Body is not null || declared.ExpressionBody is not null,
            LocalFunctionStatementSyntax local => local.Body is not null || local.ExpressionBody is not null,
            _ => false,
        });
        if (code is null || models.OperationOf(code, CancellationToken.None) is not { } body)
        {
            return null;
        }

        var said = Returned(body).Select(value => Says(value, body, depth)).ToList();
        var words = said.OfType<SuccessFlag>().ToList();
        return words.Count == 0 || said.Contains(Unclear) || words.Any(word => word.Done != words[0].Done)
            ? null
            : new SuccessFlag(words[0].Done, words.Exists(static word => word.HidesFailures));
    }

    /// <summary>What one returned value says: a flag, null for nothing, <see cref="Unclear"/> for what cannot be told.</summary>
    private object? Says(IOperation value, IOperation body, int depth)
    {
        value = CallArguments.Unconverted(value);
        if (value.ConstantValue is { HasValue: true, Value: bool constant })
        {
            return HandlerOf(value) is not { } handler ? null : !TellsNothing(handler) ? Unclear : new SuccessFlag(!constant, TakesAll(handler));
        }

        var (asked, isTurned) = value is IConditionalOperation { WhenTrue.ConstantValue: { HasValue: true, Value: bool first }, WhenFalse.ConstantValue: { HasValue: true, Value: bool second } } choice && first != second
            ? (choice.Condition, !first)
            : (value, false);
        return AnswerTest.Of(asked, body, call => Of(call.TargetMethod.OriginalDefinition, depth - 1)) is { IsRefusal: false } test
            ? new SuccessFlag(test.SuccessWhen != isTurned, test.HidesFailures)
            : Unclear;
    }

    private static ICatchClauseOperation? HandlerOf(IOperation operation)
    {
        var around = operation.Parent;
        while (around is not (null or ICatchClauseOperation))
        {
            around = around.Parent;
        }

        return around as ICatchClauseOperation;
    }

    private static bool TellsNothing(ICatchClauseOperation handler) =>
        handler.Filter is null && (TakesAll(handler) || Silent.Contains(handler.ExceptionType.ToDisplayString()));

    private static bool TakesAll(ICatchClauseOperation handler) =>
        handler.Filter is null && (handler.ExceptionType is null or { SpecialType: SpecialType.System_Object } || handler.ExceptionType.ToDisplayString() == "System.Exception");

    private static IEnumerable<IOperation> Returned(IOperation body) => body.DescendantsAndSelf()
        .OfType<IReturnOperation>()
        .Where(result => result.ReturnedValue is not null && FlowGraphs.BodyOf(result).Syntax == FlowGraphs.BodyOf(body is ILocalFunctionOperation { Body: { } inner } ? inner : body).Syntax)
        .Select(static result => result.ReturnedValue!);

    private static bool IsFlag(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Boolean
        || type is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 1, ContainingNamespace.Name: "Tasks" } task && task.TypeArguments[0].SpecialType == SpecialType.System_Boolean;
}
