using System;
using System.Collections.Generic;
using System.Linq;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>The words of the grammar; one table each, so that parser and messages cannot disagree.</summary>
internal static class EffectWords
{
    public static readonly Dictionary<string, World> Worlds = new(StringComparer.Ordinal)
    {
        ["1"] = World.Closed, ["2"] = World.Dialog, ["3"] = World.History, ["-"] = World.None,
    };

    public static readonly Dictionary<string, EffectKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["transparent"] = EffectKind.Transparent, ["read"] = EffectKind.Read, ["write"] = EffectKind.Write,
        ["delete"] = EffectKind.Delete, ["reserve"] = EffectKind.Reserve, ["publish"] = EffectKind.Publish,
        ["enqueue"] = EffectKind.Enqueue, ["notify"] = EffectKind.Notify, ["charge"] = EffectKind.Charge,
        ["refund"] = EffectKind.Refund, ["ledger"] = EffectKind.Ledger, ["tx-begin"] = EffectKind.TxBegin,
        ["tx-commit"] = EffectKind.TxCommit, ["tx-rollback"] = EffectKind.TxRollback, ["retry-config"] = EffectKind.RetryConfig,
        ["delivery"] = EffectKind.Delivery,
    };

    public static readonly Dictionary<string, Participant> Participants = new(StringComparer.OrdinalIgnoreCase)
    {
        ["service"] = Participant.Service, ["store"] = Participant.Store, ["human"] = Participant.Human,
        ["scheduler"] = Participant.Scheduler, ["log"] = Participant.Log,
    };

    public static readonly Dictionary<string, Activation> Activations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["now"] = Activation.Now, ["later"] = Activation.Later, ["again"] = Activation.Again, ["never"] = Activation.Never,
        ["on-read"] = Activation.OnRead,
    };

    public static readonly Dictionary<string, RowChange> RowChanges = new(StringComparer.OrdinalIgnoreCase)
    {
        ["added"] = RowChange.Added, ["changed"] = RowChange.Changed, ["removed"] = RowChange.Removed,
    };

    public static readonly Dictionary<char, EntryKind> Entries = new()
    {
        ['M'] = EntryKind.Member, ['P'] = EntryKind.PropertySetter, ['T'] = EntryKind.Type,
        ['I'] = EntryKind.Interface, ['A'] = EntryKind.Attribute, ['N'] = EntryKind.Namespace,
    };

    public static readonly Dictionary<string, DeliveryRole> Deliveries = new(StringComparer.OrdinalIgnoreCase)
    {
        ["plain"] = DeliveryRole.Plain, ["message"] = DeliveryRole.Message, ["job"] = DeliveryRole.Job,
        ["activity"] = DeliveryRole.Activity, ["loop"] = DeliveryRole.Loop, ["request"] = DeliveryRole.Request,
        ["read"] = DeliveryRole.Read, ["receives"] = DeliveryRole.Receives, ["notice"] = DeliveryRole.Notice,
        ["acknowledges"] = DeliveryRole.Acknowledges, ["returns"] = DeliveryRole.Returns,
        ["dead-letters"] = DeliveryRole.DeadLetters, ["acknowledges-early"] = DeliveryRole.AcknowledgesEarly,
        ["conflict"] = DeliveryRole.Conflict, ["duplicate"] = DeliveryRole.Duplicate,
    };

    public static readonly string[] Fields = ["key", "undo", "when", "calls", "handler", "delivery", "outbox", "transaction", "rows", "sql", "cleared-by", "retry", "pkg", "asm", "flags"];

    /// <summary>What a message calls an effect, in the catalogue's own words: <c>store, tx-commit</c>.</summary>
    public static string Describe(Effect effect) => WordOf(Participants, effect.Participant) + ", " + WordOf(Kinds, effect.Kind);

    public static string WordOf<T>(Dictionary<string, T> words, T value) =>
        words.First(word => EqualityComparer<T>.Default.Equals(word.Value, value)).Key;

    /// <summary>The allowed words, as a message lists them.</summary>
    public static string List<T>(Dictionary<string, T> words) => string.Join(", ", words.Keys.OrderBy(word => word, StringComparer.Ordinal));
}
