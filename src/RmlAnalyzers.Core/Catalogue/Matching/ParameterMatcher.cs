using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>Decides whether the parameter list of an id fits a member.</summary>
internal static class ParameterMatcher
{
    public static bool Fits(EntryId id, IMethodSymbol method)
    {
        // Without the static method behind an extension block its receiver is missing from the list: the name has to do.
        if (CalledMember.IsExtensionBlock(method.ContainingType))
        {
            return true;
        }

        if (id.Arity is { } arity && method.Arity != arity)
        {
            return false;
        }

        return id.Match == ParameterMatch.Any || Fits(id, ParameterLists.OfId(IdOf(id, method)));
    }

    private static string? IdOf(EntryId id, IMethodSymbol method) =>
        (id.Entry == EntryKind.PropertySetter && method.AssociatedSymbol is { } property ? property : method).GetDocumentationCommentId();

    private static bool Fits(EntryId id, ImmutableArray<string> actual)
    {
        var wanted = id.Parameters;
        if (id.Match == ParameterMatch.Exact ? actual.Length != wanted.Length : actual.Length < wanted.Length)
        {
            return false;
        }

        var skipped = actual.Length - wanted.Length;
        for (var i = 0; i < wanted.Length; i++)
        {
            if (wanted[i] != actual[skipped + i])
            {
                return false;
            }
        }

        return true;
    }
}
