using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Delivery.Repeating;

/// <summary>How a policy or strategy lets its constant delay grow: by its options, or in the lambda that makes the delay from the number of the attempt.</summary>
internal static class GrowingDelay
{
    private const string Counter = "attempt";
    private const string Growing = "DelayBackoffType.Exponential";

    public static (ImmutableDictionary<string, string?> Data, Location? Place) For(IInvocationOperation strategy, Kernel kernel, CancellationToken cancellation)
    {
        foreach (var argument in strategy.Arguments.Where(static argument => argument.ArgumentKind == ArgumentKind.Explicit))
        {
            if (ByLambda(argument.Value) is { Place: not null } lambda)
            {
                return lambda;
            }

            if (kernel.Origins.Only(argument.Value, cancellation) is { Operation: IObjectCreationOperation creation } && creation.Syntax.SyntaxTree == strategy.Syntax.SyntaxTree && ByOptions(creation) is { Place: not null } options)
            {
                return options;
            }
        }

        return (FixData.None, null);
    }

    private static (ImmutableDictionary<string, string?> Data, Location? Place) ByOptions(IObjectCreationOperation creation)
    {
        if (!Above(creation.Type).SelectMany(static type => type.GetMembers("BackoffType")).Any(static member => member is IPropertySymbol { Type: { Name: "DelayBackoffType", ContainingNamespace.Name: "Polly" } }))
        {
            return (FixData.None, null);
        }

        var said = creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(static assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: "BackoffType" });
        return said is not null
            ? (Target.Add(FixData.Replacement, Growing), said.Value.Syntax.GetLocation())
            : (Target.Add(FixData.Initializer, "BackoffType = " + Growing), creation.Syntax.GetLocation());
    }

    /// <summary><c>_ => TimeSpan.FromSeconds(1)</c>: attempts are counted from one.</summary>
    private static (ImmutableDictionary<string, string?> Data, Location? Place) ByLambda(IOperation value)
    {
        if (CallArguments.Unconverted(value) is not IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.Parameters: { Length: > 0 } parameters, Syntax: LambdaExpressionSyntax { ExpressionBody: { } body } lambda, SemanticModel: { } model } }
            || parameters[0].Type.SpecialType != SpecialType.System_Int32)
        {
            return (FixData.None, null);
        }

        var isUnnamed = lambda is SimpleLambdaExpressionSyntax { Parameter.Identifier.ValueText: "_" };
        if (parameters[0].Name == "_" && !(isUnnamed && model.LookupSymbols(lambda.SpanStart, name: Counter).IsEmpty))
        {
            return (FixData.None, null);
        }

        return (Target.Add(FixData.Factor, $"(1 << ({(isUnnamed ? Counter : parameters[0].Name)} - 1))"), body.GetLocation());
    }

    /// <summary>Behind the place of use.</summary>
    private static ImmutableDictionary<string, string?> Target => FixData.None.Add(FixData.Target, "1");

    private static IEnumerable<ITypeSymbol> Above(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
