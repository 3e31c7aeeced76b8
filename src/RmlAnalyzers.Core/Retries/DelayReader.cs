using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Retries;

/// <summary>Whether a delay grows from attempt to attempt: it does when it is made of anything that another attempt changes, in whatever arithmetic.</summary>
internal sealed class DelayReader(Origins origins, CancellationToken cancellation)
{
    /// <summary>What a delegate, a table of delays or a plain value says.</summary>
    public DelayGrowth Of(IOperation value)
    {
        var found = origins.Of(value, cancellation);
        return found.Length == 0 ? DelayGrowth.Unknown : found.Select(One).Aggregate(static (left, right) => left == right ? left : DelayGrowth.Unknown);
    }

    /// <summary>How many delays a table holds; null where that is not in sight.</summary>
    public int? LengthOf(IOperation table) => origins.Only(table, cancellation) is { Operation: var made } ? made switch
    {
        IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues.Length,
        ICollectionExpressionOperation collection when !collection.Elements.Any(static element => element is ISpreadOperation) => collection.Elements.Length,
        IObjectCreationOperation { Initializer: { } initializer, Arguments.Length: 0 } => initializer.Initializers.Length,
        IInvocationOperation { TargetMethod: { Name: "Repeat", ContainingType.Name: "Enumerable" } } repeat => Number(repeat.Arguments[1].Value),
        IInvocationOperation { TargetMethod: { Name: "Range", ContainingType.Name: "Enumerable" } } range => Number(range.Arguments[1].Value),
        IInvocationOperation { TargetMethod: { Name: "Select" or "ToArray" or "ToList", ContainingType.Name: "Enumerable" } } select => LengthOf(select.Arguments[0].Value),
        _ => null,
    } : null;

    /// <summary>The one number that a value is; null where it is not constant.</summary>
    public int? Number(IOperation value) =>
        origins.Only(value, cancellation) is { Kind: OriginKind.Constant, Whole: true, Operation.ConstantValue: { HasValue: true, Value: int number } } ? number : null;

    /// <summary>What an expression that is evaluated with each attempt says.</summary>
    /// <param name="value">The delay.</param>
    /// <param name="varies">Whether another attempt changes this part; null where that is not in sight.</param>
    public DelayGrowth OfExpression(IOperation value, Func<IOperation, bool?> varies)
    {
        var unknown = false;
        foreach (var part in value.DescendantsAndSelf())
        {
            cancellation.ThrowIfCancellationRequested();
            switch (varies(part))
            {
                case true:
                    return DelayGrowth.Growing;
                case null:
                    unknown = true;
                    break;
            }
        }

        return unknown ? DelayGrowth.Unknown : IsZero(value) ? DelayGrowth.None : DelayGrowth.Constant;
    }

    private DelayGrowth One(Origin origin)
    {
        switch (origin.Operation)
        {
            case IAnonymousFunctionOperation lambda:
                return OfFunction(lambda.Body, lambda.Symbol);
            case IMethodReferenceOperation { Method: { DeclaringSyntaxReferences: { Length: > 0 } declared } method } when origins.Models.OperationOf(declared[0].GetSyntax(cancellation), cancellation) is { } body:
                return OfFunction(body, method.OriginalDefinition);
            case IArrayCreationOperation { Initializer: { } elements }:
                return OfTable([.. elements.ElementValues]);
            case ICollectionExpressionOperation collection:
                return OfTable([.. collection.Elements]);
            case IObjectCreationOperation { Initializer: { } initializer }:
                return OfTable([.. initializer.Initializers]);
            case IInvocationOperation { TargetMethod: { Name: "Repeat", ContainingType.Name: "Enumerable" } } repeat:
                return IsZero(repeat.Arguments[0].Value) ? DelayGrowth.None : DelayGrowth.Constant;
            case IInvocationOperation { TargetMethod: { Name: "Select", ContainingType.Name: "Enumerable" } } select:
                return Of(select.Arguments[1].Value);
            case IInvocationOperation { TargetMethod: { Name: "ToArray" or "ToList", ContainingType.Name: "Enumerable" } } list:
                return Of(list.Arguments[0].Value);
            default:
                return origin.Operation.Type is { Name: "TimeSpan" } ? OfExpression(origin.Operation, Plain) : DelayGrowth.Unknown;
        }
    }

    private DelayGrowth OfFunction(IOperation body, IMethodSymbol function) => OfExpression(body, part => part switch
    {
        IParameterReferenceOperation { Parameter: var parameter } when SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, function) => true,
        _ => Plain(part),
    });

    private DelayGrowth OfTable(IOperation[] elements)
    {
        if (elements.Length == 0 || elements.Any(static element => element is ISpreadOperation))
        {
            return DelayGrowth.Unknown;
        }

        var same = elements.All(element => element.Syntax.ToString() == elements[0].Syntax.ToString());
        return !same ? DelayGrowth.Growing : IsZero(elements[0]) ? DelayGrowth.None : DelayGrowth.Constant;
    }

    /// <summary>Parts that are the same with each attempt, and those that cannot be told: a local that is changed, a call that is not arithmetic.</summary>
    public bool? Plain(IOperation part) => part switch
    {
        IInvocationOperation { TargetMethod: var method } => IsArithmetic(method) ? false : null,
        ILocalReferenceOperation local => LocalWrites.Of(local.Local, local) is { Count: 1 } ? false : true,
        IFieldReferenceOperation { Field: { IsConst: false, IsReadOnly: false, DeclaringSyntaxReferences.IsEmpty: false } field } => origins.Index.WritesOf(field, cancellation).Length > 1 ? null : false,
        IIncrementOrDecrementOperation or ICompoundAssignmentOperation => true,
        _ => false,
    };

    public static bool IsArithmetic(IMethodSymbol method) => method.ContainingType is { Name: "TimeSpan" or "Math" or "MathF" or "Random" or "RandomNumberGenerator" or "Convert" or "Task" or "ValueTask" } type
        && type.ContainingNamespace?.ToDisplayString().StartsWith("System", StringComparison.Ordinal) == true;

    /// <summary>No wait at all: zero in any of its spellings.</summary>
    public static bool IsZero(IOperation value)
    {
        value = CallArguments.Unconverted(value);
        return value switch
        {
            { ConstantValue: { HasValue: true, Value: 0 or 0L or 0d } } => true,
            IFieldReferenceOperation { Field: { Name: "Zero", ContainingType.Name: "TimeSpan" } } => true,
            IDefaultValueOperation => true,
            IInvocationOperation { TargetMethod.ContainingType.Name: "TimeSpan", Arguments: { Length: > 0 } arguments } => arguments.All(static argument => IsZero(argument.Value)),
            _ => false,
        };
    }
}
