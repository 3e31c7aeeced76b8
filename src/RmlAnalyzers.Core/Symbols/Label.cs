using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>Where an effective label was found, in the order in which places are asked.</summary>
internal enum LabelSource : byte
{
    /// <summary>On the member itself (for an accessor also: on its property or event).</summary>
    Member,

    /// <summary>On the member that it overrides or implements.</summary>
    Contract,

    /// <summary>On its type or a type around that.</summary>
    Type,

    /// <summary>On a base type or an interface of its type.</summary>
    BaseOrInterface,

    /// <summary>On its assembly.</summary>
    Assembly,
}

/// <summary>The reaction to silence that a label declares; names and values as users write them.</summary>
internal enum Silence
{
    Unspecified,
    RetryWithBackoff,
    CheckStatus,
    StartCompensation,
    Escalate,
    HandOff,
}

/// <summary>The kind of correction that a label declares; names and values as users write them.</summary>
internal enum CorrectionKind
{
    Unspecified,
    Refund,
    Correction,
    Invalidation,
    Remediation,
}

/// <summary>A level as somebody wrote it, and where.</summary>
/// <param name="World">The world that the level names.</param>
/// <param name="Source">Why it applies to the member that was asked about.</param>
/// <param name="Holder">The declaration that carries the attribute.</param>
/// <param name="Attribute">The attribute; its arguments are empty where its class could not be loaded.</param>
internal sealed record Label(World World, LabelSource Source, ISymbol Holder, AttributeData Attribute)
{
    /// <summary>False where the attribute class could not be loaded: the level is known, every argument is not.</summary>
    public bool Readable => Attribute.AttributeConstructor is not null;

    public bool Draft => Value(nameof(Draft)) is true;

    public string? Trusted => Text(nameof(Trusted));

    public string? Feature => Text(nameof(Feature));

    public string? Why => Text(nameof(Why));

    public string? Owner => Text(nameof(Owner));

    public string? Undo => Text(nameof(Undo));

    public INamedTypeSymbol? UndoType => Type(nameof(UndoType));

    public string? NoUndo => Text(nameof(NoUndo));

    public string? Correction => Text(nameof(Correction));

    public INamedTypeSymbol? CorrectionType => Type(nameof(CorrectionType));

    public CorrectionKind CorrectionKind => Value(nameof(CorrectionKind)) is int kind ? (CorrectionKind)kind : CorrectionKind.Unspecified;

    public string? NoCorrection => Text(nameof(NoCorrection));

    public string? StatusCheck => Text(nameof(StatusCheck));

    public INamedTypeSymbol? StatusCheckType => Type(nameof(StatusCheckType));

    public string? NoKey => Text(nameof(NoKey));

    public Silence OnSilence => Value(nameof(OnSilence)) is int silence ? (Silence)silence : Silence.Unspecified;

    /// <summary>Whether the argument was written at all, even with an empty or null value.</summary>
    public bool Says(string argument) => Attribute.NamedArguments.Any(named => named.Key == argument);

    /// <summary>The attribute in the source of this compilation; null for metadata and for other projects' trees, which must not be touched.</summary>
    public Location? Location(Compilation compilation) => Attribute.PlaceIn(compilation);

    private string? Text(string argument) => Value(argument) as string;

    private INamedTypeSymbol? Type(string argument) => Value(argument) as INamedTypeSymbol;

    private object? Value(string argument)
    {
        foreach (var named in Attribute.NamedArguments)
        {
            if (named.Key == argument)
            {
                return named.Value.Kind == TypedConstantKind.Array ? null : named.Value.Value;
            }
        }

        return null;
    }
}

internal static class AttributePlaces
{
    /// <summary>Where the attribute stands in the source of this compilation; null for metadata and for other projects' trees.</summary>
    public static Location? PlaceIn(this AttributeData attribute, Compilation compilation) =>
        attribute.ApplicationSyntaxReference is { } reference && compilation.ContainsSyntaxTree(reference.SyntaxTree)
            ? Location.Create(reference.SyntaxTree, reference.Span)
            : null;
}
