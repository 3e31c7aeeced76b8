using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Keys;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Keys;

/// <summary>What a fix needs to give a call the key of its caller: the one at hand, or a parameter still to be added.</summary>
internal static class KeyParameter
{
    private const string NewName = "idempotencyKey";

    /// <summary>
    /// A new parameter for the member around: only where nobody in sight calls it and no contract fixes its shape, so that the code still
    /// compiles and nobody is left with a duty that he did not have.
    /// </summary>
    public static ImmutableDictionary<string, string?> For(SyntaxNode place, ISymbol? member, string type, Kernel kernel, CancellationToken cancellation)
    {
        return member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsOverride: false, IsExtern: false, IsPartialDefinition: false, PartialDefinitionPart: null, DeclaringSyntaxReferences: { Length: 1 } declared } method
            && declared[0].GetSyntax(cancellation) is MethodDeclarationSyntax declaration
            && declaration.SyntaxTree == place.SyntaxTree
            && kernel.Types.Find(Names.IdempotencyKey) is not null
            && !ContractMembers.Of(method).Any()
            && method.Name != "Main"
            && !KeyAtHand.IsAny(method, kernel.Labels)
            && !Mentions(declaration, NewName)
            && !place.Ancestors().TakeWhile(node => node != declaration).Any(IsStatic)
            && IsNamedOnce(method, kernel, cancellation)
            ? FixData.None.Add(FixData.Key, NewName).Add(FixData.NewParameter, type)
            : FixData.None;
    }

    /// <summary>
    /// The one key of a member is right for the call: the member makes it for one thing, and makes no other call that owes a key. Two effects
    /// under one key are one for the other side: the second is refused, or never happens.
    /// </summary>
    public static bool MayTakeTheOnlyKey(IInvocationOperation call, ISymbol? member, Kernel kernel, CancellationToken cancellation) =>
        RunsForOne(call, kernel, cancellation) && member?.DeclaringSyntaxReferences is { Length: 1 } declared && kernel.Models.OperationOf(declared[0].GetSyntax(cancellation), cancellation) is { } body
        && body.Descendants().OfType<IInvocationOperation>().All(other => other.Syntax == call.Syntax || !Meets(call, other, kernel, cancellation)
            || kernel.Worlds(cancellation).Verdicts.Of(other, member, cancellation)?.Duty is not { Force: KeyForce.Owed });

    /// <summary>Both calls may be made in the same run.</summary>
    private static bool Meets(IOperation one, IOperation other, Kernel kernel, CancellationToken cancellation) =>
        FlowGraphs.BodyOf(one).Syntax != FlowGraphs.BodyOf(other).Syntax
        || kernel.Flows.Around(one, cancellation) is not { } flow || flow.PointOf(one) is not { } here || flow.PointOf(other) is not { } there
        || flow.Reaches(here, there) || flow.Reaches(there, here);

    /// <summary>
    /// The place runs once for each call of the member, or again for the same: not for each of several items, messages or requests, which would
    /// all get the one key of the member.
    /// </summary>
    private static bool RunsForOne(IOperation place, Kernel kernel, CancellationToken cancellation)
    {
        IReadOnlyList<AttemptScope>? scopes = null;
        for (var around = place.Parent; around is not null; around = around.Parent)
        {
            var mayBeForMany = around switch
            {
                ILoopOperation => true,
                IAnonymousFunctionOperation { Symbol: { } lambda } => IsGivenItems(lambda),
                ILocalFunctionOperation { Symbol: { } function } => IsGivenItems(function),
                _ => false,
            };
            if (mayBeForMany && !(scopes ??= kernel.Worlds(cancellation).Attempts.Around(place, cancellation)).Any(scope => scope.Region == around.Syntax))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>It takes something of its own, beside a token to stop it.</summary>
    private static bool IsGivenItems(IMethodSymbol function) =>
        function.Parameters.Any(static parameter => parameter.Type is not { Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } });

    /// <summary>The expression that makes the key is replaced by the key at hand, else by a new parameter; a local made for it alone goes.</summary>
    public static ImmutableDictionary<string, string?> ReplacementFor(IOperation value, IInvocationOperation call, ISymbol? member, Kernel kernel, List<Location> places, CancellationToken cancellation)
    {
        var type = value.Type switch
        {
            { SpecialType: SpecialType.System_String } => "string",
            { Name: "Guid", IsValueType: true } => "global::System.Guid",
            _ => null,
        };
        if (type is null || !MayTakeTheOnlyKey(call, member, kernel, cancellation) || value.Syntax.SyntaxTree != member?.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree || !member.DeclaringSyntaxReferences[0].Span.Contains(value.Syntax.Span))
        {
            return FixData.None;
        }

        var data = type == "string" && KeyAtHand.In(member, kernel.Labels) is { } key ? FixData.None.Add(FixData.Key, key) : For(value.Syntax, member, type, kernel, cancellation);
        if (!data.IsEmpty && DeclaredFor(value) is { } declaration)
        {
            data = data.Add(FixData.Declaration, places.Count.ToString());
            places.Add(declaration.GetLocation());
        }

        return data;
    }

    /// <summary>The declaration of the local, where this is the only place that reads it.</summary>
    private static LocalDeclarationStatementSyntax? DeclaredFor(IOperation value) =>
        value is ILocalReferenceOperation { Local: var local }
        && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is { Declaration.Variables.Count: 1, UsingKeyword.RawKind: 0, Parent: BlockSyntax } declaration
        && LocalWrites.Root(value).Descendants().OfType<ILocalReferenceOperation>().Count(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local)) == 1
            ? declaration
            : null;

    private static bool IsStatic(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax function && function.Modifiers.Any(SyntaxKind.StaticKeyword)
        || node is LocalFunctionStatementSyntax local && local.Modifiers.Any(SyntaxKind.StaticKeyword);

    private static bool Mentions(SyntaxNode declaration, string name) =>
        declaration.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);

    /// <summary>Its declaration is the only place of this compilation that names it.</summary>
    private static bool IsNamedOnce(IMethodSymbol method, Kernel kernel, CancellationToken cancellation) =>
        kernel.Compilation.SyntaxTrees.Select(tree => TreeNames.Of(tree, cancellation)).Where(names => names.MayMention(method.Name))
            .Sum(names => names.TokensOf(method.Name, cancellation).Count()) == 1;
}
