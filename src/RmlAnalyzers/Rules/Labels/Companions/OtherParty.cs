using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Labels.Companions;

/// <summary>
/// Whether an undo provably speaks to somebody else than its step did. Said only where all that both reach is in sight, and where what the
/// undo reaches can be nobody else: an HTTP call, a message or a new row may find its way to whom the step told.
/// </summary>
internal static class OtherParty
{
    /// <summary>What the undo does instead, and what the step did; null where they may have a party in common.</summary>
    public static (string Undo, string Step)? Of(Parties step, Parties undo)
    {
        if (!step.Complete || !undo.Complete || step.Changed.IsEmpty || undo.Changed.IsEmpty
            || !undo.Changed.All(party => IsNobodyElse(party, undo))
            || undo.Changed.Any(party => step.Changed.Any(other => MayBeSame(party, other))))
        {
            return null;
        }

        return (Words(undo.Changed), Words(step.Changed));
    }

    private static bool IsNobodyElse(Party party, Parties undo) => party switch
    {
        { Name: not null } => true,
        { Participant: Participant.Human, Kind: EffectKind.Notify } => true,
        { Participant: Participant.Store, Kind: EffectKind.Delete } => true,

        // A saved new row, or a changed one, may be what a relay reads and passes on.
        { Participant: Participant.Store, Kind: EffectKind.TxCommit } => undo.Noted.SetEquals([EffectKind.Delete]),
        _ => MovesMoney(party),
    };

    private static bool MayBeSame(Party one, Party other) => (one, other) switch
    {
        ({ Name: { } name }, { Name: { } otherName }) => name.Equals(otherName, System.StringComparison.OrdinalIgnoreCase),
        ({ Name: not null }, _) or (_, { Name: not null }) => true,
        _ when one.Participant != other.Participant => false,
        _ => !(MovesMoney(one) && MovesMoney(other) && one.Library != other.Library),
    };

    private static bool MovesMoney(Party party) =>
        party is { Participant: Participant.Service, Kind: EffectKind.Charge or EffectKind.Refund or EffectKind.Reserve, Library: not ("System" or "Microsoft" or "") };

    private static string Words(ImmutableArray<Party> parties) =>
        string.Join(" and ", parties.Select(Words).Distinct().OrderBy(static words => words, System.StringComparer.Ordinal).Take(2));

    private static string Words(Party party) => (party switch
    {
        { Name: { } name } => name,
        { Participant: Participant.Human } => "people",
        { Participant: Participant.Store } => "the store",
        { Participant: Participant.Scheduler } => "a scheduler or queue",
        _ => "another service",
    }) + " (" + party.Call + ")";
}
