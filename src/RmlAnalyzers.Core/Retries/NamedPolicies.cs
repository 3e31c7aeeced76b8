using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Retries;

/// <summary>Policies and pipelines that are kept under a name: in a registry, by a registration, in the initialiser of a registry.</summary>
internal sealed class NamedPolicies(EffectCatalogue catalogue, Origins origins, ClientBuilders builders)
{
    /// <summary>The key by which a parameter is injected; null where it is not.</summary>
    public static string? KeyOf(IParameterSymbol parameter) =>
        parameter.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "FromKeyedServicesAttribute") is { ConstructorArguments: { Length: 1 } keys } ? keys[0].Value?.ToString() : null;

    /// <summary>What is kept under the name: policies, and delegates that build them.</summary>
    public IEnumerable<IOperation> Of(string name, CancellationToken cancellation)
    {
        var registering = catalogue.MemberNames(static row => row.Retry?.Says(RetryWords.Named) == true);
        foreach (var call in builders.Calls(registering, cancellation))
        {
            if (builders.Says(call) is { } says && says.Says(RetryWords.Named) && builders.Text(call, says.Of(RetryWords.Named), cancellation) == name)
            {
                foreach (var argument in call.Arguments.Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Value.Type?.SpecialType == SpecialType.None && !says.Of(RetryWords.Named).Contains(argument.Parameter?.Name ?? "")))
                {
                    // The receiver of an extension method keeps it, and is no policy.
                    if (argument.Parameter?.Type.TypeKind == TypeKind.Delegate || argument.Parameter?.Ordinal > 0)
                    {
                        yield return argument.Value;
                    }
                }
            }
        }

        foreach (var value in InRegistries(name, cancellation))
        {
            yield return value;
        }
    }

    /// <summary><c>new PolicyRegistry { ["name"] = policy }</c>, <c>{ "name", policy }</c>, and <c>registry["name"] = policy</c> beside it.</summary>
    private IEnumerable<IOperation> InRegistries(string name, CancellationToken cancellation)
    {
        var members = origins.Index.Mentions("PolicyRegistry", null, static token => token.Parent is SimpleNameSyntax, cancellation)
            .Select(static mention => (Member: mention.Token.Parent!.FirstAncestorOrSelf<MemberDeclarationSyntax>(), mention.Model)).Distinct();
        foreach (var root in members.SelectMany(member => Code(member.Member).Select(code => member.Model.GetOperation(code, cancellation))).OfType<IOperation>())
        {
            foreach (var operation in root.Descendants())
            {
                var (key, value) = operation switch
                {
                    ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType.Name: "PolicyRegistry" or "IPolicyRegistry" }, Arguments: { Length: 1 } at } } assignment => (at[0].Value, assignment.Value),
                    IInvocationOperation { IsImplicit: true, TargetMethod: { Name: "Add", ContainingType.Name: "PolicyRegistry" }, Arguments: { Length: 2 } added } => (added[0].Value, added[1].Value),
                    _ => (null, null),
                };
                if (key is not null && origins.Only(key, cancellation) is { Operation.ConstantValue: { HasValue: true, Value: string text } } && text == name)
                {
                    yield return value!;
                }
            }
        }
    }

    private static IEnumerable<SyntaxNode> Code(MemberDeclarationSyntax? member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(static variable => variable.Initializer).OfType<SyntaxNode>(),
        PropertyDeclarationSyntax property => new SyntaxNode?[] { property.Initializer, property.ExpressionBody }.OfType<SyntaxNode>(),
        BaseMethodDeclarationSyntax method => [method],
        GlobalStatementSyntax statement => [statement.Statement],
        _ => [],
    };
}
