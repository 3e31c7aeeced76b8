using System;
using System.Collections.Generic;
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
                if (node.SemanticModel.GetOperation(node.Node, sink.Cancellation) is { } operation && StoredAmounts.Change(operation, kernel, sink.Cancellation) is { } change)
                {
                    Check(change, kernel, sink);
                }
            },
            SyntaxKind.AddAssignmentExpression,
            SyntaxKind.SubtractAssignmentExpression,
            SyntaxKind.PostIncrementExpression,
            SyntaxKind.PostDecrementExpression,
            SyntaxKind.SimpleAssignmentExpression);

        // An entity that keeps its numbers to itself: the first save of a body finds the calls before it. Who only commits tracks no entity.
        var saves = new Lazy<bool>(() => kernel.Catalogue(CancellationToken.None) is var catalogue && catalogue.MemberNames(Saves).Any(name => catalogue.MayBeCalled(name, Saves)));
        context.OnCalls(Commits, (save, _, sink) =>
        {
            var body = FlowGraphs.BodyOf(save);
            if (StoredAmounts.OfBody(body).OfType<IInvocationOperation>().FirstOrDefault(call => IsSave(call, kernel, sink.Cancellation))?.Syntax != save.Syntax)
            {
                return;
            }

            foreach (var change in StoredAmounts.OfBody(body).Select(operation => StoredAmounts.ByMethod(operation, kernel, sink.Cancellation)).OfType<AmountChange>())
            {
                Check(change, kernel, sink);
            }
        }, _ => saves.Value);
    }

    private static bool Commits(CatalogueRow row) => row is { Kind: EffectKind.TxCommit, Participant: Participant.Store };

    private static bool Saves(CatalogueRow row) => Commits(row) && row.MemberName?.StartsWith("Save", StringComparison.Ordinal) == true;

    private static void Check(AmountChange change, Kernel kernel, FindingSink sink)
    {
        var (operation, cancellation) = (change.Operation, sink.Cancellation);
        var body = FlowGraphs.BodyOf(operation);
        if (change.Loaded is not IInvocationOperation read
            || new StoreRaces(kernel, cancellation) is var races && (races.ContextOf(read) is null || races.HasVersion(change.Entity) || races.IsSerial(body))
            || kernel.Flows.Around(operation, cancellation) is not { } flow || flow.PointOf(operation) is not { } at)
        {
            return;
        }

        var save = StoredAmounts.OfBody(body).OfType<IInvocationOperation>().FirstOrDefault(call => IsSave(call, kernel, cancellation) && flow.PointOf(call) is { } saved && flow.Reaches(at, saved));
        if (save is null || races.IsCaught(save, DeliveryRole.Conflict, DeliveryRole.Duplicate) || !sink.IsFirst(CausesAt(change, kernel, cancellation), operation.Syntax.SyntaxTree))
        {
            return;
        }

        IEnumerable<Location> places = [Places.Of(read.Syntax), Places.Of(save.Syntax)];
        sink.Report(change.Sum == operation ? operation.Syntax.GetLocation() : Places.Of(operation.Syntax), [change.Sum.Syntax.ToString(), change.Entity.Name], change.Sum == operation ? places : places.Prepend(change.Sum.Syntax.GetLocation()));
    }

    /// <summary>In a handler that is delivered again the repetition is the worse news, where nothing guards against it.</summary>
    private static Causes CausesAt(AmountChange change, Kernel kernel, CancellationToken cancellation) =>
        kernel.Worlds(cancellation).Deliveries.Around(change.Operation, cancellation) is { Role: DeliveryRole.Message or DeliveryRole.Activity or DeliveryRole.Notice }
            && !new DedupeGuards(kernel, cancellation).Guard(change)
                ? Causes.Of(Cause.RedeliveredEffect, Cause.LostUpdate)
                : Causes.Of(Cause.LostUpdate);

    private static bool IsSave(IInvocationOperation call, Kernel kernel, CancellationToken cancellation) =>
        kernel.Catalogue(cancellation).RowsOf(call.TargetMethod, call.Instance?.Type).Alternatives.Any(Commits);

    private static bool Changes(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment =>
            assignment is { Left: MemberAccessExpressionSyntax, Right: var value } && (IsSum(value) || (value is IdentifierNameSyntax local && HoldsSum(local))),
        AssignmentExpressionSyntax assignment => assignment.Left is MemberAccessExpressionSyntax,
        PostfixUnaryExpressionSyntax step => step.Operand is MemberAccessExpressionSyntax,
        _ => false,
    };

    private static bool IsSum(ExpressionSyntax? value) => value is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.SubtractExpression };

    /// <summary>By words: a local of that name is declared with a sum.</summary>
    private static bool HoldsSum(IdentifierNameSyntax local) => local.Ancestors().FirstOrDefault(static ancestor => ancestor is MemberDeclarationSyntax) is { } member
        && member.DescendantNodes().OfType<VariableDeclaratorSyntax>().Any(declared => declared.Identifier.ValueText == local.Identifier.ValueText && IsSum(declared.Initializer?.Value));

    /// <summary>By words: the member that changes a number also saves.</summary>
    private static bool SavesNear(SyntaxNode node) => node.Ancestors().FirstOrDefault(static ancestor => ancestor is MemberDeclarationSyntax) is { } member
        && member.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(static call => CallName.Of(call)?.StartsWith("Save", StringComparison.Ordinal) == true);
}
