using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Flow;

/// <summary>Finds the transactions that one body begins: each lambda and local function is a body of its own.</summary>
/// <param name="rows">Which calls begin and end.</param>
/// <param name="endings">Which helpers end what they did not begin.</param>
/// <param name="opens">What a call of a helper opens; null where it opens nothing.</param>
internal sealed class TransactionRegions(TransactionRows rows, TransactionEndings endings, Func<IInvocationOperation, ImmutableHashSet<ITypeSymbol>?> opens)
{
    public ImmutableArray<OpenTransaction> Of(IOperation body, BodyFlow? flow, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<OpenTransaction>();
        if (flow is null)
        {
            return found.ToImmutable();
        }

        var own = Own(body).ToList();
        foreach (var operation in own)
        {
            if (rows.Begins(operation, cancellation))
            {
                found.AddIfNotNull(Region(operation, TypesOf(operation), false, own, flow, cancellation));
            }
            else if (operation is IInvocationOperation call && opens(call) is { } types)
            {
                found.AddIfNotNull(Region(operation, types, true, own, flow, cancellation));
            }
        }

        // The one that begins last is the innermost.
        return found.OrderByDescending(static transaction => transaction.Begin.Syntax.SpanStart).ToImmutableArray();
    }

    private OpenTransaction? Region(IOperation begin, ImmutableHashSet<ITypeSymbol> types, bool byHelper, List<IOperation> own, BodyFlow flow, CancellationToken cancellation)
    {
        if (flow.PointOf(begin) is not { } start)
        {
            return null;
        }

        var (value, handle, escapes) = TransactionValue.Follow(begin);
        var scope = UsingScope.Of(begin.Syntax) ?? UsingScope.Of(handle, own);
        var ends = new List<Point>();
        var commits = new List<Point>();
        foreach (var call in own.OfType<IInvocationOperation>())
        {
            if (call.Syntax != begin.Syntax && EndOf(call, types, handle, cancellation) is { } commit && flow.PointOf(call) is { } point)
            {
                ends.Add(point);
                if (commit)
                {
                    commits.Add(point);
                }
            }
        }

        return new OpenTransaction(begin, types)
        {
            Start = start,
            Scope = scope,
            Escapes = escapes || (handle is null && value.Parent is IExpressionStatementOperation),
            ByHelper = byHelper,
            CommitsWhenDisposed = types.Any(rows.CommitsWhenDisposed),
            Ends = ends,
            Commits = commits,
        };
    }

    /// <summary>Whether the call ends the transaction, and if so whether by a commit.</summary>
    private bool? EndOf(IInvocationOperation call, ImmutableHashSet<ITypeSymbol> types, ILocalSymbol? handle, CancellationToken cancellation)
    {
        var receiver = call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);
        if (IsOther(receiver, handle))
        {
            return null;
        }

        if (rows.EndOf(call, cancellation) is { } kind)
        {
            return receiver?.Type is { } type && types.Any(known => TransactionTypes.Related(known, type)) ? kind == EffectKind.TxCommit : null;
        }

        if (call.TargetMethod is { Name: "Dispose" or "DisposeAsync", Parameters.IsEmpty: true })
        {
            return receiver?.Type is { } disposed && types.Any(known => TransactionTypes.Related(known, disposed)) ? types.Any(rows.CommitsWhenDisposed) : null;
        }

        if (endings.Of(call, cancellation) is { } ending && ending.Types.Any(ended => types.Any(known => TransactionTypes.Related(known, ended))))
        {
            return ending.Commits;
        }

        return EndInLambda(call, types, handle, cancellation);
    }

    /// <summary>A delegate written as an argument ends it: <c>strategy.ExecuteAsync(async () => { … await tx.CommitAsync(); })</c>.</summary>
    private bool? EndInLambda(IInvocationOperation call, ImmutableHashSet<ITypeSymbol> types, ILocalSymbol? handle, CancellationToken cancellation)
    {
        bool? found = null;
        foreach (var lambda in call.Arguments.Select(static argument => LiteralLambda.Of(argument.Value)).OfType<IAnonymousFunctionOperation>())
        {
            var inside = Own(lambda).ToList();
            if (inside.Any(operation => rows.Begins(operation, cancellation)))
            {
                continue;
            }

            foreach (var ended in inside.OfType<IInvocationOperation>().Select(inner => EndOf(inner, types, handle, cancellation)))
            {
                found = ended is null ? found : found == true || ended == true;
            }
        }

        return found;
    }

    /// <summary>Another local stands for another transaction; what lies in fields or comes from elsewhere may be this one.</summary>
    private static bool IsOther(IOperation? receiver, ILocalSymbol? handle) =>
        handle is not null && TransactionValue.Bare(receiver) is ILocalReferenceOperation { Local: var local } && !SymbolEqualityComparer.Default.Equals(local, handle);

    private static ImmutableHashSet<ITypeSymbol> TypesOf(IOperation begin)
    {
        var types = begin switch
        {
            IInvocationOperation call => call.Arguments.Where(static argument => argument.ArgumentKind == ArgumentKind.Explicit).Select(static argument => TransactionValue.Bare(argument.Value)?.Type)
                .Append(call.Instance?.Type).Append(TransactionTypes.Awaited(call.Type)),
            _ => [begin.Type],
        };
        return types.OfType<INamedTypeSymbol>().Where(static type => type is { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Interface } && !TransactionTypes.IsTask(type))
            .ToImmutableHashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
    }

    /// <summary>The operations of a body, without those of the lambdas and local functions in it.</summary>
    public static IEnumerable<IOperation> Own(IOperation body)
    {
        var pending = new Stack<IOperation>(body.ChildOperations.Reverse());
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                continue;
            }

            yield return operation;
            foreach (var child in operation.ChildOperations.Reverse())
            {
                pending.Push(child);
            }
        }
    }
}

internal static class BuilderExtensions
{
    public static void AddIfNotNull<T>(this ImmutableArray<T>.Builder builder, T? item)
        where T : class
    {
        if (item is not null)
        {
            builder.Add(item);
        }
    }
}

/// <summary>The span in which a <c>using</c> keeps what a call returns.</summary>
internal static class UsingScope
{
    public static TextSpan? Of(SyntaxNode begin)
    {
        foreach (var node in begin.Ancestors())
        {
            switch (node)
            {
                case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0, Parent: { } block } statement:
                    var around = block is GlobalStatementSyntax ? block.Parent! : block;
                    return TextSpan.FromBounds(statement.SpanStart, around.Span.End);
                case UsingStatementSyntax statement:
                    return statement.Statement.Span.Contains(begin.Span) ? null : statement.Span;
                case StatementSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The <c>using</c> that is given the local.</summary>
    public static TextSpan? Of(ILocalSymbol? handle, IEnumerable<IOperation> own) => handle is null ? null : own.OfType<IUsingOperation>()
        .Where(scope => TransactionValue.Bare(scope.Resources) is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, handle))
        .Select(static scope => (TextSpan?)scope.Syntax.Span)
        .FirstOrDefault();
}
