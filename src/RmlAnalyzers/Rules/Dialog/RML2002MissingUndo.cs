using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Summaries;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Dialog;

/// <summary>RML2002: a step of the Dialog World names neither what takes it back nor a reason why nothing does.</summary>
/// <remarks>
/// Whoever compensates calls the undo of every step that ran. A step without one stays as it is, and nobody decided that. Bad:
/// <c>[Rml2] Task ReserveAsync(…) => http.PostAsync(…)</c>. Good: <c>[Rml2(Undo = nameof(ReleaseAsync))]</c>, or <c>NoUndo = "the mail has been read"</c>.
/// A member that only calls labelled steps owes nothing: the duty lies with the step that performs the effect.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML2002MissingUndo() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.MissingUndo,
        "Dialog",
        "Step has no undo",
        "'{0}' {1} and names no undo: when a later step fails, nobody knows how to take it back, and it stays with whoever shares the outcome. Name the member that takes it back (Undo = nameof(…)), or say why there is none (NoUndo = \"…\").",
        "A step labelled RML-2 (Dialog) is compensated when a later step fails. One that names neither an undo nor the reason why there is none is left as it is, with the service, the store or the person that it reached, and nobody decided that.");

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnOwnLabels((member, label, place, sink) =>
        {
            if (label is { World: World.Dialog, Draft: false, Readable: true }
                && !HasCompanion(member, kernel)
                && What(member, kernel, sink.Cancellation) is var (what, evidence)
                && !OwesNone(member, label, kernel, sink.Cancellation))
            {
                var places = evidence?.Steps().Where(static step => step.Site is not null).Select(static step => Places.Of(step.Site!));
                sink.Report(place, [Display.Start(member), what], places);
            }
        });
    }

    // An empty name or reason is another finding.
    private static bool HasCompanion(ISymbol member, Kernel kernel) =>
        kernel.Labels.Chain(member).Any(static label => !label.Readable || Says(label, nameof(label.Undo)) || Says(label, nameof(label.NoUndo)));

    private static bool Says(Label label, string argument) =>
        label.Attribute.NamedArguments.Any(named => named.Key == argument && !(named.Value.Kind != TypedConstantKind.Error && named.Value.IsNull));

    /// <summary>What the member does that somebody may have to take back; null where it is no step.</summary>
    private static (string What, Evidence? Evidence)? What(ISymbol member, Kernel kernel, CancellationToken cancellation)
    {
        var methods = Methods(member).ToList();
        if (IsContract(member))
        {
            return methods.All(method => OnlyReads(method, kernel, cancellation)) ? null : ("is a step that others implement", null);
        }

        foreach (var body in methods.Select(method => Body(method, kernel, cancellation)).OfType<BodyFacts>())
        {
            if (Written(kernel.Worlds(cancellation).OwnEffects.Of(body, cancellation), proven: true) is { } evidence)
            {
                return ($"changes what others share ({evidence.Display(Display.Start(member))})", evidence);
            }
        }

        return null;
    }

    private static bool IsContract(ISymbol member) =>
        member is INamedTypeSymbol || member.IsAbstract || (member.ContainingType?.TypeKind == TypeKind.Interface && member.IsVirtual);

    // A property that can only be read asks for nothing that could be taken back.
    private static bool OnlyReads(IMethodSymbol method, Kernel kernel, CancellationToken cancellation)
    {
        if (method is { MethodKind: MethodKind.PropertyGet, IsAbstract: true })
        {
            return true;
        }

        var bodies = kernel.Index.ImplementationsOf(method, cancellation).Select(implementation => Body(implementation, kernel, cancellation)).ToList();
        return bodies.Count > 0 && bodies.All(body => body is not null && OnlyReads(kernel.Worlds(cancellation).Solver.Of(body, cancellation)));
    }

    private static bool OnlyReads(Reach reach) =>
        reach.Unknown is null && reach.PossibleWorld < World.History && Written(reach, proven: false) is null;

    /// <summary>Effects that make history are another finding, whichever companion is missing.</summary>
    private static Evidence? Written(Reach reach, bool proven) =>
        (reach.Worst(later: false, proven, EffectClass.StoreWrite, EffectClass.Money) ?? reach.Worst(later: true, proven, EffectClass.StoreWrite, EffectClass.Money))?.Evidence;

    private static BodyFacts? Body(IMethodSymbol method, Kernel kernel, CancellationToken cancellation) =>
        method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction
            ? method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is { } syntax ? kernel.Facts.OfNested(syntax, cancellation) : null
            : kernel.Facts.Of(method, cancellation)?.Body;

    private static IEnumerable<IMethodSymbol> Methods(ISymbol member) => member switch
    {
        IMethodSymbol method => [method],
        IPropertySymbol property => new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>(),
        INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => [invoke],
        _ => [],
    };

    /// <summary>
    /// What takes back, asks or hands over is no step of its own; a member that promises more than its contract has to settle that first,
    /// since the contract's label then carries the duty.
    /// </summary>
    private static bool OwesNone(ISymbol member, Label label, Kernel kernel, CancellationToken cancellation) =>
        kernel.Labels.FindInherited(member, Names.StatusCheck) is not null
        || kernel.Labels.FindInherited(member, Names.HandOff) is not null
        || LabelRaise.LowerContracts(member, label.World, kernel.Labels, cancellation).Any()
        || kernel.CompanionNaming.IsCompanion(member, cancellation);
}
