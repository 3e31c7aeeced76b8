using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers;

/// <summary>Hands rules the handlers that take back only what lies in our own store. Handlers without a word of reverting cost nothing.</summary>
internal static class RevertSpots
{
    public static void OnLocalReverts(this RuleContext context, Action<LocalRevert, ISymbol?, FindingSink> action) => context.OnSyntax(
        node => context.Kernel.Worlds(CancellationToken.None).LocalReverts.MayRevert((CatchClauseSyntax)node),
        (node, sink) =>
        {
            if (context.Kernel.Worlds(sink.Cancellation).LocalReverts.In((CatchClauseSyntax)node.Node, node.SemanticModel, sink.Cancellation) is { } revert)
            {
                action(revert, EnclosingMember.Of(node.Node, node.SemanticModel, sink.Cancellation), sink);
            }
        },
        SyntaxKind.CatchClause);

    /// <summary>What holds at a revert after others have seen something; the rule that does not get to speak is silent.</summary>
    public static Causes CausesOf(LocalRevert revert, Kernel kernel, CancellationToken cancellation) =>
        kernel.Worlds(cancellation).RecordChanges.Of(revert.Call, cancellation) is null ? CausesOf(revert) : CausesOf(revert).And(Cause.RecordChanged);

    private static Causes CausesOf(LocalRevert revert) => revert switch
    {
        { Effects: EffectClass.History, RevertsByName: true } => Causes.Of(Cause.HistoryUndone),
        { Effects: EffectClass.History } => Causes.Of(Cause.HistoryUndone, Cause.LocalRollbackOnly),
        { RevertsByName: true } => Causes.None,
        _ => Causes.Of(Cause.LocalRollbackOnly),
    };

    public static string Path(LocalRevert revert, ISymbol? member) => revert.Evidence.Display(member is null ? "code" : Display.Start(member));

    public static IEnumerable<Location> Places(LocalRevert revert) =>
        revert.Evidence.Steps().Where(static step => step.Site is not null).Select(static step => Core.Reporting.Places.Of(step.Site!));
}
