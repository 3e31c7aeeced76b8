using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>What a statement says it does to which table: as much of SQL as is needed to know what is changed or removed.</summary>
internal static class SqlText
{
    private const string Name = """(?<table>[\[\]"`\w$#.]+)""";

    private static readonly Regex Comments = new(@"--[^\r\n]*|/\*.*?\*/|N?'(?:[^']|'')*'", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private static readonly (string Verb, Regex Form)[] Changes =
    [
        ("DELETE", Form(@"\bDELETE\s+(?:TOP\s*\([^)]*\)\s*)?(?:FROM\s+)?(?:ONLY\s+)?" + Name)),
        ("UPDATE", Form(@"\bUPDATE\s+(?:ONLY\s+)?" + Name + @"\s+(?:AS\s+)?(?:\w+\s+)?SET\b")),
        ("TRUNCATE", Form(@"\bTRUNCATE\s+(?:TABLE\s+)?(?:ONLY\s+)?" + Name)),
        ("DROP", Form(@"\bDROP\s+TABLE\s+(?:IF\s+EXISTS\s+)?" + Name)),
        ("MERGE", Form(@"\bMERGE\s+(?:INTO\s+)?" + Name + @".*\bWHEN\s+MATCHED\b[^;]*\bTHEN\s+(?:UPDATE|DELETE)\b")),
        ("REPLACE", Form(@"\bREPLACE\s+INTO\s+" + Name)),
        ("ON CONFLICT DO UPDATE", Form(@"\bINSERT\s+INTO\s+" + Name + @".*\bON\s+CONFLICT\b.*\bDO\s+UPDATE\b")),
        ("ON DUPLICATE KEY UPDATE", Form(@"\bINSERT\s+INTO\s+" + Name + @".*\bON\s+DUPLICATE\s+KEY\s+UPDATE\b")),
    ];

    private static readonly Regex Inserts = Form(@"\bINSERT\s+INTO\s+" + Name);

    /// <summary>Every change of existing rows that a text states: the verb, and the table without schema and quotes.</summary>
    public static IEnumerable<(string Verb, string Table)> ChangesIn(string text) =>
        from statement in Comments.Replace(text, " ").Split(';')
        from change in Changes
        from Match match in change.Form.Matches(statement)
        select (change.Verb, Bare(match.Groups["table"].Value));

    /// <summary>The tables that a text adds rows to.</summary>
    public static IEnumerable<string> InsertsIn(string text) => Inserts.Matches(Comments.Replace(text, " ")).Cast<Match>().Select(static match => Bare(match.Groups["table"].Value));

    public static string Bare(string table) => table.Split('.').Last().Trim('[', ']', '"', '`');

    private static Regex Form(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
