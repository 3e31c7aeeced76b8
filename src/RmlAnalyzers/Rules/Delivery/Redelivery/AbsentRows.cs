using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Delivery.Redelivery;

/// <summary>Follows the answer of a query to a creation that happens only where nothing was found.</summary>
internal sealed class AbsentRows(Kernel kernel, CancellationToken cancellation)
{
    /// <summary>The creation, and the commit that it waits for, in the body of the query.</summary>
    public (IInvocationOperation? Creation, IInvocationOperation? Save)? CreatedWhenAbsent(IInvocationOperation read, INamedTypeSymbol entity)
    {
        var body = FlowGraphs.BodyOf(read);
        var creations = StoredAmounts.OfBody(body).OfType<IInvocationOperation>().Where(call => Creates(call, entity)).ToList();
        if (creations.Count == 0 || kernel.Flows.Around(read, cancellation) is not { } flow)
        {
            return null;
        }

        var saves = StoredAmounts.OfBody(body).OfType<IInvocationOperation>().Where(IsSave).ToList();
        foreach (var creation in creations)
        {
            if (flow.PointOf(creation) is { } at && OnlyWhenAbsent(creation, read)
                && saves.FirstOrDefault(save => flow.PointOf(save) is { } saved && flow.Reaches(at, saved)) is { } commit)
            {
                return (creation, commit);
            }
        }

        return null;
    }

    /// <summary>Nobody comes to the creation, in whatever body of its own, without the answer that nothing was found.</summary>
    public bool OnlyWhenAbsent(IInvocationOperation creation, IInvocationOperation read) =>
        kernel.Flows.Around(creation, cancellation) is { } flow && flow.PointOf(creation) is { } at && flow.OnlyThrough(at, (condition, held) => SaysAbsent(condition, held, read));

    /// <summary>What a call adds a row of, without saving it; null where it adds none.</summary>
    public INamedTypeSymbol? EntityOf(IInvocationOperation call) =>
        call.TargetMethod.Name.StartsWith("Add", System.StringComparison.Ordinal) && IsStoreWrite(call)
            ? call.Arguments.Select(static argument => CallArguments.Unconverted(argument.Value).Type).OfType<INamedTypeSymbol>().FirstOrDefault(static type => type.TypeKind == TypeKind.Class)
            : null;

    /// <summary>A catalogued query for rows of the entity, by its signature.</summary>
    public bool IsQuery(IMethodSymbol method, INamedTypeSymbol entity) =>
        method.TypeArguments.Length == 1 && method.TypeArguments[0] is INamedTypeSymbol asked && SymbolEqualityComparer.Default.Equals(asked, entity)
        && kernel.Catalogue(cancellation).RowsOf(method).Alternatives.Any(static row => row is { Kind: EffectKind.Read, Participant: Participant.Store });

    /// <summary>The properties that the query compares with something the caller brings; none for a query that only compares with constants.</summary>
    public static IEnumerable<IPropertySymbol> AskedOf(IInvocationOperation read, INamedTypeSymbol entity)
    {
        var comparisons = read.DescendantsAndSelf().OfType<IAnonymousFunctionOperation>().SelectMany(static lambda => lambda.Descendants())
            .Select(Compared).Where(static pair => pair is not null).Select(static pair => pair!.Value).ToList();
        return comparisons.Any(pair => IsGiven(pair.One, entity) || IsGiven(pair.Other, entity))
            ? comparisons.SelectMany(pair => new[] { PropertyOf(pair.One, entity), PropertyOf(pair.Other, entity) }).OfType<IPropertySymbol>()
            : [];
    }

