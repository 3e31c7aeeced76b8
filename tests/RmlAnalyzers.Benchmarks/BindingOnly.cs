using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RmlAnalyzers.Core;

namespace RmlAnalyzers.Benchmarks;

#pragma warning disable RS1001, RS1012, RS1025, RS1026, RS1036, RS1038, RS2008 // made by hand for one run, never loaded from a package

/// <summary>
/// Asks the compiler to bind the bodies that our rules read, and does nothing with them: what is charged to it is the compiler's work,
/// which any other analyzer that looks into these bodies shares with us.
/// </summary>
internal sealed class BindingOnly(ILookup<string, TextSpan> bodies) : IdleAnalyzer
{
    public override void Initialize(AnalysisContext context)
    {
        base.Initialize(context);
        context.RegisterSemanticModelAction(model =>
        {
            var root = model.SemanticModel.SyntaxTree.GetRoot(model.CancellationToken);
            foreach (var body in bodies[model.SemanticModel.SyntaxTree.FilePath])
            {
                model.SemanticModel.GetOperation(root.FindNode(body, getInnermostNodeForTie: false), model.CancellationToken);
            }
        });
    }

    /// <summary>An analyzer for the bodies that our rules read in a project.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> For(GeneratedProject project)
    {
        Probe probe = new();
        Measurement.With(project, AnalyzerSet.Ours.Add(probe));
        var facts = Kernel.For(probe.Seen!, new AnalyzerOptions([])).Facts;
        return [new BindingOnly(facts.RootsRead.ToLookup(root => root.SyntaxTree.FilePath, root => root.Span))];
    }

    private sealed class Probe : IdleAnalyzer
    {
        public Compilation? Seen { get; private set; }

        public override void Initialize(AnalysisContext context)
        {
            base.Initialize(context);
            context.RegisterCompilationStartAction(start => Seen = start.Compilation);
        }
    }
}

/// <summary>Asks for what rules ask the host for and does nothing: what a run with it costs more than a plain one is the host's own.</summary>
internal class IdleAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new("IDLE", "Idle", "Idle", "Idle", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(static _ => { }, SymbolKind.NamedType);
        context.RegisterSyntaxNodeAction(static _ => { }, Microsoft.CodeAnalysis.CSharp.SyntaxKind.Attribute);
    }
}
