using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers;

/// <summary>
/// Hands rules the remote calls that are made while a database transaction is open. Asked from the places that open one: code without a
/// transaction costs nothing.
/// </summary>
internal static class TransactionCalls
{
    public static void OnRemoteCalls(this RuleContext context, Action<RemoteCall, ISymbol?, FindingSink> action)
    {
        var kernel = context.Kernel;
        context.OnCalls(
            static row => TransactionRows.Begins(row) || TransactionRows.RunsInside(row),
            (call, member, sink) => Check(call, member, kernel, action, sink),
            node => kernel.ToOthers.MayStartIn(node, CancellationToken.None));
        context.OnSyntax(
            node => NamedNodes.Creates(node, kernel.Worlds(CancellationToken.None).Transactions.Rows.Names) && kernel.ToOthers.MayStartIn(node, CancellationToken.None),
            (node, sink) => Check(node.SemanticModel.GetOperation(node.Node, sink.Cancellation), node.ContainingSymbol, kernel, action, sink),
            SyntaxKind.ObjectCreationExpression,
            SyntaxKind.ImplicitObjectCreationExpression);
        context.OnTrees((model, sink) =>
        {
            var names = kernel.Worlds(sink.Cancellation).Transactions.Helpers(sink.Cancellation).Names;
            foreach (var node in names.IsEmpty ? [] : NamedNodes.In(model.SyntaxTree, names, sink.Cancellation))
            {
                Check(model.GetOperation(node, sink.Cancellation), EnclosingMember.Of(node, model, sink.Cancellation), kernel, action, sink);
            }
        });
    }

    private static void Check(IOperation? begin, ISymbol? member, Kernel kernel, Action<RemoteCall, ISymbol?, FindingSink> action, FindingSink sink)
    {
        foreach (var call in begin is null ? [] : After(begin, member, kernel, sink.Cancellation))
        {
            action(call, member, sink);
        }
    }

    /// <summary>The remote call that this call is, while a transaction is open around it; null where none is, or where it may be made.</summary>
    public static RemoteCall? At(IInvocationOperation call, ISymbol? member, Kernel kernel, CancellationToken cancellation) =>
        kernel.Worlds(cancellation).Transactions.Around(call, cancellation) is { Begin: var begin }
            ? After(begin, member, kernel, cancellation).FirstOrDefault(remote => remote.Call.Syntax == call.Syntax)
            : null;

    private static IEnumerable<RemoteCall> After(IOperation begin, ISymbol? member, Kernel kernel, CancellationToken cancellation)
    {
        var worlds = kernel.Worlds(cancellation);
        if (kernel.Facts.Around(begin, member, cancellation) is not { } body
            || (!worlds.Transactions.Begins(begin, cancellation) && !RunsInside(begin, worlds.Transactions, cancellation)))
        {
            yield break;
        }

        var outbox = kernel.Options.For(begin.Syntax.SyntaxTree).Outbox;
        var solver = outbox == OutboxSetting.Absent ? worlds.AtOnceUnheld : worlds.AtOnce;
        var relays = new Relays(kernel.Origins, kernel.Catalogue(cancellation));
        foreach (var call in worlds.RemoteCalls.After(begin, body, solver, cancellation))
        {
            if ((call.Effects == EffectClass.Message && outbox == OutboxSetting.Present)
                || IsQuestion(call, kernel.Labels)
                || (call.Effects < EffectClass.Money && relays.IsRelayed(call, cancellation)))
            {
                continue;
            }

            yield return call;
        }
    }

    /// <summary>All that may be said at the remote call.</summary>
    public static Causes CausesAt(RemoteCall call, ISymbol? member, Kernel kernel, CancellationToken cancellation)
    {
        var causes = call.Effects == EffectClass.History ? Causes.Of(Cause.HistoryInTransaction, Cause.RemoteInTransaction) : Causes.Of(Cause.RemoteInTransaction);
        return call.Call.Operation is IInvocationOperation made ? causes.And(CallCauses.OfTheKey(made, member, kernel, cancellation)) : causes;
    }

    private static bool RunsInside(IOperation operation, Transactions transactions, CancellationToken cancellation) =>
        operation is IInvocationOperation call && call.Arguments.Any(argument => argument.Parameter is { } parameter && transactions.RunsInside(call, parameter, cancellation));

    /// <summary>Asking what happened changes nothing.</summary>
    private static bool IsQuestion(RemoteCall call, Labels labels) =>
        call.Call.Method is { } method && labels.FindInherited(method, Names.StatusCheck) is not null;

    /// <summary>What a message calls the beginning of a transaction: the call, without its arguments.</summary>
    public static string Name(OpenTransaction transaction) => transaction.Begin switch
    {
        IInvocationOperation call => Core.Solver.Display.Member(call.TargetMethod),
        IObjectCreationOperation { Constructor: { } constructor } => Core.Solver.Display.Member(constructor),
        _ => "transaction",
    };
}
