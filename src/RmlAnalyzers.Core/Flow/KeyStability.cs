using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Flow;

/// <summary>What another evaluation of a key would give.</summary>
internal enum KeyVerdict : byte
{
    Unknown,

    /// <summary>The same again: made of parameters, stored identities, constants among them.</summary>
    Stable,

    /// <summary>The same for every intent: constants only.</summary>
    ConstantForAll,

    /// <summary>Another key: clock, random, counter, or a hash that differs between processes.</summary>
    Fresh,
}

/// <summary>The verdict on a key, and for a fresh one where it is made. Whether that place runs again is the question of <see cref="Attempts"/>.</summary>
internal readonly record struct KeyStability(KeyVerdict Verdict, ImmutableArray<Origin> Sources)
{
    private const int MaxDepth = 4;

    public static KeyStability Of(IOperation key, Origins origins, Labels labels, CancellationToken cancellation) =>
        Of(key, origins, labels, MaxDepth, cancellation);

    private static KeyStability Of(IOperation key, Origins origins, Labels labels, int depth, CancellationToken cancellation)
    {
        var fresh = ImmutableArray.CreateBuilder<Origin>();
        var verdicts = new HashSet<KeyVerdict>();
        foreach (var origin in origins.Of(key, cancellation))
        {
            if (IsNull(origin))
            {
                continue;
            }

            var judged = Judge(origin, origins, labels, depth, cancellation);
            verdicts.Add(judged.Verdict);
            fresh.AddRange(judged.Sources);
        }

        return new KeyStability(
            verdicts.Contains(KeyVerdict.Fresh) ? KeyVerdict.Fresh
                : verdicts.Count == 0 || verdicts.Contains(KeyVerdict.Unknown) ? KeyVerdict.Unknown
                : verdicts.Contains(KeyVerdict.Stable) ? KeyVerdict.Stable
                : KeyVerdict.ConstantForAll,
            fresh.ToImmutable());
    }

    private static KeyStability Judge(Origin origin, Origins origins, Labels labels, int depth, CancellationToken cancellation)
    {
        if (Vouched(origin, labels))
        {
            return Known(KeyVerdict.Stable);
        }

        switch (origin.Kind)
        {
            case OriginKind.Constant:
                return Known(KeyVerdict.ConstantForAll);
            case OriginKind.Parameter:
                return Known(KeyVerdict.Stable);
            case OriginKind.Counter:
            case OriginKind.Unknown when origin.Operation is IForEachLoopOperation loop && LoopItems.IsCounting(loop):
                return Fresh(origin);
            case OriginKind.Call or OriginKind.Member:
                return ValueKnowledge.Of(origin.Symbol) switch
                {
                    ValueEffect.Fresh => Fresh(origin),
                    ValueEffect.Replay => Known(KeyVerdict.Stable),
                    _ => origin.Kind == OriginKind.Call ? Known(KeyVerdict.Unknown) : Taken(origin, origins, labels, depth, cancellation),
                };
            case OriginKind.Creation when depth > 0:
                return Made(origin, origins, labels, depth, cancellation);
            default:
                return Known(KeyVerdict.Unknown);
        }
    }

    /// <summary>A member of a fresh value is fresh; of anything that was handed in it is that thing's identity.</summary>
    private static KeyStability Taken(Origin origin, Origins origins, Labels labels, int depth, CancellationToken cancellation)
    {
        if (depth == 0 || origin.Operation is not IMemberReferenceOperation { Instance: { } instance })
        {
            return Known(KeyVerdict.Unknown);
        }

        if (instance is IInstanceReferenceOperation or IConditionalAccessInstanceOperation)
        {
            return Known(KeyVerdict.Stable);
        }

        var owner = Of(instance, origins, labels, depth - 1, cancellation);
        return owner.Verdict == KeyVerdict.Fresh && instance.Type?.IsValueType == true ? At(origin, owner) : Known(owner.Verdict == KeyVerdict.Fresh ? KeyVerdict.Unknown : owner.Verdict);
    }

    private static KeyStability Made(Origin origin, Origins origins, Labels labels, int depth, CancellationToken cancellation)
    {
        var parts = origin.Operation switch
        {
            IObjectCreationOperation creation => creation.Arguments.Select(argument => argument.Value),
            ITupleOperation tuple => tuple.Elements,
            IArrayCreationOperation { Initializer: { } array } => array.ElementValues,
            ICollectionExpressionOperation collection => collection.Elements,
            _ => [],
        };
        var judged = parts.Select(part => Of(part, origins, labels, depth - 1, cancellation)).ToList();
        return judged.FirstOrDefault(part => part.Verdict == KeyVerdict.Fresh) is { Verdict: KeyVerdict.Fresh } fresh ? At(origin, fresh)
            : judged.Count == 0 || judged.Any(part => part.Verdict == KeyVerdict.Unknown) ? Known(KeyVerdict.Unknown)
            : judged.All(part => part.Verdict == KeyVerdict.ConstantForAll) ? Known(KeyVerdict.ConstantForAll)
            : Known(KeyVerdict.Stable);
    }

    // A part of something made in a helper came to be where the helper was called.
    private static KeyStability At(Origin whole, KeyStability part) => whole.Spot == whole.Operation
        ? part
        : new KeyStability(KeyVerdict.Fresh, [.. part.Sources.Select(source => source with { Spot = whole.Spot })]);

    /// <summary>Somebody promises that it is computed from stable inputs: <c>[return: IdempotencyKey]</c> on a helper on the way.</summary>
    private static bool Vouched(Origin origin, Labels labels) => origin.Path.Add(origin.Operation)
        .OfType<IInvocationOperation>().Any(call => labels.ReturnsIdempotencyKey(call.TargetMethod));

    private static bool IsNull(Origin origin) =>
        origin is { Kind: OriginKind.Constant, Whole: true } && origin.Operation is { ConstantValue.Value: null } or IDefaultValueOperation { Type.IsValueType: false };

    private static KeyStability Known(KeyVerdict verdict) => new(verdict, []);

    private static KeyStability Fresh(Origin origin) => new(KeyVerdict.Fresh, [origin]);
}
