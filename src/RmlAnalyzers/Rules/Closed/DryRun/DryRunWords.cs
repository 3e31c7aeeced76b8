using System.Threading;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Rules.Closed.DryRun;

/// <summary>Whether anything in a compilation can be a dry-run flag: told from the texts, so that code without one pays nothing per method.</summary>
internal static class DryRunWords
{
    /// <summary>The flags' names without their first letter, in the cases that people write.</summary>
    private static readonly WordGate Words = new("ryRun", "ryrun", "RYRUN", "imulate", "IMULATE", "hatIf", "hatif", "HATIF");

    public static bool AreIn(Kernel kernel) => kernel.Labels.KnowsOthers || Words.IsInAny(kernel.Compilation, CancellationToken.None);
}
