using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Retries;

/// <summary>What the options of a strategy say: the object that the call is given, or the lambda that changes the options of a handler.</summary>
internal sealed class RetryOptionsReader(EffectCatalogue catalogue, Origins origins, DelayReader delays, CancellationToken cancellation)
{
    public RetryPolicy Read(IInvocationOperation call, RetryFacts says, RetryPolicy policy)
    {
        var from = says.Of(RetryWords.From);
        foreach (var argument in call.Arguments.Where(static argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: not null }))
        {
            if (from.Contains(argument.Parameter!.Name))
            {
                policy = OfObject(argument.Value, policy);
            }
            else if (argument.Parameter.Type.TypeKind == TypeKind.Delegate)
            {
                policy = OfLambda(argument.Value, policy);
            }
        }

        return policy;
    }

    /// <summary>The parts of a handler's configuration that decide which failures are repeated.</summary>
    public IEnumerable<IOperation> Predicates(IInvocationOperation call) => call.Arguments
        .SelectMany(argument => argument.Value.DescendantsAndSelf())
        .OfType<ISimpleAssignmentOperation>()
        .Where(assignment => RoleOf(assignment)?.Says(RetryWords.Handles) == true)
        .Select(static assignment => assignment.Value);

    private RetryPolicy OfObject(IOperation options, RetryPolicy policy)
    {
        if (origins.Only(options, cancellation) is not { Operation: IObjectCreationOperation { Constructor: { } constructor, Type: { } type } })
        {
            return policy with { Runs = null, IsEndless = false, Delay = DelayGrowth.Unknown };
        }

        if (catalogue.RowsOf(constructor).Retry is { IsStrategy: true } defaults)
        {
            policy = policy with { Runs = defaults.Times + 1, Delay = PolicyReader.Default(defaults), HasJitter = defaults.Says(RetryWords.Jitter) };
        }

        foreach (var (property, role) in Roles(type))
        {
            var fill = origins.FillOf(options, property.Name, cancellation);
            policy = fill switch
            {
                { Kind: FillKind.Always, Values.Length: 1 } => Apply(policy, role, fill.Values[0]),
                { Kind: FillKind.Never } when role.Says(RetryWords.Handles) && IsPlain(type) => policy with { Handles = HandledFailures.All },
                { Kind: FillKind.Never } => policy,
                _ => Blur(policy, role),
            };
        }

        return policy;
    }

    private RetryPolicy OfLambda(IOperation value, RetryPolicy policy)
    {
        foreach (var assignment in value.Descendants().OfType<ISimpleAssignmentOperation>())
        {
            if (RoleOf(assignment) is { } role)
            {
                policy = Apply(policy, role, assignment.Value);
            }
        }

        // A method elsewhere may change anything.
        return CallArguments.Unconverted(value) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation } or IAnonymousFunctionOperation
            ? policy
            : policy with { Runs = null, Delay = DelayGrowth.Unknown };
    }

    /// <summary>The options of every retry handle any exception by default; those that others derive from them choose for themselves.</summary>
    private static bool IsPlain(ITypeSymbol type) => type.ContainingNamespace is { Name: "Retry", ContainingNamespace: { Name: "Polly", ContainingNamespace.IsGlobalNamespace: true } };

    public RetryFacts? RoleOf(ISimpleAssignmentOperation assignment) =>
        assignment.Target is IPropertyReferenceOperation { Property: var property } && catalogue.MayKnow(property) ? catalogue.RowsOf(property).Retry : null;

    private IEnumerable<(IPropertySymbol Property, RetryFacts Role)> Roles(ITypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>().Where(static property => property.SetMethod is not null))
            {
                if (catalogue.MayKnow(property) && catalogue.RowsOf(property).Retry is { } role)
                {
                    yield return (property, role);
                }
            }
        }
    }

    private RetryPolicy Apply(RetryPolicy policy, RetryFacts role, IOperation value)
    {
        if (role.Says(RetryWords.Attempts))
        {
            var times = delays.Number(value);
            return policy with { Runs = times == int.MaxValue ? null : times + 1, IsEndless = times == int.MaxValue };
        }

        if (role.Says(RetryWords.Backoff))
        {
            var kind = origins.Only(value, cancellation) is { Operation: IFieldReferenceOperation { Field: { HasConstantValue: true } field } } ? field.Name : null;
            return policy with { Delay = kind is null ? DelayGrowth.Unknown : kind == "Constant" ? DelayGrowth.Constant : DelayGrowth.Growing };
        }

        if (role.Says(RetryWords.Jitter))
        {
            return policy with { HasJitter = value.ConstantValue is { HasValue: true, Value: true } };
        }

        if (role.Says(RetryWords.Handles))
        {
            return policy with { Handles = HandledBy.Chain(value, origins, cancellation) is HandledFailures.All ? HandledFailures.All : HandledFailures.ToldApart };
        }

        if (role.Says(RetryWords.Delay) && (value.Type?.TypeKind == TypeKind.Delegate || value is IAnonymousFunctionOperation))
        {
            return policy with { Delay = delays.Of(value) is DelayGrowth.Constant and var constant ? constant : DelayGrowth.Growing };
        }

        return role.Says(RetryWords.Delay) && DelayReader.IsZero(value) ? policy with { Delay = DelayGrowth.None } : policy;
    }

    private static RetryPolicy Blur(RetryPolicy policy, RetryFacts role) =>
        role.Says(RetryWords.Attempts) ? policy with { Runs = null, IsEndless = false }
        : role.Says(RetryWords.Backoff) || role.Says(RetryWords.Delay) ? policy with { Delay = DelayGrowth.Unknown }
        : policy;
}
