using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Retries;
using RmlAnalyzers.Rules.Delivery.Redelivery;

namespace RmlAnalyzers.Rules.Delivery;

/// <summary>RML5004: each attempt carries the same key and another content.</summary>
/// <remarks>
/// The other side answers the second attempt with the result of the first, or refuses it because the same key came with other data.
/// Bad: <c>Retry(() => Pay(key, DateTime.UtcNow))</c>. Good: make the content once, with the key, before the first attempt.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML5004PayloadChanges() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.PayloadChanges,
        "Delivery",
        "Payload changes between attempts under the same key",
        "'{0}' is made anew on each attempt of {1}, under a key that stays the same. The other side takes the second attempt for the first: it answers with the old result or refuses the new content. Make the content once, together with the key, before the first attempt.",
        "An idempotency key stands for one intent with one content. If the content is read or made again inside the retry, the attempts differ, and the receiver either ignores the difference or rejects the call.",
        DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnKeyFills(MayRepeat, (operation, sink) => Check(operation, kernel, sink));
    }

    private static void Check(IOperation operation, Kernel kernel, FindingSink sink)
    {
        var worlds = kernel.Worlds(sink.Cancellation);
        if (worlds.KeySlots.FilledBy(operation, sink.Cancellation) is not { } key
            || KeyStability.Of(key, kernel.Origins, kernel.Labels, sink.Cancellation).Verdict is not KeyVerdict.Stable
            || (IsHeader(operation) ? KeyConsumers.Of(key).OfType<IInvocationOperation>().FirstOrDefault() : CallWith(operation)) is not { } call)
        {
            return;
        }

        foreach (var scope in worlds.Attempts.Around(call, sink.Cancellation))
        {
            if (new Payloads(kernel, sink.Cancellation).MadeIn(scope, call, key) is { } made)
            {
                sink.Report(made.Part.Syntax.GetLocation(), [made.Source.Syntax.ToString(), Named(scope)], [made.Source.Syntax.GetLocation(), key.Syntax.GetLocation(), scope.Place]);
                return;
            }
        }
    }

    /// <summary><c>request.Headers.Add("Idempotency-Key", key)</c>: the call that sends the request counts.</summary>
    private static bool IsHeader(IOperation operation) => operation is IArgumentOperation { Parent: IInvocationOperation { Instance: IPropertyReferenceOperation { Property.Name: "Headers", Instance.Type: { } owner } } } && HttpTypes.IsRequest(owner);

    /// <summary>The call whose argument is the key, or whose argument is the object that holds it.</summary>
    private static IInvocationOperation? CallWith(IOperation operation)
    {
        for (var around = operation; around is not null and not IBlockOperation and not IAnonymousFunctionOperation; around = around.Parent)
        {
            if (around is IArgumentOperation { Parent: IInvocationOperation call })
            {
                return call;
            }
        }

        return null;
    }

    private static bool MayRepeat(SyntaxNode node) => node.Ancestors().TakeWhile(static ancestor => ancestor is not MemberDeclarationSyntax).Any(static ancestor =>
        ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax);

    private static string Named(AttemptScope scope) => scope.Call is not null ? $"'{scope.Name}'" : $"the '{scope.Name}' loop";
}
