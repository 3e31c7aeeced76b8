using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Facts;

/// <summary>
/// Whether the method that hands work over also waits for it: awaits the task, blocks on it, returns it, or joins the thread.
/// Then the work is the method's own, and not handed over.
/// </summary>
internal static class Handover
{
    /// <param name="call">The call or creation that takes the work.</param>
    public static bool RunsToEnd(IOperation call) => RunsToEnd(call, followLocals: true);

    private static bool RunsToEnd(IOperation value, bool followLocals)
    {
        for (var current = value; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IAwaitOperation:
                    return true;
                case IReturnOperation:
                    // A running task is the method's own work, still to be awaited; a timer or an unread Lazy is not.
                    return current.Type is INamedTypeSymbol { Name: "Task" or "ValueTask" } task && IsThreading(task);
                case IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation
                    or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation:
                    break;
                case IConditionalAccessOperation access when access.Operation == current:
                    return Waits(access.WhenNotNull);
                case IInvocationOperation invocation when invocation.Instance == current && IsWait(invocation.TargetMethod):
                    if (invocation.TargetMethod.ReturnsVoid || invocation.TargetMethod.Name is "Wait" or "Join" or "GetAwaiter")
                    {
                        return true;
                    }

                    break;
                case IPropertyReferenceOperation property when property.Instance == current && property.Property.Name is "Result" or "Value":
                    return true;
                case IArgumentOperation { Parent: IInvocationOperation taking } when IsCombinator(taking.TargetMethod):
                    if (taking.TargetMethod.Name is "WaitAll" or "WaitAny")
                    {
                        return true;
                    }

                    parent = taking;
                    break;
                case IArgumentOperation { Parent: IInvocationOperation { Instance: ILocalReferenceOperation collection } }:
                    return followLocals && LocalIsAwaited(collection.Local, value);
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    return followLocals && LocalIsAwaited(declarator.Symbol, value);
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when assignment.Value == current:
                    return followLocals && LocalIsAwaited(target.Local, value);
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool Waits(IOperation whenNotNull) =>
        whenNotNull is IInvocationOperation { TargetMethod: var method } && IsWait(method) && RunsToEnd(whenNotNull, followLocals: false);

    private static bool LocalIsAwaited(ILocalSymbol local, IOperation from)
    {
        var root = from;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        return root.Descendants().OfType<ILocalReferenceOperation>().Any(reference =>
            SymbolEqualityComparer.Default.Equals(reference.Local, local) && RunsToEnd(reference, followLocals: false));
    }

    /// <summary>Members of tasks, lazies and threads that pass the wait on or make it.</summary>
    private static bool IsWait(IMethodSymbol method) =>
        method.Name is "ConfigureAwait" or "GetAwaiter" or "Wait" or "WaitAsync" or "Unwrap" or "AsTask" or "Join"
        && IsThreading(method.ContainingType)
        || method.Name is "Unwrap" or "ConfigureAwait" && method.IsExtensionMethod;

    private static bool IsCombinator(IMethodSymbol method) =>
        method.Name is "WhenAll" or "WhenAny" or "WaitAll" or "WaitAny" or "Unwrap" && IsThreading(method.ContainingType);

    private static bool IsThreading(INamedTypeSymbol? type) =>
        type?.ContainingNamespace is { Name: "Tasks" or "Threading", ContainingNamespace: { Name: "Threading" or "System" } };
}
