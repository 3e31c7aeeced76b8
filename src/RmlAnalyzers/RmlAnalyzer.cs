using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers;

/// <summary>
/// What every rule is: one descriptor, concurrent, silent in generated code, and registered only for what it needs. Findings are live:
/// no rule waits for the end of the compilation.
/// </summary>
public abstract class RmlAnalyzer : DiagnosticAnalyzer
{
    private readonly RuleInfo _rule;

    private protected RmlAnalyzer(RuleInfo rule)
    {
        _rule = rule;
        SupportedDiagnostics = ImmutableArray.Create(rule.Descriptor);
    }

    /// <summary>The one diagnostic of the rule.</summary>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Generated code is not looked at. That nothing is reported there is seen to by FindingSink, at a fraction of what the host takes.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            var kernel = Kernel.For(start.Compilation, start.Options);
            Register(new RuleContext(start, kernel, _rule));
        });
    }

    private protected abstract void Register(RuleContext context);
}
