using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>What the catalogue knows of one member: the rows of the winning tier and precision.</summary>
internal sealed partial class MemberRows
{
    public static readonly MemberRows None = new([]);

    private readonly ImmutableArray<RowHit> _hits;

    private MemberRows(ImmutableArray<RowHit> hits)
    {
        _hits = hits;
        Alternatives = hits.Select(static hit => hit.Row).ToImmutableArray();
        IsConditional = hits.Any(MustAsk);
        Unresolved = CallMatch.Of(hits.Select(static hit => (hit.Row, MustAsk(hit) ? Truth.Maybe : Truth.True)));
    }

    public bool IsEmpty => Alternatives.IsEmpty;

    /// <summary>Rows with a condition first, then the higher world.</summary>
    public ImmutableArray<CatalogueRow> Alternatives { get; }

    /// <summary>The call's arguments decide which row holds.</summary>
    public bool IsConditional { get; }

    /// <summary>What is known without looking at a call: every condition is undecided.</summary>
    public CallMatch Unresolved { get; }

    /// <summary>Known, and known to stay inside the process.</summary>
    public bool IsHarmless => !IsEmpty && Alternatives.All(static row => row.World <= World.Closed && row.Kind != EffectKind.RetryConfig);

    /// <summary>What the member says about doing work again; null where no row does.</summary>
    public RetryFacts? Retry => Alternatives.Select(static row => row.Retry).FirstOrDefault(static retry => retry is not null);

    /// <summary>The highest world that any row of the member names.</summary>
    public World HighestWorld => IsEmpty ? World.None : Alternatives.Max(static row => row.World);

    public static MemberRows Of(ImmutableArray<RowHit> hits) => hits.IsEmpty ? None : new MemberRows(hits
        .OrderBy(static hit => hit.Row.When is null)
        .ThenByDescending(static hit => hit.Row.World)
        .ThenBy(static hit => hit.Row.Source.Path, System.StringComparer.Ordinal)
        .ThenBy(static hit => hit.Row.Source.Line)
        .ToImmutableArray());

    /// <summary>What the member does with that delegate parameter; null where no row says so.</summary>
    /// <param name="delegateParameter">A parameter of the called member, type arguments and reduced form as they come.</param>
    public Activation? ActivationOf(IParameterSymbol delegateParameter)
    {
        Activation? found = null;
        foreach (var hit in _hits.Where(static hit => !hit.Row.Calls.IsEmpty))
        {
            if (ActivationOf(hit, delegateParameter) is { } activation && (found is null || activation > found))
            {
                found = activation;
            }
        }

        return found;
    }

    private static Activation? ActivationOf(RowHit hit, IParameterSymbol parameter)
    {
        // An implementation may name its parameters differently from the contract that the row is written for.
        var declared = hit.Distance > 0 && parameter.Ordinal < hit.Face.Parameters.Length ? hit.Face.Parameters[parameter.Ordinal].Name : parameter.Name;
        var named = hit.Row.Calls.Where(use => use.Parameter == parameter.Name || use.Parameter == declared).Select(static use => (Activation?)use.Activation).FirstOrDefault();
        return named ?? (IsDelegate(parameter.Type)
            ? hit.Row.Calls.Where(static use => use.Parameter == DelegateUse.AnyParameter).Select(static use => (Activation?)use.Activation).FirstOrDefault()
            : null);
    }

    internal static bool IsDelegate(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Delegate || type.SpecialType is SpecialType.System_Delegate or SpecialType.System_MulticastDelegate
        || type is IArrayTypeSymbol { ElementType.TypeKind: TypeKind.Delegate };

    private static bool MustAsk(RowHit hit) => hit.Row.When is not null || !hit.IsCertain;
}
