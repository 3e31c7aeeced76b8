using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using RmlAnalyzers.Benchmarks;

// `ratios` prints one table in a few minutes (`ratios 10 100`: only those sizes); without it BenchmarkDotNet runs, and takes its own arguments.
if (args is ["ratios", .. var sizes])
{
    Ratios.Print(Console.Out, sizes is [] ? [10, 100, 1_000] : [.. sizes.Select(int.Parse)]);
    return;
}

// `rules 100 Labelled` says which rule costs what.
if (args is ["rules", var classes, var setting])
{
    Breakdown.Print(Console.Out, int.Parse(classes), Enum.Parse<Setting>(setting));
    return;
}

// In process: building a project of its own, as the default toolchain does, would need a feed.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(DiagnosticsBenchmark).Assembly).Run(args, config);
