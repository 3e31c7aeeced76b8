using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Catalogue;

internal sealed partial class MemberRows
{
    /// <summary>Evaluates the conditions of the rows at one call.</summary>
    /// <param name="call">The invocation, object creation or property write; the value it is made on, for a call that the compiler makes.</param>
    /// <param name="origins">Where argument values come from.</param>
    public CallMatch Resolve(IOperation call, Origins origins, CancellationToken cancellation)
    {
        if (!IsConditional)
        {
            return Unresolved;
        }

        var evaluator = new WhenEvaluator(call, _hits[0].Face, origins, cancellation);
        return CallMatch.Of(_hits.Select(hit => (hit.Row, Weaken(hit.Row.When is { } when ? evaluator.Evaluate(when) : Truth.True, hit.IsCertain))));
    }

    private static Truth Weaken(Truth truth, bool certain) => truth == Truth.True && !certain ? Truth.Maybe : truth;
}
