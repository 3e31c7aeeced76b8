using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;

namespace RmlAnalyzers.Core.Retries;

/// <summary>Reads policies, pipelines and resilience handlers: which calls configure a retry, and what each of those says.</summary>
internal sealed class PolicyReader(EffectCatalogue catalogue, Origins origins, ClientBuilders builders)
{
    private const int MaxDepth = 5;

    /// <summary>What is kept under names.</summary>
    public NamedPolicies Named { get; } = new(catalogue, origins, builders);

    public Origins Origins => origins;

    /// <summary>The calls that configure the retries of a policy or pipeline value; none where it has none, or comes from out of sight.</summary>
    public IReadOnlyList<IInvocationOperation> StrategiesOf(IOperation policy, CancellationToken cancellation)
    {
        var found = new List<IInvocationOperation>();
        Collect(policy, found, MaxDepth, cancellation);
        return found;
    }

    /// <summary>The retries of a resilience handler: those that its arguments build, or the handler itself.</summary>
    public IReadOnlyList<IInvocationOperation> StrategiesOfHandler(IInvocationOperation registration, CancellationToken cancellation)
    {
        if (builders.Says(registration) is not { } says)
        {
            return [];
        }

        if (says.IsStrategy)
        {
            return [registration];
        }

        var from = says.Of(RetryWords.From);
        return [.. registration.Arguments.Where(argument => argument.Parameter is { } parameter && from.Contains(parameter.Name)).SelectMany(argument => StrategiesOf(argument.Value, cancellation)).Distinct()];
    }

    /// <summary>What one configuring call says.</summary>
    public RetryPolicy? Read(IInvocationOperation call, CancellationToken cancellation)
    {
        if (builders.Says(call) is not { IsStrategy: true } says)
        {
            return null;
        }

        var delays = new DelayReader(origins, cancellation);
        var policy = new RetryPolicy(call.Syntax, Places.Of(call.Syntax), Display.Member(call.TargetMethod))
        {
            IsEndless = says.Says(RetryWords.Endless),
            Runs = says.Times + 1,
            Delay = Default(says),
            HasJitter = says.Says(RetryWords.Jitter),
            Handles = HandledBy.Chain(ClientBuilders.Receiver(call), origins, cancellation),
        };
        foreach (var argument in call.Arguments.Where(static argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: not null }))
        {
            if (says.TimesFrom.Contains(argument.Parameter!.Name))
            {
                var times = argument.Parameter.Type.SpecialType == SpecialType.System_Int32 ? delays.Number(argument.Value) : delays.LengthOf(argument.Value);
                policy = policy with { Runs = times == int.MaxValue ? null : times + 1, IsEndless = times == int.MaxValue };
            }

            if (says.Of(RetryWords.Delay).Contains(argument.Parameter.Name))
            {
                policy = policy with { Delay = delays.Of(argument.Value) };
            }
        }

