using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Retries;

namespace RmlAnalyzers.Rules.Delivery.Repeating;

/// <summary>Retries that know of "too many requests" and come back in a time of their own: nothing around them reads when the other side wants to be asked again.</summary>
internal static class IgnoredRetryAfter
{
    public const string What = "status 429 (TooManyRequests) and does not look at 'Retry-After'";

    /// <summary>The loop, jump or body asks for the status, and nothing in it reads the header.</summary>
    public static bool InLoop(LoopRetry retry, Kernel kernel, CancellationToken cancellation)
    {
        var repeated = retry.Region.Loop is LabeledStatementSyntax { Parent: { } block } ? block : retry.Region.Loop;
        if (repeated is null || kernel.Models.OperationOf(repeated, cancellation) is not { } loop)
        {
            return false;
        }

        var asked = retry.Region.Answer ?? retry.Region.Catch?.Filter?.FilterExpression;
        return asked is not null && loop.Descendants().Any(part => asked.Span.Contains(part.Syntax.Span) && IsBusy(part) && (retry.Region.Answer is not null || (PermanentFailures.IsWanted(part) && IsOfHttp(part))))
            && !Reads([loop], retry.Call.Syntax, kernel, cancellation);
    }

    /// <summary>The same of the call that configures a retry. Options that honour the header by themselves do.</summary>
    public static bool InStrategy(IInvocationOperation strategy, Kernel kernel, CancellationToken cancellation)
    {
        var parts = strategy.DescendantsAndSelf().Concat(strategy.Arguments.SelectMany(argument => kernel.Origins.Of(argument.Value, cancellation)).SelectMany(static origin => origin.Operation.DescendantsAndSelf())).ToList();
        return parts.Any(static part => IsBusy(part) && PermanentFailures.IsWanted(part) && IsOfHttp(part))
            && !parts.Any(part => part is IObjectCreationOperation { Constructor: { } made } && Honours(made.ContainingType, kernel, cancellation))
            && !Reads(parts, null, kernel, cancellation);
    }

    /// <summary>The options that a switch belongs to wait by themselves as long as the header says.</summary>
    public static bool Honours(INamedTypeSymbol? options, Kernel kernel, CancellationToken cancellation) =>
        options?.InstanceConstructors.FirstOrDefault() is { } constructor && kernel.Catalogue(cancellation).RowsOf(constructor).Retry?.Says(RetryWords.HonoursRetryAfter) == true;

    private static bool IsBusy(IOperation part) => part is IFieldReferenceOperation { Field: { Name: "TooManyRequests", ContainingType.Name: "HttpStatusCode" } } or ILiteralOperation { ConstantValue: { HasValue: true, Value: 429 } };

    /// <summary>The status of an answer of HTTP, or of the failure that it became: of what a library makes of it the header is out of reach.</summary>
    private static bool IsOfHttp(IOperation status)
    {
        for (var above = status.Parent; above is not (null or IAnonymousFunctionOperation); above = above.Parent)
        {
            var asked = above switch
            {
                IIsPatternOperation pattern => pattern.Value,
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison => comparison.LeftOperand.Syntax.Span.Contains(status.Syntax.Span) ? comparison.RightOperand : comparison.LeftOperand,
                _ => null,
            };
            if (asked is not null)
            {
                return asked.DescendantsAndSelf().OfType<IPropertyReferenceOperation>().Any(static property => property.Property.Name == "StatusCode" && property.Property.ContainingNamespace?.ToDisplayString() == "System.Net.Http");
            }
        }

        return false;
    }

    private static bool Reads(IEnumerable<IOperation> roots, SyntaxNode? attempt, Kernel kernel, CancellationToken cancellation) => roots.SelectMany(static root => root.DescendantsAndSelf()).Any(part => part switch
    {
        IMemberReferenceOperation { Member.Name: var name } when Says(name) => true,
        IPropertyReferenceOperation { Property: { Name: "Headers" } headers } => HttpTypes.IsResponse(headers.ContainingType),
        IMethodReferenceOperation { Method: { } method } => MayRead(method, 2, cancellation),
        IInvocationOperation call when call.Syntax != attempt && !IsHarmless(call, kernel, cancellation) =>
            call.TargetMethod.DeclaringSyntaxReferences.IsEmpty ? call.Arguments.Any(static argument => HttpTypes.IsResponse(argument.Value.Type)) : MayRead(call.TargetMethod, 2, cancellation),
        { ConstantValue: { HasValue: true, Value: string text } } => Says(text),
        _ => false,
    });

    private static bool IsHarmless(IInvocationOperation call, Kernel kernel, CancellationToken cancellation) =>
        DelayReader.IsArithmetic(call.TargetMethod) || kernel.Catalogue(cancellation).IsHarmless(call.TargetMethod);

    /// <summary>A helper in source whose words speak of the header.</summary>
    private static bool MayRead(IMethodSymbol method, int depth, CancellationToken cancellation) =>
        method.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation) is var declared && Says(declared.ToString()))
        || (depth > 0 && method.IsAbstract);

    private static bool Says(string text) => text.IndexOf("RetryAfter", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("retry-after", StringComparison.OrdinalIgnoreCase) >= 0;
}
