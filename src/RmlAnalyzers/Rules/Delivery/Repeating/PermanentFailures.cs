using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Retries;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Delivery.Repeating;

/// <summary>Failures that the next attempt meets again: exceptions of the caller's own making, and statuses that say "do not try this again".</summary>
internal static class PermanentFailures
{
    private static readonly string[] Statuses = ["BadRequest", "Unauthorized", "PaymentRequired", "Forbidden", "NotFound", "MethodNotAllowed", "NotAcceptable", "Gone", "UnsupportedMediaType", "UnprocessableEntity", "UnprocessableContent"];

    private const string EveryStatus = "every status but success, 400 and 404 included";

    /// <summary>What the loop repeats in vain, in words; null where nothing of that kind is in sight.</summary>
    public static string? InLoop(LoopRetry retry, Kernel kernel, CancellationToken cancellation)
    {
        if (retry.Region.Answer is { } answer)
        {
            return !retry.Region.IsRefusal && retry.Effect >= EffectClass.RemoteWrite && !TellsApart(retry.Region.Loop is LabeledStatementSyntax ? retry.Region.Loop.Parent! : retry.Region.Loop ?? answer, kernel, cancellation)
                ? EveryStatus
                : null;
        }

        if (retry.Region is not { Catch: { } clause, Try: { } attempt } || kernel.Models.For(clause.SyntaxTree) is not { } model)
        {
            return null;
        }

        var catalogue = kernel.Catalogue(cancellation);
        var caught = clause.Declaration is { } declaration ? model.GetTypeInfo(declaration.Type, cancellation).Type as INamedTypeSymbol : null;
        if (caught is not null && IsPermanent(caught, catalogue))
        {
            return $"'{caught.Name}'";
        }

        if (retry.Policy.Handles != HandledFailures.All && !(caught?.Name == "HttpRequestException" && !AsksTheFailure(clause)))
        {
            return null;
        }

        // Somebody looks at the status, here or in a handler before this one.
        var looks = attempt.DescendantTokens().Any(static token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText is "StatusCode" or "IsSuccessStatusCode");
        return !looks && model.GetOperation(attempt.Block, cancellation) is { } block && LoopDelays.Own(block).OfType<IInvocationOperation>().Any(call => ThrowsOnStatus(call, catalogue))
            ? "every status that 'EnsureSuccessStatusCode' turns into an exception, 400 and 404 included"
            : null;
    }

    /// <summary>Somebody looks at the status for more than whether it is that of success.</summary>
    private static bool TellsApart(SyntaxNode code, Kernel kernel, CancellationToken cancellation) => code.DescendantTokens()
        .Where(static token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == "StatusCode")
        .Any(token => token.Parent?.Parent is not MemberAccessExpressionSyntax access || kernel.Models.OperationOf(access, cancellation) is not { } status || !IsComparedWithSuccess(status));

