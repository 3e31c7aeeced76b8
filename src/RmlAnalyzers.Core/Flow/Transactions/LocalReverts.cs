using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Flow;

/// <summary>
/// Reverts of our own store that are the whole answer to a failure although others have seen what came before it. Silent as soon as the
/// handler, or what follows it, asks, tells, compensates, records, or does something that cannot be seen.
/// </summary>
internal sealed class LocalReverts(Kernel kernel, WorldKernel worlds)
{
    private readonly RevertAnswers _answers = new(kernel, worlds);

    /// <summary>Whether a handler may revert, told from its words.</summary>
    public bool MayRevert(CatchClauseSyntax clause) =>
        clause.Block.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(worlds.Reverts.MayRevert);

    /// <summary>The first revert of a handler that takes any failure; null where there is none, or where it is not the whole answer.</summary>
    public LocalRevert? In(CatchClauseSyntax clause, SemanticModel model, CancellationToken cancellation)
    {
        if (clause.Parent is not TryStatementSyntax attempt || !kernel.ToOthers.MayStartIn(attempt, cancellation) || HandlerKinds.Of(clause, model, cancellation) is not { } handler)
        {
            return null;
        }

        foreach (var syntax in clause.Block.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(worlds.Reverts.MayRevert))
        {
            if (model.GetOperation(syntax, cancellation) is not IInvocationOperation call
                || FlowGraphs.BodyOf(call).Syntax.SpanStart > clause.SpanStart
                || kernel.Facts.Around(call, EnclosingMember.Of(syntax, model, cancellation), cancellation) is not { } body
                || body.Calls.FirstOrDefault(fact => fact.Syntax == syntax) is not { Operation: { } operation } fact
                || kernel.Flows.Around(operation, cancellation) is not { } flow || flow.PointOf(operation) is not { } point)
            {
                continue;
            }

            var kind = worlds.Reverts.KindOf(fact, cancellation);
            if (kind == RevertKind.None)
            {
                continue;
            }

            var seen = Seen(body, attempt, handler, flow, point, cancellation) is { } inside && (kind == RevertKind.Rollback || Concerns(call, attempt.Block, model, cancellation))
                ? inside
                : kind == RevertKind.Rollback ? null : HistoryBefore(body, attempt, call, flow, point, model, cancellation);
            return seen is var (effects, evidence)
                && !_answers.Given(body, clause, attempt, syntax, flow, point, cancellation)
                    ? new LocalRevert(call, effects, evidence, kind == RevertKind.Named)
                    : null;
        }

        return null;
    }

    /// <summary>The worst that others have seen when control comes to the revert.</summary>
    private (EffectClass Effects, Evidence Evidence)? Seen(BodyFacts body, TryStatementSyntax attempt, HandlerKind handler, BodyFlow flow, Point revert, CancellationToken cancellation)
    {
        (EffectClass Effects, Evidence Evidence)? worst = null;
        foreach (var call in body.Calls)
        {
            if (!attempt.Block.Span.Contains(call.Syntax.Span) || call.Operation is null
                || (call.Method is { } method && kernel.Labels.FindInherited(method, Names.StatusCheck) is not null)
                || RemoteCalls.Worst(worlds.AtOnce.Of(call, cancellation)) is not var (effects, evidence)
                || flow.PointOf(call.Operation) is not { } point || !flow.Reaches(point, revert)
                || (handler == HandlerKind.Store && !IsFollowedByStore(body, attempt, call, flow, point, cancellation))
                || (handler == HandlerKind.Remote && !IsFollowedByRemote(body, attempt, call, flow, point, cancellation)))
            {
                continue;
            }

            if (worst is null || Rank(effects) > Rank(worst.Value.Effects))
            {
                worst = (effects, evidence);
            }
        }

        return worst;
    }

    /// <summary>
    /// History that was made before the attempt, by a statement that speaks of what is taken back. A rollback does not count: the outcome may be
    /// written in a transaction of its own.
    /// </summary>
    private (EffectClass Effects, Evidence Evidence)? HistoryBefore(
        BodyFacts body, TryStatementSyntax attempt, IInvocationOperation revert, BodyFlow flow, Point at, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var call in body.Calls)
        {
            if (call.Syntax.Span.End < attempt.SpanStart && call.Operation is { } operation
                && call.Syntax.FirstAncestorOrSelf<StatementSyntax>() is { } statement && Concerns(revert, statement, model, cancellation)
                && worlds.AtOnce.Of(call, cancellation).Worst(later: false, proven: true, from: EffectClass.History) is { } made
                && flow.PointOf(operation) is { } point && flow.Reaches(point, at))
            {
                return made;
            }
        }

