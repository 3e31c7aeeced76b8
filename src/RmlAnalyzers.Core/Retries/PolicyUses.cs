using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Retries;

/// <summary>One place where a configured retry does its work.</summary>
/// <param name="Place">The call that runs a delegate through it, or the registration of a handler.</param>
/// <param name="Member">Whose code that is.</param>
/// <param name="Name">What is done again.</param>
/// <param name="Effect">What that is proven to reach.</param>
/// <param name="Call">The executing call; null for a handler.</param>
internal sealed record PolicyUse(SyntaxNode Place, ISymbol? Member, string Name, EffectClass Effect, IInvocationOperation? Call);

/// <summary>Where each configured retry is used, anywhere in the compilation: asked for by whoever looks at its configuration, and answered once.</summary>
internal sealed class PolicyUses(Kernel kernel, WorldKernel worlds, RetryKernel retries, EffectCatalogue catalogue)
{
    private static readonly string[] Headers = ["Idempotency-Key"];

    private Dictionary<SyntaxNode, List<PolicyUse>>? _uses;

    public IReadOnlyList<PolicyUse> Of(IInvocationOperation strategy, CancellationToken cancellation) =>
        (_uses ?? Interlocked.CompareExchange(ref _uses, Collect(cancellation), null) ?? _uses).TryGetValue(strategy.Syntax, out var uses) ? uses : [];

    private Dictionary<SyntaxNode, List<PolicyUse>> Collect(CancellationToken cancellation)
    {
        var uses = new Dictionary<SyntaxNode, List<PolicyUse>>();
        foreach (var call in retries.Builders.Calls(Names(static row => row.Kind == EffectKind.RetryConfig && row.Calls.Any(static use => use.Activation == Activation.Again)), cancellation))
        {
            if (call.Instance is { } policy && retries.Policies.StrategiesOf(policy, cancellation) is { Count: > 0 } strategies)
            {
                var use = Executed(call, cancellation);
                Add(uses, strategies, use);
            }
        }

        foreach (var call in retries.Builders.Calls(Names(static row => row.Retry?.Says(RetryWords.Handler) == true), cancellation))
        {
            if (retries.Policies.StrategiesOfHandler(call, cancellation) is { Count: > 0 } strategies && retries.Builders.Of(call, cancellation) is { IsEmpty: false } clients
                && new ClientSends(kernel, catalogue, retries.Builders, clients, Headers, cancellation).Run().FirstOrDefault() is { } send)
            {
                Add(uses, strategies, new PolicyUse(call.Syntax, send.Member, $"'{send.Name}' in '{Solver.Display.Member(send.Member)}'", EffectClass.RemoteWrite, null));
            }
        }

        return uses;
    }

    private PolicyUse Executed(IInvocationOperation call, CancellationToken cancellation)
    {
        var model = call.SemanticModel!;
        var fact = retries.Loops.BodyAround(call.Syntax, model, cancellation)?.Calls.FirstOrDefault(candidate => candidate.Syntax == call.Syntax);
        var worst = fact is null ? null : worlds.Solver.Of(fact, cancellation).Worst(later: false, proven: true);
        return new PolicyUse(call.Syntax, EnclosingMember.Of(call.Syntax, model, cancellation), worst is var (_, evidence) ? $"'{evidence.Steps().Last().Name}'" : "the work", worst?.Class ?? EffectClass.None, call);
    }

    private IEnumerable<string> Names(System.Func<CatalogueRow, bool> rows) => catalogue.MemberNames(rows).Select(SymbolNames.Simple).Distinct();

    private static void Add(Dictionary<SyntaxNode, List<PolicyUse>> uses, IReadOnlyList<IInvocationOperation> strategies, PolicyUse use)
    {
        foreach (var strategy in strategies)
        {
            if (!uses.TryGetValue(strategy.Syntax, out var list))
            {
                uses.Add(strategy.Syntax, list = []);
            }

            list.Add(use);
        }
    }
}
