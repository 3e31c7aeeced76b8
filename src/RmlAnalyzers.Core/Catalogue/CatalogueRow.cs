using System.Collections.Immutable;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>What the id of a row names; the letter before its colon.</summary>
internal enum EntryKind : byte
{
    /// <summary><c>M:</c> method, constructor, operator or accessor.</summary>
    Member,

    /// <summary><c>P:</c> property, when it is set.</summary>
    PropertySetter,

    /// <summary><c>T:</c> type and everything derived from it.</summary>
    Type,

    /// <summary><c>I:</c> interface and everything that implements or extends it.</summary>
    Interface,

    /// <summary><c>A:</c> any member that carries the attribute.</summary>
    Attribute,

    /// <summary><c>N:</c> namespace and those beneath it; the last resort.</summary>
    Namespace,
}

/// <summary>Who wrote a row, in rising order of authority.</summary>
internal enum CatalogueTier : byte
{
    BuiltIn,
    Package,
    User,
}

/// <summary>What becomes of rows of a store.</summary>
internal enum RowChange : byte
{
    None,
    Added,
    Changed,
    Removed,
}

/// <summary>What a callee does with one of its delegate parameters; <see cref="AnyParameter"/> stands for all of them.</summary>
internal readonly record struct DelegateUse(string Parameter, Activation Activation)
{
    public const string AnyParameter = "*";
}

/// <summary>Contracts whose implementation for the sent type runs (<c>MediatR.IRequestHandler`2.Handle</c>).</summary>
/// <param name="Members">Full names of the members, arity on the type; a message is handled through any of them.</param>
/// <param name="Every">All handlers run, not just one (<c>handler=every:…</c>).</param>
internal sealed record HandlerContract(ImmutableArray<string> Members, bool Every)
{
    public override string ToString() => (Every ? "every:" : "") + string.Join(",", Members);
}

/// <summary>Whether a message waits in a store until the transaction around it has committed (<c>outbox=</c>).</summary>
/// <param name="SetUps">Full names of members; a call of any of them sets the outbox up. None: there always is one (<c>outbox=always</c>).</param>
internal sealed record OutboxUse(ImmutableArray<string> SetUps)
{
    public const string Always = "always";
}

/// <summary>The restriction of a row to an assembly (<c>asm=</c>) or to a package and its versions (<c>pkg=</c>).</summary>
/// <param name="Name">Assembly name, or package id.</param>
/// <param name="IsPackage">True for <c>pkg=</c>.</param>
/// <param name="Comparison">One of <c>&gt;= &gt; &lt;= &lt; ==</c>, or null where every version is meant.</param>
/// <param name="Version">What the version is compared with.</param>
internal sealed record AssemblyFilter(string Name, bool IsPackage, string? Comparison, System.Version? Version);

/// <summary>One line of the catalogue, read but not yet looked up in any compilation.</summary>
internal sealed class CatalogueRow
{
    public CatalogueRow(EntryId id, Effect effect, CatalogueTier tier)
    {
        Id = id;
        Effect = effect;
        Tier = tier;
    }

    public EntryId Id { get; }

    public EntryKind Entry => Id.Entry;

    /// <summary>Full metadata name of the type, interface or attribute, nesting written with a dot or a plus; the namespace for <c>N:</c>.</summary>
    public string TypeName => Id.TypeName;

    /// <summary>Name of the member as an id writes it (<c>#ctor</c> for constructors); null for rows that name no single member.</summary>
    public string? MemberName => Id.MemberName;

    /// <summary><see cref="Effect"/>'s world; None for <c>-</c>: retry switches and key carriers, which multiply or stabilise effects around them.</summary>
    public World World => Effect.World;

    public EffectKind Kind => Effect.Kind;

    public Participant Participant => Effect.Participant;

    public Effect Effect { get; }

    /// <summary>Where the idempotency key goes, or the statement that none is needed.</summary>
    public KeySlot? Key { get; init; }

    /// <summary>The member that takes the effect back, as written; <c>none</c> where nothing does; null where the catalogue does not say.</summary>
    public string? Undo { get; init; }

    public bool IsIrrevocable => Undo == "none";

    public WhenCondition? When { get; init; }

    public ImmutableArray<DelegateUse> Calls { get; init; } = [];

    /// <summary>What really runs for an in-process dispatch; null for every other row.</summary>
    public HandlerContract? Handler { get; init; }

    /// <summary>The outbox that holds the message back; null where it leaves at once.</summary>
    public OutboxUse? Outbox { get; init; }

    /// <summary>Delegate parameters whose code runs inside a transaction of the callee (<c>transaction=</c>).</summary>
    public ImmutableArray<string> InTransaction { get; init; } = [];

    /// <summary>Who runs the member, or what the call tells the sender of a message; set on rows of kind delivery and on no others.</summary>
    public DeliveryUse? Delivery { get; init; }

    /// <summary>What becomes of the rows of the set, query or entity that the call is made on or given.</summary>
    public RowChange Rows { get; init; }

    /// <summary>Where the text of the statement stands: a parameter, or <c>this.Property</c>.</summary>
    public string? Sql { get; init; }

    /// <summary>What <see cref="Sql"/> begins with where the statement stands in a property of the receiver.</summary>
    public const string OnReceiver = "this.";

    /// <summary>The member whose call takes the harm out of a retry switch.</summary>
    public string? ClearedBy { get; init; }

    /// <summary>What the member says about doing work again: policies, resilience handlers, their options, the clients they belong to, and waiting in between.</summary>
    public RetryFacts? Retry { get; init; }

    public AssemblyFilter? Assembly { get; init; }

    /// <summary>A row on a type, interface or namespace that speaks for all its members; without it such a row speaks of creating an object.</summary>
    public bool AllMembers { get; init; }

    /// <summary>A <c>-</c> line: what lower tiers say of the same members is not to be believed.</summary>
    public bool IsRemoval { get; init; }

    public CatalogueTier Tier { get; }

    /// <summary>Where the row stands, for messages and tests.</summary>
    public RowSource Source { get; init; } = RowSource.None;

    /// <summary>The same call twice does no more than once: the identity is in the call itself, or nothing is changed.</summary>
    public bool IsIdempotent => Kind == EffectKind.Read || Key?.Kind == KeySlotKind.Inherent;

    /// <summary>Such a row may veto nothing and hide nothing: it says that the call stays inside.</summary>
    public bool IsHarmless => World == World.Closed;

    public override string ToString() => Id.ToString();
}

/// <summary>File and zero-based line of a row.</summary>
internal sealed record RowSource(string Path, int Line)
{
    public static RowSource None { get; } = new("", 0);
}
