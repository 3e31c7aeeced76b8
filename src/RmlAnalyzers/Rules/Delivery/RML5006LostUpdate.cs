using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Rules.Delivery.Redelivery;

namespace RmlAnalyzers.Rules.Delivery;

/// <summary>RML5006: a stored number is changed by what was read before, and the store cannot tell that somebody changed it meanwhile.</summary>
/// <remarks>
/// Two requests read 10, one adds 5, one takes 3, and the store holds 7 or 15, never 12. Bad: <c>account.Balance += amount; SaveChanges()</c> without a
/// version. Good: a concurrency token on the entity, or the sum made by the store (<c>SetProperty(a => a.Balance, a => a.Balance + amount)</c>).
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML5006LostUpdate() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.LostUpdate,
        "Delivery",
        "Update or delete carries no version",
        "'{0}' is made from a value that was read before, and '{1}' carries no version that the store compares. Two requests at the same moment read the same value, and the one that saves last undoes the other: the sum is wrong and nobody is told. Give '{1}' a concurrency token and begin again at the read when it conflicts, or let the store do the sum.",
        "Read, change, save is three steps, and another request may take the same three in between. Without a version that travels from the read to the write the later one silently overwrites the earlier one.",
        DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnSyntax(
            static node => Changes(node) && SavesNear(node),
            (node, sink) =>
            {
                if (node.SemanticModel.GetOperation(node.Node, sink.Cancellation) is { } operation)
                {
                    Check(operation, kernel, sink);
                }
            },
            SyntaxKind.AddAssignmentExpression,
            SyntaxKind.SubtractAssignmentExpression,
            SyntaxKind.PostIncrementExpression,
            SyntaxKind.PostDecrementExpression,
            SyntaxKind.SimpleAssignmentExpression);
    }

    private static void Check(IOperation operation, Kernel kernel, FindingSink sink)
    {
        var cancellation = sink.Cancellation;
        var body = FlowGraphs.BodyOf(operation);
        if (StoredAmounts.Change(operation, kernel, cancellation) is not { Loaded: IInvocationOperation read } change
            || new StoreRaces(kernel, cancellation) is var races && (races.ContextOf(read) is null || races.HasVersion(change.Entity) || races.IsSerial(body))
            || kernel.Flows.Around(operation, cancellation) is not { } flow || flow.PointOf(operation) is not { } at)
        {
            return;
        }

        var save = StoredAmounts.OfBody(body).OfType<IInvocationOperation>().FirstOrDefault(call => IsSave(call, kernel, cancellation) && flow.PointOf(call) is { } saved && flow.Reaches(at, saved));
        if (save is null || races.IsCaught(save, DeliveryRole.Conflict, DeliveryRole.Duplicate) || !sink.IsFirst(CausesAt(operation, kernel, cancellation), operation.Syntax.SyntaxTree))
        {
            return;
        }

        sink.Report(operation.Syntax.GetLocation(), [operation.Syntax.ToString(), change.Entity.Name], [Places.Of(read.Syntax), Places.Of(save.Syntax)]);
    }

    /// <summary>In a handler that is delivered again the repetition is the worse news, where nothing guards against it.</summary>
    private static Causes CausesAt(IOperation operation, Kernel kernel, CancellationToken cancellation) =>
        kernel.Worlds(cancellation).Deliveries.Around(operation, cancellation) is { Role: DeliveryRole.Message or DeliveryRole.Activity or DeliveryRole.Notice }
            && !new DedupeGuards(kernel, cancellation).Guard(operation)
                ? Causes.Of(Cause.RedeliveredEffect, Cause.LostUpdate)
                : Causes.Of(Cause.LostUpdate);

    private static bool IsSave(IInvocationOperation call, Kernel kernel, CancellationToken cancellation) =>
        kernel.Catalogue(cancellation).RowsOf(call.TargetMethod, call.Instance?.Type).Alternatives.Any(static row => row is { Kind: EffectKind.TxCommit, Participant: Participant.Store });

    private static bool Changes(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment =>
            assignment is { Left: MemberAccessExpressionSyntax, Right: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.SubtractExpression } },
        AssignmentExpressionSyntax assignment => assignment.Left is MemberAccessExpressionSyntax,
        PostfixUnaryExpressionSyntax step => step.Operand is MemberAccessExpressionSyntax,
        _ => false,
    };

    /// <summary>By words: the member that changes a number also saves.</summary>
    private static bool SavesNear(SyntaxNode node) => node.Ancestors().FirstOrDefault(static ancestor => ancestor is MemberDeclarationSyntax) is { } member
        && member.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(static call => CallName.Of(call)?.StartsWith("Save", System.StringComparison.Ordinal) == true);
}
