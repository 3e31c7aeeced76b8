using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Keys;

/// <summary>A call that is not idempotent and given no key, and the calls that lead to it.</summary>
internal sealed record UnkeyedEffect(KeyDuty Duty, IInvocationOperation Call, ImmutableArray<IInvocationOperation> Path);

/// <summary>
/// What a call of code in sight does behind the reader's back: follows it, helper by helper, to the first call that is not idempotent and
/// given no key. Where several bodies may run, each must have one.
/// </summary>
internal sealed class UnkeyedEffects(Kernel kernel, KeyDuties duties, CallResolver resolver, DelegateRuns delegates)
{
    private const int MaxDepth = 6;
    private const int Budget = 100;

    /// <summary>The effect behind a call that has no duty of its own; null where none is proven.</summary>
    /// <param name="call">The call.</param>
    /// <param name="options">What the file says.</param>
    /// <param name="isTold">Whether a failure counts that ends in a handler, where the helper returns a Boolean that tells of it.</param>
    /// <param name="cancellation">Stops the search.</param>
    public UnkeyedEffect? Behind(IInvocationOperation call, TreeOptions options, bool isTold, CancellationToken cancellation) =>
        Behind(call, new Search(options, [], isTold), ImmutableArray.Create(call), cancellation);

    /// <summary>The first such effect that a body performs.</summary>
    public UnkeyedEffect? In(BodyFacts body, TreeOptions options, CancellationToken cancellation) =>
        In(body, new Search(options, [], false), ImmutableArray<IInvocationOperation>.Empty, cancellation);

    private sealed record Search(TreeOptions Options, HashSet<BodyFacts> Seen, bool IsTold);

    private UnkeyedEffect? Behind(IInvocationOperation call, Search search, ImmutableArray<IInvocationOperation> path, CancellationToken cancellation)
    {
        if (path.Length > MaxDepth || kernel.Labels.IsIdempotent(call.TargetMethod.OriginalDefinition))
        {
            return null;
        }

        var targets = resolver.Of(Calls.FactOf(call), cancellation);
        UnkeyedEffect? found = null;
        foreach (var target in targets.Alternatives)
        {
            var bodies = target.Body is { } body ? [body] : target.LabelledBy is not null ? Labelled(call.TargetMethod, cancellation) : [];
            var inside = bodies.Select(code => In(code, search, path, cancellation)).ToList();
            if (inside.Count == 0 || inside.Any(static one => one is null))
            {
                return null;
            }

            found ??= inside[0];
        }

        return targets.Exhaustive || found is null ? found : null;
    }

    /// <summary>A label states the world and says nothing of keys: the code behind it does.</summary>
    private IReadOnlyList<BodyFacts> Labelled(IMethodSymbol method, CancellationToken cancellation)
    {
        var definition = method.OriginalDefinition;
        var methods = definition.IsAbstract ? kernel.Index.ImplementationsOf(definition, cancellation) : [definition];
        return [.. methods.Select(one => kernel.Facts.Of(one, cancellation)?.Body).OfType<BodyFacts>()];
    }

    private UnkeyedEffect? In(BodyFacts body, Search search, ImmutableArray<IInvocationOperation> path, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!search.Seen.Add(body) || search.Seen.Count > Budget || kernel.Labels.IsIdempotent(body.Owner))
        {
            return null;
        }

        foreach (var fact in body.Calls)
        {
            if (Of(fact, body, search, path, cancellation) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private UnkeyedEffect? Of(CallFact fact, BodyFacts body, Search search, ImmutableArray<IInvocationOperation> path, CancellationToken cancellation)
    {
        foreach (var run in delegates.Of(fact, cancellation))
        {
            if (run.Activation != Activation.Later && run.Value.Targets is { Length: 1 } targets && targets[0] is { IsInline: true, Body: { } lambda } && In(lambda, search, path, cancellation) is { } inside)
            {
                return inside;
            }
        }

        if (fact.Operation is not IInvocationOperation call || (IsSwallowed(call.Syntax) && !(search.IsTold && body.Owner is IMethodSymbol owner && kernel.Flows.Flags.Of(owner) is not null)))
        {
            return null;
        }

        if (duties.Of(call, search.Options, cancellation) is { } duty)
        {
            // A label may say worse of the step than the verb of the request that the step sends.
            return duty.Key.Fill == FillKind.Never ? new UnkeyedEffect(duty, call, path.Add(call))
                : duty.HasSlot ? null
                : Behind(call, search, path.Add(call), cancellation) is not { } behind ? null
                : duty.MakesHistory && !behind.Duty.MakesHistory ? behind with { Duty = behind.Duty with { World = duty.World, What = duty.What } } : behind;
        }

        return Behind(call, search, path.Add(call), cancellation);
    }

    /// <summary>Its failure ends in a handler here, so that nobody outside runs it again for that.</summary>
    private static bool IsSwallowed(SyntaxNode call) => call.Ancestors().TakeWhile(static node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .OfType<TryStatementSyntax>()
        .Any(attempt => attempt.Block.Span.Contains(call.Span)
            && attempt.Catches.Any(static handler => (handler.Declaration is null || handler.Declaration.Type.ToString() is "Exception" or "System.Exception")
                && handler.Filter is null
                && !handler.Block.DescendantNodes().Any(static node => node is ThrowStatementSyntax or ThrowExpressionSyntax)));
}
