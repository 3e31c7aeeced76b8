using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Flow;

/// <summary>A condition that asks an answer of HTTP for its status, or a helper whether the work is done.</summary>
/// <param name="Syntax">The condition.</param>
/// <param name="Answer">The answer that is asked.</param>
/// <param name="SuccessWhen">The value of the condition that says success.</param>
internal sealed record AnswerTest(SyntaxNode Syntax, IOperation Answer, bool SuccessWhen)
{
    /// <summary>It asks for statuses alone by which the other side says that it has done nothing.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>Whatever failed on the way comes to the same: nothing of it is left to look at.</summary>
    public bool HidesFailures { get; init; }

    /// <summary>Those statuses: whoever goes round again for one of them repeats no effect.</summary>
    private static readonly int[] Refusals = [401, 403, 404, 405, 406, 407, 409, 410, 411, 412, 413, 415, 421, 422, 423, 425, 426, 428, 429, 431, 503];

    /// <param name="condition">An operation of the graph or of the tree.</param>
    /// <param name="body">The body in the tree, to look up what locals hold.</param>
    /// <param name="flags">The value by which a called helper says that the work is done.</param>
    public static AnswerTest? Of(IOperation condition, IOperation body, Func<IInvocationOperation, SuccessFlag?> flags) => Of(condition, condition.Syntax, body, flags, 3);

    /// <summary>The answer is that of the call: the call itself, or a local that holds what it returned.</summary>
    public bool IsAbout(IOperation call, IOperation body) => IsAbout(Answer, call, body, 3);

    private static bool IsAbout(IOperation answer, IOperation call, IOperation body, int depth) =>
        (answer.Syntax.SyntaxTree == call.Syntax.SyntaxTree && answer.Syntax.Span.Contains(call.Syntax.Span))
        || (depth > 0 && CallArguments.Unconverted(answer) is ILocalReferenceOperation { Local: var local }
            && LocalWrites.Of(local, body).Any(write => write.Value is { } value && IsAbout(value, call, body, depth - 1)));

    private static AnswerTest? Of(IOperation condition, SyntaxNode syntax, IOperation body, Func<IInvocationOperation, SuccessFlag?> flags, int depth)
    {
        condition = CallArguments.Unconverted(condition);
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Of(not.Operand, syntax, body, flags, depth) is { } negated ? negated with { SuccessWhen = !negated.SuccessWhen } : null;
            case IPropertyReferenceOperation { Property: { Name: "IsSuccessStatusCode" or "IsSuccessful", Type.SpecialType: SpecialType.System_Boolean }, Instance: { } answer }:
                return new AnswerTest(syntax, answer, true);
            case IBinaryOperation { LeftOperand: var left, RightOperand: var right } comparison when StatusOf(left) is { } asked && CallArguments.Unconverted(right).ConstantValue is { HasValue: true, Value: int code }:
                return Compared(comparison.OperatorKind, code) is var (success, refused) ? new AnswerTest(syntax, asked, success) { IsRefusal = refused } : null;
            case IIsPatternOperation { Value: var value, Pattern: var pattern } when StatusOf(value) is { } matched:
                return Matches(pattern) is var (says, refuses) ? new AnswerTest(syntax, matched, says) { IsRefusal = refuses } : null;
            case IIsPatternOperation { Value: var whole, Pattern: IRecursivePatternOperation { PropertySubpatterns: { Length: 1 } parts } } when parts[0] is { Member: IPropertyReferenceOperation { Property.Name: "IsSuccessStatusCode" }, Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool wanted } } }:
                return new AnswerTest(syntax, whole, wanted);
            case ILocalReferenceOperation { Type.SpecialType: SpecialType.System_Boolean, Local: var flag } when depth > 0:
                return LocalWrites.Of(flag, body).Select(write => write.Value is { } kept ? Of(kept, syntax, body, flags, depth - 1) : null).FirstOrDefault(static test => test is not null);
            default:
                return Called(condition) is { } helper && flags(helper) is { } said ? new AnswerTest(syntax, helper, said.Done) { HidesFailures = said.HidesFailures } : null;
        }
    }

    /// <summary>The call whose result this is, however it is waited for.</summary>
    public static IInvocationOperation? Called(IOperation operation) => CallArguments.Unconverted(operation) switch
    {
        IAwaitOperation awaited => Called(awaited.Operation),
        IPropertyReferenceOperation { Property: { Name: "Result", ContainingNamespace.Name: "Tasks" }, Instance: { } task } => Called(task),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "GetResult", Instance: { } task } => Called(task),
        IInvocationOperation call => call,
        _ => null,
    };

    /// <summary>A condition that holds only for failures by which the other side says that it has done nothing.</summary>
    public static bool OnlyRefused(IOperation condition) => CallArguments.Unconverted(condition) switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => OnlyRefused(both.LeftOperand) || OnlyRefused(both.RightOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => OnlyRefused(either.LeftOperand) && OnlyRefused(either.RightOperand),
        IIsPatternOperation { Pattern: IRecursivePatternOperation { PropertySubpatterns: var parts } } => parts.Any(static part => part.Member is IPropertyReferenceOperation { Property: var asked } && IsStatus(asked) && Matches(part.Pattern) is (false, true)),
        var other => Of(other, other.Syntax, other, static _ => null, 0) is { IsRefusal: true, SuccessWhen: false },
    };

    private static IOperation? StatusOf(IOperation operation) =>
        CallArguments.Unconverted(operation) is IPropertyReferenceOperation { Property: var asked, Instance: { } answer } && IsStatus(asked) ? answer : null;

    private static bool IsStatus(IPropertySymbol property) => property.Name == "StatusCode"
        && NullableTypes.Bare(property.Type) is { Name: "HttpStatusCode" };

    private static (bool Success, bool Refusal)? Compared(BinaryOperatorKind kind, int code) => kind switch
    {
        BinaryOperatorKind.Equals => Is(code),
        BinaryOperatorKind.NotEquals => Not(Is(code)),
        BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.GreaterThan => code is >= 299 and <= 500 ? (false, false) : null,
        BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual => code is >= 299 and <= 500 ? (true, false) : null,
        _ => null,
    };

    /// <summary>What being this status says.</summary>
    private static (bool Success, bool Refusal) Is(int code) => (code < 400, Refusals.Contains(code));

    private static (bool Success, bool Refusal)? Not((bool Success, bool Refusal)? says) => says is var (success, refusal) ? (!success, refusal) : null;

    private static (bool Success, bool Refusal)? Matches(IPatternOperation pattern)
    {
        switch (pattern)
        {
            case INegatedPatternOperation not:
                return Not(Matches(not.Pattern));
            case IConstantPatternOperation { Value: var value } when CallArguments.Unconverted(value).ConstantValue is { HasValue: true, Value: int code }:
                return Is(code);
            case IRelationalPatternOperation { OperatorKind: var kind, Value: var value } when CallArguments.Unconverted(value).ConstantValue is { HasValue: true, Value: int code }:
                return Compared(kind, code);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either when Matches(either.LeftPattern) is var (one, refused) && Matches(either.RightPattern) is var (other, refusedToo) && one == other:
                // Refusals among other failures take nothing from those.
                return (one, refused && refusedToo);
            default:
                return null;
        }
    }
}
