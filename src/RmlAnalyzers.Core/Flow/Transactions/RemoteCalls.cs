using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Summaries;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Flow;

/// <summary>A call that leaves for others while a transaction is open.</summary>
/// <param name="Call">The call in the body that the transaction is open in, or in a lambda that it runs.</param>
/// <param name="Effects">The most harmful of what is proven.</param>
/// <param name="Evidence">The path.</param>
/// <param name="Transaction">The innermost transaction around it.</param>
internal sealed record RemoteCall(CallFact Call, EffectClass Effects, Evidence Evidence, OpenTransaction Transaction);

/// <summary>The calls that leave for others while a transaction is open, each found from the place that opens it.</summary>
internal sealed class RemoteCalls(Transactions transactions, DelegateRuns delegates)
{
    /// <param name="begin">What opens the transaction, or runs a delegate inside one.</param>
    /// <param name="body">The code that it stands in.</param>
    /// <param name="solver">Says what a call reaches at once.</param>
    /// <param name="cancellation">Stops the search.</param>
    public IEnumerable<RemoteCall> After(IOperation begin, BodyFacts body, WorldSolver solver, CancellationToken cancellation)
    {
        foreach (var (call, reach) in Calls(body, solver, cancellation))
        {
            if (call.Operation is { } operation
                && Worst(reach) is var (effects, evidence)
                && (transactions.Around(operation, cancellation) is { } open ? open.Begin.Syntax == begin.Syntax : IsHandedOver(operation, begin, cancellation)))
            {
                yield return new RemoteCall(call, effects, evidence, transactions.Around(operation, cancellation) ?? new OpenTransaction(begin, []));
            }
        }
    }

    /// <summary>What a call does for others at once: history before money before the rest, and messages last.</summary>
    public static (EffectClass Effects, Evidence Evidence)? Worst(Reach reach) =>
        reach.Worst(later: false, proven: true, from: EffectClass.Money)
        ?? reach.Worst(later: false, proven: true, from: EffectClass.RemoteWrite, to: EffectClass.RemoteWrite)
        ?? reach.Worst(later: false, proven: true, from: EffectClass.Message, to: EffectClass.Message);

    /// <summary>A method group given to whoever runs it inside a transaction.</summary>
    private bool IsHandedOver(IOperation operation, IOperation begin, CancellationToken cancellation) =>
        operation.Syntax == begin.Syntax && operation is IInvocationOperation call
        && call.Arguments.Any(argument => argument.Parameter is { Type.TypeKind: TypeKind.Delegate } parameter
            && LiteralLambda.Of(argument.Value) is null && transactions.RunsInside(call, parameter, cancellation));

    private IEnumerable<(CallFact Call, Reach Reach)> Calls(BodyFacts body, WorldSolver solver, CancellationToken cancellation)
    {
        var pending = new Stack<BodyFacts>([body]);
        while (pending.Count > 0)
        {
            foreach (var call in pending.Pop().Calls)
            {
                var reach = solver.OfTarget(call, cancellation);
                foreach (var run in delegates.Of(call, cancellation).Where(static run => run.Activation != Activation.Later))
                {
                    if (LiteralLambda.Of(run.Argument.Value) is not null && run.Value.Targets is { Length: 1 } targets && targets[0] is { IsInline: true, Body: { } lambda })
                    {
                        pending.Push(lambda);
                    }
                    else
                    {
                        reach = reach.Join(solver.OfRun(call, run, cancellation));
                    }
                }

                yield return (call, reach);
            }
        }
    }
}
