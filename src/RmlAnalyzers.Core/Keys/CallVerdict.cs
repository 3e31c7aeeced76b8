using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Core.Keys;

/// <summary>All that holds of one call that is not idempotent by itself.</summary>
/// <param name="Duty">How it stands with its key.</param>
/// <param name="Causes">What may be said of it.</param>
internal sealed record CallVerdict(KeyDuty Duty, Causes Causes)
{
    /// <summary>What runs the call again, the innermost first.</summary>
    public IReadOnlyList<AttemptScope> Retries { get; init; } = [];

    /// <summary>The calls that lead to the effect, the verdict's own first; empty where that call is the effect.</summary>
    public ImmutableArray<IInvocationOperation> Path { get; init; } = ImmutableArray<IInvocationOperation>.Empty;

    /// <summary>The retry around it that treats all failures alike.</summary>
    public AttemptScope? Blind { get; init; }

    /// <summary>Why the code runs again in which such a key is made: then it changes between deliveries.</summary>
    public Delivery? Delivery { get; init; }

    /// <summary>The retry that has a helper make what carries such a key on each attempt.</summary>
    public AttemptScope? Remade { get; init; }

    /// <summary>Where a key is made that nobody can give again, and the expression that fills the slot with it.</summary>
    public LostKey? Lost { get; init; }
}

/// <summary>A key that is made at the call and kept nowhere.</summary>
/// <param name="Value">The expression that fills the slot.</param>
/// <param name="Source">Where the key is made.</param>
/// <param name="IsFallback">Only where none was given: <c>given ?? …</c>.</param>
internal sealed record LostKey(IOperation Value, Origin Source, bool IsFallback);
