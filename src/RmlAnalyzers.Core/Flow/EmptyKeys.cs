using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;

namespace RmlAnalyzers.Core.Flow;

/// <summary>Values that are written down as a key and are none: <c>null</c>, <c>default</c>, the empty string, the empty GUID, directly or by a name that stands for them alone.</summary>
internal static class EmptyKeys
{
    public static bool Is(IOperation value, Origins origins, CancellationToken cancellation)
    {
        value = CallArguments.Unconverted(value);
        return IsItself(value)
            || value is ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
                && origins.Of(value, cancellation).All(static origin => origin.Whole && IsItself(origin.Operation));
    }

    private static bool IsItself(IOperation value) =>
        value is IDefaultValueOperation
        || value.ConstantValue is { HasValue: true, Value: null or "" }
        || value is IFieldReferenceOperation { Field: { Name: "Empty", IsStatic: true, ContainingType: { SpecialType: SpecialType.System_String } or { Name: "Guid" } } }
        || value is IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null, Type: { IsValueType: true, Name: "Guid" } };
}
