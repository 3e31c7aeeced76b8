using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Labels.Faults;

/// <summary>What can be wrong with a level: another one beside it, companions that contradict, hang in the air or stand on a type, an empty reason.</summary>
internal static class LevelFaults
{
    private static readonly (string Companion, string Denial)[] Opposites = [("Undo", "NoUndo"), ("Correction", "NoCorrection")];
    private static readonly (string Type, string Name)[] Pairs = [("UndoType", "Undo"), ("CorrectionType", "Correction"), ("StatusCheckType", "StatusCheck")];
    private static readonly string[] Reasons = ["Trusted", "NoUndo", "NoCorrection", "NoKey"];
    private static readonly string[] OnMembersOnly = ["Undo", "UndoType", "NoUndo", "Correction", "CorrectionType", "CorrectionKind", "NoCorrection", "StatusCheck", "StatusCheckType", "NoKey"];

    public static IEnumerable<Fault> Of(WrittenAttribute written)
    {
        var world = written.Data.Level();
        foreach (var fault in TwoLevels(written, world))
        {
            yield return fault;
        }

        if (written.Data.AttributeConstructor is null)
        {
            yield break;
        }

        foreach (var fault in Misplaced(written).Concat(Contradictions(written)).Concat(HalfNamed(written)).Concat(EmptyReasons(written)))
        {
            yield return fault;
        }
    }

    // Told at every level but the one that counts.
    private static IEnumerable<Fault> TwoLevels(WrittenAttribute written, World world)
    {
        var highest = written.Owner.GetAttributes().Max(attribute => attribute.Level());
        if (world < highest)
        {
            yield return new Fault(
                written.Syntax.GetLocation(),
                $"'{Display.Start(written.Owner)}' is labelled {world.Display()} and {highest.Display()}, and code lives in one world: {highest.Display()} counts, the other misleads whoever reads it",
                "Keep the one that is true");
        }
    }

    private static IEnumerable<Fault> Misplaced(WrittenAttribute written)
    {
        if (written.Owner is not (IAssemblySymbol or INamedTypeSymbol { TypeKind: not TypeKind.Delegate }))
        {
            yield break;
        }

        // Who sends a message owes its key, so a message type may say that none is taken.
        var isMessage = written.Owner is INamedTypeSymbol { IsRecord: true } or INamedTypeSymbol { IsValueType: true };
        var stated = OnMembersOnly.Where(name => written.Value(name) is not null && !(isMessage && name == "NoKey")).ToList();
        if (stated.Count > 0)
        {
            var whole = written.Owner is IAssemblySymbol ? "an assembly" : "a type";
            yield return new Fault(
                written.PlaceOf(stated[0]),
                $"{string.Join(", ", stated)} {(stated.Count == 1 ? "stands" : "stand")} on {whole}, but what takes an effect back belongs to the member that has the effect, so nobody reads it here",
                "Move it to a label on that member");
        }
    }

    private static IEnumerable<Fault> Contradictions(WrittenAttribute written) =>
        from pair in Opposites
        where written.Value(pair.Companion) is { IsNull: false } && written.Value(pair.Denial) is { IsNull: false }
        select new Fault(
            written.PlaceOf(pair.Denial),
            $"The label names {Article(pair.Companion)} and gives a reason why there is none, so nobody can tell what to call when a later step fails",
            $"Remove {pair.Companion} or {pair.Denial}");

    private static IEnumerable<Fault> HalfNamed(WrittenAttribute written) =>
        from pair in Pairs
        where written.Value(pair.Type) is { IsNull: false } && written.Value(pair.Name) is not { IsNull: false }
        select new Fault(
            written.PlaceOf(pair.Type),
            $"{pair.Type} names a type but no member of it, so there is nothing to call",
            $"Add {pair.Name} = nameof(…)");

    private static IEnumerable<Fault> EmptyReasons(WrittenAttribute written) =>
        from name in Reasons
        where written.Value(name) is { Kind: not TypedConstantKind.Error } value && string.IsNullOrWhiteSpace(value.Value as string)
        select new Fault(
            written.PlaceOf(name),
            $"{name} takes a reason and has none: it silences a duty, and nobody can review why",
            $"Say in one sentence why, or remove {name}");

    private static string Article(string companion) => companion == "Undo" ? "an undo" : "a correction";
}
