using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;

namespace RmlAnalyzers.Core.Keys;

/// <summary>A call as the solver knows it, for a question about a single one.</summary>
internal static class Calls
{
    public static CallFact FactOf(IInvocationOperation call)
    {
        var (receiver, exact) = Receivers.Of(call.Instance);
        return new CallFact(call.TargetMethod.MethodKind == MethodKind.LocalFunction ? CallKind.LocalFunction : CallKind.Member, call, call.Syntax)
        {
            Method = call.TargetMethod,
            Receiver = receiver,
            ReceiverIsExact = exact,
            IsVirtual = call.IsVirtual,
        };
    }
}
