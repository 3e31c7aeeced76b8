using static System.AttributeTargets;

namespace RmlAnalyzers.Core.Tests.Annotations;

/// <summary>
/// The published shape of the attributes, written down a second time: an organisation's code compiles against it, so a
/// change here is a breaking change and must be made on purpose.
/// </summary>
internal static class AttributeContract
{
    private const AttributeTargets Label = Assembly | Class | Struct | Interface | Method | Constructor | Property | AttributeTargets.Delegate;
    private const AttributeTargets Types = Class | Struct | Interface;
    private const AttributeTargets Data = Property | Field;

    public static readonly IReadOnlyList<Shape> Shapes =
    [
        new("Rml.Rml1Attribute", Label, "", "Draft,Feature,Owner,Trusted,Why"),
        new("Rml.Rml2Attribute", Label, "", "Draft,Feature,NoKey,NoUndo,OnSilence,Owner,StatusCheck,StatusCheckType,Trusted,Undo,UndoType,Why"),
        new("Rml.Rml3Attribute", Label, "", "Correction,CorrectionKind,CorrectionType,Draft,Feature,NoCorrection,NoKey,OnSilence,Owner,StatusCheck,StatusCheckType,Trusted,Why"),
        new("Rml.IdempotencyKeyAttribute", Parameter | Property | Field | ReturnValue, "", ""),
        new("Rml.IdempotentAttribute", Types | Method, "String", ""),
        new("Rml.AtMostOnceAttribute", Types | Method, "String", ""),
        new("Rml.AtLeastOnceAttribute", Types | Method, "", ""),
        new("Rml.ExpectedFailureAttribute", Method, "Type", "", Multiple: true),
        new("Rml.RetriesAttribute", Method, "", ""),
        new("Rml.StatusCheckAttribute", Method, "", ""),
        new("Rml.HandOffAttribute", Method, "", ""),
        new("Rml.PrivateStoreAttribute", Types, "", ""),
        new("Rml.EffectLedgerAttribute", Types, "", "Chained"),
        new("Rml.AppendsEffectAttribute", Method, "", ""),
        new("Rml.AppendOnlyAttribute", Class | Struct, "", ""),
        new("Rml.ReconcilerAttribute", Assembly | Types, "Type", "Owner", Multiple: true),
        new("Rml.RunbookAttribute", Assembly | Types | Method, "String", "Owner", Multiple: true),
        new("Rml.ParticipantAttribute", Assembly | Types | Method, "String,ParticipantKind", "", Multiple: true),
        new("Rml.DryRunAttribute", Parameter | Property, "", ""),
        new("Rml.RmlDebtAttribute", All, "String", "Owner,Rules,Until", Multiple: true),
        new("Rml.DomainEventAttribute", Types, "", ""),
        new("Rml.Order.OrderInsensitiveAttribute", Class | Struct | Method, "", "Duplicates,Order"),
        new("Rml.Order.MonotoneAttribute", Method | Property, "", ""),
        new("Rml.Order.AntitoneAttribute", Method | Property, "", ""),
        new("Rml.Order.InvariantAttribute", Method | Property, "", ""),
        new("Rml.Order.WriteOnceAttribute", Data, "", ""),
        new("Rml.Order.GrowOnlyAttribute", Data, "", ""),
        new("Rml.Order.LatchAttribute", Data, "", ""),
        new("Rml.Order.KeepsMaxAttribute", Data, "", ""),
        new("Rml.Order.KeepsMinAttribute", Data, "", ""),
        new("Rml.Order.LatticeAttribute", Types, "String", ""),
        new("Rml.Order.StatusOrderAttribute", AttributeTargets.Enum, "String[]", ""),
        new("Rml.Order.RecomputedAttribute", Data, "", ""),
        new("Rml.Order.FrozenByAttribute", Data, "String", ""),
        new("Rml.Order.VersionGuardedAttribute", Data, "", "Version"),
        new("Rml.Order.FactKeyAttribute", Data | Parameter, "", ""),
        new("Rml.Order.EventIdAttribute", Data | Parameter, "", ""),
        new("Rml.Order.EventTimeAttribute", Data | Parameter, "", ""),
        new("Rml.Order.FedByAttribute", Method | Property, "Type", "", Multiple: true),
        new("Rml.Order.NonNegativeAttribute", Data | Parameter, "", ""),
        new("Rml.Order.AssumeOrderInsensitiveAttribute", Method | Class | Struct, "String", ""),
    ];

    public static readonly IReadOnlyDictionary<string, string> Enums = new Dictionary<string, string>
    {
        ["Rml.Silence"] = "Unspecified=0,RetryWithBackoff=1,CheckStatus=2,StartCompensation=3,Escalate=4,HandOff=5",
        ["Rml.CorrectionKind"] = "Unspecified=0,Refund=1,Correction=2,Invalidation=3,Remediation=4",
        ["Rml.ParticipantKind"] = "Service=0,Human=1,Scheduler=2",
        ["Rml.Order.Delivery"] = "None=0,PerKey=1",
    };

    /// <summary>One attribute: where it may stand, the parameter types of its only constructor, and what can be named after them.</summary>
    internal sealed record Shape(string Type, AttributeTargets Targets, string Constructor, string Settable, bool Multiple = false);
}
