using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Facts;

/// <summary>Code that the compiler itself leaves out: branches of a constant condition, and calls of a conditional method whose symbol is not defined.</summary>
internal static class DeadCode
{
    /// <summary>The branch of an <c>if</c> or <c>?:</c> that its constant condition rules out.</summary>
    public static bool IsDead(IOperation operation) =>
        operation.Parent is IConditionalOperation { Condition.ConstantValue: { HasValue: true, Value: bool held } } conditional
        && ReferenceEquals(operation, held ? conditional.WhenFalse : conditional.WhenTrue);

    /// <summary>A call of a <c>[Conditional]</c> method of this compilation, where the calling file defines none of its symbols: arguments included, it is not made.</summary>
    public static bool IsOmitted(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        if (!method.ReturnsVoid || !IsMarked(method))
        {
            return false;
        }

        var symbols = method.OriginalDefinition.GetAttributes()
            .Where(static attribute => attribute.AttributeClass is { Name: "ConditionalAttribute", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } })
            .Select(static attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string)
            .OfType<string>()
            .ToList();
        return symbols.Count > 0 && !Defined(invocation.Syntax.SyntaxTree).Overlaps(symbols);
    }

    // Asked of every call: attributes are bound only where the declaration has one of that name.
    private static bool IsMarked(IMethodSymbol method) => method.OriginalDefinition.DeclaringSyntaxReferences.Any(static reference =>
        reference.GetSyntax() is MethodDeclarationSyntax { AttributeLists: { Count: > 0 } lists }
        && lists.SelectMany(static list => list.Attributes).Any(static attribute => attribute.Name.ToString().EndsWith("Conditional", StringComparison.Ordinal)
            || attribute.Name.ToString().EndsWith("ConditionalAttribute", StringComparison.Ordinal)));

    private static HashSet<string> Defined(SyntaxTree tree)
    {
        var defined = new HashSet<string>(((CSharpParseOptions)tree.Options).PreprocessorSymbolNames, StringComparer.Ordinal);
        for (var directive = (tree.GetRoot() as CompilationUnitSyntax)?.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            switch (directive)
            {
                case DefineDirectiveTriviaSyntax { IsActive: true } define:
                    defined.Add(define.Name.ValueText);
                    break;
                case UndefDirectiveTriviaSyntax { IsActive: true } undefine:
                    defined.Remove(undefine.Name.ValueText);
                    break;
            }
        }

        return defined;
    }
}
