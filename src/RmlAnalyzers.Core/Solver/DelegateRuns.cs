using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Summaries;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Solver;

/// <summary>A delegate argument that the callee is known to run, and how; not proven where only some of what the call may mean runs it.</summary>
internal readonly record struct DelegateRun(DelegateArgument Argument, DelegateValue Value, Activation Activation, bool ByCatalogue, bool Proven = true);

/// <summary>
/// What a callee does with the delegates it is given: by its catalogue row, by <c>[Retries]</c>, or by its body. Answered per body
/// through <see cref="Uses"/>; nothing known means neither leak nor deferral.
/// </summary>
internal sealed class DelegateRuns
{
    private readonly CallResolver _resolver;
    private readonly EffectCatalogue _catalogue;
    private readonly Labels _labels;
    private readonly SummaryMemo<BodyFacts, Uses> _uses;

    public DelegateRuns(CallResolver resolver, EffectCatalogue catalogue, Labels labels)
    {
        _resolver = resolver;
        _catalogue = catalogue;
        _labels = labels;
        _uses = new SummaryMemo<BodyFacts, Uses>(UsesLattice.Instance, Callees, Transfer);
    }

    public Uses UsesOf(BodyFacts body, CancellationToken cancellation) => _uses.Of(body, cancellation);

    /// <summary>The delegate arguments of a call that are known to run.</summary>
    public ImmutableArray<DelegateRun> Of(CallFact call, CancellationToken cancellation) => Of(call, body => UsesOf(body, cancellation), cancellation);

    private ImmutableArray<DelegateRun> Of(CallFact call, Func<BodyFacts, Uses> usesOf, CancellationToken cancellation)
    {
        if (call.Delegates.IsEmpty)
        {
            return ImmutableArray<DelegateRun>.Empty;
        }

        var runs = ImmutableArray.CreateBuilder<DelegateRun>();
        foreach (var argument in call.Delegates)
        {
            var stated = StatedActivation(call, argument.Parameter);
            var (activation, proven) = stated is not null ? (stated, true) : ByBody(call, argument.Parameter, usesOf, cancellation);
            if (activation is Activation.Later or Activation.OnRead && call.Operation is { } operation && Handover.RunsToEnd(operation))
            {
                activation = Activation.Now;
            }

            if (activation is { } known and not Activation.Never)
            {
                runs.Add(new DelegateRun(argument, _resolver.Value(argument.Value, cancellation), known, stated is not null, proven));
            }
        }

        return runs.ToImmutable();
    }

    private Activation? StatedActivation(CallFact call, IParameterSymbol parameter)
    {
        if (call.Method is not { } method)
        {
            return null;
        }

        if (_catalogue.MayKnow(method) && _catalogue.RowsOf(method, call.Receiver).ActivationOf(parameter.OriginalDefinition) is { } row)
        {
            return row;
        }

        return _labels.Any && _labels.Retries(method.OriginalDefinition) ? Activation.Again : null;
    }

    private (Activation?, bool Proven) ByBody(CallFact call, IParameterSymbol parameter, Func<BodyFacts, Uses> usesOf, CancellationToken cancellation)
    {
        Activation? worst = null;
        var (bodies, every) = _resolver.Code(call, cancellation);
        foreach (var body in bodies)
        {
            if ((body.Owner as IMethodSymbol)?.Parameters.ElementAtOrDefault(parameter.Ordinal) is { } own && usesOf(body).Runs.TryGetValue(own, out var activation))
            {
                worst = worst is null || activation > worst ? activation : worst;
            }
            else
            {
                every = false;
            }
        }

        return (worst, every);
    }

    /// <summary>Only calls that hand on a delegate or a type argument matter here; the graph stays small.</summary>
    private IReadOnlyCollection<BodyFacts> Callees(BodyFacts body, CancellationToken cancellation)
    {
        var callees = new List<BodyFacts>();
        foreach (var call in body.Calls)
        {
            if (!IsParametric(call))
            {
                continue;
            }

            callees.AddRange(_resolver.Of(call, cancellation).Alternatives.Select(static target => target.Body).OfType<BodyFacts>());
            callees.AddRange(call.Delegates.IsEmpty ? [] : _resolver.Code(call, cancellation).Bodies);
            foreach (var argument in call.Delegates)
            {
                callees.AddRange(_resolver.Value(argument.Value, cancellation).Targets.Select(static target => target.Body).OfType<BodyFacts>());
            }
        }

        return callees;
    }

    private static bool IsParametric(CallFact call) =>
        !call.Delegates.IsEmpty
        || call.Kind is CallKind.LocalFunction or CallKind.Delegate or CallKind.Initializer
        || call.Method is { } method && (method.TypeArguments.Length > 0 || method.ContainingType?.TypeArguments.Length > 0) && !method.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty;

    private Uses Transfer(BodyFacts body, Func<BodyFacts, Uses> usesOf, CancellationToken cancellation)
    {
        var uses = Uses.None;
        foreach (var call in body.Calls)
        {
            switch (call.Kind)
            {
                case CallKind.TypeParameter when call.Subject is ITypeParameterSymbol created:
                    uses = uses.Create(created);
                    continue;
                case CallKind.Delegate when call.Callee is { } callee:
                    uses = _resolver.Value(callee, cancellation).Parameters.Aggregate(uses, static (all, parameter) => all.Run(parameter.OriginalDefinition, Activation.Now));
                    break;
            }

            if (IsParametric(call))
            {
                uses = Called(uses, call, usesOf, cancellation);
            }
        }

        return uses;
    }

    private Uses Called(Uses uses, CallFact call, Func<BodyFacts, Uses> usesOf, CancellationToken cancellation)
    {
        foreach (var target in _resolver.Of(call, cancellation).Alternatives)
        {
            if (target.Body is { } code)
            {
                uses = uses.Join(target.IsInline ? usesOf(code) : Forwarded(usesOf(code), target.Method));
            }
        }

        foreach (var run in Of(call, usesOf, cancellation))
        {
            uses = run.Value.Parameters.Aggregate(uses, (all, parameter) => all.Run(parameter.OriginalDefinition, run.Activation));
            foreach (var target in run.Value.Targets)
            {
                if (target is { IsInline: true, Body: { } nested })
                {
                    uses = usesOf(nested).Runs.Aggregate(uses, (all, inner) => all.Run(inner.Key, Uses.Nest(run.Activation, inner.Value)));
                    uses = uses with { Creates = uses.Creates.Union(usesOf(nested).Creates) };
                }
            }
        }

        return uses;
    }

    /// <summary>Of what a named callee creates, only the type parameters that this call fills with the caller's own remain open.</summary>
    private static Uses Forwarded(Uses callee, IMethodSymbol? method) => method is null
        ? Uses.None
        : callee.Creates.Select(created => TypeArguments.Of(created, method)).OfType<ITypeParameterSymbol>().Aggregate(Uses.None, static (all, open) => all.Create(open));
}

/// <summary>Fills in the type parameters of a method or its type with the arguments of one call.</summary>
internal static class TypeArguments
{
    public static ITypeSymbol? Of(ITypeParameterSymbol parameter, IMethodSymbol call)
    {
        if (parameter.TypeParameterKind == TypeParameterKind.Method)
        {
            return call.TypeArguments.ElementAtOrDefault(parameter.Ordinal);
        }

        for (var type = call.ContainingType; type is not null; type = type.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, parameter.DeclaringType))
            {
                return type.TypeArguments.ElementAtOrDefault(parameter.Ordinal);
            }
        }

        return null;
    }
}
