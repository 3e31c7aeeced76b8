namespace RmlAnalyzers.Core.Worlds;

/// <summary>What a call does to whoever shares the outcome. The names are those of the effect catalogue.</summary>
internal enum EffectKind : byte
{
    Transparent,
    Read,
    Write,
    Delete,
    Reserve,
    Publish,
    Enqueue,
    Notify,
    Charge,
    Refund,
    Ledger,
    TxBegin,
    TxCommit,

    /// <summary>What the open transaction did to its store is given up.</summary>
    TxRollback,
    RetryConfig,

    /// <summary>No effect: the row says who runs the member, or what the call tells the sender of a message.</summary>
    Delivery,
}

/// <summary>Who shares the outcome of an effect.</summary>
internal enum Participant : byte
{
    Service,
    Store,
    Human,
    Scheduler,
    Log,
}

/// <summary>One effect that a call has: the world it enters, what it does there, and with whom.</summary>
internal sealed record Effect(World World, EffectKind Kind, Participant Participant)
{
    /// <summary>Moves or reserves money whatever the world: such calls owe an idempotency key.</summary>
    public bool TouchesMoney => Kind is EffectKind.Charge or EffectKind.Refund or EffectKind.Reserve;

    public EffectClass Class => (World, Kind, Participant) switch
    {
        (World.Closed, not EffectKind.Transparent, Participant.Log) => EffectClass.Log,
        ( < World.Dialog, _, _) => EffectClass.None,
        (World.History, _, _) => EffectClass.History,
        (_, EffectKind.Charge or EffectKind.Refund or EffectKind.Reserve, _) => EffectClass.Money,
        (_, EffectKind.Read or EffectKind.TxBegin, Participant.Store) => EffectClass.StoreRead,
        (_, EffectKind.Read, _) => EffectClass.RemoteRead,
        (_, _, Participant.Store) => EffectClass.StoreWrite,
        (_, EffectKind.Publish or EffectKind.Enqueue, _) => EffectClass.Message,
        _ => EffectClass.RemoteWrite,
    };
}

/// <summary>
/// Effects that rules tell apart, in rising order of harm. A chain, so that "what every implementation is proven to do"
/// is a minimum. The order within the Dialog World is a ranking for messages, not a claim about worlds.
/// </summary>
internal enum EffectClass : byte
{
    None,

    /// <summary>A diagnostic entry: inside the process, unless an option says that others decide on it.</summary>
    Log,
    StoreRead,
    RemoteRead,
    StoreWrite,
    RemoteWrite,

    /// <summary>Published or enqueued: somebody will act on it, and it is not called back.</summary>
    Message,
    Money,
    History,
}

internal static class EffectClasses
{
    public const int Count = (int)EffectClass.History + 1;

    public static World World(this EffectClass effects) => effects switch
    {
        EffectClass.None or EffectClass.Log => Worlds.World.None,
        EffectClass.History => Worlds.World.History,
        _ => Worlds.World.Dialog,
    };
}