        return null;
    }

    // A message weighs less than another call; otherwise the order of harm.
    private static int Rank(EffectClass effects) => effects == EffectClass.Message ? (int)EffectClass.StoreWrite : (int)effects;

    /// <summary>A handler of the store's failures only runs when something is done with the store after the effect.</summary>
    private bool IsFollowedByStore(BodyFacts body, TryStatementSyntax attempt, CallFact effect, BodyFlow flow, Point point, CancellationToken cancellation) => body.Calls.Any(call =>
        call != effect && attempt.Block.Span.Contains(call.Syntax.Span) && call.Operation is { } operation
        && flow.PointOf(operation) is { } later && flow.ReachesBefore(point, [], later)
        && worlds.Solver.Of(call, cancellation) is var reach
        && (reach.Find(EffectClass.StoreWrite, later: false, proven: false) ?? reach.Find(EffectClass.StoreRead, later: false, proven: false)) is not null);

    /// <summary>A failure of the way to another service says nothing of what was done before that call, and has come back.</summary>
    private bool IsFollowedByRemote(BodyFacts body, TryStatementSyntax attempt, CallFact effect, BodyFlow flow, Point point, CancellationToken cancellation) => body.Calls.Any(call =>
        call != effect && attempt.Block.Span.Contains(call.Syntax.Span) && !call.Syntax.Span.IntersectsWith(effect.Syntax.Span) && call.Operation is { } operation
        && flow.PointOf(operation) is { } later && flow.ReachesBefore(point, [], later)
        && RevertCalls.IsSeenByOthers(worlds.Solver.Of(call, cancellation)));

    /// <summary>What is taken back has to do with what was tried: scratch rows are nobody's business.</summary>
    private static bool Concerns(IInvocationOperation call, StatementSyntax attempt, SemanticModel model, CancellationToken cancellation)
    {
        var taken = call.Descendants().Select(SymbolOf).OfType<ISymbol>().ToList();
        return model.GetOperation(attempt, cancellation) is { } tried
            && tried.Descendants().Select(SymbolOf).Any(symbol => symbol is not null && taken.Contains(symbol, SymbolEqualityComparer.Default));
    }

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter when !IsStore(parameter.Type) => parameter.Parameter,
        IFieldReferenceOperation field when !IsStore(field.Type) => field.Field,
        _ => null,
    };

    /// <summary>The context or connection itself is at hand everywhere and says nothing.</summary>
    private static bool IsStore(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "DbContext" or "DbConnection" or "DbSet" or "DbTransaction" })
            {
                return true;
            }
        }

        return type is { TypeKind: TypeKind.Interface };
    }
}

/// <summary>Which failures a handler takes.</summary>
internal enum HandlerKind : byte
{
    /// <summary>Any, or all but a few.</summary>
    Any,

    /// <summary>Those of the store.</summary>
    Store,

    /// <summary>Those of the way to another service: no answer, none in time.</summary>
    Remote,
}

internal static class HandlerKinds
{
    /// <summary>Null for a handler of a failure that says something definite of the call.</summary>
    public static HandlerKind? Of(CatchClauseSyntax clause, SemanticModel model, CancellationToken cancellation)
    {
        if (clause.Filter is { } filter && !IsNegative(filter.FilterExpression))
        {
            return null;
        }

        if (clause.Declaration is null || model.GetTypeInfo(clause.Declaration.Type, cancellation).Type is not { } type)
        {
            return clause.Declaration is null ? HandlerKind.Any : null;
        }

        return type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } ? HandlerKind.Any
            : IsOfStore(type) ? HandlerKind.Store
            : type is { Name: "HttpRequestException", ContainingNamespace: { Name: "Http", ContainingNamespace.Name: "Net" } } or { Name: "TimeoutException", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } ? HandlerKind.Remote
            : null;
    }

    private static bool IsOfStore(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "DbUpdateException", ContainingNamespace.Name: "EntityFrameworkCore" } or { Name: "DbException", ContainingNamespace.Name: "Common" })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The filter only leaves some failures out: <c>when (e is not OperationCanceledException)</c>.</summary>
    private static bool IsNegative(ExpressionSyntax filter) => filter switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsNegative(parenthesized.Expression),
        IsPatternExpressionSyntax test => IsNegative(test.Pattern),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => IsNegative(both.Left) && IsNegative(both.Right),
        _ => false,
    };

    private static bool IsNegative(PatternSyntax pattern) => pattern switch
    {
        UnaryPatternSyntax { RawKind: (int)SyntaxKind.NotPattern } => true,
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.AndPattern } both => IsNegative(both.Left) && IsNegative(both.Right),
        ParenthesizedPatternSyntax parenthesized => IsNegative(parenthesized.Pattern),
        _ => false,
    };
}
