using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Rules.Closed.DryRun;

/// <summary>Whether anything in a compilation can be a dry-run flag: told from the texts, so that code without one pays nothing per method.</summary>
internal static class DryRunWords
{
    /// <summary>The flags' names without their first letter, in the cases that people write.</summary>
    private static readonly string[] Words = ["ryRun", "ryrun", "RYRUN", "imulate", "IMULATE", "hatIf", "hatif", "HATIF"];

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Cache = new();

    public static bool AreIn(Kernel kernel) => kernel.Labels.KnowsOthers || kernel.Compilation.SyntaxTrees.Any(static tree => Cache.GetValue(tree, Search).Value);

    private static StrongBox<bool> Search(SyntaxTree tree) => new(Words.Any(word => TextSearch.Contains(tree.GetText(), word)));
}
