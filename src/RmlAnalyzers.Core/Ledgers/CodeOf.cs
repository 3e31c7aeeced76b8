using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Solver;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>The code that may run behind a target, also where a label has spoken for it: what the member itself does is then still to be read.</summary>
internal sealed class CodeOf(FactsStore facts, SourceIndex index)
{
    public IEnumerable<BodyFacts> Behind(CallTarget target, CancellationToken cancellation) => target switch
    {
        { Body: { } body } => [body],
        { LabelledBy: not null, Method: { } method } => Of(method, cancellation).Select(static pair => pair.Body),
        _ => [],
    };

    /// <summary>The method's own code and that of what implements or overrides it.</summary>
    public IEnumerable<(IMethodSymbol Method, BodyFacts Body)> Of(IMethodSymbol method, CancellationToken cancellation)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        foreach (var candidate in index.ImplementationsOf(method, cancellation).Append(method))
        {
            if (!candidate.IsAbstract && facts.Of(candidate, cancellation) is { } code)
            {
                yield return (candidate, code.Body);
            }
        }
    }

    /// <summary>The operation that a piece of code is.</summary>
    public static IOperation? Root(BodyFacts body)
    {
        var any = body.Calls.Select(static call => call.Operation).FirstOrDefault(static operation => operation is not null);
        return any is null ? null : FlowGraphs.BodyOf(any);
    }

    /// <summary>The piece of code that an operation of this compilation stands in.</summary>
    public BodyFacts? Around(IOperation operation, ISymbol? member, CancellationToken cancellation) =>
        FlowGraphs.BodyOf(operation) is IAnonymousFunctionOperation or ILocalFunctionOperation
            ? facts.OfNested(FlowGraphs.BodyOf(operation).Syntax, cancellation)
            : member switch
            {
                IMethodSymbol method => facts.Of(method, cancellation)?.Body,
                IPropertySymbol { GetMethod: { } getter } when facts.Of(getter, cancellation) is { } code => code.Body,
                IFieldSymbol or IPropertySymbol => facts.OfInitializer(member, cancellation)?.Body,
                _ => null,
            };
}
