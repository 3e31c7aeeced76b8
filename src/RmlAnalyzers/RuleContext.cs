using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers;

/// <summary>What a rule sees of the host: the kernel, the actions it may register, and the door to report through.</summary>
internal sealed class RuleContext(CompilationStartAnalysisContext start, Kernel kernel, RuleInfo rule)
{
    private int _asked;

    public CompilationStartAnalysisContext Start { get; } = start;

    public Kernel Kernel { get; } = kernel;

    public RuleInfo Rule { get; } = rule;

    /// <summary>Every source symbol of these kinds. The callback must decide by name or label before it asks for anything bound.</summary>
    public void OnSymbols(Action<ISymbol, FindingSink> action, params SymbolKind[] kinds) => OnSymbols(static (_, _) => true, action, kinds);

    /// <summary>Source symbols of these kinds that may matter: told by name or label, before anything is bound or allocated.</summary>
    public void OnSymbols(Func<ISymbol, CancellationToken, bool> mayMatter, Action<ISymbol, FindingSink> action, params SymbolKind[] kinds) =>
        Start.RegisterSymbolAction(
            context =>
            {
                // The host shows both parts of a partial member; one answer is enough, and the part with the code has it.
                if (context.Symbol is not (IMethodSymbol { PartialImplementationPart: not null } or IPropertySymbol { PartialImplementationPart: not null })
                    && mayMatter(context.Symbol, context.CancellationToken))
                {
                    action(context.Symbol, new FindingSink(this, context.ReportDiagnostic, context.CancellationToken));
                }
            },
            kinds.ToImmutableArray());

    /// <summary>
    /// Source symbols of these kinds that a level may concern: on them, on what is around them, or on what they stand in for. Found once
    /// per tree for all rules; a type without levels costs one look-up, whoever asks.
    /// </summary>
    public void OnLabelled(Action<ISymbol, FindingSink> action, params SymbolKind[] kinds) => Start.RegisterSemanticModelAction(context =>
    {
        var tree = context.SemanticModel.SyntaxTree;
        FindingSink? sink = null;
        foreach (var symbol in Kernel.Labelled.In(tree, context.CancellationToken))
        {
            if (Array.IndexOf(kinds, symbol.Kind) >= 0)
            {
                // What has parts in other trees is met there as well: each tree reports its own.
                action(symbol, IsSpread(symbol)
                    ? new FindingSink(this, context.ReportDiagnostic, context.CancellationToken, only: tree)
                    : sink ??= new FindingSink(this, context.ReportDiagnostic, context.CancellationToken));
            }
        }
    });

    /// <summary>Lambdas and local functions that may carry a level of their own.</summary>
    public void OnLabelledNested(Action<SyntaxNode, SemanticModel, FindingSink> action) => Start.RegisterSemanticModelAction(context =>
    {
        foreach (var node in Kernel.Labelled.NestedIn(context.SemanticModel.SyntaxTree, context.CancellationToken))
        {
            action(node, context.SemanticModel, new FindingSink(this, context.ReportDiagnostic, context.CancellationToken));
        }
    });

    private static bool IsSpread(ISymbol symbol) =>
        symbol is INamedTypeSymbol { DeclaringSyntaxReferences.Length: > 1 } or IMethodSymbol { PartialDefinitionPart: not null } or IPropertySymbol { PartialDefinitionPart: not null };

    /// <summary>Syntax nodes of these kinds, outside generated code, that may matter: told by their words, before anything is bound or allocated.</summary>
    public void OnSyntax(Func<SyntaxNode, bool> mayMatter, Action<SyntaxNodeAnalysisContext, FindingSink> action, params SyntaxKind[] kinds) =>
        Start.RegisterSyntaxNodeAction(
            context =>
            {
                if (mayMatter(context.Node) && !IsShownAgain(context))
                {
                    action(context, new FindingSink(this, context.ReportDiagnostic, context.CancellationToken));
                }
            },
            kinds);

    // Some hosts show what a member of an extension block consists of with the types around it too.
    private static bool IsShownAgain(SyntaxNodeAnalysisContext context) =>
        context.ContainingSymbol is INamedTypeSymbol
        && context.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { Parent.RawKind: (int)SyntaxKind.ExtensionDeclaration };

    /// <summary>Every tree, outside generated code. The callback must decide by the words of the tree before it asks for anything bound.</summary>
    public void OnTrees(Action<SemanticModel, FindingSink> action) =>
        Start.RegisterSemanticModelAction(context => action(context.SemanticModel, new FindingSink(this, context.ReportDiagnostic, context.CancellationToken)));

    /// <summary>
    /// Calls by one of these names, outside generated code, bound: the cheap way to ask of every call. The names are asked for once per
    /// compilation and may take the catalogue; each tree is read once for all rules, and nothing of a call by another name is bound.
    /// </summary>
    /// <param name="names">Best a collection that lives as long as the process.</param>
    /// <param name="action">Gets the call, the member whose code it is in (from outside lambdas and local functions), and the door.</param>
    public void OnCalls(Func<ICollection<string>> names, Action<IInvocationOperation, ISymbol?, FindingSink> action) => OnCalls(names, null, null, null, action);

