using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Tests.House.Support;

/// <summary>Options as a host hands them to analyzers, from a plain table: what starts with <c>rml.</c> and <c>generated_code</c> hold per file, the rest are MSBuild properties.</summary>
internal static class HouseOptions
{
    public static AnalyzerOptions None { get; } = Of([], []);

    public static AnalyzerOptions Of(IEnumerable<(string Key, string Value)> settings, IEnumerable<(string Path, string Content)> files) => new(
        [.. files.Select(file => (AdditionalText)new File(file.Path, file.Content))],
        new Provider(settings.ToImmutableDictionary(
            setting => setting.Key.StartsWith("rml.", StringComparison.Ordinal) || setting.Key == "generated_code" ? setting.Key : "build_property." + setting.Key, setting => setting.Value, AnalyzerConfigOptions.KeyComparer)));

    private sealed class Provider(ImmutableDictionary<string, string> settings) : AnalyzerConfigOptionsProvider
    {
        private readonly Table _table = new(settings);

        public override AnalyzerConfigOptions GlobalOptions => _table;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _table;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _table;
    }

    private sealed class Table(ImmutableDictionary<string, string> settings) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => settings.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => settings.TryGetValue(key, out value);
    }

    private sealed class File(string path, string content) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(content);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
