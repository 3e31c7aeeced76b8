using System;
using System.Collections.Immutable;
using System.Linq;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>
/// Reads a <c>when=</c> field: tests joined by <c>&amp;</c>, each a subject, <c>==</c> or <c>!=</c>, and constants separated by commas.
/// <c>arg:Type</c> is the verb of the request of that type that the call is given; <c>arg:parameter</c> an argument by name;
/// <c>init:Type.Member</c> a property of the options object of that type; <c>type:parameter</c> the static type of an argument; <c>path</c> the file that the call touches, with <c>temp</c> as its only value.
/// </summary>
internal static class WhenParser
{
    private const string Advice = "write arg:Request.Type!=GET,HEAD or arg:parameter==constant or init:Options.Type.Member==constant or type:parameter==Type or path!=temp, joined by &";

    public static WhenCondition? Parse(Field field, ProblemList problems)
    {
        var tests = ImmutableArray.CreateBuilder<WhenTest>();
        foreach (var part in field.Text.Split('&'))
        {
            if (ParseTest(part.Trim()) is not { } test)
            {
                problems.Add(field, $"The condition '{part.Trim()}' cannot be read; {Advice}");
                return null;
            }

            tests.Add(test);
        }

        return new WhenCondition(field.Text, tests.ToImmutable());
    }

    private static WhenTest? ParseTest(string text)
    {
        var at = text.IndexOf("==", StringComparison.Ordinal);
        var negated = at < 0;
        at = negated ? text.IndexOf("!=", StringComparison.Ordinal) : at;
        if (at <= 0)
        {
            return null;
        }

        var values = text.Substring(at + 2).Split(',').Select(value => value.Trim()).ToImmutableArray();
        return values.Any(value => value.Length == 0) ? null : ParseSubject(text.Substring(0, at).Trim(), negated, values);
    }

    private static WhenTest? ParseSubject(string subject, bool negated, ImmutableArray<string> values)
    {
        var colon = subject.IndexOf(':');
        var name = colon < 0 ? "" : subject.Substring(colon + 1).Trim();
        return (colon < 0 ? subject : subject.Substring(0, colon).TrimEnd()) switch
        {
            "arg" when name.Contains('.') => new WhenTest(WhenSubject.Verb, name, "", negated, values),
            "arg" when name.Length > 0 => new WhenTest(WhenSubject.Argument, "", name, negated, values),
            "init" when FieldReaders.SplitMember(name) is var (type, member) => new WhenTest(WhenSubject.Member, type, member, negated, values),
            "type" when name.Length > 0 => new WhenTest(WhenSubject.Type, "", name, negated, values),
            "path" when values.Length == 1 && values[0] == "temp" => new WhenTest(WhenSubject.Path, "", name, negated, values),
            _ => null,
        };
    }
}
