using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Index;

namespace RmlAnalyzers.Core.Order.State;

/// <summary>How the content of a collection changes, seen from every use of the member that holds it.</summary>
internal static class ContentUses
{
    /// <summary><see cref="Evolution.Constant"/> where it is only read, <see cref="Evolution.GrowOnly"/> where it is only added to, otherwise mutable or unknown.</summary>
    public static Evolution Of(ISymbol member, SourceIndex index, CancellationToken cancellation)
    {
        var content = Evolution.Constant;
        foreach (var (name, model) in Names(member, index, cancellation))
        {
            var use = Of(name, model, cancellation);
            if (use > content)
            {
                content = use;
            }
        }

        return content;
    }

    /// <summary>Every place where the content is at hand, as the whole expression that stands for it.</summary>
    public static IEnumerable<IOperation> Places(ISymbol member, SourceIndex index, CancellationToken cancellation)
    {
        foreach (var (name, model) in Names(member, index, cancellation))
        {
            if (!IsOnlyNamed(name) && model.GetOperation(Whole(name), cancellation) is { } operation)
            {
                yield return operation;
            }
        }
    }

    private static IEnumerable<(SyntaxNode Name, SemanticModel Model)> Names(ISymbol member, SourceIndex index, CancellationToken cancellation)
    {
        foreach (var (token, model) in index.Mentions(member.Name, null, static token => token.Parent is SimpleNameSyntax && WriteSyntax.Of(token) is null, cancellation))
        {
            if (SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(token.Parent!, cancellation).Symbol?.OriginalDefinition, member))
            {
                yield return (token.Parent!, model);
            }
        }
    }

    private static Evolution Of(SyntaxNode name, SemanticModel model, CancellationToken cancellation)
    {
        if (IsOnlyNamed(name))
        {
            return Evolution.Constant;
        }

        var operation = model.GetOperation(Whole(name), cancellation);
        return operation is null ? Evolution.Unknown : OfUse(operation);
    }

    private static bool IsOnlyNamed(SyntaxNode name) =>
        name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } || name.FirstAncestorOrSelf<AttributeSyntax>() is not null;

    /// <summary><c>a.b.Name</c>, with parentheses and <c>!</c> around it.</summary>
    private static SyntaxNode Whole(SyntaxNode name)
    {
        var whole = name;
        while (whole.Parent is MemberAccessExpressionSyntax access && access.Name == whole || whole.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } or MemberBindingExpressionSyntax)
        {
            whole = whole.Parent;
        }

        return whole;
    }

    /// <summary>What the place where a collection stands does to it.</summary>
    public static Evolution OfUse(IOperation collection)
    {
        var parent = collection.Parent;
        while (parent is IConversionOperation conversion)
        {
            if (IsReadOnlyView(conversion.Type))
            {
                return Evolution.Constant;
            }

            (collection, parent) = (parent, parent.Parent);
        }

        return parent switch
        {
            IInvocationOperation call when call.Instance == collection => OfMember(call.TargetMethod),
            IArgumentOperation { Parent: IInvocationOperation call } argument => OrderApis.Of(call.TargetMethod) is { Writes: ApiWrite.None } || IsReadOnlyView(argument.Parameter?.Type) ? Evolution.Constant
                : OrderApis.Of(call.TargetMethod) is { } row && argument.Parameter?.Ordinal == 0 && call.TargetMethod.IsExtensionMethod ? OfWrite(row.Writes) : Evolution.Unknown,
            IPropertyReferenceOperation { Property.IsIndexer: true } element when element.Instance == collection => OfElement(element),
            IPropertyReferenceOperation property when property.Instance == collection => Evolution.Constant,
            IArrayElementReferenceOperation element when element.ArrayReference == collection => IsWritten(element) ? Evolution.Mutable : Evolution.Constant,
            IMethodReferenceOperation method when method.Instance == collection => OfMember(method.Method),
            IForEachLoopOperation loop when loop.Collection == collection => Evolution.Constant,
            IIsPatternOperation or IBinaryOperation or ICoalesceOperation { Parent: IForEachLoopOperation } => Evolution.Constant,
            ISpreadOperation => Evolution.Constant,
            IConditionalAccessOperation access when access.Operation == collection => OfConditional(access),
            _ when IsReadOnlyView(collection.Type) => Evolution.Constant,
            _ => Evolution.Unknown,
        };
    }

    private static Evolution OfConditional(IConditionalAccessOperation access) => access.WhenNotNull switch
    {
        IInvocationOperation { Instance: IConditionalAccessInstanceOperation } call => OfMember(call.TargetMethod),
        IInvocationOperation { Instance: null } call => OrderApis.Of(call.TargetMethod) is { Writes: ApiWrite.None } ? Evolution.Constant : Evolution.Unknown,
        IPropertyReferenceOperation => Evolution.Constant,
        _ => Evolution.Unknown,
    };

    private static Evolution OfMember(IMethodSymbol method) =>
        OrderApis.Of(method) is { } row ? OfWrite(row.Writes)
        : method.ContainingType.SpecialType == SpecialType.System_Object || method.Name is "GetEnumerator" or "CopyTo" or "AsReadOnly" or "GetLength" or "TrimExcess" or "EnsureCapacity" ? Evolution.Constant
        : Evolution.Unknown;

    private static Evolution OfWrite(ApiWrite write) => write switch
    {
        ApiWrite.None => Evolution.Constant,
        ApiWrite.Grow or ApiWrite.Append => Evolution.GrowOnly,
        _ => Evolution.Mutable,
    };

    /// <summary>A map keeps its keys whatever is put under them; where something is only put where nothing was, it only grows.</summary>
    private static Evolution OfElement(IPropertyReferenceOperation element) => !IsWritten(element) ? Evolution.Constant
        : !Values.IsMap(element.Instance?.Type) ? Evolution.Mutable
        : element.Parent is ISimpleAssignmentOperation && IsMissing(element) ? Evolution.GrowOnly
        : Evolution.Keyed;

    /// <summary>Behind <c>if (!map.ContainsKey(k))</c> or <c>if (!map.TryGetValue(k, out …))</c> of the same map and key.</summary>
    private static bool IsMissing(IPropertyReferenceOperation element)
    {
        for (IOperation inner = element, outer = element.Parent!; outer is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation or ILoopOperation); inner = outer, outer = outer.Parent!)
        {
            if (outer is IConditionalOperation guard && (guard.WhenTrue == inner ? Asks(guard.Condition, element, absent: true) : guard.WhenFalse == inner && Asks(guard.Condition, element, absent: false)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Asks(IOperation condition, IPropertyReferenceOperation element, bool absent) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Asks(not.Operand, element, !absent),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when absent => Asks(both.LeftOperand, element, true) || Asks(both.RightOperand, element, true),
        IInvocationOperation { TargetMethod.Name: "ContainsKey" or "TryGetValue", Instance: { } map } call => !absent && element.Arguments.Length == 1
            && WriteForms.SamePlace(map, element.Instance!) && WriteForms.SamePlace(call.Arguments[0].Value, element.Arguments[0].Value),
        _ => false,
    };

    private static bool IsWritten(IOperation element) =>
        element.Parent is IAssignmentOperation assignment && assignment.Target == element
        || element.Parent is IIncrementOrDecrementOperation or IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } or IAddressOfOperation;

    private static bool IsReadOnlyView(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Interface, Name: "IEnumerable" or "IReadOnlyCollection" or "IReadOnlyList" or "IReadOnlySet" or "IReadOnlyDictionary" } or INamedTypeSymbol { Name: "ReadOnlySpan" };
}
