using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Summaries;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers;

/// <summary>What a step of one world owes: a companion, or the reason why there is none.</summary>
/// <param name="World">The world that the step's own label names.</param>
/// <param name="Companion">The argument of the label that names the companion.</param>
/// <param name="Reason">The argument that says why there is none.</param>
/// <param name="Worst">The most harmful class of effect that makes a member such a step.</param>
internal sealed record StepDuty(World World, string Companion, string Reason, EffectClass Worst)
{
    /// <summary>What history remembers is answered by a further fact.</summary>
    public static StepDuty Correction { get; } = new(World.History, nameof(Label.Correction), nameof(Label.NoCorrection), EffectClass.History);
}

/// <summary>
/// Finds the steps that name no companion: members with a label of their own, not drafts, that themselves perform a writing effect, and
/// contracts that others implement. A member that only calls labelled steps owes nothing; the duty lies with the step that performs the effect.
/// </summary>
internal static class StepDuties
{
    /// <summary>What a step does that somebody may have to answer for.</summary>
    /// <param name="Evidence">The path to the effect; null for a contract.</param>
    public sealed record Step(ISymbol Member, Location Label, Evidence? Evidence)
    {
        public IEnumerable<Location>? Places => Evidence?.Steps().Where(static step => step.Site is not null).Select(static step => Core.Reporting.Places.Of(step.Site!));

        /// <summary>The path in one line.</summary>
        public string Path => Evidence!.Display(Display.Start(Member));
    }

    /// <summary>Registers <paramref name="action"/> for every step that owes a companion and names neither it nor a reason.</summary>
    public static void OnStepsWithout(this RuleContext context, StepDuty duty, Action<Step, FindingSink> action)
    {
        var kernel = context.Kernel;
        context.OnOwnLabels((member, label, place, sink) =>
        {
            if (Owed(member, label, place, duty, kernel, sink.Cancellation) is { } step)
            {
                action(step, sink);
            }
        });
    }

    /// <summary>The step that the member is, if it owes the companion and names neither it nor a reason.</summary>
    public static Step? Owed(ISymbol member, Label label, Location place, StepDuty duty, Kernel kernel, CancellationToken cancellation) =>
        label is { Draft: false, Readable: true }
        && label.World == duty.World
        && !HasCompanion(member, duty, kernel)
        && What(member, place, duty, kernel, cancellation) is { } step
        && !OwesNone(member, label, kernel, cancellation)
            ? step
            : null;

    // An empty name or reason is another finding.
    private static bool HasCompanion(ISymbol member, StepDuty duty, Kernel kernel) =>
        kernel.Labels.Chain(member).Any(label => !label.Readable || Says(label, duty.Companion) || Says(label, duty.Reason));

    private static bool Says(Label label, string argument) =>
        label.Attribute.NamedArguments.Any(named => named.Key == argument && !(named.Value.Kind != TypedConstantKind.Error && named.Value.IsNull));

    /// <summary>Null where the member is no step.</summary>
    private static Step? What(ISymbol member, Location place, StepDuty duty, Kernel kernel, CancellationToken cancellation)
    {
        var methods = Methods(member).ToList();
        if (IsContract(member))
        {
            return methods.All(method => OnlyReads(method, duty, kernel, cancellation)) ? null : new Step(member, place, null);
        }

        foreach (var body in methods.Select(method => Body(method, kernel, cancellation)).OfType<BodyFacts>())
        {
            if (Performed(body, duty, kernel, cancellation) is { } evidence)
            {
                return new Step(member, place, evidence);
            }
        }

        return null;
    }

    private static Evidence? Performed(BodyFacts body, StepDuty duty, Kernel kernel, CancellationToken cancellation)
    {
        var worlds = kernel.Worlds(cancellation);
        var own = Written(worlds.OwnEffects.Of(body, cancellation), duty, proven: true);
        if (own is var (effects, shortest) && Recovers(shortest.Site)
            && Written(body.Calls.Where(static call => !Recovers(call.Syntax)).Aggregate(Reach.None, (all, call) => all.Join(worlds.OwnEffects.Of(call, cancellation))), duty, proven: true) is { } usual
            && usual.Class == effects)
        {
            // What a handler does takes back what the step does: a reader looks for the step.
            own = usual;
        }

        if (own is not { Class: EffectClass.StoreWrite } || duty.World != World.History)
        {
            return own?.Evidence;
        }

        // What a labelled step makes history of may be noted here: the row that says "paid", the entry in the ledger.
        return worlds.Solver.Of(body, cancellation).ProvenWorld == World.History ? null : own.Value.Evidence;
    }

    private static bool Recovers(SyntaxNode? site) =>
        site?.Ancestors().TakeWhile(static node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(static node => node is CatchClauseSyntax or FinallyClauseSyntax) == true;

    private static bool IsContract(ISymbol member) =>
        member is INamedTypeSymbol || member.IsAbstract || (member.ContainingType?.TypeKind == TypeKind.Interface && member.IsVirtual);

    // A property that can only be read asks for nothing that could be taken back.
    private static bool OnlyReads(IMethodSymbol method, StepDuty duty, Kernel kernel, CancellationToken cancellation)
    {
        if (method is { MethodKind: MethodKind.PropertyGet, IsAbstract: true })
        {
            return true;
        }

        var bodies = kernel.Index.ImplementationsOf(method, cancellation).Select(implementation => Body(implementation, kernel, cancellation)).ToList();
        return bodies.Count > 0 && bodies.All(body => body is not null && OnlyReads(kernel.Worlds(cancellation).Solver.Of(body, cancellation), duty));
    }

    private static bool OnlyReads(Reach reach, StepDuty duty) =>
        reach.Unknown is null && reach.PossibleWorld < World.History && Written(reach, duty, proven: false) is null;

    private static (EffectClass Class, Evidence Evidence)? Written(Reach reach, StepDuty duty, bool proven) =>
        reach.Worst(later: false, proven, EffectClass.StoreWrite, duty.Worst) ?? reach.Worst(later: true, proven, EffectClass.StoreWrite, duty.Worst);

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
