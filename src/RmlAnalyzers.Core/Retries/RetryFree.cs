using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Retries;

/// <summary>Policies and pipelines that are built in sight and repeat nothing: a time limit, a breaker. What comes from elsewhere may repeat.</summary>
internal sealed class RetryFree(EffectCatalogue catalogue, Origins origins, PolicyReader policies, ClientBuilders builders)
{
    private const int MaxDepth = 5;

    public bool Is(IOperation policy, CancellationToken cancellation) =>
        policies.StrategiesOf(policy, cancellation).Count == 0 && IsBuilt(policy, MaxDepth, cancellation);

    /// <summary>Every step of the making is in sight, and known to repeat nothing.</summary>
    private bool IsBuilt(IOperation value, int depth, CancellationToken cancellation) =>
        depth > 0 && !IsHandedOn(value) && origins.Of(value, cancellation).All(origin => origin.Operation switch
        {
            IParameterReferenceOperation { Parameter: var parameter } when NamedPolicies.KeyOf(parameter) is { } key => IsKept(key, depth, cancellation),
            IInvocationOperation call when builders.Says(call)?.Of(RetryWords.Resolves) is { IsEmpty: false } key => builders.Text(call, key, cancellation) is { } name && IsKept(name, depth, cancellation),
            IInvocationOperation call => IsKnown(call.TargetMethod) && (call.Instance is null || IsBuilt(call.Instance, depth, cancellation))
                && call.Arguments.All(argument => !IsBuilder(argument.Value.Type) || IsBuilt(argument.Value, depth - 1, cancellation)),
            IObjectCreationOperation { Constructor: { } constructor } creation => IsKnown(constructor) && creation.Arguments.IsEmpty,
            IAnonymousFunctionOperation lambda => lambda.Body.Descendants().OfType<IInvocationOperation>().All(call => IsKnown(call.TargetMethod) && builders.Says(call)?.IsStrategy != true),
            _ => false,
        });

    /// <summary>A builder that lies in a local and is given to somebody else as well: who may add what repeats.</summary>
    private bool IsHandedOn(IOperation value) => CallArguments.Unconverted(value) is ILocalReferenceOperation { Local: var local }
        && LocalWrites.Root(value).Descendants().OfType<ILocalReferenceOperation>().Any(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local)
            && reference.Parent is IArgumentOperation { Parent: IInvocationOperation taking } && !IsKnown(taking.TargetMethod));

    private bool IsKept(string name, int depth, CancellationToken cancellation)
    {
        var kept = policies.Named.Of(name, cancellation).ToList();
        return kept.Count > 0 && kept.All(value => IsBuilt(value, depth - 1, cancellation));
    }

    private bool IsKnown(IMethodSymbol method) => catalogue.MayKnow(method) && !catalogue.RowsOf(method).Alternatives.IsEmpty;

    /// <summary>A policy, a builder or a part of one: numbers, times and delegates repeat nothing. Options are made by a creation, which is looked at like the rest.</summary>
    private static bool IsBuilder(ITypeSymbol? type) => type is { SpecialType: SpecialType.None, IsReferenceType: true, TypeKind: not TypeKind.Delegate };
}
