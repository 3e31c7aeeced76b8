using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;

namespace RmlAnalyzers.Core.Flow;

/// <summary>
/// Which code reads what a provider announces: it calls the provider's parser itself, or is an endpoint and does so through a helper that
/// hands the announcement back.
/// </summary>
internal sealed class Notices(Kernel kernel, DeliveryCatalogue rows)
{
    private const int MaxDepth = 3;

    // Every endpoint is asked about: only what may come to a parser by its words is bound.
    private readonly WordReach _reach = new(kernel, () => rows.Known.Notices, static _ => true, orUnseen: false);

    /// <summary>The parser that the member uses, by name; null where it reads no notice.</summary>
    public string? ReadBy(IMethodSymbol method, bool isEndpoint, CancellationToken cancellation)
    {
        if (rows.Known.Notices.IsEmpty || !(method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.Any(declared => _reach.MayStartIn(declared.GetSyntax(cancellation), cancellation))
            || kernel.Facts.Of(method, cancellation) is not { } code)
        {
            return null;
        }

        var own = code.Nested.Values.Prepend(code.Body).SelectMany(body => Parsers(body, cancellation)).FirstOrDefault();
        return own is not null ? (isEndpoint || !HandsBack(method, own) ? Name(own) : null)
            : isEndpoint ? Through(code.Body, MaxDepth, cancellation)
            : null;
    }

    public string? ReadBy(IOperation function, CancellationToken cancellation) =>
        rows.Known.Notices.IsEmpty || !_reach.MayStartIn(function.Syntax, cancellation) || kernel.Facts.OfNested(function.Syntax, cancellation) is not { } body ? null
            : Parsers(body, cancellation).FirstOrDefault() is { } own ? Name(own)
            : Through(body, MaxDepth, cancellation);

    private string? Through(BodyFacts body, int depth, CancellationToken cancellation)
    {
        foreach (var helper in body.Calls.Select(static call => call.Method).OfType<IMethodSymbol>().Where(static method => !method.DeclaringSyntaxReferences.IsEmpty))
        {
            if (kernel.Facts.Of(helper, cancellation) is not { } code)
            {
                continue;
            }

            var found = Parsers(code.Body, cancellation).FirstOrDefault() is { } parser
                ? HandsBack(helper, parser) ? Name(parser) : null
                : depth > 1 ? Through(code.Body, depth - 1, cancellation) : null;
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private IEnumerable<IInvocationOperation> Parsers(BodyFacts body, CancellationToken cancellation) => body.Calls
        .Select(static call => call.Operation)
        .OfType<IInvocationOperation>()
        .Where(call => rows.OfCall(call, kernel.Origins, cancellation) == DeliveryRole.Notice);

    /// <summary>A helper that only parses: what it returns is what the parser returns, or whether it is genuine.</summary>
    private static bool HandsBack(IMethodSymbol helper, IInvocationOperation parser)
    {
        var result = helper.ReturnType is INamedTypeSymbol { IsGenericType: true, Name: "Task" or "ValueTask" } task ? task.TypeArguments[0] : helper.ReturnType;
        return SymbolEqualityComparer.Default.Equals(result, parser.TargetMethod.ReturnType);
    }

    private static string Name(IInvocationOperation parser) => parser.TargetMethod.ContainingType.Name + "." + parser.TargetMethod.Name;
}
