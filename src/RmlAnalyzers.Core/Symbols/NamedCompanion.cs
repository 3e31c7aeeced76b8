using System.Collections.Generic;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>What a companion is there for.</summary>
internal enum CompanionRole : byte
{
    Undo,
    Correction,
    StatusCheck,
}

/// <summary>A companion as a label names it; nothing says yet that it exists.</summary>
/// <param name="Role">What it is there for; also the name of the argument.</param>
/// <param name="Name">A member, or <c>Type.Member</c>.</param>
/// <param name="HasType">Whether the label says a type beside the name.</param>
/// <param name="Type">That type; null where it is missing or cannot be read.</param>
/// <param name="Label">The label that names it.</param>
internal sealed record NamedCompanion(CompanionRole Role, string Name, bool HasType, Microsoft.CodeAnalysis.INamedTypeSymbol? Type, Label Label)
{
    /// <summary>The member's own name, without a type in front.</summary>
    public string MemberName => Name.Substring(Name.LastIndexOf('.') + 1).Trim();

    /// <summary>The type as it is written in front of the member; empty where the name stands alone.</summary>
    public string TypeName => Name.LastIndexOf('.') is > 0 and var dot ? Name.Substring(0, dot).Trim() : "";

    /// <summary>Every companion that a label names. One whose class could not be loaded names none.</summary>
    public static IEnumerable<NamedCompanion> Of(Label label)
    {
        if (label.Undo is { } undo)
        {
            yield return new NamedCompanion(CompanionRole.Undo, undo, label.Says(nameof(label.UndoType)), label.UndoType, label);
        }

        if (label.Correction is { } correction)
        {
            yield return new NamedCompanion(CompanionRole.Correction, correction, label.Says(nameof(label.CorrectionType)), label.CorrectionType, label);
        }

        if (label.StatusCheck is { } check)
        {
            yield return new NamedCompanion(CompanionRole.StatusCheck, check, label.Says(nameof(label.StatusCheckType)), label.StatusCheckType, label);
        }
    }
}
