using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Flow;

/// <summary>
/// Finds the calls by which a body runs itself again for the same thing: of the method or local function that it is the body of, or of helpers
/// beside it that lead back to that one.
/// </summary>
/// <param name="body">The body, in the tree.</param>
/// <param name="helpers">The code of a helper in sight.</param>
internal sealed class SelfCallSearch(IOperation body, Func<IMethodSymbol, IOperation?> helpers)
{
    private const int MaxHelpers = 2;

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

            ImmutableArray<IInvocationOperation> way = [call];
            var whole = !IsOf(call, declaration) ? Back(way, declaration, name) : IsSame(way) ? way : [];
            if (!whole.IsEmpty && pointOf(call) is { } point)
            {
                yield return new SelfCall(point, declaration, called, call, whole.RemoveAt(0));
            }
        }
    }

    /// <summary>The way on, through helpers, to a call that runs the declared method again for what the first call was given; empty where there is none.</summary>
    private ImmutableArray<IInvocationOperation> Back(ImmutableArray<IInvocationOperation> way, SyntaxNode declaration, string name)
    {
        var call = way[way.Length - 1];
        if (way.Length > MaxHelpers || call.TargetMethod is not { IsVirtual: false, IsAbstract: false, IsOverride: false, DeclaringSyntaxReferences: { IsEmpty: false } declared }
            || !IsBeside(call.TargetMethod, declaration) || !SelfCallWords.MayComeBack(declared[0].GetSyntax()) || helpers(call.TargetMethod) is not { } helper)
        {
            return [];
        }

        var inside = FlowGraphs.BodyOf(helper is ILocalFunctionOperation { Body: { } inner } ? inner : helper).Syntax;
        var next = helper.Descendants().OfType<IInvocationOperation>().Where(one => one.Instance is null or IInstanceReferenceOperation && FlowGraphs.BodyOf(one).Syntax == inside).ToList();
        return next.Where(back => IsOf(back, declaration)).Select(back => way.Add(back)).FirstOrDefault(IsSame) is { IsDefault: false } found ? found
            : next.Where(on => !IsOf(on, declaration) && way.All(before => before.TargetMethod.Name != on.TargetMethod.Name)).Select(on => Back(way.Add(on), declaration, name)).FirstOrDefault(static found => !found.IsEmpty) is { IsDefault: false } longer ? longer
            : [];
    }

    private static bool IsBeside(IMethodSymbol method, SyntaxNode declaration) =>
        method.DeclaringSyntaxReferences[0] is var at && at.SyntaxTree == declaration.SyntaxTree
        && declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Span.Contains(at.Span) != false;

    private static bool IsOf(IInvocationOperation call, SyntaxNode declaration) =>
        call.TargetMethod.OriginalDefinition.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == declaration.SyntaxTree && reference.Span == declaration.Span);

    /// <summary>Another attempt at the same thing: each parameter is handed on to itself, straight or through helpers, or counts, or gets a constant that is no text.</summary>
    private static bool IsSame(ImmutableArray<IInvocationOperation> way) =>
        way[way.Length - 1].Arguments.All(argument => argument.Parameter is { } parameter && IsHandedOn(argument, parameter.Ordinal, way, way.Length - 1));

    private static bool IsHandedOn(IArgumentOperation argument, int ordinal, ImmutableArray<IInvocationOperation> way, int at) =>
        IsFixed(argument) || (Handed(argument) is { } source && (at == 0 ? source.Ordinal == ordinal
            : way[at - 1].Arguments.FirstOrDefault(given => given.Parameter?.Ordinal == source.Ordinal) is { } given && IsHandedOn(given, ordinal, way, at - 1)));

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
