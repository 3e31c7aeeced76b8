using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Index;

namespace RmlAnalyzers.Core.Flow;

/// <summary>Locals, parameters, members and calls: what a name stands for.</summary>
internal sealed partial class OriginSearch
{
    private void Local(ILocalReferenceOperation reference, Step step)
    {
        var writes = LocalWrites.Of(reference.Local, reference);
        if (writes.Count == 0)
        {
            Found(OriginKind.Unknown, step, reference.Local);
            return;
        }

        foreach (var write in writes.Reverse())
        {
            // Where no expression stands for the value, what writes it is the origin: a loop over items, a count, a pattern.
            _pending.Push(Via(step, write.Operation) with { Value = write.Value ?? write.Operation, Whole = step.Whole && write.Whole });
        }
    }

    private void Parameter(IParameterReferenceOperation reference, Step step)
    {
        if (step.Frame?.ArgumentFor(reference.Parameter) is { } argument)
        {
            _pending.Push(Via(step, reference) with { Value = argument, Frame = step.Frame.Caller });
            return;
        }

        Found(OriginKind.Parameter, step, reference.Parameter);
    }

    private void Member(IMemberReferenceOperation reference, Step step)
    {
        var effect = IsOurs(reference.Member) ? ValueEffect.Unknown : ValueKnowledge.Of(reference.Member);
        if (effect is ValueEffect.Same or ValueEffect.Through && reference.Instance is { } instance)
        {
            Follow(step, effect == ValueEffect.Same, instance);
        }
        else if (!Element(reference, step) && !Filled(reference, step) && !Getter(reference, step) && !Written(reference, step))
        {
            Found(OriginKind.Member, step, reference.Member);
        }
    }

    /// <summary>An element of a tuple that is made in sight.</summary>
    private bool Element(IMemberReferenceOperation reference, Step step)
    {
        if (reference is not IFieldReferenceOperation { Field: { ContainingType.IsTupleType: true } field, Instance: { } instance })
        {
            return false;
        }

        var made = origins.Of(instance, cancellation);
        var at = field.ContainingType.TupleElements.IndexOf(field.ContainingType.TupleElements.FirstOrDefault(element => element.Name == field.Name)!);
        if (at < 0 || made.Length != 1 || made[0].Operation is not ITupleOperation tuple || at >= tuple.Elements.Length)
        {
            return false;
        }

        _pending.Push(Via(step, tuple) with { Value = tuple.Elements[at] });
        return true;
    }

    /// <summary>A member of an object that is made in sight.</summary>
    private bool Filled(IMemberReferenceOperation reference, Step step)
    {
        if (step.Frame is not null || reference.Instance is not (ILocalReferenceOperation or IObjectCreationOperation or IWithOperation))
        {
            return false;
        }

        var fill = origins.FillOf(reference.Instance, reference.Member.Name, cancellation);
        if (fill.Kind != FillKind.Always)
        {
            return false;
        }

        Follow(Via(step, reference), true, [.. fill.Values]);
        return true;
    }

    private bool Getter(IMemberReferenceOperation reference, Step step) =>
        reference is IPropertyReferenceOperation { Property: { GetMethod: { } getter } property } access
        && !IsAutomatic(property)
        && Enter(getter, access.Arguments, access, step);

    /// <summary>A field or automatic property whose writers are all in sight: one of them, or those of a readonly field.</summary>
    private bool Written(IMemberReferenceOperation reference, Step step)
    {
        var settled = reference.Member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null };
        if (!IsOurs(reference.Member) || Depth(step) >= MaxDepth || (reference.Member is IPropertySymbol property && !IsAutomatic(property)))
        {
            return false;
        }

        var writes = origins.Index.WritesOf(reference.Member, cancellation);
        if (reference.Member is IPropertySymbol { SetMethod: not null, IsStatic: false } && writes.All(static write => write.Kind == WriteKind.Initializer))
        {
            // Nobody in sight sets it, and it can be set: a binder, a serialiser or a store does, which no code shows.
            return false;
        }

        if (writes.IsEmpty || (writes.Length > 1 && !settled) || writes.Any(write => write.Value is null || write.Kind is WriteKind.Compound or WriteKind.With))
        {
            return false;
        }

        var elsewhere = new OriginFrame(null, [], step.Frame, null, Depth(step) + 1);
        foreach (var write in writes.Reverse())
        {
            _pending.Push(Via(step, write.Operation!) with { Value = write.Value!, Frame = elsewhere });
        }

        return true;
    }

    private void Call(IInvocationOperation call, Step step)
    {
        var effect = IsOurs(call.TargetMethod) ? ValueEffect.Unknown : ValueKnowledge.Of(call.TargetMethod);
        if (effect is ValueEffect.Same or ValueEffect.Through)
        {
            var parts = call.Arguments.Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue).SelectMany(argument => Elements(argument));
            var values = (call.Instance is null ? parts : parts.Prepend(call.Instance)).ToArray();
            Follow(step, effect == ValueEffect.Same, effect == ValueEffect.Same ? [.. values.Take(1)] : values);
        }
        else if (!Delegate(call, step) && (effect != ValueEffect.Unknown || !Enter(call.TargetMethod, call.Arguments, call, step)))
        {
            Found(OriginKind.Call, step, call.TargetMethod);
        }
    }

    /// <summary>The values of an argument: of a <c>params</c> array, each.</summary>
    private static ImmutableArray<IOperation> Elements(IArgumentOperation argument) => argument switch
    {
        { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } array } } => array.ElementValues,
        { ArgumentKind: ArgumentKind.ParamCollection, Value: ICollectionExpressionOperation collection } => collection.Elements,
        _ => [argument.Value],
    };

    /// <summary>A delegate whose lambda is in sight.</summary>
    private bool Delegate(IInvocationOperation call, Step step)
    {
        if (call is not { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } target } || step.Frame is not null)
        {
            return false;
        }

        var made = origins.Of(target, cancellation);
        return made.Length == 1 && made[0].Operation is IAnonymousFunctionOperation lambda
            && Enter(lambda.Symbol, SourceBodies.ReturnsOf(lambda.Body), call.Arguments, call, step);
    }

    private bool Enter(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, IOperation call, Step step) =>
        IsOurs(method) && Enter(method, SourceBodies.ReturnsOf(method, origins.Models, cancellation), arguments, call, step);

    private bool Enter(IMethodSymbol method, ImmutableArray<IOperation> returns, ImmutableArray<IArgumentOperation> arguments, IOperation call, Step step)
    {
        if (returns.IsDefaultOrEmpty || Depth(step) >= MaxDepth)
        {
            return false;
        }

        var frame = new OriginFrame(method, arguments, step.Frame, step.Frame is null ? call : step.Frame.Spot, Depth(step) + 1);
        Follow(Via(step, call) with { Frame = frame }, true, [.. returns]);
        return true;
    }

    private static int Depth(Step step) => step.Frame?.Depth ?? 0;

    private bool IsOurs(ISymbol member) =>
        member.DeclaringSyntaxReferences.Length > 0 && origins.Models.Contains(member.DeclaringSyntaxReferences[0].SyntaxTree);

    private static bool IsAutomatic(IPropertySymbol property) =>
        property is { IsAbstract: false, IsVirtual: false, IsOverride: false }
        && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property.OriginalDefinition)
            || SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));
}
