using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RmlAnalyzers.Core.Tests.Reporting;

/// <summary>Options written in a test: global ones, and ones for files whose path starts with a prefix.</summary>
internal sealed class FakeOptions(params (string Prefix, string Key, string Value)[] entries) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions => new Entries(entries.Where(entry => entry.Prefix == "global"));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
        new Entries(entries.Where(entry => entry.Prefix != "global" && tree.FilePath.StartsWith(entry.Prefix, StringComparison.Ordinal)));

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Entries([]);

    private sealed class Entries(IEnumerable<(string Prefix, string Key, string Value)> entries) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = entries.ToDictionary(entry => entry.Key, entry => entry.Value, KeyComparer);

        public override IEnumerable<string> Keys => _values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
