using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Labels.Labelling;

/// <summary>
/// Contracts of which the type argument says what runs: <c>IValidator&lt;Order&gt;</c> asks a database, <c>IValidator&lt;Name&gt;</c> does not.
/// One label on the contract would speak for both, so there each implementation speaks for itself.
/// </summary>
internal static class ByTypeArgument
{
    /// <summary>Whether the member of this compilation leaves its label to what implements it for one type argument each.</summary>
    public static bool Decides(ISymbol contract, Kernel kernel, CancellationToken cancellation)
    {
        if (contract is not IMethodSymbol { IsAbstract: true, ContainingType.IsGenericType: true } method || kernel.Labels.Of(method, cancellation) is not null)
        {
            return false;
        }

        var implementations = kernel.Index.ImplementationsOf(method, cancellation);
        if (implementations.Length < 2 || implementations.Any(static one => one.ContainingType.IsGenericType))
        {
            return false;
        }

        var reach = new MemberReach(kernel, null, cancellation);
        var leaving = implementations.Count(one => reach.Of(one)?.Class.World() >= World.Dialog);
        return leaving > 0 && leaving < implementations.Length;
    }

    /// <summary>The member stands in for one of this compilation that takes the label for all of its implementations.</summary>
    public static bool LeavesItToContract(ISymbol member, Kernel kernel, CancellationToken cancellation) =>
        ContractMembers.Of(member).Any(contract => LabelContracts.IsHere(contract, kernel.Compilation, cancellation) && !Decides(contract, kernel, cancellation));
}
