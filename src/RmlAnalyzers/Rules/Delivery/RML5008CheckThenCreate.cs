using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
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
    }

    private static void Check(IInvocationOperation read, Kernel kernel, FindingSink sink)
    {
        var cancellation = sink.Cancellation;
        if (read.TargetMethod.TypeArguments.Length != 1 || read.TargetMethod.TypeArguments[0] is not INamedTypeSymbol entity
            || new AbsentRows(kernel, cancellation).CreatedWhenAbsent(read, entity) is not var (creation, save) || creation is null
            || !StoredAmounts.IsRead(read, kernel, cancellation))
        {
            return;
        }

        var races = new StoreRaces(kernel, cancellation);
        var asked = AbsentRows.AskedOf(read, entity).ToList();
        if (asked.Count == 0
            || races.ContextOf(read) is not { } context || races.RefusesSecond(entity, asked, context)
            || races.IsSerial(Core.Flow.FlowGraphs.BodyOf(read)) || races.IsCaught(save!, DeliveryRole.Duplicate)
            || kernel.Worlds(cancellation).Deliveries.Around(read, cancellation) is { Role: DeliveryRole.Loop })
        {
            return;
        }

        sink.Report(
            Places.Of(creation.Syntax),
            [entity.Name, Display.Member(read.TargetMethod), string.Join(" and ", asked.Select(static property => "'" + property.Name + "'").Distinct())],
            [Places.Of(read.Syntax), Places.Of(save!.Syntax)]);
    }
}
