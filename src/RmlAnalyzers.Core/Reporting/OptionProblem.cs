using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Core.Reporting;

/// <summary>An option that is not understood. An analyzer never sees the file that it stands in, so it is told at the start of the first file that it affects.</summary>
internal sealed record OptionProblem(SyntaxTree Tree, string Message)
{
    public Location Location => Location.Create(Tree, new TextSpan(0, 0));

    /// <summary>Every problem once, at the first hand-written file by path that has it; in the order of files, then of options.</summary>
    public static ImmutableArray<OptionProblem> Of(Compilation compilation, AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        var problems = ImmutableArray.CreateBuilder<OptionProblem>();
        var ofBuild = new[] { new RmlOptions(provider).TodayProblem }.OfType<string>().ToList();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees.OrderBy(tree => tree.FilePath, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var messages = Messages(provider.GetOptions(tree), provider.GlobalOptions);
            var fresh = messages.Concat(ofBuild).Where(message => !told.Contains(message)).ToList();
            if (fresh.Count > 0 && !GeneratedFile.Is(tree, compilation, cancellation))
            {
                told.UnionWith(fresh);
                problems.AddRange(fresh.Distinct().Select(message => new OptionProblem(tree, message)));
            }
        }

        return problems.ToImmutable();
    }

    private static IEnumerable<string> Messages(AnalyzerConfigOptions tree, AnalyzerConfigOptions global) =>
        from options in new[] { tree, global }
        from key in options.Keys
        where key.StartsWith(OptionTable.Prefix, StringComparison.OrdinalIgnoreCase)
        orderby key
        let message = options.TryGetValue(key, out var value) ? OptionTable.Problem(key, value) : null
        where message is not null
        select message;
}
