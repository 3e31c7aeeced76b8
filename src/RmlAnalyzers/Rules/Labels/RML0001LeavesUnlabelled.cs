using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Rules.Labels.Labelling;

namespace RmlAnalyzers.Rules.Labels;

/// <summary>RML0001: a member leaves the process and no label says so.</summary>
/// <remarks>
/// Within one project the analysis reads bodies; other projects see labels only. Bad: <c>public Task SendAsync(Mail m) => smtp.SendMailAsync(…)</c>
/// in a library: its callers take it for code that a snapshot undoes. Good: <c>[Rml2]</c> on it, or on the interface member that callers see,
/// whose label every implementation inherits. This rule reads every body, so it is off until a preset or the user asks for it.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML0001LeavesUnlabelled : RmlAnalyzer
{
    internal static readonly RuleInfo Info = new(
        RuleIds.LeavesUnlabelled,
        "Labels",
        "Method leaves the process without a label",
        "'{0}' reaches {1} and no label says so: {2}. Code in other projects takes it for something that a snapshot undoes. Label it {3}, so that its callers know what a rollback must do.",
        "Other projects see labels and never bodies: a member that leaves the process without a label looks to them like code that a snapshot undoes. The label belongs on the contract that callers see; implementations inherit it.",
        EnabledByDefault: false);

    private readonly bool _raisesDrafts;

    /// <summary>Reports members without a label.</summary>
    public RML0001LeavesUnlabelled()
        : this(raisesDrafts: false)
    {
    }

    /// <param name="raisesDrafts">Reports also draft labels that say too little, as happens while a solution is being labelled hop by hop.</param>
    internal RML0001LeavesUnlabelled(bool raisesDrafts)
        : base(Info)
    {
        _raisesDrafts = raisesDrafts;
    }

    private protected override void Register(RuleContext context)
    {
        var start = context.Start;
        if (start.Compilation.SyntaxTrees.Any(tree => RuleSwitch.IsEnabled(Info.Descriptor, tree, start.Compilation, start.Options, start.CancellationToken)))
        {
            // Both parts of a partial member are asked about: it is reported in the file of the part that takes the label.
            start.RegisterSymbolAction(
                symbol => Check(symbol.Symbol, context.Kernel, new FindingSink(context, symbol.ReportDiagnostic, symbol.CancellationToken)),
                SymbolKind.Method,
                SymbolKind.Property);
        }
    }

    private void Check(ISymbol part, Kernel kernel, FindingSink sink)
    {
        var member = LabelContracts.Whole(part);
        if (!LabelContracts.TakesLabel(member)
            || (IsForPublicMembers(kernel) && !LabelContracts.IsVisibleOutside(member))
            || LabelPlaces.Of(member, kernel.Compilation, sink.Cancellation) is not { } place
            || !part.DeclaringSyntaxReferences.Any(declaration => declaration.SyntaxTree == place.SourceTree && declaration.Span.Contains(place.SourceSpan)))
        {
            return;
        }

        var label = kernel.Labels.Of(member, sink.Cancellation);
        if (_raisesDrafts && label is { Draft: false, World: >= World.Dialog, Source: LabelSource.Member or LabelSource.Type })
        {
            LiftContracts(member, label, place, kernel, sink);
            return;
        }

        var isRaisable = _raisesDrafts && label is { Draft: true, Source: LabelSource.Member or LabelSource.Contract };
        if ((label is not null && !isRaisable)
            || (label is not { Source: LabelSource.Member } && ByTypeArgument.LeavesItToContract(member, kernel, sink.Cancellation))
            || ByTypeArgument.Decides(member, kernel, sink.Cancellation)
            || new MemberReach(kernel, label?.Holder, sink.Cancellation).Of(member) is not var (effects, evidence)
            || effects.World() <= (label?.World ?? World.Closed))
        {
            return;
        }

        var world = effects.World();
        var places = evidence.Steps().Where(static step => step.Site is not null).Select(static step => Places.Of(step.Site!)).ToList();
        var fix = label is null
            ? NewLabel(member, place, world, places, kernel)
            : RaiseFix.Data(LabelRaise.For(member, world, kernel.Labels, sink.Cancellation), world, places, kernel.Labels, kernel.Compilation);
        sink.Report(
            place,
            [Display.Member(member), world.Display(), evidence.Display(Display.Start(member)), $"[Rml{(int)world}]"],
            places,
            fix,
            IsForPublicMembers(kernel) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info);
    }

    /// <summary>A level that somebody wrote stands, so its contracts in other projects must say no less.</summary>
    private static void LiftContracts(ISymbol member, Label label, Location place, Kernel kernel, FindingSink sink)
    {
        var lower = LabelContracts.Elsewhere(member, kernel.Compilation, contract => kernel.Labels.Of(contract, sink.Cancellation) is not { } promised || (promised.Draft && promised.World < label.World));
        if (string.Join("\n", lower) is { Length: > 0 } elsewhere)
        {
            var level = ((int)label.World).ToString(CultureInfo.InvariantCulture);
            sink.Report(place, [Display.Member(member), label.World.Display(), Display.Start(member), $"[Rml{level}]"], null, FixData.None.Add(FixData.Level, level).Add(FixData.Elsewhere, elsewhere));
        }
    }

    // A library answers for what others can call. A severity that is configured would raise the rest as well, so the rest is left out.
    private static bool IsForPublicMembers(Kernel kernel) => kernel.Options.Mode is AnalysisMode.Library or AnalysisMode.Strict;

    private static ImmutableDictionary<string, string?> NewLabel(ISymbol member, Location place, World world, List<Location> places, Kernel kernel)
    {
        places.Add(place);
        var data = FixData.None
            .Add(FixData.Level, ((int)world).ToString(CultureInfo.InvariantCulture))
            .Add(FixData.Target, (places.Count - 1).ToString(CultureInfo.InvariantCulture));
        return string.Join("\n", LabelContracts.Elsewhere(member, kernel.Compilation, static _ => true)) is { Length: > 0 } elsewhere ? data.Add(FixData.Elsewhere, elsewhere) : data;
    }
}
