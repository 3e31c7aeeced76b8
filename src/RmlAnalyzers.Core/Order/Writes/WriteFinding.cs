using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Order.Witnesses;

namespace RmlAnalyzers.Core.Order.Writes;

/// <summary>In which way a write makes the outcome depend on the order or the number of deliveries. Which rule speaks of it is the rules' business.</summary>
internal enum WriteFault : byte
{
    /// <summary>The last, or the first, to write decides.</summary>
    OrderDecides,

    /// <summary>A second delivery changes it again.</summary>
    Repeats,

    /// <summary>A list, a text: who came first is kept.</summary>
    KeepsArrivalOrder,

    /// <summary>Something is taken away, or a status moves down.</summary>
    Shrinks,

    /// <summary>Payload that is dropped while its counterpart is missing.</summary>
    LosesFact,

    /// <summary>The value of a moment is stored or told.</summary>
    Snapshot,

    /// <summary>A version guard that lets ties in, does not keep the version, or accumulates.</summary>
    IncompleteGuard,

    /// <summary>Gives up until the counterpart is there.</summary>
    Waits,

    /// <summary>Clock, sequence or chance goes into it.</summary>
    Clock,

    /// <summary>Happens once and carries something of the message; whether all messages say the same there cannot be seen.</summary>
    CannotTell,
}

/// <summary>A write that depends on order or repetition.</summary>
/// <param name="Fault">In which way.</param>
/// <param name="Site">Where the reader acts.</param>
/// <param name="What">The state, or what is told.</param>
/// <param name="Written">What is written, or the condition that drops it, as it stands.</param>
/// <param name="Here">The event whose handler writes.</param>
/// <param name="There">Another event that matters: that writes the same, or that the guard waits for; another of the same type where none is known.</param>
/// <param name="Orders">Two orders that were tried and end differently; null where none was found.</param>
/// <param name="IsEffect">It is told to others, not stored.</param>
internal sealed record WriteFinding(WriteFault Fault, IOperation Site, string What, string Written, string Here, string There, Witness? Orders, bool IsEffect);