    /// <summary><c>a == b</c>, <c>a.Equals(b)</c>, <c>string.Equals(a, b)</c>.</summary>
    private static (IOperation One, IOperation Other)? Compared(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } binary => (binary.LeftOperand, binary.RightOperand),
        IInvocationOperation { TargetMethod.Name: "Equals", Instance: { } one, Arguments: { Length: > 0 } others } => (one, others[0].Value),
        IInvocationOperation { TargetMethod: { Name: "Equals", IsStatic: true }, Arguments: { Length: > 1 } both } => (both[0].Value, both[1].Value),
        _ => null,
    };

    private static IPropertySymbol? PropertyOf(IOperation operand, INamedTypeSymbol entity) =>
        CallArguments.Unconverted(operand) is IPropertyReferenceOperation { Property: { } property, Instance: IParameterReferenceOperation { Type: { } type } } && SymbolEqualityComparer.Default.Equals(type, entity) ? property : null;

    private static bool IsGiven(IOperation operand, INamedTypeSymbol entity) =>
        PropertyOf(operand, entity) is null && !operand.ConstantValue.HasValue && CallArguments.Unconverted(operand) is not IFieldReferenceOperation { Field: { IsStatic: true } };

    private bool Creates(IInvocationOperation call, INamedTypeSymbol entity) =>
        call.Arguments.Any(argument => SymbolEqualityComparer.Default.Equals(CallArguments.Unconverted(argument.Value).Type, entity))
        && call.TargetMethod.Name.StartsWith("Add", System.StringComparison.Ordinal)
        && IsStoreWrite(call);

    private bool IsStoreWrite(IInvocationOperation call) =>
        kernel.Catalogue(cancellation).RowsOf(call.TargetMethod, call.Instance?.Type).Alternatives.Any(static row => row is { World: World.Closed, Kind: EffectKind.Write, Participant: Participant.Store });

    public bool IsSave(IInvocationOperation call) =>
        kernel.Catalogue(cancellation).RowsOf(call.TargetMethod, call.Instance?.Type).Alternatives.Any(static row => row is { Kind: EffectKind.TxCommit, Participant: Participant.Store });

    private bool SaysAbsent(IOperation condition, bool held, IInvocationOperation read) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => SaysAbsent(not.Operand, !held, read),
        IIsNullOperation test => held && IsAnswer(test.Operand, read),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, LeftOperand: var asked, RightOperand.ConstantValue: { HasValue: true, Value: bool said } } flag =>
            SaysAbsent(asked, held == (said == (flag.OperatorKind == BinaryOperatorKind.Equals)), read),
        IBinaryOperation { LeftOperand: var counted, RightOperand.ConstantValue: { HasValue: true, Value: 0 }, OperatorKind: BinaryOperatorKind.Equals } => held && IsAnswer(counted, read),
        IBinaryOperation { LeftOperand: var counted, RightOperand.ConstantValue: { HasValue: true, Value: 0 }, OperatorKind: BinaryOperatorKind.NotEquals or BinaryOperatorKind.GreaterThan } => !held && IsAnswer(counted, read),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals when IsNull(equals.RightOperand) => held && IsAnswer(equals.LeftOperand, read),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs when IsNull(differs.RightOperand) => !held && IsAnswer(differs.LeftOperand, read),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var value } } pattern when IsNull(value) => held && IsAnswer(pattern.Value, read),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var value } } } pattern when IsNull(value) => !held && IsAnswer(pattern.Value, read),
        IIsPatternOperation { Pattern: IRecursivePatternOperation or IDeclarationPatternOperation } pattern => !held && IsAnswer(pattern.Value, read),
        _ => condition.Type is { SpecialType: SpecialType.System_Boolean } && !held && IsAnswer(condition, read),
    };

    /// <summary>The query itself, awaited in place, or a local that holds its answer.</summary>
    private bool IsAnswer(IOperation value, IInvocationOperation read)
    {
        if (value.Syntax.Span.Contains(read.Syntax.Span) && value.Syntax.SyntaxTree == read.Syntax.SyntaxTree)
        {
            return true;
        }

        return kernel.Models.OperationOf(value.Syntax, cancellation) is { } written
            && kernel.Origins.Of(written, cancellation).Any(origin => origin.Whole && origin.Operation.Syntax == read.Syntax);
    }

    private static bool IsNull(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation.ConstantValue is { HasValue: true, Value: null };
    }
}
