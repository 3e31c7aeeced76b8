using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Retries;

/// <summary>The call by which the walk over a client's code came into a helper, so that the helper's parameters stand for that call's arguments.</summary>
internal sealed record SendFrame(IMethodSymbol Method, ImmutableArray<IArgumentOperation> Arguments, SendFrame? Caller, IInvocationOperation Call)
{
    public IOperation? ArgumentFor(IParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, Method.OriginalDefinition)
            ? Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value
            : null;
}

/// <summary>One request that a client sends.</summary>
/// <param name="Place">The call that sends it, or the method that describes it.</param>
/// <param name="Member">Whose code it is in, from outside lambdas.</param>
/// <param name="Name">What is called.</param>
/// <param name="IsUnsafe">It changes something, and again with each repetition.</param>
/// <param name="IsKeyed">It carries a key, or may carry one that is out of sight.</param>
internal sealed record ClientSend(SyntaxNode Place, ISymbol Member, string Name, bool IsUnsafe, bool IsKeyed);
