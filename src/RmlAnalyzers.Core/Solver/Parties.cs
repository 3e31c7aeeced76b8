using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Solver;

/// <summary>Somebody for whom code changes something.</summary>
/// <param name="Participant">What kind of party it is.</param>
/// <param name="Kind">What is done there.</param>
/// <param name="Library">First word of the namespace of the catalogued type: whose client it is.</param>
/// <param name="Name">The name that <c>[Participant]</c> gives it; null where nobody named it.</param>
/// <param name="Call">The call that shows it.</param>
internal sealed record Party(Participant Participant, EffectKind Kind, string Library, string? Name, string Call);

/// <summary>For whom a piece of code changes something, helpers and the code behind labels included.</summary>
/// <param name="Changed">Every party; what is only possible counts.</param>
/// <param name="Noted">What is noted in a unit of work, to be done when somebody saves it.</param>
/// <param name="Complete">Nothing was met that cannot be seen.</param>
internal sealed record Parties(ImmutableArray<Party> Changed, ImmutableHashSet<EffectKind> Noted, bool Complete)
{
    public static Parties Of(BodyFacts body, WorldKernel worlds, Labels labels, CancellationToken cancellation)
    {
        var search = new Search(worlds, labels, cancellation);
        search.Walk(body);
        return new Parties([.. search.Changed.Distinct()], [.. search.Noted], search.Complete && worlds.Delegates.UsesOf(body, cancellation).IsEmpty);
    }

    private sealed class Search(WorldKernel worlds, Labels labels, CancellationToken cancellation)
    {
        private readonly HashSet<BodyFacts> _seen = [];
        private readonly Queue<BodyFacts> _pending = new();

        public List<Party> Changed { get; } = [];

        public HashSet<EffectKind> Noted { get; } = [];

        public bool Complete { get; private set; } = true;

        public void Walk(BodyFacts root)
        {
            Enter(root);
            while (_pending.Count > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                var body = _pending.Dequeue();
                Complete &= !body.IsTruncated;
                foreach (var call in body.Calls)
                {
                    Visit(call);
                }
            }
        }

        private void Enter(BodyFacts body)
        {
            if (_seen.Add(body))
            {
                _pending.Enqueue(body);
            }
        }

        private void Visit(CallFact call)
        {
            if (call.Method is { } method)
            {
                Noted.UnionWith(worlds.Stated.Noted(method, call.Receiver));
            }

            var targets = worlds.Resolver.Of(call, cancellation);
            Complete &= targets.Exhaustive;
            foreach (var target in targets.Alternatives)
            {
                Visit(target, call);
            }

            var runs = worlds.Delegates.Of(call, cancellation);
            Complete &= call.Delegates.All(argument => runs.Any(run => run.Argument == argument));
            foreach (var target in runs.SelectMany(static run => run.Value.Targets))
            {
                Visit(target, call);
            }
        }

        private void Visit(CallTarget target, CallFact call)
        {
            Complete &= !target.IsUnknown;
            if (target.Body is { } body)
            {
                Enter(body);
            }

            Changed.AddRange(target.Rows
                .Where(static row => row.Effect.Class >= EffectClass.StoreWrite)
                .Select(row => new Party(row.Participant, row.Kind, row.TypeName.Split('.')[0], NameOf(call.Method)?.Name, target.Name)));
            if (target.Rows.IsEmpty && target.Stated.Any(static effect => effect.Class >= EffectClass.StoreWrite))
            {
                VisitLabelled(target, call);
            }
        }

        /// <summary>A label says how far the effect reaches and not to whom: its participant does, or else the code behind it.</summary>
        private void VisitLabelled(CallTarget target, CallFact call)
        {
            if (NameOf(target.Method) is var (name, participant))
            {
                Changed.Add(new Party(participant, EffectKind.Write, "", name, target.Name));
                return;
            }

            var (bodies, exhaustive) = worlds.Resolver.Code(call, cancellation);
            Complete &= exhaustive && !bodies.IsEmpty;
            foreach (var body in bodies)
            {
                Enter(body);
            }
        }

        private (string Name, Participant Participant)? NameOf(IMethodSymbol? method) =>
            method is not null && labels.Any && Marks(method) is { Length: 1 } marks
            && marks[0].ConstructorArguments is { Length: 2 } arguments && arguments[0].Value is string name && arguments[1].Value is { } kind
                ? (name, Convert.ToInt32(kind, System.Globalization.CultureInfo.InvariantCulture) switch { 1 => Participant.Human, 2 => Participant.Scheduler, _ => Participant.Service })
                : null;

        /// <summary>On the member, or else on its type; whoever names several parties does not say which one a call reaches.</summary>
        private AttributeData[] Marks(IMethodSymbol method) =>
            labels.All(method, Names.Participant).ToArray() is { Length: > 0 } own ? own
            : method.ContainingType is { } type ? labels.All(type, Names.Participant).ToArray()
            : [];
    }
}
