using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Rules.Delivery.Redelivery;

namespace RmlAnalyzers.Rules.Delivery;

/// <summary>RML5005: a deletion fails because there is nothing left to delete.</summary>
/// <remarks>
/// Who asks for a deletion wants the thing to be gone. After a lost answer the same deletion comes again and finds nothing: that is success.
/// Bad: <c>(await http.DeleteAsync(uri)).EnsureSuccessStatusCode()</c>. Good: let 404 and 410 pass as done.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML5005MissingIsFailure() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.MissingIsFailure,
        "Delivery",
        "Deleting what is already gone is treated as a failure",
        "{0}. When the answer to a deletion is lost, the caller deletes again and finds nothing: the work is done, and this reports a failure that leads to retries, alarms or a compensation that never ends. Treat what is already gone as deleted.",
        "A deletion is repeated after a timeout, by a redelivered message, by a compensation. The second one finds nothing, and that is what everybody wanted.",
        DiagnosticSeverity.Info);

    private static readonly string[] Ensure = ["EnsureSuccessStatusCode"];

    // Every answer of every service is ensured: only those near a deletion are looked at.
    private static readonly WordGate Deletion = new("Delete");
    private static readonly string[] Removals = ["Remove", "ExecuteDelete", "ExecuteDeleteAsync"];

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnCalls(static () => Ensure, Deletion.IsIn, (call, _, sink) => Answer(call, kernel, sink));
        var removals = kernel.Calls.Ask(nameof(RML5005MissingIsFailure), static () => Removals);
        context.OnSyntax(
            node => kernel.Calls.Of(removals, node.SyntaxTree, CancellationToken.None) is { Count: > 0 } calls && IsAfterTest(node) && IsBeside(node, calls),
            (node, sink) =>
            {
                if (node.SemanticModel.GetOperation(node.Node, sink.Cancellation) is { } failure
                    && new Deletions(kernel, sink.Cancellation).FailsOnMissing(failure) is { } deletion)
                {
                    sink.Report(Places.Of(node.Node), [$"This throws when there is nothing for '{deletion.TargetMethod.Name}' to delete"], [Places.Of(deletion.Syntax)]);
                }
            },
            SyntaxKind.ThrowExpression,
            SyntaxKind.ThrowStatement);
    }

    private static void Answer(IInvocationOperation call, Kernel kernel, FindingSink sink)
    {
        var deletions = new Deletions(kernel, sink.Cancellation);
        if (call is { TargetMethod.ContainingType.Name: "HttpResponseMessage", Instance: { } answer } && deletions.AnsweredBy(answer) is { } deletion && !Deletions.KnowsGone(FlowGraphs.BodyOf(call)))
        {
            sink.Report(Places.Of(call.Syntax), [$"'{call.TargetMethod.Name}' throws when '{deletion.TargetMethod.Name}' is answered by 404 or 410"], [Places.Of(deletion.Syntax)]);
        }
    }

    private static bool IsAfterTest(SyntaxNode node) => node switch
    {
        ThrowExpressionSyntax { Parent: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } } => true,
        ThrowStatementSyntax { Parent: IfStatementSyntax or BlockSyntax { Parent: IfStatementSyntax } } => true,
        _ => false,
    };

    /// <summary>By words: the member that throws also calls something that removes or deletes.</summary>
    private static bool IsBeside(SyntaxNode node, IReadOnlyList<CallSite> removals) =>
        node.Ancestors().FirstOrDefault(static ancestor => ancestor is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax) is { } member
        && removals.Any(removal => member.Span.Contains(removal.Syntax.Span));
}
