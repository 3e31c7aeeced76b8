using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Testing.Tests.Samples;

/// <summary>Analyzers that do one thing each.</summary>
internal abstract class OneRuleAnalyzer(string id) : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    protected DiagnosticDescriptor Rule { get; } = new(id, "Odd", "Odd", "Test", DiagnosticSeverity.Warning, true);

    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        Register(context);
    }

    protected abstract void Register(AnalysisContext context);
}

/// <summary>Reports the first character of a file, whatever stands there: a position taken from the text.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FirstCharacterAnalyzer() : OneRuleAnalyzer("T0011")
{
    protected override void Register(AnalysisContext context) => context.RegisterSyntaxTreeAction(treeContext =>
        treeContext.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(treeContext.Tree, new TextSpan(0, 1)))));
}

/// <summary>Reports the compilation, without a place.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NowhereAnalyzer() : OneRuleAnalyzer("T0012")
{
    protected override void Register(AnalysisContext context) => context.RegisterCompilationAction(compilationContext =>
        compilationContext.ReportDiagnostic(Diagnostic.Create(Rule, Location.None)));
}

/// <summary>Reports every type, but only when the compilation ends.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EndAnalyzer() : OneRuleAnalyzer("T0013")
{
    protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(startContext =>
    {
        var types = new ConcurrentBag<ISymbol>();
        startContext.RegisterSymbolAction(symbolContext => types.Add(symbolContext.Symbol), SymbolKind.NamedType);
        startContext.RegisterCompilationEndAction(endContext =>
        {
            foreach (var type in types)
            {
                endContext.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0]));
            }
        });
    });
}

/// <summary>Reports a type unless another type is looked at meanwhile.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class AloneAnalyzer() : OneRuleAnalyzer("T0014")
{
    protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(startContext =>
    {
        // A compiler that has one processor takes one thread.
        var meeting = new Barrier(Math.Min(2, Environment.ProcessorCount));
        startContext.RegisterSymbolAction(
            symbolContext =>
            {
                if (!meeting.SignalAndWait(TimeSpan.FromMinutes(1), symbolContext.CancellationToken))
                {
                    symbolContext.ReportDiagnostic(Diagnostic.Create(Rule, symbolContext.Symbol.Locations[0]));
                }
            },
            SymbolKind.NamedType);
    });
}

/// <summary>Reports types whose names the options of their file or the additional files name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class OptionAnalyzer() : OneRuleAnalyzer("T0015")
{
    protected override void Register(AnalysisContext context) => context.RegisterSyntaxNodeAction(
        nodeContext =>
        {
            var identifier = ((ClassDeclarationSyntax)nodeContext.Node).Identifier;
            var options = nodeContext.Options.AnalyzerConfigOptionsProvider.GetOptions(nodeContext.Node.SyntaxTree);
            options.TryGetValue("test.name", out var name);
            var files = nodeContext.Options.AdditionalFiles.Select(file => file.GetText(nodeContext.CancellationToken)!.ToString());
            if (files.Append(name).Contains(identifier.Text))
            {
                nodeContext.ReportDiagnostic(Diagnostic.Create(Rule, identifier.GetLocation()));
            }
        },
        SyntaxKind.ClassDeclaration);
}

/// <summary>Reports a class whose base class is in the source of another project.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ForeignBaseAnalyzer() : OneRuleAnalyzer("T0016")
{
    protected override void Register(AnalysisContext context) => context.RegisterSymbolAction(
        symbolContext =>
        {
            var tree = ((INamedTypeSymbol)symbolContext.Symbol).BaseType?.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree;
            if (tree is not null && !symbolContext.Compilation.ContainsSyntaxTree(tree))
            {
                symbolContext.ReportDiagnostic(Diagnostic.Create(Rule, symbolContext.Symbol.Locations[0]));
            }
        },
        SymbolKind.NamedType);
}

/// <summary>Reports a line of an additional file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FileLineAnalyzer() : OneRuleAnalyzer("T0017")
{
    protected override void Register(AnalysisContext context) => context.RegisterAdditionalFileAction(fileContext =>
    {
        var text = fileContext.AdditionalFile.GetText(fileContext.CancellationToken)!;
        foreach (var line in text.Lines.Where(line => line.ToString().StartsWith("wrong", StringComparison.Ordinal)))
        {
            fileContext.ReportDiagnostic(Diagnostic.Create(
                Rule, Location.Create(fileContext.AdditionalFile.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span))));
        }
    });
}

/// <summary>Two rules, one for fields and one for classes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TwoRulesAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Fields = new("T0021", "Field", "Field", "Test", DiagnosticSeverity.Warning, true);
    private static readonly DiagnosticDescriptor Classes = new("T0022", "Class", "Class", "Test", DiagnosticSeverity.Info, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Fields, Classes];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            symbolContext => symbolContext.ReportDiagnostic(Diagnostic.Create(
                symbolContext.Symbol.Kind == SymbolKind.Field ? Fields : Classes, symbolContext.Symbol.Locations[0])),
            SymbolKind.Field,
            SymbolKind.NamedType);
    }
}
