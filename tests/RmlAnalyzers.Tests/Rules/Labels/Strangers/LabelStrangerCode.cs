using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Tests.House.Support;
using RmlAnalyzers.Tests.Verify;

namespace RmlAnalyzers.Tests.Rules.Labels.Strangers;

/// <summary>
/// Programs as somebody writes them who has never read the rules, judged by all rules about levels at once: what is marked is found, and
/// nothing else is said.
/// </summary>
internal static class LabelStrangerCode
{
    /// <summary>The rules that an ordinary build of a service runs, and those that ask whether a level means anything.</summary>
    private static readonly HashSet<string> Usual =
        ["RML0002", "RML0003", "RML0004", "RML0005", "RML1001", "RML1002", "RML1004", "RML2001", "RML2002"];

    public const string Usings = """
        using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable;
        using System.Diagnostics; using System.IO; using System.Linq; using System.Net.Http; using System.Net.Http.Json; using System.Net.Mail;
        using System.Text; using System.Text.Json; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks; using Rml;

        """;

    /// <param name="name">What the program is about; names the test.</param>
    /// <param name="code">The program; <c>{|RML1001:x|}</c> marks what is wrong.</param>
    /// <param name="more">Rules that are off by default and asked here too.</param>
    /// <param name="input">Libraries and what else stands beside it.</param>
    public static Task Judges(string name, string code, string[]? more = null, RmlTestInput? input = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new Test(Usings + code, [.. Usual, .. more ?? []], input).RunAsync();
    }

    private sealed class Test : RmlAnalyzerTest<RML1001ClosedReachesEffect>
    {
        private readonly HashSet<string> _ids;

        public Test(string code, HashSet<string> ids, RmlTestInput? input)
            : base(code, input)
        {
            _ids = ids;
            SolutionTransforms.Add(static (solution, id) =>
                solution.WithProjectParseOptions(id, ((CSharpParseOptions)solution.GetProject(id)!.ParseOptions!).WithLanguageVersion(LanguageVersion.Preview)));
        }

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() =>
            AllRules.Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => _ids.Contains(descriptor.Id)));
    }
}
