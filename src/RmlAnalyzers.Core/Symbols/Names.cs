namespace RmlAnalyzers.Core.Symbols;

/// <summary>Full metadata names of the attributes that users write. Attributes are told by these names, whichever assembly declares them.</summary>
internal static class Names
{
    public const string Namespace = "Rml";
    public const string AnnotationsAssembly = "RmlAnalyzers.Annotations";

    public const string Rml1 = "Rml.Rml1Attribute";
    public const string Rml2 = "Rml.Rml2Attribute";
    public const string Rml3 = "Rml.Rml3Attribute";

    public const string IdempotencyKey = "Rml.IdempotencyKeyAttribute";
    public const string Idempotent = "Rml.IdempotentAttribute";
    public const string Retries = "Rml.RetriesAttribute";
    public const string AtLeastOnce = "Rml.AtLeastOnceAttribute";
    public const string AtMostOnce = "Rml.AtMostOnceAttribute";
    public const string ExpectedFailure = "Rml.ExpectedFailureAttribute";
    public const string StatusCheck = "Rml.StatusCheckAttribute";
    public const string HandOff = "Rml.HandOffAttribute";
    public const string PrivateStore = "Rml.PrivateStoreAttribute";
    public const string EffectLedger = "Rml.EffectLedgerAttribute";
    public const string AppendsEffect = "Rml.AppendsEffectAttribute";
    public const string AppendOnly = "Rml.AppendOnlyAttribute";
    public const string Reconciler = "Rml.ReconcilerAttribute";
    public const string Runbook = "Rml.RunbookAttribute";
    public const string Participant = "Rml.ParticipantAttribute";
    public const string DryRun = "Rml.DryRunAttribute";
    public const string RmlDebt = "Rml.RmlDebtAttribute";
    public const string DomainEvent = "Rml.DomainEventAttribute";

    public const string OrderInsensitive = "Rml.Order.OrderInsensitiveAttribute";
    public const string Monotone = "Rml.Order.MonotoneAttribute";
    public const string Antitone = "Rml.Order.AntitoneAttribute";
    public const string Invariant = "Rml.Order.InvariantAttribute";
    public const string WriteOnce = "Rml.Order.WriteOnceAttribute";
    public const string GrowOnly = "Rml.Order.GrowOnlyAttribute";
    public const string Latch = "Rml.Order.LatchAttribute";
    public const string KeepsMax = "Rml.Order.KeepsMaxAttribute";
    public const string KeepsMin = "Rml.Order.KeepsMinAttribute";
    public const string Lattice = "Rml.Order.LatticeAttribute";
    public const string StatusOrder = "Rml.Order.StatusOrderAttribute";
    public const string Recomputed = "Rml.Order.RecomputedAttribute";
    public const string FrozenBy = "Rml.Order.FrozenByAttribute";
    public const string VersionGuarded = "Rml.Order.VersionGuardedAttribute";
    public const string FactKey = "Rml.Order.FactKeyAttribute";
    public const string EventId = "Rml.Order.EventIdAttribute";
    public const string EventTime = "Rml.Order.EventTimeAttribute";
    public const string FedBy = "Rml.Order.FedByAttribute";
    public const string NonNegative = "Rml.Order.NonNegativeAttribute";
    public const string AssumeOrderInsensitive = "Rml.Order.AssumeOrderInsensitiveAttribute";
}
