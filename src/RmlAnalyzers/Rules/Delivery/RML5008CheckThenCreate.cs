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
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Rules.Delivery.Redelivery;

namespace RmlAnalyzers.Rules.Delivery;

/// <summary>RML5008: a row is created because a query has not found it, and nothing keeps a second request from doing the same at the same time.</summary>
/// <remarks>
/// Two requests ask at once, both find nothing, both create. Bad: <c>if (!await db.Payments.AnyAsync(p => p.Key == key)) db.Payments.Add(…)</c>.
/// Good: a unique index on the key, and a catch for its violation that returns what is there.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML5008CheckThenCreate() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.CheckThenCreate,
        "Delivery",
        "Check-then-create can create twice",
        "'{0}' is created because '{1}' has not found it. Two requests that ask at the same moment both find nothing and both create one: a retry, a double click and a second instance are enough. Let the store refuse the second: a unique index on {2}, and a catch for its violation that returns the row which is there.",
        "Between a query and an insert another request can do the same. Only one place can decide who was first: the store, by a unique index or key, or by a serialisable transaction.",
        DiagnosticSeverity.Info);

    // LINQ's own words are everywhere: only where something is saved may they ask for a row.
    private static readonly WordGate Saving = new("SaveChanges");

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnCalls(
            static row => row is { Kind: EffectKind.Read, Participant: Participant.Store, When: null }
                && (row.MemberName!.EndsWith("Async", System.StringComparison.Ordinal) || row.TypeName == "System.Linq.Queryable"),
            (call, _, sink) => Check(call, kernel, sink),
            static node => Saving.IsIn(node.SyntaxTree, CancellationToken.None));

        HashSet<string>? names = null;
        ICollection<string> Names() => names ??= Saving.IsInAny(kernel.Compilation, CancellationToken.None) ? SavingNames(kernel, CancellationToken.None) : [];
        context.OnCalls(Names, MayDependOnAnswer, (call, member, sink) => Saved(call, member, Names(), kernel, sink));
    }

    private static void Check(IInvocationOperation read, Kernel kernel, FindingSink sink)
    {
        if (read.TargetMethod.TypeArguments.Length == 1 && read.TargetMethod.TypeArguments[0] is INamedTypeSymbol entity
            && new AbsentRows(kernel, sink.Cancellation).CreatedWhenAbsent(read, entity) is var (creation, save) && creation is not null
            && StoredAmounts.IsRead(read, kernel, sink.Cancellation))
        {
            Report(new AbsentCreation(creation, read, entity, [save!], [creation]), kernel, sink);
        }
    }

    /// <summary>From where something is saved, itself or by a helper; and from the callers of a private helper, which nothing else leads to.</summary>
    private static void Saved(IInvocationOperation save, ISymbol? member, ICollection<string> names, Kernel kernel, FindingSink sink)
    {
        var worlds = kernel.Worlds(sink.Cancellation);
        var creations = new HelpedCreations(kernel, sink.Cancellation);
        if (worlds.Code.Around(save, member, sink.Cancellation) is { } body && creations.WaitingFor(save, body) is { } here)
        {
            Report(here, kernel, sink);
            return;
        }

        if (member is not IMethodSymbol { DeclaredAccessibility: Accessibility.Private } helper || names.Contains(helper.Name))
        {
            return;
        }

        foreach (var caller in kernel.Callers.OfFew(helper, sink.Cancellation))
        {
            if (caller.Call is { } call && call.Syntax.SyntaxTree == save.Syntax.SyntaxTree && worlds.Code.Around(call, caller.Member, sink.Cancellation) is { } around
                && creations.WaitingFor(call, around) is { Saves.Length: > 1 } found && found.Saves[1].Syntax == save.Syntax)
            {
                Report(found, kernel, sink);
            }
        }
    }

    private static void Report(AbsentCreation found, Kernel kernel, FindingSink sink)
    {
        var races = new StoreRaces(kernel, sink.Cancellation);
        var asked = AbsentRows.AskedOf(found.Read, found.Entity).ToList();
        var around = found.Saves.Concat(found.Creations).Append(found.Read).ToList();
        if (asked.Count == 0
            || races.ContextOf(found.Read) is not { } context || races.RefusesSecond(found.Entity, asked, context)
            || around.Any(call => races.IsSerial(FlowGraphs.BodyOf(call))) || found.Saves.Any(save => races.IsCaught(save, DeliveryRole.Duplicate))
            || kernel.Worlds(sink.Cancellation).Deliveries.Around(found.Creation, sink.Cancellation) is { Role: DeliveryRole.Loop })
        {
            return;
        }

        sink.Report(
            Places.Of(found.Creation.Syntax),
            [found.Entity.Name, Display.Member(found.Read.TargetMethod), string.Join(" and ", asked.Select(static property => "'" + property.Name + "'").Distinct())],
            [Places.Of(found.Read.Syntax), Places.Of(found.Saves.Last().Syntax)]);
    }

    /// <summary>What saves, and the methods around it. What collections call their members by says nothing of a store.</summary>
    private static HashSet<string> SavingNames(Kernel kernel, CancellationToken cancellation)
    {
        var names = new HashSet<string>(kernel.Catalogue(cancellation).MemberNames(IsSave), System.StringComparer.Ordinal);
        names.UnionWith(HelperNames.Calling(kernel.Compilation.SyntaxTrees.Where(tree => Saving.IsIn(tree, cancellation)), [.. names], cancellation));
        names.ExceptWith(kernel.Compilation.GetSpecialType(SpecialType.System_Collections_Generic_ICollection_T).MemberNames);
        return names;
    }

    private static readonly System.Func<CatalogueRow, bool> IsSave = static row => row is { Kind: EffectKind.TxCommit, Participant: Participant.Store } && row.MemberName!.StartsWith("Save", System.StringComparison.Ordinal);

    /// <summary>Stands behind a condition, by its syntax, or in a helper whose callers may ask.</summary>
    private static bool MayDependOnAnswer(SyntaxNode call)
    {
        foreach (var around in call.AncestorsAndSelf())
        {
            switch (around)
            {
                case IfStatementSyntax or ConditionalExpressionSyntax or SwitchStatementSyntax or AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } or BinaryExpressionSyntax:
                case BlockSyntax block when block.Statements.TakeWhile(statement => statement.SpanStart < call.SpanStart).Any(static statement => statement is IfStatementSyntax):
                case MethodDeclarationSyntax method when !method.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword):
                    return true;
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }
}
