using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Rules.Closed.SharedState;

/// <summary>A place that changes state which outlives the call: a field or property of the object or its type, or a collection kept there.</summary>
internal readonly record struct StateChange(IOperation At, ISymbol State);

/// <summary>Finds what a body changes beyond its own locals. One change of its own cannot be half a change; a lazy <c>??=</c> is none.</summary>
internal static class StateChanges
{
    /// <summary>Members of the framework's collections that change their contents.</summary>
    private static readonly HashSet<string> Mutators = new(StringComparer.Ordinal)
    {
        "Add", "AddRange", "Clear", "Dequeue", "Enqueue", "ExceptWith", "Insert", "InsertRange", "IntersectWith", "Pop", "Push",
        "Remove", "RemoveAll", "RemoveAt", "RemoveRange", "Reverse", "Sort", "SymmetricExceptWith", "TryAdd", "TryRemove", "TryUpdate", "UnionWith",
    };

    public static StateChange? Of(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation assignment when !IsInInitializer(assignment) => Change(assignment, assignment.Target),
        ICompoundAssignmentOperation compound => Change(compound, compound.Target),
        IIncrementOrDecrementOperation step => Change(step, step.Target),
        IInvocationOperation { Instance: { } collection } call when Mutators.Contains(call.TargetMethod.Name) && IsCollection(call.TargetMethod.ContainingType) => Change(call, collection),
        _ => null,
    };

    /// <summary>The member of this object or its type that a value is kept in; null for locals, parameters and other objects.</summary>
    public static ISymbol? StateOf(IOperation? value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } member:
                    return member.Member is IFieldSymbol or IPropertySymbol ? member.Member : null;
                case IMemberReferenceOperation { Instance: { } instance }:
                    value = instance;
                    break;
                case IArrayElementReferenceOperation element:
                    value = element.ArrayReference;
                    break;
                default:
                    return null;
            }
        }
    }

    private static StateChange? Change(IOperation at, IOperation target) => StateOf(target) is { } state ? new StateChange(at, state) : null;

    private static bool IsInInitializer(ISimpleAssignmentOperation assignment) => assignment.Parent is IObjectOrCollectionInitializerOperation;

    private static bool IsCollection(INamedTypeSymbol? type)
    {
        var space = type?.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            if (space is { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }

            space = space.ContainingNamespace;
        }

        return false;
    }
}
