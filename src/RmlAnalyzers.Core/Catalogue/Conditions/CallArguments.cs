using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>What one call is given, whichever form it has; the receiver goes by the name <c>this</c>.</summary>
internal sealed class CallArguments
{
    public const string Receiver = "this";

    /// <summary>What a property is set to, as its setter calls it.</summary>
    private const string Assigned = "value";

    private readonly ImmutableArray<IArgumentOperation> _arguments;
    private readonly IOperation? _receiver;
    private readonly IOperation? _assigned;

    /// <param name="call">The call; for one that the compiler makes (the enumerator of a loop, the disposal of a resource) the value it is made on.</param>
    /// <param name="member">The called member, to tell the two apart.</param>
    public CallArguments(IOperation call, IMethodSymbol member)
    {
        (_arguments, _receiver, IsReadable) = call switch
        {
            IInvocationOperation invocation when SymbolNames.Simple(invocation.TargetMethod.Name) == SymbolNames.Simple(member.Name) => (invocation.Arguments, invocation.Instance, true),
            IObjectCreationOperation creation when member.MethodKind == MethodKind.Constructor => (creation.Arguments, null, true),
            IPropertyReferenceOperation property when member.Name.EndsWith(property.Property.Name, StringComparison.Ordinal) => (property.Arguments, property.Instance, true),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } => (target.Arguments, target.Instance, true),
            IMethodReferenceOperation or IDelegateCreationOperation => (ImmutableArray<IArgumentOperation>.Empty, (IOperation?)null, false),
            _ => (ImmutableArray<IArgumentOperation>.Empty, call, true),
        };
        _assigned = (call as ISimpleAssignmentOperation)?.Value;
    }

    /// <summary>False where the call shows no arguments, such as a method group that somebody else invokes.</summary>
    public bool IsReadable { get; }

    public IOperation? Named(string parameter) =>
        parameter == Receiver ? _receiver
        : parameter == Assigned && _assigned is not null ? _assigned
        : _arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    /// <summary>The first argument, else the receiver, that is of a type of that full name, or derives from or implements it.</summary>
    public IOperation? OfType(string dottedName) =>
        _arguments.Where(argument => Is(StaticType(argument.Value), dottedName) || Is(argument.Parameter?.Type, dottedName)).Select(static argument => argument.Value).FirstOrDefault()
        ?? (Is(_receiver?.Type, dottedName) ? _receiver : null);

    /// <summary>The first argument with a settable property of that type, and the property's name.</summary>
    public (IOperation Argument, string Property)? Holding(string dottedName)
    {
        foreach (var argument in _arguments)
        {
            var property = (argument.Parameter?.Type as INamedTypeSymbol)?.GetMembers().OfType<IPropertySymbol>()
                .FirstOrDefault(candidate => candidate.SetMethod is not null && Is(candidate.Type, dottedName));
            if (property is not null)
            {
                return (argument.Value, property.Name);
            }
        }

        return null;
    }

    /// <summary>The first enum argument of that type.</summary>
    public IOperation? OfExactType(string dottedName) =>
        _arguments.Select(static argument => argument.Value).FirstOrDefault(value => value.Type is INamedTypeSymbol type && SymbolNames.Matches(type, dottedName));

    public static bool Is(ITypeSymbol? type, string dottedName)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is INamedTypeSymbol named && SymbolNames.Matches(named, dottedName))
            {
                return true;
            }
        }

        return type?.AllInterfaces.Any(candidate => SymbolNames.Matches(candidate, dottedName)) == true;
    }

    /// <summary>The type that the author wrote, before it was converted to the parameter's.</summary>
    public static ITypeSymbol? StaticType(IOperation value) => Unconverted(value).Type ?? value.Type;

    public static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
        {
            value = value is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)value).Operand;
        }

        return value;
    }
}
