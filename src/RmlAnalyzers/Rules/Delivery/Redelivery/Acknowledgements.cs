using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Delivery.Redelivery;

/// <summary>What is still to be done when a message is acknowledged.</summary>
internal sealed class Acknowledgements(Kernel kernel, CancellationToken cancellation)
{
    /// <summary>When work is done that is left running.</summary>
    public const string OnItsOwn = "later, on a thread of its own";

    /// <summary>Work in the same body that nobody comes to without having acknowledged, or that runs on while the message is acknowledged.</summary>
    public (Evidence Work, EffectClass Class, string When)? WorkAfter(IInvocationOperation acknowledgement)
    {
        if (kernel.Flows.Around(acknowledgement, cancellation) is not { } flow || flow.PointOf(acknowledgement) is not { } done || BodyAround(acknowledgement) is not { } body)
        {
            return null;
        }

        var taken = body.Calls.Where(call => RoleOf(call) == DeliveryRole.Receives).Select(call => flow.PointOf(call.Operation!)).OfType<Point>().ToList();
        foreach (var call in body.Calls.Where(call => call.Operation is not null && call.Operation != acknowledgement && RoleOf(call) is null))
        {
            if (flow.PointOf(call.Operation!) is not { } at || at == done)
            {
                continue;
            }

            var isAfter = flow.Dominates(done, at) && !taken.Any(take => flow.Dominates(done, take) && flow.Dominates(take, at));
            if (isAfter && Worst(call, later: false) is var (work, effects))
            {
                return (work, effects, "after that");
            }

            if (InFinally(acknowledgement.Syntax, call.Syntax) && Worst(call, later: false) is var (failed, failedEffects))
            {
                return (failed, failedEffects, "before it, and may have failed");
            }

            if ((isAfter || flow.Dominates(at, done)) && RunsOn(call) is var (running, runningEffects))
            {
                return (running, runningEffects, OnItsOwn);
            }
        }

        return null;
    }

    /// <summary>A helper of this compilation that acknowledges whenever it is called, and does no work of its own.</summary>
    public bool IsOnlyAcknowledgement(IInvocationOperation call)
    {
        if (BodyAround(call)?.Calls.FirstOrDefault(fact => fact.Syntax == call.Syntax && fact.Operation is IInvocationOperation) is not { } made)
        {
            return false;
        }

        var targets = kernel.Worlds(cancellation).Resolver.Of(made, cancellation).Alternatives;
        return !targets.IsEmpty && targets.All(target => target.Body is { } body
            && body.Calls.Any(inner => RoleOf(inner) == DeliveryRole.Acknowledges && IsAlwaysMade(inner.Syntax, body.Syntax))
            && body.Calls.All(inner => RoleOf(inner) == DeliveryRole.Acknowledges || Worst(inner, later: false) is null));
    }

    /// <summary>Nothing decides in the body whether the call is made.</summary>
    private static bool IsAlwaysMade(SyntaxNode call, SyntaxNode body) =>
        !call.Ancestors().TakeWhile(around => around != body).Any(static around => around is IfStatementSyntax or SwitchStatementSyntax or SwitchExpressionSyntax or ConditionalExpressionSyntax or ConditionalAccessExpressionSyntax or CatchClauseSyntax
            or WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax)
        && !body.DescendantNodes().Any(node => node is ReturnStatementSyntax && node.Span.End < call.SpanStart);

    /// <summary>What a spot of a handler leaves running when the handler returns.</summary>
    public (Evidence Work, EffectClass Class)? LeftRunning(Spot spot) =>
        Settles(spot.Call) ? null
        : spot.Reach.Worst(later: true, proven: true, from: EffectClass.StoreWrite) is var (effects, work) ? (work, effects)
        : IsDropped(spot.Call) && spot.Reach.Worst(later: false, proven: true, from: EffectClass.StoreWrite) is var (dropped, evidence) ? (evidence, dropped)
        : null;