    private static bool IsComparedWithSuccess(IOperation status)
    {
        var (value, use) = (status, status.Parent);
        while (use is IConversionOperation)
        {
            (value, use) = (use, use.Parent);
        }

        return use switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } test => IsSuccess(test.LeftOperand == value ? test.RightOperand : test.LeftOperand),
            IIsPatternOperation test => IsSuccess(test.Pattern),
            _ => false,
        };
    }

    private static bool IsSuccess(IOperation operand) => operand.ConstantValue is { HasValue: true, Value: int and >= 200 and < 300 };

    private static bool IsSuccess(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => IsSuccess(constant.Value),
        INegatedPatternOperation negated => IsSuccess(negated.Pattern),
        IBinaryPatternOperation both => IsSuccess(both.LeftPattern) && IsSuccess(both.RightPattern),
        IRelationalPatternOperation { OperatorKind: BinaryOperatorKind.GreaterThanOrEqual } least => IsSuccess(least.Value),
        IRelationalPatternOperation { OperatorKind: BinaryOperatorKind.LessThan, Value.ConstantValue: { HasValue: true, Value: 300 } } => true,
        IRelationalPatternOperation { OperatorKind: BinaryOperatorKind.LessThanOrEqual } most => IsSuccess(most.Value),
        _ => false,
    };

    /// <summary>A filter that only counts attempts lets every failure of its type through.</summary>
    private static bool AsksTheFailure(CatchClauseSyntax clause) => clause.Filter is { } filter
        && (clause.Declaration is not { Identifier.ValueText: { Length: > 0 } name } ? filter.DescendantNodes().Any(static node => node is InvocationExpressionSyntax)
            : filter.DescendantTokens().Any(token => token.ValueText == name));

    /// <summary>The same for the call that configures a retry: its predicates, and what it runs where it repeats everything.</summary>
    public static string? InStrategy(IInvocationOperation strategy, IReadOnlyList<PolicyUse> uses, Kernel kernel, CancellationToken cancellation)
    {
        var catalogue = kernel.Catalogue(cancellation);
        var parts = strategy.Arguments.SelectMany(argument => kernel.Origins.Of(argument.Value, cancellation).Select(static origin => origin.Operation).Append(argument.Value))
            .SelectMany(static part => part.DescendantsAndSelf()).ToList();
        var all = true;
        foreach (var part in parts)
        {
            switch (part)
            {
                case IInvocationOperation { TargetMethod: { Name: "Handle" or "Or" or "HandleInner" or "OrInner", TypeArguments: { Length: 1 } types } } handled:
                    all &= types[0].Name == "Exception" && handled.Arguments.All(static argument => argument.Value.Type?.TypeKind != TypeKind.Delegate);
                    if (types[0] is INamedTypeSymbol type && IsPermanent(type, catalogue))
                    {
                        return $"'{type.Name}'";
                    }

                    break;
                case IAnonymousFunctionOperation predicate when predicate.Symbol.ReturnType is { SpecialType: SpecialType.System_Boolean } or { Name: "ValueTask" or "Task" }:
                    if (StatusesOf(predicate) is { } statuses)
                    {
                        return statuses;
                    }

                    all &= !predicate.Body.Descendants().Any(static inside => inside is IMemberReferenceOperation { Member.Name: "Exception" or "StatusCode" or "Result" } or IIsTypeOperation or IIsPatternOperation);
                    break;
            }
        }

        return all && uses.Any(use => use.Call is { } call && call.Arguments.SelectMany(static argument => argument.Value.Descendants()).OfType<IInvocationOperation>().Any(inner => ThrowsOnStatus(inner, catalogue)))
            ? "every status that 'EnsureSuccessStatusCode' turns into an exception, 400 and 404 included"
            : null;
    }

    private static string? StatusesOf(IAnonymousFunctionOperation predicate)
    {
        foreach (var part in predicate.Body.Descendants())
        {
            switch (part)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: IPropertyReferenceOperation { Property.Name: "IsSuccessStatusCode" } } when !IsNarrowed(part):
                    return EveryStatus;
                case IFieldReferenceOperation { Field: { ContainingType.Name: "HttpStatusCode" } status } when Statuses.Contains(status.Name) && IsWanted(part):
                    return $"status {(int)status.ConstantValue!} ({status.Name})";
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThanOrEqual, RightOperand.ConstantValue: { HasValue: true, Value: int and >= 400 and < 408 } } when !IsNarrowed(part):
                    return "every status from 400 on";
            }
        }

        return null;
    }

    /// <summary>Another condition must hold as well, and nobody knows which statuses it leaves.</summary>
    private static bool IsNarrowed(IOperation part)
    {
        for (var above = part.Parent; above is not (null or IAnonymousFunctionOperation); above = above.Parent)
        {
            if (above is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } or IConditionalOperation or ISwitchExpressionOperation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Compared for being equal, or listed in a pattern that is not negated.</summary>
    public static bool IsWanted(IOperation status)
    {
        for (var above = status.Parent; above is not (null or IAnonymousFunctionOperation); above = above.Parent)
        {
            switch (above)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } or INegatedPatternOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } or ISwitchExpressionOperation or IConditionalOperation:
                    return false;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd }:
                    return false;
            }
        }

        var use = status.Parent;
        while (use is IConversionOperation)
        {
            use = use.Parent;
        }

        return use is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } or IConstantPatternOperation;
    }

    private static bool IsPermanent(INamedTypeSymbol exception, EffectCatalogue catalogue) =>
        exception.InstanceConstructors.FirstOrDefault() is { } constructor && catalogue.MayKnow(constructor) && catalogue.RowsOf(constructor).Retry?.Says(RetryWords.Permanent) == true;

    private static bool ThrowsOnStatus(IInvocationOperation call, EffectCatalogue catalogue) =>
        catalogue.MayKnow(call.TargetMethod) && catalogue.RowsOf(call.TargetMethod, call.Instance?.Type).Retry?.Says(RetryWords.StatusCheck) == true;
}
