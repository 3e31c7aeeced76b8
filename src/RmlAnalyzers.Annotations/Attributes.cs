using System;

namespace Rml
{
    public enum Silence { Unspecified, RetryWithBackoff, CheckStatus, StartCompensation, Escalate, HandOff }

    public enum CorrectionKind { Unspecified, Refund, Correction, Invalidation, Remediation }

    public enum ParticipantKind { Service, Human, Scheduler }

    [AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Delegate)]
    public sealed class Rml1Attribute : Attribute
    {
        public string? Feature { get; set; }
        public string? Why { get; set; }
        public string? Owner { get; set; }
        public bool Draft { get; set; }
        public string? Trusted { get; set; }
    }

    [AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Delegate)]
    public sealed class Rml2Attribute : Attribute
    {
        public string? Undo { get; set; }
        public Type? UndoType { get; set; }
        public string? NoUndo { get; set; }
        public string? StatusCheck { get; set; }
        public Type? StatusCheckType { get; set; }
        public string? NoKey { get; set; }
        public string? Feature { get; set; }
        public string? Why { get; set; }
        public string? Owner { get; set; }
        public bool Draft { get; set; }
        public Silence OnSilence { get; set; }
        public string? Trusted { get; set; }
    }

    [AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Delegate)]
    public sealed class Rml3Attribute : Attribute
    {
        public string? Correction { get; set; }
        public Type? CorrectionType { get; set; }
        public CorrectionKind CorrectionKind { get; set; }
        public string? NoCorrection { get; set; }
        public string? StatusCheck { get; set; }
        public Type? StatusCheckType { get; set; }
        public string? NoKey { get; set; }
        public string? Feature { get; set; }
        public string? Why { get; set; }
        public string? Owner { get; set; }
        public bool Draft { get; set; }
        public Silence OnSilence { get; set; }
        public string? Trusted { get; set; }
    }

    [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue)]
    public sealed class IdempotencyKeyAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method)]
    public sealed class IdempotentAttribute(string reason) : Attribute
    {
        public string Reason { get; } = reason;
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method)]
    public sealed class AtMostOnceAttribute(string reason) : Attribute
    {
        public string Reason { get; } = reason;
    }

    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public sealed class ExpectedFailureAttribute(Type exception) : Attribute
    {
        public Type Exception { get; } = exception;
    }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class RetriesAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method)]
    public sealed class AtLeastOnceAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class StatusCheckAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class HandOffAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
    public sealed class PrivateStoreAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
    public sealed class EffectLedgerAttribute : Attribute
    {
        public bool Chained { get; set; }
    }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class AppendsEffectAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
    public sealed class AppendOnlyAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true)]
    public sealed class ReconcilerAttribute(Type reconciler) : Attribute
    {
        public Type Reconciler { get; } = reconciler;
        public string? Owner { get; set; }
    }

    [AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method, AllowMultiple = true)]
    public sealed class RunbookAttribute(string id) : Attribute
    {
        public string Id { get; } = id;
        public string? Owner { get; set; }
    }

    [AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method, AllowMultiple = true)]
    public sealed class ParticipantAttribute(string name, ParticipantKind kind) : Attribute
    {
        public string Name { get; } = name;
        public ParticipantKind Kind { get; } = kind;
    }

    [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
    public sealed class DryRunAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    public sealed class RmlDebtAttribute(string reason) : Attribute
    {
        public string Reason { get; } = reason;
        public string? Rules { get; set; }
        public string? Owner { get; set; }
        public string? Until { get; set; }
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
    public sealed class DomainEventAttribute : Attribute { }
}

namespace Rml.Order
{
    [Flags]
    public enum Delivery { None = 0, PerKey = 1 }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method)]
    public sealed class OrderInsensitiveAttribute : Attribute
    {
        public bool Duplicates { get; set; } = true;
        public Delivery Order { get; set; }
    }

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
    public sealed class MonotoneAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
    public sealed class AntitoneAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
    public sealed class InvariantAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public sealed class WriteOnceAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public sealed class GrowOnlyAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public sealed class LatchAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public sealed class KeepsMaxAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public sealed class KeepsMinAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
    public sealed class LatticeAttribute(string merge) : Attribute
    {
        public string Merge { get; } = merge;
    }

    [AttributeUsage(AttributeTargets.Enum)]
    public sealed class StatusOrderAttribute(params string[] chains) : Attribute
    {
        public string[] Chains { get; } = chains;
    }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public sealed class RecomputedAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public sealed class FrozenByAttribute(string latch) : Attribute
    {
        public string Latch { get; } = latch;
    }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public sealed class VersionGuardedAttribute : Attribute
    {
        public string? Version { get; set; }
    }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
    public sealed class FactKeyAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
    public sealed class EventIdAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
    public sealed class EventTimeAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
    public sealed class FedByAttribute(Type @event) : Attribute
    {
        public Type Event { get; } = @event;
    }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
    public sealed class NonNegativeAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct)]
    public sealed class AssumeOrderInsensitiveAttribute(string reason) : Attribute
    {
        public string Reason { get; } = reason;
    }
}