        return new RetryOptionsReader(catalogue, origins, delays, cancellation).Read(call, says, policy);
    }

    /// <summary>The types of failures that a strategy names: in the chain that it ends, or in its options.</summary>
    public IEnumerable<ITypeSymbol> FailuresOf(IInvocationOperation strategy, CancellationToken cancellation) =>
        new RetryOptionsReader(catalogue, origins, new DelayReader(origins, cancellation), cancellation).Predicates(strategy).Append(ClientBuilders.Receiver(strategy))
            .SelectMany(chain => HandledBy.Failures(chain, origins, cancellation)).Select(static named => named.Failure);

    public static DelayGrowth Default(RetryFacts says) =>
        says.Says(RetryWords.Growing) ? DelayGrowth.Growing : says.Says(RetryWords.Constant) ? DelayGrowth.Constant : says.Says(RetryWords.None) ? DelayGrowth.None : DelayGrowth.Unknown;

    private void Collect(IOperation policy, List<IInvocationOperation> found, int depth, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (depth == 0)
        {
            return;
        }

        foreach (var origin in origins.Of(policy, cancellation))
        {
            switch (origin.Operation)
            {
                case { ConstantValue: { HasValue: true, Value: string name } }:
                    Kept(name, found, depth, cancellation);
                    break;
                case IParameterReferenceOperation { Parameter: var parameter } when NamedPolicies.KeyOf(parameter) is { } key:
                    Kept(key, found, depth, cancellation);
                    break;
                case IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } at } when origins.Only(at[0].Value, cancellation) is { Operation.ConstantValue: { HasValue: true, Value: string name } }:
                    Kept(name, found, depth, cancellation);
                    break;
                case IInvocationOperation call:
                    Built(call, found, depth, cancellation);
                    break;
                case IObjectCreationOperation creation when policy is ILocalReferenceOperation local:
                    OnLocal(local, found);
                    foreach (var argument in creation.Arguments.Where(IsPart))
                    {
                        Collect(argument.Value, found, depth - 1, cancellation);
                    }

                    break;
                case IAnonymousFunctionOperation lambda:
                    Inside(lambda.Body, found, depth, cancellation);
                    break;
                case IMethodReferenceOperation { Method.DeclaringSyntaxReferences: { Length: > 0 } declared } when origins.Models.OperationOf(declared[0].GetSyntax(cancellation), cancellation) is { } body:
                    Inside(body, found, depth, cancellation);
                    break;
            }
        }
    }

    /// <summary>A chain: the call itself, what it is made on, and the policies that it joins.</summary>
    private void Built(IInvocationOperation call, List<IInvocationOperation> found, int depth, CancellationToken cancellation)
    {
        var says = builders.Says(call);
        if (says?.IsStrategy == true)
        {
            Add(call, found);
        }
        else if (says?.Of(RetryWords.Resolves) is { IsEmpty: false } key && builders.Text(call, key, cancellation) is { } name)
        {
            Kept(name, found, depth, cancellation);
            return;
        }

        if (call.Instance is { } instance)
        {
            Collect(instance, found, depth, cancellation);
        }

        foreach (var argument in call.Arguments.Where(IsPart).SelectMany(static argument => Elements(argument)))
        {
            Collect(argument, found, depth - (argument is IInvocationOperation ? 0 : 1), cancellation);
        }
    }

    /// <summary>Everything that is configured in a piece of code: the lambda of a registration, a factory; what its policies are joined of.</summary>
    private void Inside(IOperation body, List<IInvocationOperation> found, int depth, CancellationToken cancellation)
    {
        foreach (var call in body.Descendants().OfType<IInvocationOperation>())
        {
            if (builders.Says(call)?.IsStrategy == true)
            {
                Add(call, found);
            }
            else if (depth > 1 && call.TargetMethod.DeclaringSyntaxReferences is { Length: > 0 } declared && call.Arguments.Any(IsPart)
                && origins.Models.OperationOf(declared[0].GetSyntax(cancellation), cancellation) is { } helper)
            {
                Inside(helper, found, depth - 1, cancellation);
            }
        }

        foreach (var returned in SourceBodies.ReturnsOf(body) is { IsDefaultOrEmpty: false } returns ? returns : [])
        {
            if (CallArguments.Unconverted(returned) is not IInvocationOperation { Instance: IParameterReferenceOperation })
            {
                Collect(returned, found, depth - 1, cancellation);
            }
        }
    }

    private void OnLocal(ILocalReferenceOperation local, List<IInvocationOperation> found)
    {
        foreach (var call in LocalWrites.Root(local).Descendants().OfType<IInvocationOperation>().Where(call => builders.Says(call)?.IsStrategy == true))
        {
            for (var below = ClientBuilders.Receiver(call); below is not null; below = below is IInvocationOperation chained ? ClientBuilders.Receiver(chained) : null)
            {
                below = CallArguments.Unconverted(below);
                if (below is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local.Local))
                {
                    Add(call, found);
                    break;
                }
            }
        }
    }

    /// <summary>What is kept under a name.</summary>
    private void Kept(string name, List<IInvocationOperation> found, int depth, CancellationToken cancellation)
    {
        foreach (var value in Named.Of(name, cancellation))
        {
            Collect(value, found, depth - 1, cancellation);
        }
    }

    /// <summary>An argument that may be a policy, a builder or a part of one: no delegate, no number, no text.</summary>
    private static bool IsPart(IArgumentOperation argument) =>
        argument is { ArgumentKind: not ArgumentKind.DefaultValue, Value.Type: { SpecialType: SpecialType.None, IsReferenceType: true, TypeKind: not TypeKind.Delegate } };

    private static IEnumerable<IOperation> Elements(IArgumentOperation argument) => argument.Value switch
    {
        IArrayCreationOperation { Initializer: { } array } => array.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        var value => [value],
    };

    private static void Add(IInvocationOperation call, List<IInvocationOperation> found)
    {
        if (!found.Exists(known => known.Syntax == call.Syntax))
        {
            found.Add(call);
        }
    }
}
