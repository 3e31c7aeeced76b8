using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;

namespace RmlAnalyzers.Core.Order.Identities;

/// <summary>The code that a handler runs in this compilation, services included: what looks for an aggregate often stands in a repository.</summary>
internal sealed class ReachedCode(SemanticModels models, SourceIndex index, CancellationToken cancellation)
{
    private const int MaxDepth = 3;

    public IEnumerable<IOperation> Of(IMethodSymbol handler)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { handler.OriginalDefinition };
        var pending = new Queue<(IMethodSymbol Method, int Depth)>([(handler, 0)]);
        while (pending.Count > 0)
        {
            var (method, depth) = pending.Dequeue();
            foreach (var reference in (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences)
            {
                if (!models.Contains(reference.SyntaxTree) || models.OperationOf(reference.GetSyntax(cancellation), cancellation) is not { } code)
                {
                    continue;
                }

                yield return code;
                foreach (var target in depth == MaxDepth ? [] : code.Descendants().OfType<IInvocationOperation>().SelectMany(Targets).Where(seen.Add))
                {
                    pending.Enqueue(((IMethodSymbol)target, depth + 1));
                }
            }
        }
    }

    private IEnumerable<ISymbol> Targets(IInvocationOperation call)
    {
        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        return method.IsAbstract ? index.ImplementationsOf(method, cancellation) : method.DeclaringSyntaxReferences.IsEmpty ? [] : [method];
    }
}
