using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Labels;

/// <summary>RML0003: a member's own label is higher than anything the member can reach.</summary>
/// <remarks>
/// Levels are a map, not a ladder: every level above the first costs an undo, a key, a ledger, somebody's attention. A label that nothing
/// justifies makes callers pay for it. Said only when everything the member does is in sight.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML0003LabelTooHigh() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.LabelTooHigh,
        "Labels",
        "Label is higher than anything the method reaches",
        "'{0}' is labelled {1}, but nothing it does goes beyond {2}. A label that is too high makes every caller carry duties that nobody needs: lower it to {2}, or say with Trusted what cannot be seen.",
        "The level of a member says where its effects live. Everything this member calls is known, and none of it reaches the world that the label names.",
        DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        if (!kernel.Labels.Any)
        {
            return;
        }

        context.OnLabelled((symbol, sink) => Check(symbol, kernel, sink), SymbolKind.Method, SymbolKind.Property, SymbolKind.Event);
    }

    private static void Check(ISymbol member, Kernel kernel, FindingSink sink)
    {
        if (member is IMethodSymbol { AssociatedSymbol: not null }
            || kernel.Labels.Own(member) is not { Trusted: null, World: > World.Closed } label
            || label.Location(kernel.Compilation) is not { } place
            || IsDisputed(member, label, kernel, sink.Cancellation)
            || IsContract(member, kernel, sink.Cancellation))
        {
            return;
        }

        var reached = World.Closed;
        var bodies = Bodies(member, kernel, sink.Cancellation).ToList();
        var worlds = kernel.Worlds(sink.Cancellation);

        // Most steps make the effect themselves: then no other body need be read.
        if (bodies.SelectMany(static body => body.Calls).Any(call => worlds.Resolver.Of(call, sink.Cancellation).Each.Any(target => target.Stated.Any(effect => effect.Class.World() >= label.World))))
        {
            return;
        }

        // What a request or a message sets off at the other side is out of sight: it may move money at a bank that no row names.
        foreach (var body in bodies)
        {
            var reach = worlds.Solver.Of(body, sink.Cancellation);
            if (reach.PossibleWorld >= label.World || reach.Unknown is not null || !worlds.Delegates.UsesOf(body, sink.Cancellation).IsEmpty || HandsOut(body, label.World, worlds, sink.Cancellation) || WritesSomewhere(body) || MakesCode(body, label.World, kernel, worlds, sink.Cancellation)
                || (label.World == World.History && worlds.OwnEffects.Of(body, sink.Cancellation).AsksOthers(proven: false)))
            {
                return;
            }

            reached = reach.PossibleWorld > reached ? reach.PossibleWorld : reached;
        }

        // Whether an undo, a correction or a status check does enough is another finding, and lowering it would be the wrong answer.
        if (bodies.Count > 0 && !kernel.CompanionNaming.IsCompanion(member, sink.Cancellation)
            && sink.IsFirst(CausesAt(member, label, place, kernel, sink.Cancellation), place.SourceTree!))
        {
            var places = new List<Location>();
            sink.Report(
                place,
                [Display.Start(member), label.World.Display(), reached.Display()],
                places,
                RaiseFix.Data([member], reached, places, kernel.Labels, kernel.Compilation));
        }
    }

    /// <summary>Where the label owes a correction, that is what is said of it.</summary>
    private static Causes CausesAt(ISymbol member, Label label, Location place, Kernel kernel, CancellationToken cancellation) =>
        StepDuties.Owed(member, label, place, StepDuty.Correction, kernel, cancellation) is null
            ? Causes.Of(Cause.LabelTooHigh)
            : Causes.Of(Cause.LabelTooHigh, Cause.MissingCorrection);

    /// <summary>Gives somebody a piece of code that would justify the label, and nothing here says what becomes of it.</summary>
    private static bool HandsOut(BodyFacts body, World world, WorldKernel worlds, CancellationToken cancellation) =>
        body.Calls.Where(static call => !call.Delegates.IsEmpty).Any(call =>
        {
            var run = worlds.Delegates.Of(call, cancellation).Select(static known => known.Argument).ToList();
            return call.Delegates.Where(argument => !run.Contains(argument)).Any(argument =>
            {
                var given = worlds.Solver.OfRun(call, new DelegateRun(argument, worlds.Resolver.Value(argument.Value, cancellation), Activation.Later, ByCatalogue: true), cancellation);
                return given.Unknown is not null || given.PossibleWorld >= world;
            });
        });

    /// <summary>Makes a piece of code that would justify the label: a step that whoever gets it runs.</summary>
    private static bool MakesCode(BodyFacts body, World world, Kernel kernel, WorldKernel worlds, CancellationToken cancellation) =>
        body.Owner is IMethodSymbol method
        && kernel.Facts.Of(method, cancellation) is { } member
        && member.Nested.Values.Any(made => worlds.Solver.Of(made, cancellation).PossibleWorld >= world);

    /// <summary>Writes into what somebody else has opened, or hands it on: a file, a socket, an answer to a request.</summary>
    private static bool WritesSomewhere(BodyFacts body) => body.Calls.Any(static call => call.Operation switch
    {
        IInvocationOperation invocation => IsOpened(invocation.Instance) || invocation.Arguments.Any(static argument => IsOpened(argument.Value)),
        IObjectCreationOperation creation => creation.Arguments.Any(static argument => IsOpened(argument.Value)),
        _ => false,
    });

    private static bool IsOpened(IOperation? value) =>
        value is { Type: { Name: "Stream" or "TextWriter" or "StreamWriter" or "BinaryWriter" or "PipeWriter" or "Utf8JsonWriter" or "XmlWriter", ContainingNamespace: { } space } }
        && space.ToDisplayString().StartsWith("System.", System.StringComparison.Ordinal);

    /// <summary>Another level on the same member, or a contract that promises less: those findings say what is wrong.</summary>
    private static bool IsDisputed(ISymbol member, Label label, Kernel kernel, CancellationToken cancellation) =>
        new[] { Names.Rml1, Names.Rml2, Names.Rml3 }.Count(level => kernel.Labels.Has(member, level)) > 1
        || LabelRaise.LowerContracts(member, label.World, kernel.Labels, cancellation).Any();

    /// <summary>A promise for others too: what overrides or implements it may need the level, and what it implements may demand it.</summary>
    private static bool IsContract(ISymbol member, Kernel kernel, CancellationToken cancellation) =>
        member.IsAbstract || member.IsVirtual || member.IsExtern
        || member.ContainingType?.TypeKind == TypeKind.Interface
        || (member.IsOverride && !member.IsSealed && !member.ContainingType!.IsSealed)
        || kernel.Labels.Chain(member).Skip(1).Any()
        || (member is IMethodSymbol method && kernel.Index.ImplementationsOf(method, cancellation).Length > 0);

    private static IEnumerable<BodyFacts> Bodies(ISymbol member, Kernel kernel, CancellationToken cancellation)
    {
        IMethodSymbol?[] methods = member switch
        {
            IMethodSymbol method => [method],
            IPropertySymbol property => [property.GetMethod, property.SetMethod],
            IEventSymbol @event => [@event.AddMethod, @event.RemoveMethod],
            _ => [],
        };
        return methods.OfType<IMethodSymbol>().Select(method => kernel.Facts.Of(method, cancellation)?.Body).OfType<BodyFacts>();
    }
}
