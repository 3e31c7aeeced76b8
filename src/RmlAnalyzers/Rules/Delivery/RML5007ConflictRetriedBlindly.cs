using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Rules.Delivery.Redelivery;

namespace RmlAnalyzers.Rules.Delivery;

/// <summary>RML5007: after a conflict only the write is repeated, with the values that the conflict was about.</summary>
/// <remarks>
/// The store refused because somebody else changed the row. The same write is refused again until the attempts run out, or, with the check
/// switched off, overwrites what they did. Bad: <c>catch (DbUpdateConcurrencyException) { await db.SaveChangesAsync(); }</c>. Good: read, decide and write again.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML5007ConflictRetriedBlindly() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.ConflictRetriedBlindly,
        "Delivery",
        "Conflict is retried without reading again",
        "'{0}' failed with {1}: somebody else changed the data after it was read. {2} repeats the same write with the same old values, so it is refused again each time. Read the data anew, decide anew, and then write: the retry must begin at the read.",
        "A version conflict says that the decision was made on data which has changed since. Repeating only the write cannot succeed, and if it did it would undo what somebody else did. The retry has to include the read.");

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;

        // Boxed, so that a second thread sees all of the answer or none of it.
        object? mayConflict = null;
        context.OnSyntax(
            node => ((TryStatementSyntax)node).Catches.Any(static clause => clause.Declaration is { } declaration && LastName(declaration.Type) != "Exception")
                && (bool)(mayConflict ??= kernel.Catalogue(CancellationToken.None).Deliveries.MayBeThrown(DeliveryRole.Conflict)),
            (node, sink) =>
            {
                if (node.SemanticModel.GetOperation(node.Node, sink.Cancellation) is not ITryOperation attempt)
                {
                    return;
                }

                foreach (var clause in attempt.Catches)
                {
                    if (clause.ExceptionType is INamedTypeSymbol conflict && kernel.Catalogue(sink.Cancellation).Deliveries.OfThrown(conflict) == DeliveryRole.Conflict)
                    {
                        Check(clause, attempt, conflict, kernel, sink);
                    }
                }
            },
            SyntaxKind.TryStatement);

        context.OnCalls(static row => row is { Kind: Core.Worlds.EffectKind.TxCommit, Participant: Core.Worlds.Participant.Store }, (call, _, sink) =>
        {
            if (new Conflicts(kernel, sink.Cancellation).PolicyAround(call) is var (run, conflict))
            {
                sink.Report(Places.Of(call.Syntax), [Display.Member(call.TargetMethod), conflict.Name, $"'{Display.Member(run.TargetMethod)}'"], [Places.Of(run.Syntax)]);
            }
        }, static node => node.Ancestors().Any(static ancestor => ancestor is AnonymousFunctionExpressionSyntax));
    }

    private static void Check(ICatchClauseOperation clause, ITryOperation attempt, INamedTypeSymbol conflict, Kernel kernel, FindingSink sink)
    {
        var conflicts = new Conflicts(kernel, sink.Cancellation);
        foreach (var write in attempt.Body.Descendants().OfType<IInvocationOperation>().Where(conflicts.IsWrite))
        {
            if (conflicts.RepeatedIn(clause, write) is { } second)
            {
                Report(second, write, conflict, "This call", sink);
            }
            else if (conflicts.LoopAround(clause, write) is { } loop)
            {
                sink.Report(Places.Of(write.Syntax), [Display.Member(write.TargetMethod), conflict.Name, $"The '{loop.Name}' around it"], [loop.Place, clause.Syntax.GetLocation()]);
            }
        }
    }

    private static void Report(IInvocationOperation second, IInvocationOperation write, INamedTypeSymbol conflict, string what, FindingSink sink) =>
        sink.Report(Places.Of(second.Syntax), [Display.Member(write.TargetMethod), conflict.Name, what], [Places.Of(write.Syntax)]);

    private static string LastName(TypeSyntax type) => CallName.Last(type) ?? (type as QualifiedNameSyntax)?.Right.Identifier.ValueText ?? "";
}
