using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers;

/// <summary>Hands rules the code that somebody outside runs: handlers, webhooks, jobs, endpoints.</summary>
internal static class HandlerCode
{
    /// <summary>Registers <paramref name="action"/> for every handler and endpoint of each tree; a tree that mentions none costs a look into its text.</summary>
    public static void OnHandlers(this RuleContext context, Action<DeliveredCode, FindingSink> action)
    {
        var kernel = context.Kernel;
        context.Start.RegisterSemanticModelAction(model =>
        {
            var found = kernel.Worlds(model.CancellationToken).Deliveries.In(model.SemanticModel.SyntaxTree, model.CancellationToken);
            if (found.IsEmpty)
            {
                return;
            }

            var sink = new FindingSink(context, model.ReportDiagnostic, model.CancellationToken);
            foreach (var code in found)
            {
                action(code, sink);
            }
        });
    }

    /// <summary>The calls of a member, each once, with what they reach.</summary>
    public static IReadOnlyList<Spot> SpotsOf(this Kernel kernel, BodyFacts body, FindingSink sink) =>
        kernel.Worlds(sink.Cancellation).Spots.Of(body, static _ => false, sink.Cancellation);

    /// <summary>The steps of an evidence, for a reader to go through.</summary>
    public static IEnumerable<Location> Places(this Evidence evidence) =>
        evidence.Steps().Where(static step => step.Site is not null).Select(static step => Core.Reporting.Places.Of(step.Site!));

    /// <summary>The last step: what really happens, and to whom.</summary>
    public static Evidence Leaf(this Evidence evidence) => evidence.Steps().Last();

    /// <summary>What a message calls it: <c>'OrderStore.Save' (OrderStore.Save → DbContext.SaveChangesAsync (store, tx-commit))</c>.</summary>
    public static string Described(this Evidence evidence) =>
        evidence.Next is null ? $"'{evidence.Name}' ({evidence.Detail})" : $"'{evidence.Name}' (reaches {evidence.Leaf().Name}: {evidence.Leaf().Detail})";
}