    /// <summary>The same, in trees whose text may matter.</summary>
    public void OnCalls(Func<ICollection<string>> names, Func<SyntaxTree, CancellationToken, bool> inTree, Action<IInvocationOperation, ISymbol?, FindingSink> action) =>
        OnCalls(names, null, inTree, null, action);

    /// <summary>The same, where the call may matter by its syntax alone: the others are not bound.</summary>
    public void OnCalls(Func<ICollection<string>> names, Func<SyntaxNode, bool> mayMatter, Action<IInvocationOperation, ISymbol?, FindingSink> action) =>
        OnCalls(names, null, null, mayMatter, action);

    private void OnCalls(
        Func<ICollection<string>> names, Func<string, bool>? mayBeCalled, Func<SyntaxTree, CancellationToken, bool>? inTree, Func<SyntaxNode, bool>? mayMatter,
        Action<IInvocationOperation, ISymbol?, FindingSink> action)
    {
        var number = Kernel.Calls.Ask($"{Rule.Id}/{_asked++}", names, mayBeCalled);
        Start.RegisterSemanticModelAction(context =>
        {
            var calls = Kernel.Calls.Of(number, context.SemanticModel.SyntaxTree, context.CancellationToken);
            if (calls.Count == 0 || inTree?.Invoke(context.SemanticModel.SyntaxTree, context.CancellationToken) == false)
            {
                return;
            }

            var sink = new FindingSink(this, context.ReportDiagnostic, context.CancellationToken);
            foreach (var call in calls)
            {
                if (mayMatter?.Invoke(call.Syntax) != false && call.Operation(context.SemanticModel, context.CancellationToken) is { } operation)
                {
                    action(operation, call.Member(context.SemanticModel, context.CancellationToken), sink);
                }
            }
        });
    }

    /// <summary>
    /// Arguments and assignments that put a value into the slot of an idempotency key, told from their words first: a tree whose text names
    /// no slot costs one look-up.
    /// </summary>
    /// <param name="mayMatter">By syntax alone.</param>
    public void OnKeyFills(Func<SyntaxNode, bool> mayMatter, Action<IOperation, FindingSink> action) => Start.RegisterSemanticModelAction(context =>
    {
        foreach (var node in Kernel.Worlds(context.CancellationToken).KeySlots.CandidatesIn(context.SemanticModel.SyntaxTree, context.CancellationToken))
        {
            if (mayMatter(node) && context.SemanticModel.GetOperation(node, context.CancellationToken) is { } operation)
            {
                action(operation, new FindingSink(this, context.ReportDiagnostic, context.CancellationToken));
            }
        }
    });

    /// <summary>As <see cref="OnCalls(Func{ICollection{string}}, Action{IInvocationOperation, ISymbol?, FindingSink})"/>, of members whose catalogue rows satisfy a condition: the cheapest way of all.</summary>
    /// <param name="rows">A static condition of the row alone: the names are found once per process.</param>
    /// <param name="action">As above.</param>
    /// <param name="mayMatter">By the syntax of the call alone: the others are not bound. Null for all.</param>
    public void OnCalls(Func<CatalogueRow, bool> rows, Action<IInvocationOperation, ISymbol?, FindingSink> action, Func<SyntaxNode, bool>? mayMatter = null) =>
        OnCalls(() => Kernel.Catalogue(CancellationToken.None).MemberNames(rows), name => Kernel.Catalogue(CancellationToken.None).MayBeCalled(name, rows), null, mayMatter, action);
}

/// <summary>Where a callback puts its findings: one door, quiet where the user asked for quiet.</summary>
/// <param name="only">The tree whose findings count; null for every tree.</param>
internal sealed class FindingSink(RuleContext rule, Action<Diagnostic> report, CancellationToken cancellation, SyntaxTree? only = null)
{
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>
    /// Whether this rule is the one to speak of a spot in that tree: its cause is among those that hold there, and the first whose rule is
    /// switched on for the tree.
    /// </summary>
    public bool IsFirst(Causes causes, SyntaxTree tree) => CauseRules.IsFirst(rule.Rule, causes, tree, rule.Kernel, rule.Start.Options, Cancellation);

    public void Report(
        Location location,
        object?[] arguments,
        IEnumerable<Location>? additional = null,
        ImmutableDictionary<string, string?>? fix = null,
        DiagnosticSeverity? severity = null)
    {
        if (only is not null && location.SourceTree != only)
        {
            return;
        }

        if (location.SourceTree is { } tree && (!rule.Kernel.Models.Contains(tree) || rule.Kernel.Options.IsQuiet(tree)))
        {
            return;
        }

        if (rule.Kernel.Generated.IsAt(location, Cancellation))
        {
            return;
        }

        if (rule.Kernel.Debts.Accept(rule.Rule.Id, location, Cancellation))
        {
            return;
        }

        report(Core.Reporting.Report.Create(rule.Rule, rule.Kernel.Compilation, location, arguments, severity, additional, fix));
    }
}
