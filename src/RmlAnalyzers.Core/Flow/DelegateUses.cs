using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Flow;

/// <summary>Where a lambda, local function or delegate parameter goes within the member that it stands in: called there, or handed to a parameter of a call.</summary>
internal static class DelegateUses
{
    /// <summary>Uses of a lambda or local function. A null parameter means that the call runs it itself.</summary>
    public static IEnumerable<(IInvocationOperation Call, IParameterSymbol? Parameter)> Of(IOperation function) => function switch
    {
        ILocalFunctionOperation local => OfLocalFunction(local),
        _ => OfValue(function),
    };

    public static IEnumerable<(IInvocationOperation Call, IParameterSymbol? Parameter)> OfParameter(IParameterSymbol parameter, IOperation body) =>
        body.Descendants().OfType<IParameterReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter))
            .SelectMany(OfValue);

    private static IEnumerable<(IInvocationOperation Call, IParameterSymbol? Parameter)> OfLocalFunction(ILocalFunctionOperation function)
    {
        foreach (var operation in LocalWrites.Root(function).Descendants())
        {
            if (operation is IInvocationOperation call && SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, function.Symbol))
            {
                yield return (call, null);
            }
            else if (operation is IMethodReferenceOperation group && SymbolEqualityComparer.Default.Equals(group.Method.OriginalDefinition, function.Symbol))
            {
                foreach (var use in OfValue(group))
                {
                    yield return use;
                }
            }
        }
    }

    /// <summary>From a delegate value outwards: into an argument, a call of it, or a local and from there on.</summary>
    private static IEnumerable<(IInvocationOperation Call, IParameterSymbol? Parameter)> OfValue(IOperation value)
    {
        var current = value;
        while (current.Parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            current = current.Parent;
        }

        switch (current.Parent)
        {
            case IArgumentOperation { Parent: IInvocationOperation call, Parameter: { } parameter }:
                return [(call, parameter)];
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call when call.Instance == current:
                return [(call, null)];
            case IConditionalAccessOperation { WhenNotNull: IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call } access when access.Operation == current:
                return [(call, null)];
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                return OfLocal(declarator.Symbol, declarator);
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment when assignment.Value == current:
                return OfLocal(local.Local, local);
            default:
                return [];
        }
    }

    private static IEnumerable<(IInvocationOperation Call, IParameterSymbol? Parameter)> OfLocal(ILocalSymbol local, IOperation place) =>
        LocalWrites.Root(place).Descendants().OfType<ILocalReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local) && reference.Parent is not ISimpleAssignmentOperation { Target: ILocalReferenceOperation })
            .SelectMany(OfValue);
}
