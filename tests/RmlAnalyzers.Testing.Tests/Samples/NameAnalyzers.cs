using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RmlAnalyzers.Testing.Tests.Samples;

/// <summary>Reports every field whose name starts with "bad"; what is reported, and how often, is for others to vary.</summary>
internal abstract class FieldAnalyzer(DiagnosticDescriptor rule) : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    protected DiagnosticDescriptor Rule { get; } = rule;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        Register(context);
    }

    protected void Register(AnalysisContext context) => context.RegisterSyntaxNodeAction(
        nodeContext =>
        {
            var declarator = (VariableDeclaratorSyntax)nodeContext.Node;
            if (declarator.Parent?.Parent is FieldDeclarationSyntax && declarator.Identifier.Text.StartsWith("bad", StringComparison.Ordinal))
            {
                Report(declarator, nodeContext.ReportDiagnostic);
            }
        },
        SyntaxKind.VariableDeclarator);

    protected virtual void Report(VariableDeclaratorSyntax field, Action<Diagnostic> report) =>
        report(Diagnostic.Create(Rule, field.Identifier.GetLocation(), field.Identifier.Text, field.Identifier.Text.Length));

    protected static DiagnosticDescriptor Describe(
        string id, DiagnosticSeverity severity = DiagnosticSeverity.Warning, bool isOn = true, string format = "'{0}' has {1} letters", params string[] tags) =>
        new(id, "Bad name", format, "Test", severity, isOn, customTags: tags);
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NameAnalyzer() : FieldAnalyzer(Describe("T0001"));

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class OffAnalyzer() : FieldAnalyzer(Describe("T0002", DiagnosticSeverity.Info, isOn: false));

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NotConfigurableAnalyzer() : FieldAnalyzer(Describe("T0003", tags: WellKnownDiagnosticTags.NotConfigurable));

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TwiceAnalyzer() : FieldAnalyzer(Describe("T0004"))
{
    protected override void Report(VariableDeclaratorSyntax field, Action<Diagnostic> report)
    {
        base.Report(field, report);
        base.Report(field, report);
    }
}

/// <summary>Reports each field twice, with different arguments.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class VariantAnalyzer() : FieldAnalyzer(Describe("T0008"))
{
    protected override void Report(VariableDeclaratorSyntax field, Action<Diagnostic> report)
    {
        report(Diagnostic.Create(Rule, field.Identifier.GetLocation(), "first", 1));
        report(Diagnostic.Create(Rule, field.Identifier.GetLocation(), "second", 2));
    }
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ThrowingAnalyzer() : FieldAnalyzer(Describe("T0005"))
{
    protected override void Report(VariableDeclaratorSyntax field, Action<Diagnostic> report) => throw new NotImplementedException();
}

/// <summary>Points from the field to its type and its class.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class PathAnalyzer() : FieldAnalyzer(Describe("T0006", format: "Path"))
{
    protected override void Report(VariableDeclaratorSyntax field, Action<Diagnostic> report)
    {
        var type = ((VariableDeclarationSyntax)field.Parent!).Type.GetLocation();
        var owner = field.FirstAncestorOrSelf<ClassDeclarationSyntax>()!.Identifier.GetLocation();
        report(Diagnostic.Create(Rule, field.Identifier.GetLocation(), [type, owner]));
    }
}

/// <summary>Reports in generated code too, since it does not say otherwise.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnconfiguredAnalyzer() : FieldAnalyzer(Describe("T0007"))
{
#pragma warning disable RS1025, RS1026 // The missing configuration is the point.
    public override void Initialize(AnalysisContext context) => Register(context);
#pragma warning restore RS1025, RS1026
}
