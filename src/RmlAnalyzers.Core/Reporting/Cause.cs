namespace RmlAnalyzers.Core.Reporting;

/// <summary>
/// What may be said of one spot, the most specific first: the first one whose rule is switched on for the file is said, the others are not.
/// Core says which of them hold; which rule speaks for a cause is known in one place outside.
/// </summary>
internal enum Cause : byte
{
    /// <summary>A record that is only ever added to is changed or removed.</summary>
    RecordChanged,

    /// <summary>What has become history is removed or reverted, not corrected.</summary>
    HistoryUndone,

    /// <summary>Only the local side is rolled back, and others have seen the rest.</summary>
    LocalRollbackOnly,

    /// <summary>A History effect inside a transaction that may roll back.</summary>
    HistoryInTransaction,

    /// <summary>A History effect is repeated after any failure, and the other side cannot tell the repetition.</summary>
    BlindHistoryRetry,

    /// <summary>The ledger of the project does not learn of a History effect.</summary>
    NotRecorded,

    /// <summary>The key changes between the attempts of one intent, or is the same for every intent.</summary>
    UnstableKey,

    /// <summary>The call owes a key and is given none.</summary>
    MissingKey,

    /// <summary>The key is made at the call, and nobody can give it again.</summary>
    KeyKeptNowhere,

    /// <summary>A remote call while a transaction is open.</summary>
    RemoteInTransaction,

    /// <summary>A remote call that is not idempotent is repeated.</summary>
    RetriedEffect,

    /// <summary>A remote call that is not idempotent, in code that is delivered again.</summary>
    RedeliveredEffect,

    /// <summary>A remote call that is not idempotent carries no key.</summary>
    UnkeyedEffect,

    /// <summary>A stored value is made from what was read before, and nothing tells that somebody changed it meanwhile.</summary>
    LostUpdate,

    /// <summary>A retry of a remote write that nothing but success ends.</summary>
    EndlessRetry,

    /// <summary>A retry of a remote write that does not back off.</summary>
    HastyRetry,

    /// <summary>A retry of failures that come back with every attempt.</summary>
    PermanentRetry,

    /// <summary>A step that can be taken back comes after one that cannot.</summary>
    ReversibleAfterIrreversible,

    /// <summary>A retry inside a retry.</summary>
    MultipliedRetry,

    /// <summary>A retry that is too long for a person, or too short for a machine.</summary>
    WrongPatience,

    /// <summary>A step of history that names no correction.</summary>
    MissingCorrection,

    /// <summary>A label that is higher than anything the member is seen to reach.</summary>
    LabelTooHigh,
}