    /// <summary>What the message handlers that a type registers in this file do, and what follows when it takes messages itself.</summary>
    public (Evidence Work, EffectClass Class, ISymbol Owner)? WorkOf(INamedTypeSymbol type, SyntaxTree tree)
    {
        var worlds = kernel.Worlds(cancellation);
        var handlers = worlds.Deliveries.In(tree, cancellation)
            .Where(code => code.Delivery is { Role: DeliveryRole.Message } && SymbolEqualityComparer.Default.Equals(code.Owner.ContainingType, type))
            .Select(static code => (code.Facts, code.Owner));
        var takers = type.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == tree) && !kernel.Labels.IsAtMostOnce(method))
            .Select(method => (Method: method, Code: kernel.Facts.Of(method, cancellation)))
            .Where(pair => pair.Code is not null && pair.Code.Nested.Values.Prepend(pair.Code.Body).Any(body => body.Calls.Any(call => RoleOf(call) == DeliveryRole.Receives)))
            .Select(static pair => (Facts: pair.Code!.Body, Owner: (ISymbol)pair.Method));
        foreach (var (facts, owner) in handlers.Concat(takers))
        {
            if (worlds.Solver.Of(facts, cancellation).Worst(later: false, proven: true, from: EffectClass.StoreWrite) is var (effects, work)
                && !IsSettling(work.Leaf()))
            {
                return (work, effects, owner);
            }
        }

        return null;
    }

    private BodyFacts? BodyAround(IOperation operation)
    {
        var body = FlowGraphs.BodyOf(operation);
        return body is IAnonymousFunctionOperation or ILocalFunctionOperation
            ? kernel.Facts.OfNested(body.Syntax, cancellation)
            : operation.SemanticModel is { } model && (Core.Symbols.EnclosingMember.Declared(body.Syntax, model, cancellation) ?? Core.Symbols.EnclosingMember.Of(body.Syntax, model, cancellation)) is IMethodSymbol method
                ? kernel.Facts.Of(method, cancellation)?.Body
                : null;
    }

    private (Evidence Work, EffectClass Class)? Worst(CallFact call, bool later) =>
        kernel.Worlds(cancellation).Solver.Of(call, cancellation).Worst(later, proven: true, from: EffectClass.StoreWrite) is var (effects, work) && !IsSettling(work.Leaf())
            ? (work, effects)
            : null;

    private (Evidence Work, EffectClass Class)? RunsOn(CallFact call) =>
        Settles(call) ? null : Worst(call, later: true) ?? (IsDropped(call) ? Worst(call, later: false) : null);

    /// <summary>Telling a broker about messages is no work of its own.</summary>
    private static bool IsSettling(Evidence leaf) => leaf.Detail.StartsWith("scheduler, ", System.StringComparison.Ordinal) && !leaf.Detail.EndsWith("enqueue", System.StringComparison.Ordinal);

    private DeliveryRole? RoleOf(CallFact call) =>
        call.Operation is IInvocationOperation invocation ? kernel.Catalogue(cancellation).Deliveries.OfCall(invocation, kernel.Origins, cancellation) : null;

    /// <summary>Code that is handed over together with the acknowledgement keeps the order.</summary>
    private bool Settles(CallFact call) => call.Operation is { } operation && operation.Descendants().OfType<IInvocationOperation>().Any(inner =>
        kernel.Catalogue(cancellation).Deliveries.OfCall(inner, kernel.Origins, cancellation) is DeliveryRole.Acknowledges or DeliveryRole.Returns or DeliveryRole.DeadLetters);

    /// <summary>A task that nobody awaits: the call is a statement, or its task is discarded.</summary>
    private static bool IsDropped(CallFact call) =>
        call.Operation is IInvocationOperation { Type: INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace.Name: "Tasks" } } invocation
        && invocation.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };

    private static bool InFinally(SyntaxNode acknowledgement, SyntaxNode work) => acknowledgement.Ancestors().OfType<FinallyClauseSyntax>()
        .Any(clause => clause.Parent is TryStatementSyntax statement && statement.Block.Span.Contains(work.Span) && statement.Catches.Count == 0);
}
