using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Rules.Delivery.Redelivery;

namespace RmlAnalyzers.Rules.Order.Shadow;

/// <summary>A message that is let go because what it is about is not there.</summary>
/// <param name="Site">The return, or the condition that leaves it out.</param>
/// <param name="What">What is missing, as it is written.</param>
/// <param name="Type">Its type.</param>
/// <param name="Made">Where other messages make one.</param>
internal sealed record DroppedFact(SyntaxNode Site, string What, INamedTypeSymbol Type, Location Made);

/// <summary>
/// Finds <c>if (order is null) return;</c> where what follows would have kept something of the message, and the missing object is made by code
/// that other messages run: they may come later.
/// </summary>
internal sealed class DroppedFacts(Kernel kernel, CancellationToken cancellation)
{
    private static readonly HashSet<string> Successes = ["Ok", "NoContent", "Accepted"];

    private readonly LoadedState _loaded = new(kernel, cancellation);

    public IEnumerable<DroppedFact> In(BodyFacts body)
    {
        if (kernel.Models.OperationOf(body.Syntax, cancellation) is not { } root)
        {
            yield break;
        }

        foreach (var choice in StoredAmounts.OfBody(root).OfType<IConditionalOperation>().Where(static choice => choice.Syntax is IfStatementSyntax))
        {
            if (Tested(choice.Condition) is not var (instance, whenMissing) || _loaded.LoadOf(instance) is not { } load || load.TargetMethod.Name.Length == 0)
            {
                continue;
            }

            var (missing, present) = whenMissing ? (choice.WhenTrue, choice.WhenFalse) : (choice.WhenFalse, choice.WhenTrue);
            if (Dropping(missing, choice, present) is { } site && LoadedState.ReferenceOf(instance) is { } held
                && Changes(root, held, choice, missing, load)
                && (instance.Type as INamedTypeSymbol) is { } type && MadeByMessages(type, missing) is { } made)
            {
                yield return new DroppedFact(site, held.Name, type, made);
            }
        }
    }

    /// <summary>What is tested for being there, and whether the condition holds when it is missing.</summary>
    private static (IOperation Instance, bool WhenMissing)? Tested(IOperation condition) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals when IsNull(equals.RightOperand) => (Bare(equals.LeftOperand), true),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs when IsNull(differs.RightOperand) => (Bare(differs.LeftOperand), false),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var value } } pattern when IsNull(value) => (Bare(pattern.Value), true),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var value } } } pattern when IsNull(value) => (Bare(pattern.Value), false),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Tested(not.Operand) is var (instance, missing) ? (instance, !missing) : null,
        _ => null,
    };

    private static IOperation Bare(IOperation operation) => operation is IConversionOperation conversion ? Bare(conversion.Operand) : operation;

    private static bool IsNull(IOperation operation) => Bare(operation).ConstantValue is { HasValue: true, Value: null };

    /// <summary>Where the message is let go without a word to the sender: a return that says success, or nothing at all.</summary>
    private SyntaxNode? Dropping(IOperation? missing, IConditionalOperation choice, IOperation? present)
    {
        if (missing is null)
        {
            // Whatever stands behind the choice may still deal with it.
            return present is not null && IsLast(choice) ? choice.Condition.Syntax : null;
        }

        var statements = missing is IBlockOperation block ? block.Operations : [missing];
        return statements.Length > 0 && statements[statements.Length - 1] is IReturnOperation { Kind: OperationKind.Return } exit && IsSuccess(exit.ReturnedValue) && statements.Take(statements.Length - 1).All(IsIdle) ? exit.Syntax : null;
    }

    private static bool IsLast(IConditionalOperation choice) => choice.Parent switch
    {
        IBlockOperation { Parent: IMethodBodyBaseOperation or IAnonymousFunctionOperation or ILocalFunctionOperation } block => block.Operations.SkipWhile(operation => operation != choice).Skip(1).All(static after => after is IReturnOperation { ReturnedValue: null, IsImplicit: true }),
        _ => false,
    };

    private static bool IsSuccess(IOperation? returned) => returned switch
    {
        null => true,
        IConversionOperation conversion => IsSuccess(conversion.Operand),
        IInvocationOperation call => Successes.Contains(call.TargetMethod.Name) && call.TargetMethod.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.AspNetCore", System.StringComparison.Ordinal),
        IPropertyReferenceOperation { Property: { Name: "CompletedTask", ContainingType.Name: "Task" or "ValueTask" } } => true,
        _ => false,
    };

    /// <summary>Writes a log line, or tells the broker that it is done.</summary>
    private bool IsIdle(IOperation statement) => statement switch
    {
        IExpressionStatementOperation { Operation: var operation } => IsIdle(operation),
        IAwaitOperation awaited => IsIdle(awaited.Operation),
        IInvocationOperation call => kernel.Catalogue(cancellation).Deliveries.OfCall(call, kernel.Origins, cancellation) == DeliveryRole.Acknowledges
            || kernel.Catalogue(cancellation).RowsOf(call.TargetMethod, call.Instance?.Type) is { IsHarmless: true } rows && rows.Alternatives.All(static row => row.Participant != Participant.Store)
            || call.TargetMethod.ContainingNamespace.ToDisplayString() is "Microsoft.Extensions.Logging" or "Serilog",
        _ => false,
    };

    /// <summary>Where it is there, something of the message goes into it, and is kept.</summary>
    private bool Changes(IOperation root, ISymbol held, IConditionalOperation choice, IOperation? missing, IInvocationOperation load)
    {
        foreach (var operation in StoredAmounts.OfBody(root).Where(operation => operation.Syntax.SpanStart > choice.Condition.Syntax.Span.End && missing?.Syntax.Span.Contains(operation.Syntax.Span) != true))
        {
            var changed = operation switch
            {
                IAssignmentOperation { Target: IMemberReferenceOperation { Instance: { } target } } => target,
                IInvocationOperation { Instance: { } target, TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } call when call.Parent is IExpressionStatementOperation || call.Parent is IAwaitOperation => target,
                IInvocationOperation { Instance: IMemberReferenceOperation { Instance: { } target }, TargetMethod.Name: "Add" } => target,
                _ => null,
            };
            if (changed is not null && SymbolEqualityComparer.Default.Equals(LoadedState.ReferenceOf(changed), held) && _loaded.IsKept(operation, changed, load))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a handler of messages makes an object of the type, outside the branch where it is missed.</summary>
    private Location? MadeByMessages(INamedTypeSymbol type, IOperation? missing)
    {
        foreach (var (token, model) in kernel.Index.Mentions(type.Name, null, static token => token.Parent?.Parent is ObjectCreationExpressionSyntax, cancellation))
        {
            if (missing?.Syntax.Span.Contains(token.Span) == true && missing.Syntax.SyntaxTree == token.SyntaxTree)
            {
                continue;
            }

            if (model.GetOperation(token.Parent!.Parent!, cancellation) is IObjectCreationOperation made && SymbolEqualityComparer.Default.Equals(made.Type, type) && _loaded.IsRedelivered(made))
            {
                return made.Syntax.GetLocation();
            }
        }

        return null;
    }
}
