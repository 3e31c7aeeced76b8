using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Order.Terms;

/// <content>Own methods, properties and lambdas as one expression: what they return, by which path.</content>
internal sealed partial class TermReader
{
    private Term? Inline(IMethodSymbol method, (IMethodSymbol Method, SyntaxNode Body) body, Term? owner, IReadOnlyList<(ISymbol Parameter, Term Term)> arguments, IOperation site, TermScope scope)
    {
        if (scope.Entered.Contains(body.Method) || scope.Entered.Count >= TermScope.MaxDepth || method.IsAsync && method.ReturnsVoid)
        {
            return null;
        }

        var isLocalFunction = method.MethodKind == MethodKind.LocalFunction;
        var inner = new TermScope(
            method.IsStatic && !isLocalFunction ? null : owner ?? scope.This,
            isLocalFunction ? scope.Bound : TermScope.Outside.Bound,
            null,
            scope.Entered.Add(body.Method));
        foreach (var (parameter, term) in arguments)
        {
            inner = inner.Bind(ParameterOf(body.Method, parameter), term);
        }

        return models.OperationOf(body.Body, cancellation) is { } code ? BodyTerm(code, inner) : null;
    }

    // The part with the code has parameters of its own.
    private static ISymbol ParameterOf(IMethodSymbol method, ISymbol parameter) =>
        parameter is IParameterSymbol { Ordinal: var at } && at < method.Parameters.Length ? method.Parameters[at] : parameter;

    /// <summary>The value that a body returns; null where it is more than choices.</summary>
    public Term? BodyTerm(IOperation body, TermScope scope) => body switch
    {
        IMethodBodyOperation method => (method.BlockBody ?? method.ExpressionBody) is { } code ? BodyTerm(code, scope) : null,
        ILocalFunctionOperation { Body: { } code } => BodyTerm(code, scope),
        IBlockOperation block => Rest(block.Operations, 0, scope, null),
        _ => null,
    };

    /// <param name="after">What is returned when the statements run through.</param>
    private Term? Rest(ImmutableArray<IOperation> statements, int at, TermScope scope, Term? after)
    {
        if (at == statements.Length)
        {
            return after;
        }

        switch (statements[at])
        {
            case IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value }:
                return Read(value, scope);
            case IVariableDeclarationGroupOperation or IEmptyOperation or ILocalFunctionOperation:
                return Rest(statements, at + 1, scope, after);
            case IExpressionStatementOperation { Operation: IThrowOperation thrown }:
                return Read(thrown, scope);
            case IThrowOperation thrown:
                return Read(thrown, scope);
            case IBlockOperation block:
                return Rest(statements, at + 1, scope, after) is var follow && follow is null && at + 1 < statements.Length ? null : Rest(block.Operations, 0, scope, follow);
            case IConditionalOperation choice:
                var next = Rest(statements, at + 1, scope, after);
                var (yes, no) = (Branch(choice.WhenTrue, scope, next), choice.WhenFalse is { } otherwise ? Branch(otherwise, scope, next) : next);
                return yes is null || no is null ? null : new ChoiceTerm(choice, Read(choice.Condition, scope), yes, no);
            case IForEachLoopOperation loop:
                return Search(loop, Rest(statements, at + 1, scope, after), scope);
            default:
                return null;
        }
    }

    private Term? Branch(IOperation statement, TermScope scope, Term? after) =>
        statement is IBlockOperation block ? Rest(block.Operations, 0, scope, after) : Rest([statement], 0, scope, after);

    /// <summary><c>foreach (…) if (p) return true;</c> is Any, with false it is All of the opposite.</summary>
    private Term? Search(IForEachLoopOperation loop, Term? after, TermScope scope)
    {
        var body = loop.Body is IBlockOperation { Operations.Length: 1 } block ? block.Operations[0] : loop.Body;
        if (after is null || loop.IsAsynchronous || body is not IConditionalOperation { WhenFalse: null } found || Returned(found.WhenTrue) is not { } given || OrderApis.Named("System.Linq.Enumerable.Any") is not { } any)
        {
            return null;
        }

        Term some = new ApiTerm(found, any, ["source", "predicate"], Read(loop.Collection, scope), Read(found.Condition, scope));
        return given
            ? new JunctionTerm(found, false, some, after)
            : new JunctionTerm(found, true, new NotTerm(found, some), after);
    }

    private static bool? Returned(IOperation statement) =>
        (statement is IBlockOperation { Operations.Length: 1 } block ? block.Operations[0] : statement) is IReturnOperation { ReturnedValue.ConstantValue: { HasValue: true, Value: bool value } } ? value : null;
}
