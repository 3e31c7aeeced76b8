using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Flow;

/// <summary>
/// Finds the calls by which a body runs itself again for the same thing: of the method or local function that it is the body of, or of a helper
/// beside it that calls that one again.
/// </summary>
/// <param name="body">The body, in the tree.</param>
/// <param name="helpers">The code of a helper in sight.</param>
internal sealed class SelfCallSearch(IOperation body, Func<IMethodSymbol, IOperation?> helpers)
{
    private readonly SyntaxNode? _declaration = body.Syntax.AncestorsAndSelf().FirstOrDefault(static node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or TypeDeclarationSyntax);

    /// <summary>The calls, each with what it leads through.</summary>
    public IEnumerable<SelfCall> Run(Func<IOperation, Point?> pointOf)
    {
        if (_declaration is not { } declaration || SelfCallWords.NameOf(declaration) is not { } name || !SelfCallWords.MayComeBack(declaration))
        {
            yield break;
        }

        foreach (var call in body.DescendantsAndSelf().OfType<IInvocationOperation>())
        {
            if (call.Instance is not (null or IInstanceReferenceOperation) || NameOf(call.Syntax) is not { } called)
            {
                continue;
            }

            var back = IsOf(call, declaration) ? null : BackOf(call, declaration, name);
            if ((back is not null || (IsOf(call, declaration) && IsSame(call, null))) && pointOf(call) is { } point)
            {
                yield return new SelfCall(point, declaration, called, call, back);
            }
        }
    }

    /// <summary>The call by which a helper runs the declared method again, for what the helper was given.</summary>
    private IInvocationOperation? BackOf(IInvocationOperation call, SyntaxNode declaration, string name) =>
        call.TargetMethod is { IsVirtual: false, IsAbstract: false, IsOverride: false, DeclaringSyntaxReferences: { IsEmpty: false } declared }
        && IsBeside(call.TargetMethod, declaration)
        && declared[0].GetSyntax() is var syntax && SelfCallWords.Calls(syntax, name) && helpers(call.TargetMethod) is { } helper
            ? helper.Descendants().OfType<IInvocationOperation>().FirstOrDefault(back => back.Instance is null or IInstanceReferenceOperation
                && IsOf(back, declaration) && FlowGraphs.BodyOf(back).Syntax == FlowGraphs.BodyOf(helper is ILocalFunctionOperation { Body: { } inner } ? inner : helper).Syntax && IsSame(back, call))
            : null;

    private static bool IsBeside(IMethodSymbol method, SyntaxNode declaration) =>
        method.DeclaringSyntaxReferences[0] is var at && at.SyntaxTree == declaration.SyntaxTree
        && declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Span.Contains(at.Span) != false;

    private static bool IsOf(IInvocationOperation call, SyntaxNode declaration) =>
        call.TargetMethod.OriginalDefinition.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == declaration.SyntaxTree && reference.Span == declaration.Span);

    /// <summary>Another attempt at the same thing: each parameter is handed on to itself, straight or through the helper, or counts, or gets a constant that is no text.</summary>
    private static bool IsSame(IInvocationOperation call, IInvocationOperation? through) => call.Arguments.All(argument =>
        argument.Parameter is { } parameter
        && (IsFixed(argument) || (Handed(argument) is { } source && (through is null ? source.Ordinal == parameter.Ordinal
            : through.Arguments.FirstOrDefault(given => given.Parameter?.Ordinal == source.Ordinal) is { } given && (IsFixed(given) || Handed(given)?.Ordinal == parameter.Ordinal)))));

    private static bool IsFixed(IArgumentOperation argument) =>
        argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter?.Type is { Name: "CancellationToken" } || argument.Value.ConstantValue is { HasValue: true, Value: not string };

    /// <summary>The parameter itself, or what a number or a time is made of.</summary>
    private static IParameterSymbol? Handed(IArgumentOperation argument) =>
        CallArguments.Unconverted(argument.Value) is IParameterReferenceOperation { Parameter: var whole } ? whole
        : argument.Value.Type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } or { Name: "TimeSpan" } ? SelfCall.SourceOf(argument.Value)
        : null;

    private static SimpleNameSyntax? NameOf(SyntaxNode call) => (call as InvocationExpressionSyntax)?.Expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        _ => null,
    };
}
