using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Flow;

/// <summary>Where the value of a beginning goes: into a local that stands for the transaction, or to somebody else.</summary>
internal static class TransactionValue
{
    /// <returns>The whole expression, the local that it is stored in, and whether a field takes it or it is returned.</returns>
    public static (IOperation Value, ILocalSymbol? Handle, bool Escapes) Follow(IOperation begin)
    {
        var value = begin;
        while (value.Parent is { } parent)
        {
            switch (parent)
            {
                case IAwaitOperation or IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation:
                    value = parent;
                    continue;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "GetAwaiter" or "GetResult" } wrapped when wrapped.Instance == value:
                    value = parent;
                    continue;
                case IPropertyReferenceOperation { Property.Name: "Result" } result when result.Instance == value:
                    value = parent;
                    continue;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "ConfigureAwait", IsExtensionMethod: true } } extension }:
                    value = extension;
                    continue;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    return (value, declarator.Symbol, IsReturned(declarator.Symbol, declarator));
                case ISimpleAssignmentOperation assignment when assignment.Value == value:
                    return assignment.Target switch
                    {
                        ILocalReferenceOperation local => (value, local.Local, IsReturned(local.Local, local)),
                        IFieldReferenceOperation or IPropertyReferenceOperation => (value, null, true),
                        _ => (value, null, false),
                    };
                default:
                    return (value, null, parent is IReturnOperation);
            }
        }

        return (value, null, false);
    }

    /// <summary>A value without conversions and waiting around it.</summary>
    public static IOperation? Bare(IOperation? value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                case IAwaitOperation wait:
                    value = wait.Operation;
                    break;
                default:
                    return value;
            }
        }
    }

    private static bool IsReturned(ILocalSymbol local, IOperation place)
    {
        foreach (var operation in LocalWrites.Root(place).Descendants())
        {
            if (operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local))
            {
                IOperation value = reference;
                while (value.Parent is IConversionOperation or IParenthesizedOperation)
                {
                    value = value.Parent;
                }

                if (value.Parent is IReturnOperation
                    || (value.Parent is ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation } assignment && assignment.Value == value))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

/// <summary>The lambda that an argument is, and not a value that may be one.</summary>
internal static class LiteralLambda
{
    public static IAnonymousFunctionOperation? Of(IOperation value)
    {
        while (value is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            value = value switch
            {
                IDelegateCreationOperation creation => creation.Target,
                IConversionOperation conversion => conversion.Operand,
                _ => ((IParenthesizedOperation)value).Operand,
            };
        }

        return value as IAnonymousFunctionOperation;
    }
}

internal static class TransactionTypes
{
    /// <summary>One may stand for the other: the same, or one derives from or implements the other.</summary>
    public static bool Related(ITypeSymbol left, ITypeSymbol right) => IsOrInherits(left, right) || IsOrInherits(right, left);

    public static ITypeSymbol? Awaited(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1 } task && IsTask(task) ? task.TypeArguments[0] : type;

    public static bool IsTask(INamedTypeSymbol type) => type.Name is "Task" or "ValueTask" && type.ContainingNamespace is { Name: "Tasks" };

    private static bool IsOrInherits(ITypeSymbol type, ITypeSymbol from)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, from.OriginalDefinition))
            {
                return true;
            }
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, from.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
