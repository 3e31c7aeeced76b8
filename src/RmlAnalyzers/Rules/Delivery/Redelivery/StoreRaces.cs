using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Delivery.Redelivery;

/// <summary>What keeps two runs of the same code apart, as far as it is in sight: locks, isolation, and what the store itself refuses.</summary>
internal sealed class StoreRaces(Kernel kernel, CancellationToken cancellation)
{
    /// <summary>Only one run at a time is in this body: a lock, a semaphore, an isolation level that somebody chose, a statement that locks rows.</summary>
    public bool IsSerial(IOperation body) => body.Descendants().Any(operation => operation switch
    {
        ILockOperation => true,
        IInvocationOperation call => IsWait(call.TargetMethod) || ChoosesIsolation(call) || call.TargetMethod.Name.StartsWith("FromSql", System.StringComparison.Ordinal) || IsStatement(call),
        IObjectCreationOperation { Type: { Name: "TransactionScope", ContainingNamespace.Name: "Transactions" } } => true,
        _ => false,
    });

    /// <summary>The context that a query begins at, if its class, and so its mapping, is in this compilation.</summary>
    public INamedTypeSymbol? ContextOf(IInvocationOperation read)
    {
        IOperation? from = read;
        while (from is not null)
        {
            if (from is not IInvocationOperation && from.Type is INamedTypeSymbol type && IsContext(type))
            {
                return type.DeclaringSyntaxReferences.Any(reference => kernel.Models.Contains(reference.SyntaxTree)) ? type : null;
            }

            from = from switch
            {
                IInvocationOperation call => call.Instance ?? call.Arguments.FirstOrDefault()?.Value,
                IMemberReferenceOperation member => member.Instance,
                IConversionOperation conversion => conversion.Operand,
                IArgumentOperation argument => argument.Value,
                _ => null,
            };
        }

        return null;
    }

    /// <summary>Whether the store refuses a second row with the same values of these properties.</summary>
    public bool RefusesSecond(INamedTypeSymbol entity, IReadOnlyCollection<IPropertySymbol> asked, INamedTypeSymbol context) =>
        kernel.Worlds(cancellation).Stores.RefusesSecond(entity, asked, context, cancellation);

    /// <summary>Whether the entity carries a version that the store compares.</summary>
    public bool HasVersion(INamedTypeSymbol entity) => kernel.Worlds(cancellation).Stores.HasVersion(entity, cancellation);

    /// <summary>A handler around the operation, in its own body, that may take what the store refuses.</summary>
    public bool IsCaught(IOperation operation, params DeliveryRole[] roles)
    {
        for (var around = operation.Parent; around is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); around = around.Parent)
        {
            if (around is ITryOperation attempt && attempt.Body.Syntax.Span.Contains(operation.Syntax.Span)
                && attempt.Catches.Any(clause => clause.ExceptionType is not INamedTypeSymbol type || Takes(type, roles)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Takes(INamedTypeSymbol caught, DeliveryRole[] roles) =>
        caught is { Name: "Exception", ContainingNamespace.Name: "System" }
        || kernel.Catalogue(cancellation).Deliveries.OfThrown(caught) is { } role && roles.Contains(role);

    private bool IsContext(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers().OfType<IMethodSymbol>().Any(method => kernel.Catalogue(cancellation).RowsOf(method).Alternatives.Any(static row => row is { Kind: EffectKind.TxCommit, Participant: Participant.Store } && row.MemberName!.StartsWith("Save", System.StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsStatement(IInvocationOperation call) =>
        kernel.Catalogue(cancellation).RowsOf(call.TargetMethod, call.Instance?.Type).Alternatives.Any(static row => row is { World: World.Dialog, Kind: EffectKind.Write, Participant: Participant.Store });

    private static bool IsWait(IMethodSymbol method) =>
        method.ContainingType is { ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" }, Name: "SemaphoreSlim" or "Semaphore" or "Mutex" or "Monitor" or "Lock" or "WaitHandle" };

    private static bool ChoosesIsolation(IInvocationOperation call) =>
        call.Arguments.Any(static argument => argument.Parameter?.Type is { Name: "IsolationLevel", TypeKind: TypeKind.Enum });
}
