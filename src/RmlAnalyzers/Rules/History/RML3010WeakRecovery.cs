using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Rules.History.Recovery;

namespace RmlAnalyzers.Rules.History;

/// <summary>RML3010: code says that it makes history, and all it has to recover with is a database rollback or a snapshot.</summary>
/// <remarks>
/// Rollback is the mechanism of the Closed World. What history remembers is recovered by a ledger, a correction, a status check and a reconciler.
/// One finding lists what is missing, instead of one for each. Bad: <c>[Rml3] … catch { await tx.RollbackAsync(); throw; }</c>. Good: intent and
/// outcome in a ledger, <c>[Rml3(Correction = …, StatusCheck = …)]</c>, and a <c>[Reconciler]</c>.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML3010WeakRecovery() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.WeakRecovery,
        "History",
        "Recovery is weaker than the world",
        "'{0}' is labelled RML-3 (History), and all it has to recover with is {1}: that takes back our own state, not what others remember. Missing: {2}. Append intent and outcome to a ledger, name what corrects it and what asks what happened, and let a reconciler with an owner compare.",
        "A rollback or a snapshot recovers what nobody else has seen. What others or the law remember is recovered by a record of it, a way to ask what happened, a correction, and somebody who compares the two. Code that is labelled as history and only rolls back has the recovery of another world.");

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnOwnLabels((member, label, _, sink) => Check(member, label, member is IMethodSymbol method ? [method] : [], kernel, sink));
        if (kernel.Labels.Any)
        {
            context.OnSymbols(
                (symbol, _) => symbol is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct },
                (symbol, sink) =>
                {
                    if (kernel.Labels.Own(symbol) is { } label)
                    {
                        Check(symbol, label, ((INamedTypeSymbol)symbol).GetMembers().OfType<IMethodSymbol>().Where(method => kernel.Labels.Own(method) is null), kernel, sink);
                    }
                },
                SymbolKind.NamedType);
        }
    }

    private static void Check(ISymbol holder, Label label, IEnumerable<IMethodSymbol> methods, Kernel kernel, FindingSink sink)
    {
        if (label is not { World: World.History, Draft: false, Readable: true, Trusted: null } || Place(label, kernel, sink.Cancellation) is not { } place)
        {
            return;
        }

        var found = new Mechanisms(kernel, sink.Cancellation);
        foreach (var method in methods)
        {
            found.Read(method);
        }

        if (found.LocalRecovery is { } recovery && found.MakesHistory)
        {
            found.ReadLabels(holder);
            if (!found.IsEnough)
            {
                sink.Report(place, [Display.Start(holder), recovery, string.Join(", ", found.Missing)], found.Places);
            }
        }
    }

    // The name in the brackets: the whole attribute belongs to findings about the label itself.
    private static Location? Place(Label label, Kernel kernel, CancellationToken cancellation) =>
        label.Location(kernel.Compilation) is not null && label.Attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax attribute
            ? attribute.Name.GetLocation()
            : null;
}
