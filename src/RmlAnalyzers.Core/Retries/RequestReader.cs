using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Retries;

/// <summary>The verb and the key of a request, through the helpers that it is handed to.</summary>
internal sealed class RequestReader(Origins origins, IReadOnlyCollection<string> headers, CancellationToken cancellation)
{
    private static readonly ImmutableArray<string> Unsafe = ["POST", "PATCH", "CONNECT"];
    private static readonly ImmutableArray<string> Writing = ["POST", "PATCH", "PUT", "DELETE", "CONNECT"];

    private readonly VerbReader _verbs = new(origins, cancellation);

    /// <summary>Whether a request, or a verb, is one that does more with each repetition.</summary>
    public Truth IsUnsafe(IOperation requestOrVerb, SendFrame? frame) => IsOneOf(requestOrVerb, Unsafe, frame, 6);

    public Truth IsWriting(IOperation requestOrVerb, SendFrame? frame) => IsOneOf(requestOrVerb, Writing, frame, 6);

    /// <summary>Whether a request or its content carries a key header, or may carry one.</summary>
    public bool IsKeyed(IOperation? carrier, SendFrame? frame)
    {
        for (var depth = 6; carrier is not null && depth > 0; depth--)
        {
            var fill = origins.HeaderOf(carrier, headers, cancellation);
            switch (fill.Kind)
            {
                case FillKind.Never:
                    return false;
                case FillKind.Always or FillKind.Sometimes:
                    return true;
            }

            var (handed, from) = Handed(carrier, frame);
            if (handed is null)
            {
                return HttpTypes.IsRequest(carrier.Type);
            }

            (carrier, frame) = (handed, from);
        }

        return false;
    }

    private Truth IsOneOf(IOperation requestOrVerb, ImmutableArray<string> verbs, SendFrame? frame, int depth)
    {
        var known = _verbs.IsOneOf(requestOrVerb, verbs);
        if (known != Truth.Maybe || depth == 0)
        {
            return known;
        }

        var verb = VerbOf(requestOrVerb);
        if (verb is not null && verb != requestOrVerb)
        {
            return IsOneOf(verb, verbs, frame, depth - 1);
        }

        var (handed, from) = Handed(requestOrVerb, frame);
        return handed is null ? Truth.Maybe : IsOneOf(handed, verbs, from, depth - 1);
    }

    /// <summary>The expression that says the verb of a request that is made here.</summary>
    private IOperation? VerbOf(IOperation request)
    {
        if (!HttpTypes.IsRequest(request.Type))
        {
            return null;
        }

        var fill = origins.FillOf(request, "Method", cancellation);
        if (fill is { Kind: FillKind.Always, Values.Length: 1 })
        {
            return fill.Values[0];
        }

        return origins.Only(request, cancellation) is { Operation: IObjectCreationOperation creation }
            ? creation.Arguments.FirstOrDefault(static argument => HttpTypes.IsVerb(argument.Parameter?.Type))?.Value
            : null;
    }

    /// <summary>What the caller handed in, where the value is a parameter of the helper that was entered.</summary>
    private (IOperation? Value, SendFrame? Frame) Handed(IOperation value, SendFrame? frame)
    {
        foreach (var origin in origins.Of(value, cancellation))
        {
            if (origin is { Kind: OriginKind.Parameter, Whole: true, Symbol: IParameterSymbol parameter })
            {
                for (var caller = frame; caller is not null; caller = caller.Caller)
                {
                    if (caller.ArgumentFor(parameter) is { } argument)
                    {
                        return (argument, caller.Caller);
                    }
                }
            }
        }

        return (null, null);
    }
}
