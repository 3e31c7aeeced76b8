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
    /// <summary>The parts of an operation that may run, in order: without what a constant condition rules out, and what follows a <c>return</c>. Null for all.</summary>
    public static IEnumerable<IOperation>? LiveParts(IOperation operation) => operation switch
    {
        IBlockOperation block => HasJump(block) ? Live(block) : null,
        IConditionalOperation { Condition.ConstantValue: { HasValue: true, Value: bool held } } conditional => Without(conditional, held ? conditional.WhenFalse : conditional.WhenTrue),
        IBinaryOperation { LeftOperand.ConstantValue: { HasValue: true, Value: bool left } } binary
            when binary.OperatorKind == (left ? BinaryOperatorKind.ConditionalOr : BinaryOperatorKind.ConditionalAnd) => [binary.LeftOperand],
        IWhileLoopOperation { ConditionIsTop: true, Condition.ConstantValue: { HasValue: true, Value: false } } loop => Without(loop, loop.Body),
        IForLoopOperation { Condition.ConstantValue: { HasValue: true, Value: false } } loop => loop.Before,
        _ => null,
    };

    private static bool HasJump(IBlockOperation block)
    {
        for (var i = 0; i < block.Operations.Length - 1; i++)
        {
            if (IsJump(block.Operations[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsJump(IOperation statement) => statement is IReturnOperation { Kind: not OperationKind.YieldReturn } or IThrowOperation or IBranchOperation;

    private static IEnumerable<IOperation> Without(IOperation operation, IOperation? dead) => operation.ChildOperations.Where(child => !ReferenceEquals(child, dead));

    /// <summary>A label may be jumped to, and a local function called from above; nothing else after a jump is reached.</summary>
    private static IEnumerable<IOperation> Live(IBlockOperation block)
    {
        var left = false;
        foreach (var statement in block.Operations)
        {
            left &= statement is not ILabeledOperation;
            if (!left || statement is ILocalFunctionOperation)
            {
                yield return statement;
            }

            left |= IsJump(statement);
        }
    }

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
