using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Retries;

/// <summary>One of several retries around the same call.</summary>
/// <param name="Name">What a message calls it.</param>
/// <param name="Runs">How often it runs what is inside at most.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record RetryFactor(string Name, int Runs, Location Place);

/// <summary>
/// The retries that stand around one another, from a call outwards: loops, policies, helpers, the method's callers, and the host that delivers
/// a message again. Only those whose number is in sight: the product is a lower bound.
/// </summary>
internal sealed class RetryFactors(Kernel kernel, WorldKernel worlds, RetryKernel retries)
{
    private const int MaxDepth = 2;

    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<RetryFactor>>[] _ofCallers =
        [.. Enumerable.Range(0, MaxDepth).Select(static _ => new ConcurrentDictionary<ISymbol, ImmutableArray<RetryFactor>>(SymbolEqualityComparer.Default))];

    private HashSet<Location>? _counted;

    public BuiltInRetries BuiltIn { get; } = new(kernel);

    /// <summary>The innermost first.</summary>
    public ImmutableArray<RetryFactor> Around(IOperation operation, CancellationToken cancellation) => Around(operation, MaxDepth, cancellation);

    /// <summary>The retries of a policy or pipeline.</summary>
    public IEnumerable<RetryFactor> OfPolicy(IOperation policy, CancellationToken cancellation) => OfStrategies(retries.Policies.StrategiesOf(policy, cancellation), cancellation);

    public IEnumerable<RetryFactor> OfStrategies(IEnumerable<IInvocationOperation> strategies, CancellationToken cancellation) =>
        from strategy in strategies
        let policy = retries.Policies.Read(strategy, cancellation)
        where policy is { Runs: >= 2 }
        select new RetryFactor($"'{strategy.TargetMethod.Name}'", policy.Runs ?? 1, policy.Place);

    /// <summary>A handler of HTTP clients: its own retries, those registered before it, and what stands around the request that is repeated most.</summary>
    public (string Name, IReadOnlyList<RetryFactor> Factors)? OfHandler(IInvocationOperation registration, CancellationToken cancellation)
    {
        if (OfStrategies(retries.Policies.StrategiesOfHandler(registration, cancellation), cancellation).ToList() is not { Count: > 0 } own
            || retries.Builders.Of(registration, cancellation) is not { IsEmpty: false } clients || clients.After.Any(later => retries.Builders.Says(later) is { } says && (says.Says(RetryWords.Handler) || says.Says(RetryWords.Removes))))
        {
            return null;
        }

        var around = new ClientSends(kernel, retries.Catalogue, retries.Builders, clients, [], cancellation).Run()
            .Select(send => (send.Name, Factors: kernel.Models.OperationOf(send.Place, cancellation) is { } sent ? Around(sent, cancellation) : []))
            .OrderByDescending(static found => Product(found.Factors)).FirstOrDefault();
        var others = OfStrategies(clients.Before.SelectMany(other => retries.Policies.StrategiesOfHandler(other, cancellation)), cancellation);
        return around.Name is null ? null : (around.Name, [.. own, .. others, .. around.Factors]);
    }

    /// <summary>The retry stands around a client whose handler repeats as well: what is to be said of both is said there.</summary>
    public bool IsCounted(Location place, CancellationToken cancellation) =>
        (_counted ??= [.. retries.Builders.Calls(retries.Catalogue.MemberNames(static row => row.Retry?.Says(RetryWords.Handler) == true), cancellation)
            .Select(call => OfHandler(call, cancellation)).Where(static found => found is { Factors.Count: >= 2 }).SelectMany(static found => found!.Value.Factors).Select(static factor => factor.Place)]).Contains(place);

    public static long Product(IEnumerable<RetryFactor> factors) => factors.Aggregate(1L, static (product, factor) => product * factor.Runs);

    private ImmutableArray<RetryFactor> Around(IOperation operation, int depth, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var own = worlds.Attempts.Around(operation, cancellation).SelectMany(scope => Of(scope, depth, cancellation)).ToImmutableArray();
        var member = operation.SemanticModel is { } model ? EnclosingMember.Of(operation.Syntax, model, cancellation) as IMethodSymbol : null;
        if (worlds.Deliveries.Around(operation, cancellation) is { } delivery)
        {
            return BuiltIn.OfDelivery(delivery, member, cancellation) is { } delivered ? own.Add(delivered) : own;
        }

        // In code that comes back to itself the same retry is met again, and counts once.
        return depth == 0 || member is null ? own : own.AddRange(OfCallers(member, depth - 1, cancellation).Where(outer => own.All(known => known.Place != outer.Place)));
    }

    /// <summary>Of several callers the one that repeats most.</summary>
    private ImmutableArray<RetryFactor> OfCallers(IMethodSymbol member, int depth, CancellationToken cancellation) =>
        _ofCallers[depth].TryGetValue(member, out var known) ? known : _ofCallers[depth].GetOrAdd(member, kernel.Callers
            .OfFew(member, mention => MayAdd(mention, depth, cancellation), cancellation)
            .Where(caller => !SymbolEqualityComparer.Default.Equals(caller.Member, member))
            .Select(caller => Around(caller.Operation, depth, cancellation))
            .OrderByDescending(static found => Product(found))
            .FirstOrDefault() is { IsDefault: false } most ? most : []);

    /// <summary>Before the mention is bound: a retry may stand around it, or around what calls the member that it is in.</summary>
    private bool MayAdd(CallMention mention, int depth, CancellationToken cancellation) =>
        RetrySyntax.MayRunAgain(mention.Name) || (mention.Member(cancellation) is IMethodSymbol member
            && (worlds.Deliveries.Of(member, cancellation) is not null || (depth > 0 && !OfCallers(member, depth - 1, cancellation).IsEmpty)));

    private IEnumerable<RetryFactor> Of(AttemptScope scope, int depth, CancellationToken cancellation)
    {
        if (scope.Loop is { } region)
        {
            return retries.Loops.RunsOf(region, cancellation) is >= 2 and var runs ? [new RetryFactor(Words(region, scope.Name), runs, scope.Place)] : [];
        }

        var call = scope.Call!;
        var policies = call.Instance is null ? [] : OfPolicy(call.Instance, cancellation).ToList();
        return policies.Count > 0 || depth == 0 ? policies : Helper(call, depth - 1, cancellation);
    }

    /// <summary>A helper in source: what stands around the call of its parameter.</summary>
    private IEnumerable<RetryFactor> Helper(IInvocationOperation call, int depth, CancellationToken cancellation)
    {
        var taken = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Type.TypeKind == TypeKind.Delegate)?.Parameter?.OriginalDefinition;
        return taken?.ContainingSymbol is IMethodSymbol method && kernel.Facts.Of(method, cancellation) is { } facts
            ? facts.Roots.SelectMany(root => DelegateUses.OfParameter(taken, root)).Select(use => worlds.Attempts.Around(use.Call, cancellation).SelectMany(scope => Of(scope, depth, cancellation)).ToList())
                .OrderByDescending(static found => Product(found)).FirstOrDefault() ?? []
            : [];
    }

    public static string Words(RetryRegion region, string name) => region.Self switch
    {
        { Back: not null } through => $"the call of '{name}', which calls '{through.Method.Name}' again",
        { } => $"the call of '{name}' by itself",
        null => $"the '{name}' loop",
    };
}
