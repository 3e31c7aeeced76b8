using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Keys;

/// <summary>The retry of a caller, one or two calls out: the whole member runs with each attempt, and makes its keys anew.</summary>
internal sealed class CallerRetries(Kernel kernel, Attempts attempts)
{
    private const int MaxDepth = 2;

    private readonly ConcurrentDictionary<ISymbol, Known>[] _known =
        [.. Enumerable.Range(0, MaxDepth).Select(static _ => new ConcurrentDictionary<ISymbol, Known>(SymbolEqualityComparer.Default))];

    private sealed record Known(AttemptScope? Scope);

    /// <summary>The first one found; null where no caller in sight repeats the member.</summary>
    public AttemptScope? Around(ISymbol? member, CancellationToken cancellation) => Around(member, MaxDepth, cancellation);

    private AttemptScope? Around(ISymbol? member, int depth, CancellationToken cancellation) => depth == 0 || member is not IMethodSymbol method ? null
        : _known[depth - 1].TryGetValue(method, out var known) ? known.Scope
        : _known[depth - 1].GetOrAdd(method, new Known(Find(method, depth, cancellation))).Scope;

    private AttemptScope? Find(IMethodSymbol method, int depth, CancellationToken cancellation) => kernel.Callers
        .OfFew(method, mention => RetrySyntax.MayRunAgain(mention.Name) || Around(mention.Member(cancellation), depth - 1, cancellation) is not null, cancellation)
        .Where(caller => caller.Call is not null && !SymbolEqualityComparer.Default.Equals(caller.Member, method))
        .Select(caller => attempts.Around(caller.Operation, cancellation).FirstOrDefault() ?? Around(caller.Member, depth - 1, cancellation))
        .FirstOrDefault(static scope => scope is not null);
}
