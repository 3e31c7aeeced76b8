using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Flow;

/// <summary>Code that becomes a handler by being handed over: a lambda or method given to a call or an event, a method called in a job's expression.</summary>
internal sealed class HandlerRegistrations(DeliveryCatalogue rows, Compilation compilation, SemanticModels models)
{
    private Dictionary<IMethodSymbol, DeliveryHit>? _methods;

    /// <summary>What a lambda or local function is handed over to.</summary>
    public DeliveryHit? Of(IOperation function, CancellationToken cancellation)
    {
        if (rows.Known.Registrations.IsEmpty)
        {
            return null;
        }

        foreach (var (call, parameter) in DelegateUses.Of(function))
        {
            if (parameter is not null && !IsExpression(parameter.Type)
                && rows.OfParameter(call.TargetMethod, parameter.OriginalDefinition.Name, parameter.OriginalDefinition.Type) is { } hit)
            {
                return hit;
            }
        }

        if (function is ILocalFunctionOperation local)
        {
            return Of(local.Symbol, cancellation);
        }

        var value = function;
        while (value.Parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent is IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation { Event: { } @event } }
            ? rows.OfParameter(@event, "value", @event.Type)
            : null;
    }

    /// <summary>What a method is handed over to, anywhere in this compilation; found for all methods in one search.</summary>
    public DeliveryHit? Of(IMethodSymbol method, CancellationToken cancellation)
    {
        if (rows.Known.Registrations.IsEmpty)
        {
            return null;
        }

        var known = _methods ??= Search(cancellation);
        return known.Count == 0 ? null
            : known.TryGetValue(method, out var hit) ? hit
            : ContractMembers.Of(method).OfType<IMethodSymbol>().Select(contract => known.TryGetValue(contract.OriginalDefinition, out var found) ? found : null).FirstOrDefault(static found => found is not null);
    }

    /// <summary>A method of that name is handed over somewhere.</summary>
    public bool MayName(string name, CancellationToken cancellation) =>
        !rows.Known.Registrations.IsEmpty && (_methods ??= Search(cancellation)).Keys.Any(method => method.Name == name);

    // The words are looked for in the texts first: most trees hand nothing over and are not read.
    private Dictionary<IMethodSymbol, DeliveryHit> Search(CancellationToken cancellation)
    {
        var found = new Dictionary<IMethodSymbol, DeliveryHit>(SymbolEqualityComparer.Default);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!rows.Known.Registrations.Any(TreeNames.Of(tree, cancellation).MayMention))
            {
                continue;
            }

            foreach (var site in tree.GetRoot(cancellation).DescendantNodes().Where(node => NameOf(node) is { } name && rows.Known.Registrations.Contains(name)))
            {
                foreach (var (method, hit) in Handed(models.OperationOf(site, cancellation)))
                {
                    if (!found.ContainsKey(method))
                    {
                        found.Add(method, hit);
                    }
                }
            }
        }

        return found;
    }

    /// <summary>The name of what is called, or of the event that is added to.</summary>
    private static string? NameOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => CallName.Of(call),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression, Left: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression, Left: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };

    private IEnumerable<(IMethodSymbol Method, DeliveryHit Hit)> Handed(IOperation? site)
    {
        switch (site)
        {
            case IInvocationOperation call:
                foreach (var argument in call.Arguments)
                {
                    if (argument.Parameter?.OriginalDefinition is { } parameter && rows.OfParameter(call.TargetMethod, parameter.Name, parameter.Type) is { } hit
                        && MethodOf(argument.Value, IsExpression(parameter.Type)) is { } method)
                    {
                        yield return (method.OriginalDefinition, hit);
                    }
                }

                break;
            case IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation { Event: { } @event } } subscription
                when rows.OfParameter(@event, "value", @event.Type) is { } hit && MethodOf(subscription.HandlerValue, false) is { } method:
                yield return (method.OriginalDefinition, hit);
                break;
        }
    }

    private static IMethodSymbol? MethodOf(IOperation value, bool isExpression)
    {
        value = CallArguments.Unconverted(value);
        value = value is IDelegateCreationOperation creation ? CallArguments.Unconverted(creation.Target) : value;
        return value switch
        {
            IMethodReferenceOperation reference => reference.Method,
            IAnonymousFunctionOperation lambda when isExpression => lambda.Body.Descendants().OfType<IInvocationOperation>().FirstOrDefault()?.TargetMethod,
            _ => null,
        };
    }

    private static bool IsExpression(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Expression", Arity: 1, ContainingNamespace: { Name: "Expressions" } };
}
