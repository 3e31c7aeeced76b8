using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Index;

namespace RmlAnalyzers.Core.Flow;

/// <summary>
/// Keys that a client takes by a method of its own and holds until what the method gave is disposed:
/// <c>using (payments.WithIdempotencyKey(key)) await payments.CreatePaymentAsync(request);</c>
/// </summary>
internal static class KeyScopes
{
    /// <summary>The key that is in force where the call is made; unknown where a scope of another member may be, since such keys follow the flow of execution.</summary>
    public static MemberFill Around(IInvocationOperation call, KeySlot slot, CancellationToken cancellation)
    {
        if (call.Instance?.Type is not { } client || !Takes(client, slot.TypeName))
        {
            return MemberFill.Unknown;
        }

        var openings = LocalWrites.Root(call).Descendants().OfType<IInvocationOperation>().Where(candidate => candidate.TargetMethod.Name == slot.Name && candidate.Arguments.Length > 0).ToList();
        if (openings.FirstOrDefault(opening => IsOpenAt(opening, call) && IsOf(call.Instance, opening.Instance)) is { } around)
        {
            return MemberFill.With(around.Arguments[0].Value);
        }

        // A caller may have opened one, and so may whoever shares the client.
        return openings.Count > 0 || call.SemanticModel!.Compilation.SyntaxTrees.Any(tree => TreeNames.Of(tree, cancellation).MayMention(slot.Name)) ? MemberFill.Unknown : MemberFill.Never;
    }

    private static bool IsOpenAt(IInvocationOperation opening, IInvocationOperation call)
    {
        for (IOperation inner = opening, outer = opening.Parent!; outer is not null; inner = outer, outer = outer.Parent!)
        {
            switch (outer)
            {
                case IUsingOperation used:
                    return inner == used.Resources && used.Body.Syntax.Span.Contains(call.Syntax.Span);
                case IUsingDeclarationOperation { Parent: IBlockOperation block } declared:
                    return call.Syntax.SpanStart > declared.Syntax.Span.End && block.Syntax.Span.Contains(call.Syntax.Span);
                case IBlockOperation or IAnonymousFunctionOperation:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Both are called on the same client: the scope of one client says nothing of another.</summary>
    private static bool IsOf(IOperation client, IOperation? opened) => (client, CallArguments.Unconverted(opened!)) switch
    {
        (IMemberReferenceOperation one, IMemberReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Member, other.Member),
        (ILocalReferenceOperation one, ILocalReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Local, other.Local),
        (IParameterReferenceOperation one, IParameterReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Parameter, other.Parameter),
        _ => false,
    };

    private static bool Takes(ITypeSymbol client, string fullName) =>
        (client is INamedTypeSymbol named && SymbolNames.Matches(named.OriginalDefinition, fullName)) || client.AllInterfaces.Any(contract => SymbolNames.Matches(contract.OriginalDefinition, fullName));
}
