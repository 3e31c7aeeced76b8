using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Source without its markup, and what the markup said.</summary>
/// <param name="Text">The source.</param>
/// <param name="Positions">Where <c>$$</c> stood.</param>
/// <param name="Spans">The marked spans; the key is empty for <c>[| |]</c>.</param>
internal sealed record MarkedSource(string Text, ImmutableArray<int> Positions, ImmutableArray<(string Key, TextSpan Span)> Spans);
