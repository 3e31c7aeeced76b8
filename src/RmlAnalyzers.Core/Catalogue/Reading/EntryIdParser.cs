using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>
/// Reads the first field of a row: <c>M:Type.Member(*)</c>, <c>M:Type.#ctor(System.String)</c>, <c>P:Type.Property</c>,
/// <c>T:Type`1</c>, <c>I:Interface</c>, <c>A:Attribute</c>, <c>N:Namespace</c>. Ids are documentation-comment ids; a plus for nesting is accepted too.
/// </summary>
internal static class EntryIdParser
{
    private const string Advice = "write an id such as M:Namespace.Type.Member(*), P:Namespace.Type.Property, T:Namespace.Type, I:Namespace.IType, A:Namespace.TypeAttribute or N:Namespace";

    public static EntryId? Parse(Field field, ProblemList problems)
    {
        var text = field.Text;
        if (text.Length < 3 || text[1] != ':' || !EffectWords.Entries.TryGetValue(text[0], out var entry))
        {
            problems.Add(field, $"'{text}' does not say what it names; {Advice}");
            return null;
        }

        var name = field.From(2);
        return entry is EntryKind.Member or EntryKind.PropertySetter
            ? ParseMember(field, name, entry, problems)
            : ParseType(field, name, entry, problems);
    }

    private static EntryId? ParseType(Field field, Field name, EntryKind entry, ProblemList problems)
    {
        if (!IsName(name.Text))
        {
            problems.Add(name, $"'{name.Text}' is no name of a {(entry == EntryKind.Namespace ? "namespace" : "type")}; {Advice}");
            return null;
        }

        return new EntryId(field.Text, entry, name.Text, memberName: null);
    }

    private static EntryId? ParseMember(Field field, Field name, EntryKind entry, ProblemList problems)
    {
        var open = name.Text.IndexOf('(');
        var path = open < 0 ? name.Text : name.Text.Substring(0, open).TrimEnd();
        var arity = TakeArity(ref path);
        var dot = path.LastIndexOf('.');
        if (dot <= 0 || !IsName(path.Substring(0, dot)) || !IsIdentifier(path.Substring(dot + 1)))
        {
            problems.Add(name, $"'{name.Text}' names no member of a type; {Advice}");
            return null;
        }

        var match = entry == EntryKind.PropertySetter ? ParameterMatch.Any : ParameterMatch.Exact;
        var parameters = ImmutableArray<string>.Empty;
        if (open >= 0 && !TakeParameters(name.From(open), problems, ref match, ref parameters))
        {
            return null;
        }

        return new EntryId(field.Text, entry, path.Substring(0, dot), path.Substring(dot + 1))
        {
            Match = match, Arity = arity, Parameters = parameters,
        };
    }

    private static bool TakeParameters(Field list, ProblemList problems, ref ParameterMatch match, ref ImmutableArray<string> parameters)
    {
        // The result type of a conversion stands behind the list; the parameters tell conversions apart well enough.
        var close = list.Text.LastIndexOf(')');
        var rest = close < 0 ? "" : list.Text.Substring(close + 1).Trim();
        if (close < 0 || (rest.Length > 0 && rest[0] != '~'))
        {
            problems.Add(list, $"The parameter list '{list.Text}' is not closed; write (*) for all overloads, (*,Last.Type) for the last parameters, or the full list");
            return false;
        }

        var inside = new string([.. list.Text.Substring(1, close - 1).Where(character => !char.IsWhiteSpace(character))]);
        var all = ParameterLists.Split(inside);
        match = all.IsEmpty || all[0] != "*" ? ParameterMatch.Exact : all.Length == 1 ? ParameterMatch.Any : ParameterMatch.Suffix;
        parameters = match == ParameterMatch.Exact ? all : all.RemoveAt(0);
        if (parameters.All(IsParameter))
        {
            return true;
        }

        problems.Add(list, $"The parameter list '{list.Text}' cannot be read; write (*) for all overloads, (*,Last.Type) for the last parameters, or the full list with full type names such as System.Collections.Generic.List{{System.Int32}}");
        return false;
    }

    private static int? TakeArity(ref string path)
    {
        var mark = path.IndexOf("``", StringComparison.Ordinal);
        if (mark < 0 || !int.TryParse(path.Substring(mark + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var arity))
        {
            return null;
        }

        path = path.Substring(0, mark);
        return arity;
    }

    private static bool IsName(string text) => text.Split('.', '+').All(part => IsIdentifier(part) && part[0] != '#');

    private static bool IsIdentifier(string text) =>
        text.Length > 0 && text.All(character => char.IsLetterOrDigit(character) || character is '_' or '`' or '#' or '$' or '<' or '>');

    private static bool IsParameter(string text) =>
        text.Length > 0 && text.All(character => char.IsLetterOrDigit(character) || ".`{}[],:@_+()^|!".IndexOf(character) >= 0) && ParameterLists.IsBalanced(text);
}
