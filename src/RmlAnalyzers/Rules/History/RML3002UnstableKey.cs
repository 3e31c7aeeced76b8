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
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.History;

/// <summary>RML3002: the key of a call changes between the attempts of one intent.</summary>
/// <remarks>
/// A retry is safe because the other side recognises the key of the attempt before. A key made inside the retry is never recognised: the
/// code looks keyed and does the work twice. Bad: <c>Retry(() => Pay(Guid.NewGuid()))</c>. Good: <c>var key = order.PaymentKey; Retry(() => Pay(key))</c>.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML3002UnstableKey() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.UnstableKey,
        "History",
        "Idempotency key changes between attempts",
        "The idempotency key is made anew by '{0}' on each attempt of {1}. The attempt before may have arrived although its answer was lost, and under another key the other side does the work again. Make the key once, before the first attempt, and use it for all of them.",
        "An idempotency key protects a repeated call only if every attempt of the same intent carries the same key. A key from a random source, a clock or an attempt counter inside the retried code is another key each time, so the call looks protected and is not.");

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnKeyFills(MayRepeat, (operation, sink) => Check(operation, kernel, sink));
    }

    /// <summary>By syntax alone, since this is asked of every argument: inside a loop, a delegate or behind a label, and not a literal.</summary>
    private static bool MayRepeat(SyntaxNode node)
    {
        var value = node is ArgumentSyntax argument ? argument.Expression : ((AssignmentExpressionSyntax)node).Right;
        return value is not (LiteralExpressionSyntax or AnonymousFunctionExpressionSyntax)
            && node.Ancestors().TakeWhile(static ancestor => ancestor is not MemberDeclarationSyntax).Any(static ancestor =>
                ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or ForStatementSyntax or WhileStatementSyntax
                    or DoStatementSyntax or CommonForEachStatementSyntax or LabeledStatementSyntax
                || (ancestor is BlockSyntax block && block.Statements.Any(SyntaxKind.LabeledStatement)));
    }

    private static void Check(IOperation operation, Kernel kernel, FindingSink sink)
    {
        var worlds = kernel.Worlds(sink.Cancellation);
        if (worlds.KeySlots.FilledBy(operation, sink.Cancellation) is not { } value
            || RepeatedKey.Of(value, kernel.Origins, worlds.Attempts, kernel.Labels, sink.Cancellation) is not { } key)
        {
            return;
        }

        var places = new List<Location> { key.Source.Operation.Syntax.GetLocation(), key.Scope.Place };
        if (key.Spot != key.Source.Operation)
        {
            places.Add(key.Spot.Syntax.GetLocation());
        }

        var fix = KeyHoist.DataFor(value, key, places);
        sink.Report(value.Syntax.GetLocation(), [key.Source.Operation.Syntax.ToString(), Named(key.Scope)], places, fix);
    }

    private static string Named(AttemptScope scope) => scope switch
    {
        { Call: not null } => $"'{scope.Name}'",
        { Loop.Loop: LabeledStatementSyntax or null } => $"the jump back to '{scope.Name}'",
        _ => $"the '{scope.Name}' loop",
    };
}
