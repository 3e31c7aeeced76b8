using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.Terms;

/// <summary>
/// Reads an operation as a term. What it has no form for becomes <see cref="UnknownTerm"/> with whatever state is visible inside, never a
/// constant: a new kind of operation makes the analysis say less, not wrong things.
/// </summary>
internal sealed partial class TermReader(Labels labels, Evolutions evolutions, StatusOrders orders, SemanticModels models, CancellationToken cancellation)
{
    public Term Read(IOperation operation, TermScope scope)
    {
        cancellation.ThrowIfCancellationRequested();
        if (operation.ConstantValue is { HasValue: true } constant)
        {
            return new ConstantTerm(operation, constant.Value);
        }

        return operation switch
        {
            IParenthesizedOperation parenthesized => Read(parenthesized.Operand, scope),
            ITranslatedQueryOperation query => Read(query.Operation, scope),
            IDefaultValueOperation { Type: { IsReferenceType: true } or { SpecialType: SpecialType.None, TypeKind: TypeKind.Struct } } when operation.Type.IsReferenceType || Values.IsNullableValue(operation.Type) => new ConstantTerm(operation, null),
            IConversionOperation conversion => Convert(conversion, scope),
            ISimpleAssignmentOperation { IsRef: false, Target: ILocalReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true } } assignment => Read(assignment.Value, scope),
            IAwaitOperation await => Read(await.Operation, scope),
            IUnaryOperation unary => Unary(unary, scope),
            IBinaryOperation binary => Binary(binary, scope),
            IIsPatternOperation pattern => Match(pattern.Pattern, Read(pattern.Value, scope), scope),
            IIsTypeOperation test => TypeTest(test, Read(test.ValueOperand, scope), test.TypeOperand, test.IsNegated),
            IConditionalOperation { WhenFalse: { } otherwise } choice => new ChoiceTerm(choice, Read(choice.Condition, scope), Read(choice.WhenTrue, scope), Read(otherwise, scope)),
            ISwitchExpressionOperation table => Switch(table, scope),
            ICoalesceOperation coalesce => new CoalesceTerm(coalesce, Read(coalesce.Value, scope), Read(coalesce.WhenNull, scope)),
            IConditionalAccessOperation access => Conditional(access, scope),
            IConditionalAccessInstanceOperation when scope.NotNull is { } found => found,
            IThrowOperation => new UnknownTerm(operation, "throw", CauseKind.TrueAtAbsence),
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } self => scope.This ?? new RootTerm(self, "this", self.Type, null, false),
            IParameterReferenceOperation parameter => Parameter(parameter, scope),
            ILocalReferenceOperation local => Local(local, scope),
            IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member => Member(member, scope),
            IArrayElementReferenceOperation element => Positional(element, element.ArrayReference, element.Indices, scope),
            IInvocationOperation call => Call(call, scope),
            ITypeOfOperation or INameOfOperation => new FixedTerm(operation, operation.Syntax.ToString(), operation.Type, false),
            IObjectCreationOperation or ITupleOperation or IAnonymousObjectCreationOperation or IInterpolatedStringOperation or ICollectionExpressionOperation or IArrayCreationOperation or IWithOperation => Made(operation, scope),
            _ => Unknown(operation, scope),
        };
    }

    private static bool IsFixed(Term term) => term.All().All(static part => part is ConstantTerm or FixedTerm or PureTerm or NotTerm or JunctionTerm or IsNullTerm or EqualTerm or LessTerm or ArithmeticTerm or CoalesceTerm or ChoiceTerm or RootTerm { Atom: null });

    /// <summary>A value put together of others. Fixed where they are; otherwise the state inside goes into it in no order.</summary>
    private Term Made(IOperation operation, TermScope scope)
    {
        var parts = Inside(operation, scope).ToArray();
        return parts.All(static part => IsFixed(part) && part is not RootTerm) && !operation.Descendants().Any(static inner => inner is IInvocationOperation or IAnonymousFunctionOperation or IAssignmentOperation { Parent: not IObjectOrCollectionInitializerOperation })
            ? new FixedTerm(operation, Words(operation) + "@" + operation.Syntax.SpanStart, operation.Type, false, parts)
            : new UnknownTerm(operation, Words(operation), CauseKind.CannotProve, parts);
    }

    private Term Unknown(IOperation operation, TermScope scope) => new UnknownTerm(operation, Words(operation), CauseKind.CannotProve, [.. Inside(operation, scope)]);

    /// <summary>The state that stands anywhere inside, whatever is done with it.</summary>
    private IEnumerable<Term> Inside(IOperation operation, TermScope scope)
    {
        foreach (var child in operation.ChildOperations)
        {
            switch (child)
            {
                case IMemberReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation or IInvocationOperation or IConditionalAccessOperation or IBinaryOperation or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                    yield return Read(child, scope);
                    break;
                default:
                    foreach (var inner in child.ConstantValue.HasValue ? [] : Inside(child, scope))
                    {
                        yield return inner;
                    }

                    break;
            }
        }
    }

    private Term Convert(IConversionOperation conversion, TermScope scope)
    {
        var operand = Read(conversion.Operand, scope);
        var (from, to) = (conversion.Operand.Type, conversion.Type);
        if (from is null || to is null || conversion.OperatorMethod is not null)
        {
            var toSpan = to is INamedTypeSymbol { Name: "ReadOnlySpan" } && from is IArrayTypeSymbol;
            return toSpan ? operand
                : from is null || conversion.OperatorMethod is { ContainingType.SpecialType: not SpecialType.None } ? operand
                : Unseen(conversion, operand);
        }

        if (Values.IsNumber(from) && Values.IsNumber(to))
        {
            return conversion.Conversion.IsImplicit || IsWide(to) ? operand : Disordered(conversion, operand, CauseKind.CannotProve);
        }

        if (Values.Bare(from)!.TypeKind == TypeKind.Enum && Values.IsNumber(to))
        {
            return orders.Of(from) is { } order && order.Values.Zip(order.Values.Skip(1), order.Less).All(static less => less) ? operand : Disordered(conversion, operand, CauseKind.NoOrder);
        }

        return conversion.Conversion.IsIdentity || conversion.Conversion.IsNullable || conversion.Conversion.IsReference || conversion.Conversion.IsImplicit
            ? operand
            : Disordered(conversion, operand, CauseKind.CannotProve);
    }

    private static bool IsWide(ITypeSymbol type) => Values.Bare(type)?.SpecialType is SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Decimal;

    private static Term Unseen(IOperation site, params Term[] parts) => parts.All(IsFixed) ? new FixedTerm(site, Words(site), site.Type, true, parts) : new UnknownTerm(site, Words(site), CauseKind.CannotProve, parts);

    private static Term Disordered(IOperation site, Term operand, CauseKind kind) =>
        IsFixed(operand) ? new FixedTerm(site, "convert:" + site.Type?.Name, site.Type, Values.MayBeNull(site.Type), operand) : new UnknownTerm(site, Words(site), kind, operand);

    private Term Conditional(IConditionalAccessOperation access, TermScope scope)
    {
        var receiver = Read(access.Operation, scope);
        return new ChoiceTerm(access, new IsNullTerm(access, receiver), new ConstantTerm(access, null), Read(access.WhenNotNull, scope with { NotNull = receiver }));
    }

    private Term Parameter(IParameterReferenceOperation reference, TermScope scope)
    {
        var parameter = reference.Parameter;
        if (scope.Bound.TryGetValue(parameter, out var bound))
        {
            return bound;
        }

        // A parameter that is assigned to is not what came in.
        if (parameter.RefKind is RefKind.Ref or RefKind.Out || IsAssigned(parameter, reference))
        {
            return new UnknownTerm(reference, parameter.Name);
        }

        return parameter.Type is { TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Struct or TypeKind.TypeParameter } && !Values.IsDeeplyImmutable(parameter.Type)
            ? new RootTerm(reference, parameter.Name, parameter.Type, null, true)
            : new FixedTerm(reference, parameter.Name, parameter.Type, Values.MayBeNull(parameter.Type));
    }

    private static bool IsAssigned(IParameterSymbol parameter, IOperation reference) => LocalWrites.Root(reference).Descendants().Any(operation => operation switch
    {
        IAssignmentOperation { Target: IParameterReferenceOperation target } => SymbolEqualityComparer.Default.Equals(target.Parameter, parameter),
        IIncrementOrDecrementOperation { Target: IParameterReferenceOperation target } => SymbolEqualityComparer.Default.Equals(target.Parameter, parameter),
        _ => false,
    });

    private static string Words(IOperation operation)
    {
        var text = string.Join(" ", operation.Syntax.ToString().Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 60 ? text : text.Substring(0, 57) + "…";
    }

    private ImmutableArray<IOperation> ReturnsOf(IMethodSymbol method) => SourceBodies.ReturnsOf(method, models, cancellation);
}
