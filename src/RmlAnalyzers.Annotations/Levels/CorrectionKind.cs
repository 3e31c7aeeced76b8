namespace Rml;

/// <summary>In what way a correction answers an effect that history already remembers.</summary>
/// <remarks>
/// Given on <see cref="Rml3Attribute"/> next to <c>Correction</c> and shown in the inventory, where law, accounting and
/// operations check it; RML3006 asks that a correction exists, RML3011 that it names what it corrects.
/// From bookkeeping: the kinds of reversing entry.
/// </remarks>
/// <example><code>[Rml3(Correction = nameof(RefundAsync), CorrectionKind = CorrectionKind.Refund)]</code></example>
public enum CorrectionKind
{
    /// <summary>Nothing declared: the inventory shows the correcting member only.</summary>
    Unspecified,

    /// <summary>Money flows back; the payment itself stays in the books of both sides.</summary>
    Refund,

    /// <summary>A further entry states what is right from now on (a credit note, an amended return).</summary>
    Correction,

    /// <summary>The effect is declared void by a further message; it stays visible as void (a voided invoice).</summary>
    Invalidation,

    /// <summary>What was harmed is made good in another way (goodwill, replacement, notice to those concerned).</summary>
    Remediation,
}
