using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Facts;

/// <summary>What is known of the object that a member is called on.</summary>
internal static class Receivers
{
    /// <summary>The receiver's static type, and whether its run-time type can be no other.</summary>
    public static (ITypeSymbol? Type, bool Exact) Of(IOperation? instance)
    {
        while (instance is IConversionOperation { OperatorMethod: null, Operand.Type: not null } conversion)
        {
            instance = conversion.Operand;
        }

        return instance switch
        {
            null => (null, false),
            IObjectCreationOperation { Type: { } made } => (made, true),
            { Type: { IsValueType: true, TypeKind: not TypeKind.TypeParameter } or { IsSealed: true } } => (instance.Type, true),
            _ => (instance.Type, false),
        };
    }
}
