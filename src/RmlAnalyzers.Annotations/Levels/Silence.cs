namespace Rml;

/// <summary>
/// What a step does when the other side does not answer. Silence is not a failure: the effect may have happened, may
/// still happen, or may never have arrived, and the sender cannot tell which.
/// </summary>
/// <remarks>
/// Given as <c>OnSilence</c> on <see cref="Rml2Attribute"/> and <see cref="Rml3Attribute"/>. RML2021 reports code that
/// reacts otherwise, RML2012 a timeout taken for a definite outcome, RML2013 a compensation without asking.
/// From protocol design and the two generals: no finite number of messages makes both sides certain.
/// </remarks>
/// <example><code>[Rml3(OnSilence = Silence.CheckStatus, StatusCheck = nameof(FindAsync), Correction = nameof(RefundAsync))]</code></example>
public enum Silence
{
    /// <summary>Nothing declared. RML0009 lists Dialog and History types that leave it so.</summary>
    Unspecified,

    /// <summary>Send the same message under the same key again, with growing pauses and an end. Read with RML3002, RML5002 and RML5003.</summary>
    RetryWithBackoff,

    /// <summary>Ask the other side what happened before anything else, through the member named as <c>StatusCheck</c>. Satisfies RML2013.</summary>
    CheckStatus,

    /// <summary>Compensate at once; right only when undoing what never happened is harmless. RML2013 asks whether that is so.</summary>
    StartCompensation,

    /// <summary>Raise the case to a higher instance of the same automation (supervisor, dead letter). RML5016 reports cases that are dropped instead.</summary>
    Escalate,

    /// <summary>Give the case to people, with a case id and a reason: see <see cref="HandOffAttribute"/> and RML2022.</summary>
    HandOff,
}
