using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;

namespace RmlAnalyzers.Core.Stores;

/// <summary>
/// The entity and the properties that a call of a fluent mapping names: by a lambda, by texts, by the builder that it is made on, or by what
/// the callers of a helper hand in.
/// </summary>
internal sealed class MappedProperties(SourceIndex index, Origins origins, CancellationToken cancellation)
{
    /// <summary>One answer; several where a helper is called for several entities. Null as the call: nothing is known, so it may be anything.</summary>
    public IEnumerable<(ITypeSymbol? Entity, ImmutableArray<string> Properties)> Of(IInvocationOperation? call)
    {
        if (call is null)
        {
            return [(null, [])];
        }

        var named = call.Arguments.Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter?.Type is not { SpecialType: SpecialType.System_Boolean } && argument.Value != Receiver(call))
            .Select(static argument => argument.Value).ToList();
        if (named.Select(LambdaOf).FirstOrDefault(static lambda => lambda is not null) is { } lambda)
        {
            return [Named(lambda)];
        }

        var texts = named.SelectMany(Texts).ToImmutableArray();
        if (texts.IsEmpty && named.Select(CallArguments.Unconverted).OfType<IParameterReferenceOperation>().FirstOrDefault() is { } handed && handed.Parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } helper)
        {
            return Handed(helper, handed.Parameter.Ordinal).DefaultIfEmpty((EntityOf(call), []));
        }

        return [(EntityOf(call), texts)];
    }

    /// <summary>The entity that a builder builds: its type argument, or what it was asked for.</summary>
    public ITypeSymbol? EntityOf(IInvocationOperation call)
    {
        for (var below = Receiver(call); below is not null;)
        {
            below = CallArguments.Unconverted(below);
            if (below.Type is INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments, Name: var name } && (name.StartsWith("EntityType", StringComparison.Ordinal) || name.StartsWith("OwnedNavigation", StringComparison.Ordinal) || name.StartsWith("DocumentMapping", StringComparison.Ordinal)))
            {
                return arguments[arguments.Length - 1];
            }

            switch (below)
            {
                case IInvocationOperation asked:
                    if (Asked(asked) is { } entity)
                    {
                        return entity;
                    }

                    below = Receiver(asked);
                    break;
                case ILocalReferenceOperation local:
                    below = LocalWrites.Of(local.Local, local) is { Count: 1 } writes ? writes[0].Value : null;
                    break;
                case IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } function }:
                    below = Outwards(below).OfType<IAnonymousFunctionOperation>().Where(lambda => SymbolEqualityComparer.Default.Equals(lambda.Symbol, function))
                        .SelectMany(static lambda => DelegateUses.Of(lambda)).Select(static use => use.Call).FirstOrDefault();
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The call of that name that a call is chained to.</summary>
    public static IInvocationOperation? Below(IInvocationOperation call, string name)
    {
        for (var below = Receiver(call); below is not null;)
        {
            below = CallArguments.Unconverted(below);
            if (below is IInvocationOperation found)
            {
                if (found.TargetMethod.Name == name)
                {
                    return found;
                }

                below = Receiver(found);
            }
            else
            {
                below = below is ILocalReferenceOperation local && LocalWrites.Of(local.Local, local) is { Count: 1 } writes ? writes[0].Value : null;
            }
        }

        return null;
    }

    /// <summary>The constant texts of an argument, of an array of them too.</summary>
    public static IEnumerable<string> Texts(IOperation value) => value.DescendantsAndSelf().Where(static part => part is ILiteralOperation or INameOfOperation or IFieldReferenceOperation)
        .Select(static part => part.ConstantValue is { HasValue: true, Value: string text } ? text : null).OfType<string>();

    /// <summary><c>Entity&lt;T>()</c>, <c>Entity(typeof(T))</c>, <c>Entity("Shop.T")</c>, <c>For&lt;T>()</c>.</summary>
    private static ITypeSymbol? Asked(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("Entity" or "For"))
        {
            return null;
        }

        if (call.TargetMethod.TypeArguments is { Length: 1 } types)
        {
            return types[0];
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Value is ITypeOfOperation { TypeOperand: { } type })
            {
                return type;
            }

            if (argument.Value.ConstantValue is { HasValue: true, Value: string name })
            {
                return call.SemanticModel?.Compilation.GetSymbolsWithName(name.Substring(name.LastIndexOf('.') + 1), SymbolFilter.Type).OfType<ITypeSymbol>().FirstOrDefault();
            }
        }

        return null;
    }

    private IEnumerable<(ITypeSymbol? Entity, ImmutableArray<string> Properties)> Handed(IMethodSymbol helper, int ordinal) =>
        from call in index.CallsOf([helper.Name], cancellation)
        where SymbolEqualityComparer.Default.Equals((call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition, helper.OriginalDefinition)
        let argument = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)
        where argument is not null
        select LambdaOf(argument.Value) is { } lambda ? Named(lambda) : (EntityOf(call), [.. Texts(argument.Value)]);

    private IAnonymousFunctionOperation? LambdaOf(IOperation value) =>
        value.DescendantsAndSelf().OfType<IAnonymousFunctionOperation>().FirstOrDefault()
        ?? (CallArguments.Unconverted(value) is ILocalReferenceOperation or IMemberReferenceOperation ? origins.Of(value, cancellation).SelectMany(static origin => origin.Operation.DescendantsAndSelf()).OfType<IAnonymousFunctionOperation>().FirstOrDefault() : null);

    private static (ITypeSymbol? Entity, ImmutableArray<string> Properties) Named(IAnonymousFunctionOperation lambda)
    {
        var names = new List<string>();
        foreach (var part in lambda.Body.Descendants())
        {
            switch (part)
            {
                case IPropertyReferenceOperation { Instance: { } instance } reference when CallArguments.Unconverted(instance) is IParameterReferenceOperation:
                    names.Add(reference.Property.Name);
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Property", ContainingType.Name: "EF" } } shadow:
                    names.AddRange(Texts(shadow));
                    break;
            }
        }

        return (lambda.Symbol.Parameters.FirstOrDefault()?.Type, [.. names]);
    }

    private static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod || call.TargetMethod.ReducedFrom is not null ? call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value : null);

    private static IEnumerable<IOperation> Outwards(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            yield return current;
        }
    }
}
