using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Summaries;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>Whom the code of a correction tells, and whether they learn what is corrected. One that may learn it is enough.</summary>
internal sealed class CorrectionEffects(Kernel kernel, WorldKernel worlds, Identities identities, IMethodSymbol correction, CancellationToken cancellation)
{
    private const int HelpersDeep = 3;
    private readonly HashSet<BodyFacts> _inside = [];

    /// <summary>The first effect, where none of them may learn what is corrected; and the entries in a ledger that surely do not hold it.</summary>
    public (IInvocationOperation? Unnamed, IReadOnlyList<IInvocationOperation> Entries) Of(MemberFacts facts)
    {
        var told = new List<IInvocationOperation>();
        var entries = new List<IInvocationOperation>();
        var named = false;
        foreach (var call in Pieces(facts).SelectMany(static piece => piece.Calls))
        {
            if (call is { Method: { } method, Operation: IInvocationOperation entry } && worlds.Appends.IsEntry(method, cancellation))
            {
                // The key of the correction leads from its entry to the rest.
                if (!MayName(entry, Own(keysCount: true)))
                {
                    entries.Add(entry);
                }
            }
            else if (Matters(call))
            {
                named |= !IsUnnamed(call, Own(keysCount: false), HelpersDeep);
                if (call.Operation is IInvocationOperation effect && IsEffect(call))
                {
                    told.Add(effect);
                }
            }
        }

        return (named || told.Count == 0 ? null : told.OrderBy(static effect => effect.Syntax.SpanStart).First(), entries);
    }

    private System.Func<IParameterSymbol, bool> Own(bool keysCount) => parameter =>
        IsOf(parameter, correction) && !keysCount ? identities.MayIdentify(parameter) : identities.MayIdentify(parameter.Type);

    private static bool IsOf(IParameterSymbol parameter, ISymbol owner) => SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, owner.OriginalDefinition);

    private static IEnumerable<BodyFacts> Pieces(MemberFacts facts) => facts.Nested.Values.Prepend(facts.Body);

    /// <summary>Others see something of it, or may.</summary>
    private bool Matters(CallFact call)
    {
        var reach = worlds.Solver.Of(call, cancellation);
        return reach.Unknown is not null || reach.AsksOthers(proven: false);
    }

    private bool IsEffect(CallFact call) => worlds.Solver.Of(call, cancellation).AsksOthers(proven: true);

    private bool IsUnnamed(CallFact call, System.Func<IParameterSymbol, bool> parameters, int depth)
    {
        if (call.Operation is not IInvocationOperation operation || MayName(operation, parameters))
        {
            return false;
        }

        var targets = worlds.Resolver.Of(call, cancellation).Alternatives;
        return !targets.IsEmpty && targets.All(target => target is { Stated.IsEmpty: false } || IsTool(target, operation) || (target.Body is { } body && IsUnnamed(body, depth - 1)));
    }

    /// <summary>A library's helper, of which nobody says that it tells others: what it makes is followed as a value.</summary>
    private static bool IsTool(Solver.CallTarget target, IInvocationOperation call) =>
        target is { IsUnknown: true, Body: null } && !call.TargetMethod.Locations.Any(static place => place.IsInSource);

    /// <summary>A helper that was given nothing that names, and finds nothing itself.</summary>
    private bool IsUnnamed(BodyFacts body, int depth)
    {
        if (depth == 0 || !_inside.Add(body))
        {
            return false;
        }

        var unnamed = body.Calls.Where(Matters).All(call => IsUnnamed(call, parameter => !IsOf(parameter, body.Owner) && identities.MayIdentify(parameter.Type), depth));
        _inside.Remove(body);
        return unnamed;
    }

    private bool MayName(IInvocationOperation call, System.Func<IParameterSymbol, bool> parameters)
    {
        var values = new NamingValues(kernel.Origins, identities, call, cancellation) { Parameter = parameters };
        var receiver = call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);
        return (receiver is not null && ReceiverMayName(receiver, values))
            || call.Arguments.Any(argument => argument.Value != receiver && argument.ArgumentKind != ArgumentKind.DefaultValue && !IsLambda(argument.Value) && values.May(argument.Value));
    }

    // What a lambda does is looked at as a piece of its own.
    private static bool IsLambda(IOperation value) => LiteralLambda.Of(value) is not null;

    /// <summary>What the call is made on: a client or service that lies in a field names nothing, a thing of the business or a request made before may.</summary>
    private bool ReceiverMayName(IOperation receiver, NamingValues values) => TransactionValue.Bare(receiver) switch
    {
        IInstanceReferenceOperation => false,
        IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation => receiver.Type is null || identities.IsThing(receiver.Type),
        { Type: INamedTypeSymbol { ContainingNamespace: { Name: "Http", ContainingNamespace.Name: "Net" }, Name: "HttpClient" } } => false,
        { } other => values.May(other),
        null => true,
    };
}
