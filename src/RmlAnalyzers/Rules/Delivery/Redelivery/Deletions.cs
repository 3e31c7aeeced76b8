using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Delivery.Redelivery;

/// <summary>What becomes of a deletion that finds nothing.</summary>
internal sealed class Deletions(Kernel kernel, CancellationToken cancellation)
{
    /// <summary>The deletion at a service whose answer this is.</summary>
    public IInvocationOperation? AnsweredBy(IOperation answer)
    {
        var origins = kernel.Origins.Of(answer, cancellation);
        return origins.Length > 0 && origins.All(origin => origin.Operation is IInvocationOperation call && IsRemoteDeletion(call)) ? (IInvocationOperation)origins[0].Operation : null;
    }

    /// <summary>The body speaks of 404 or 410: somebody has thought of it.</summary>
    public static bool KnowsGone(IOperation body)
    {
        var root = body;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        return root.Descendants().Any(static operation => operation is IFieldReferenceOperation { Field: { Name: "NotFound" or "Gone", ContainingType.Name: "HttpStatusCode" } }
            || operation is { ConstantValue: { HasValue: true, Value: 404 or 410 } });
    }

    /// <summary>The deletion of the very thing whose absence throws.</summary>
    public IInvocationOperation? FailsOnMissing(IOperation failure)
    {
        var body = FlowGraphs.BodyOf(failure);
        var calls = StoredAmounts.OfBody(body).OfType<IInvocationOperation>().ToList();
        if (calls.Any(call => Is(call, static row => row is { World: World.Closed, Kind: EffectKind.Write, Participant: Participant.Store })))
        {
            return null;
        }

        if (Tested(failure) is not { } test)
        {
            return null;
        }

        var counted = test.DescendantsAndSelf().OfType<IInvocationOperation>().FirstOrDefault(call => Is(call, IsBulk));
        if (counted is not null)
        {
            return counted;
        }

        return Missing(failure, test) is { } local && LoadedFromStore(local, calls)
            ? calls.FirstOrDefault(call => Is(call, static row => row is { World: World.Closed, Kind: EffectKind.Delete, Participant: Participant.Store })
                && call.Arguments.Any(argument => CallArguments.Unconverted(argument.Value) is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local)))
            : null;
    }

    private bool IsRemoteDeletion(IInvocationOperation call) => Resolved(call) is { Rows.IsEmpty: false } match && match.Rows.All(static row => row is { Kind: EffectKind.Delete, Participant: Participant.Service });

    private static bool IsBulk(CatalogueRow row) => row is { World: World.Dialog, Kind: EffectKind.Delete, Participant: Participant.Store };

    private CallMatch Resolved(IInvocationOperation call) =>
        kernel.Catalogue(cancellation).RowsOf(call.TargetMethod, call.Instance?.Type).Resolve(call, kernel.Origins, cancellation);

    private bool Is(IInvocationOperation call, System.Func<CatalogueRow, bool> condition) =>
        kernel.Catalogue(cancellation).RowsOf(call.TargetMethod, call.Instance?.Type).Alternatives.Any(condition);

    /// <summary>The value before <c>??</c>, or the condition of the <c>if</c> that throws.</summary>
    private static IOperation? Tested(IOperation failure)
    {
        for (var around = failure.Parent; around is not null and not IAnonymousFunctionOperation; around = around.Parent)
        {
            switch (around)
            {
                case ICoalesceOperation coalesce:
                    return coalesce.Value;
                case IConditionalOperation { WhenTrue: { } whenTrue } branch when whenTrue.Syntax.Span.Contains(failure.Syntax.Span) && IsAbsence(branch.Condition):
                    return branch.Condition;
                case IConditionalOperation:
                    return null;
            }
        }

        return null;
    }

    private static bool IsAbsence(IOperation condition) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals => equals.RightOperand.ConstantValue is { HasValue: true, Value: null or 0 } || IsNull(equals.RightOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan } less => less.RightOperand.ConstantValue is { HasValue: true, Value: 1 },
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: IIsPatternOperation { Pattern: IRecursivePatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } } } => true,
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.IsEmpty: true } } } => true,
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var value } } => IsNull(value) || value.ConstantValue is { HasValue: true, Value: 0 },
        _ => false,
    };

    private static bool IsNull(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation.ConstantValue is { HasValue: true, Value: null };
    }

    private static ILocalSymbol? Missing(IOperation failure, IOperation test)
    {
        if (test.DescendantsAndSelf().OfType<ILocalReferenceOperation>().FirstOrDefault() is { } tested && failure.Syntax is not Microsoft.CodeAnalysis.CSharp.Syntax.ThrowExpressionSyntax)
        {
            return tested.Local;
        }

        for (var around = failure.Parent; around is not null; around = around.Parent)
        {
            if (around is IVariableDeclaratorOperation declarator)
            {
                return declarator.Symbol;
            }
        }

        return null;
    }

    private bool LoadedFromStore(ILocalSymbol local, System.Collections.Generic.IEnumerable<IInvocationOperation> calls) =>
        calls.Any(call => Is(call, static row => row is { Kind: EffectKind.Read, Participant: Participant.Store }) && Feeds(call, local));

    private static bool Feeds(IOperation read, ILocalSymbol local)
    {
        for (var around = read.Parent; around is not null and not IBlockOperation; around = around.Parent)
        {
            if (around is IVariableDeclaratorOperation declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))
            {
                return true;
            }
        }

        return false;
    }
}
