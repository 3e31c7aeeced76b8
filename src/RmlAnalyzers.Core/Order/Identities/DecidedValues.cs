using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Order.Identities;

/// <summary>Values that nobody knows before the code has run: chance, a clock, the answer of a service.</summary>
internal sealed class DecidedValues(OrderKernel kernel, CancellationToken cancellation)
{
    private const int MaxDepth = 5;

    /// <summary>The call that decides; null for what comes with the message, and for whatever cannot be told.</summary>
    public IOperation? Decider(IOperation value) => Decider(value, MaxDepth);

    private IOperation? Decider(IOperation value, int depth) => depth == 0 ? null : value switch
    {
        IConversionOperation conversion => Decider(conversion.Operand, depth),
        IAwaitOperation awaited => Decider(awaited.Operation, depth),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } => Decider(task, depth),
        IInvocationOperation call when OrderApis.Of(call.TargetMethod) is { } row => row.Result == ApiResult.Clock ? call : call.Instance is { } of ? Decider(of, depth) : null,
        IInvocationOperation { Instance: { } service } call when kernel.Reader(cancellation).IsService(service) && call.TargetMethod.DeclaringSyntaxReferences.All(IsOnlyDeclared) => call,
        IMemberReferenceOperation member when OrderApis.Of(member.Member) is { Result: ApiResult.Clock } => member,
        IMemberReferenceOperation { Instance: { } instance } => Decider(instance, depth),
        ILocalReferenceOperation local when LocalWrites.Of(local.Local, local) is { Count: 1 } writes && writes[0] is { Whole: true, Value: { } written } => Decider(written, depth - 1),
        _ => null,
    };

    /// <summary>A contract, or code out of sight: what is in sight may well compute it from what it is given.</summary>
    private bool IsOnlyDeclared(SyntaxReference reference) => reference.GetSyntax(cancellation) is Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax { Body: null, ExpressionBody: null };
}
