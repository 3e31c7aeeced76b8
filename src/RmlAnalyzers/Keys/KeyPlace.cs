using System.Linq;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Keys;

namespace RmlAnalyzers.Keys;

/// <summary>Where a fix can put the key of a call: a parameter, or a property of what a parameter takes.</summary>
internal static class KeyPlace
{
    public static (string Parameter, string? Property)? Of(IInvocationOperation call, KeyFill fill, KeyDuty duty)
    {
        var parameter = fill.CarrierParameter?.Name;
        if (duty.SlotName is not var (owner, name) || parameter is null && owner.Length > 0 || call.TargetMethod.Parameters.All(candidate => candidate.Name != (parameter ?? name)))
        {
            return null;
        }

        return (parameter ?? name, owner.Length > 0 ? name : null);
    }
}
