using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Flow;

/// <summary>Code that becomes a handler by being handed over: a lambda or method given to a call or an event, a method called in a job's expression.</summary>
internal sealed class HandlerRegistrations(DeliveryCatalogue rows, SourceIndex index)
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

    private Dictionary<IMethodSymbol, DeliveryHit> Search(CancellationToken cancellation)
    {
        var found = new Dictionary<IMethodSymbol, DeliveryHit>(SymbolEqualityComparer.Default);
        foreach (var name in rows.Known.Registrations.OrderBy(static name => name, System.StringComparer.Ordinal))
        {
            foreach (var (token, model) in index.Mentions(name, null, Registers, cancellation))
            {
                foreach (var (method, hit) in Handed(model.GetOperation(Site(token)!, cancellation)))
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

    private static bool Registers(SyntaxToken token) => Site(token) is not null;

    /// <summary>The call or <c>+=</c> that the name stands in front of.</summary>
    private static SyntaxNode? Site(SyntaxToken token) => token.Parent switch
    {
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access } name when access.Name == name && call.Expression == access => call,
        SimpleNameSyntax { Parent: MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax call } } => call,
        SimpleNameSyntax { Parent: InvocationExpressionSyntax call } => call,
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access } name when access.Name == name && assignment.Left == access => assignment,
        SimpleNameSyntax { Parent: AssignmentExpressionSyntax assignment } => assignment,
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
