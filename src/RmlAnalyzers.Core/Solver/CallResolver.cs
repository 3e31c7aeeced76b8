using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Solver;

/// <summary>What may run when a call is made, in the contract's order: label, message type, catalogue row, code, unknown.</summary>
internal sealed class CallResolver(StatedEffects stated, FactsStore facts, SourceIndex index, Origins origins, KnownTypes types)
{
    private readonly Dispatch _dispatch = new(index, origins);
    private readonly MessageHandlers _handlers = new(index, types);
    private readonly ConcurrentDictionary<CallFact, CallTargets> _targets = new();

    public CallTargets Of(CallFact call, CancellationToken cancellation) =>
        _targets.TryGetValue(call, out var known) ? known : _targets.GetOrAdd(call, Resolve(call, cancellation));

    /// <summary>What a delegate value stands for: code and methods, or parameters of the code around it.</summary>
    public DelegateValue Value(IOperation value, CancellationToken cancellation)
    {
        if (EventOf(value) is { } @event)
        {
            return Subscribers(@event, cancellation);
        }

        var found = origins.Of(value, cancellation);
        var parameters = found.Where(static origin => origin.Kind == OriginKind.Parameter).Select(static origin => origin.Symbol).OfType<IParameterSymbol>();
        var targets = found.SelectMany(origin => TargetsOf(origin, cancellation)).ToImmutableArray();
        return new DelegateValue(targets, parameters.ToImmutableArray());
    }

    private CallTargets Resolve(CallFact call, CancellationToken cancellation) => call.Kind switch
    {
        CallKind.Member => Member(call, cancellation),
        CallKind.LocalFunction => LocalFunction(call, cancellation),
        CallKind.Delegate => call.Callee is null ? Unknown(call, "delegate") : Invoked(call, cancellation),
        CallKind.Initializer => One(facts.OfInitializer(call.Subject!, cancellation)?.Body),
        CallKind.TypeInitializer => TypeInitializer((INamedTypeSymbol)call.Subject!, cancellation),
        CallKind.Dynamic => Unknown(call, "dynamic call"),
        _ => CallTargets.Nothing,
    };

    private CallTargets Member(CallFact call, CancellationToken cancellation)
    {
        if (stated.Of(call.Method!, call, cancellation) is { } known)
        {
            return known.IsDraft ? Drafted(known, call, cancellation) : new CallTargets([known], true);
        }

        if (stated.DispatchOf(call.Method!, call, cancellation) is { } contract)
        {
            return Handled(contract, call, cancellation);
        }

        if (LazyFactory(call, cancellation) is { } factory)
        {
            return factory;
        }

        var (methods, exhaustive) = _dispatch.Of(call, cancellation);
        if (methods.IsEmpty)
        {
            return Unknown(call, Display.Member(call.Method!));
        }

        var alternatives = methods.Select(method => Target(method, call, cancellation)).OfType<CallTarget>().ToImmutableArray();
        return alternatives.IsEmpty ? CallTargets.Nothing : new CallTargets(Forwarding.Marked(alternatives, call.Method!, facts, cancellation), exhaustive);
    }

    /// <summary>The code behind a draft label, where it is in sight and does anything; else the label alone.</summary>
    private CallTargets Drafted(CallTarget draft, CallFact call, CancellationToken cancellation)
    {
        var (methods, exhaustive) = _dispatch.Of(call, cancellation);
        var alternatives = methods.Select(method => Behind(method, call, cancellation)).ToImmutableArray();
        return alternatives.Any(static target => target.Body is { Calls.IsEmpty: false })
            ? new CallTargets(alternatives, exhaustive) { Draft = draft }
            : new CallTargets([draft], true);
    }

    /// <summary>One candidate of a drafted call: what somebody has said of it for good, else its code.</summary>
    private CallTarget Behind(IMethodSymbol method, CallFact call, CancellationToken cancellation)
    {
        if (!SymbolEqualityComparer.Default.Equals(method, call.Method) && stated.Of(method, call, cancellation) is { IsDraft: false } known)
        {
            return known;
        }

        var body = facts.Of(method, cancellation)?.Body;
        return new CallTarget(Display.Member(method), Display.Id(method.OriginalDefinition))
        {
            Body = body,
            Method = method,
            IsUnknown = body is null,
            IsPrivateStore = stated.IsPrivateStore(method),
        };
    }

    /// <summary>
    /// The code that a call runs, whatever is said of its effects: what it does with what the caller hands it is told by nothing else.
    /// Exhaustive: all of it is in sight.
    /// </summary>
    public (ImmutableArray<BodyFacts> Bodies, bool Exhaustive) Code(CallFact call, CancellationToken cancellation)
    {
        var targets = Of(call, cancellation);
        if (call.Kind != CallKind.Member || targets.Alternatives.All(static target => target.Body is not null || target.Method is null))
        {
            return (targets.Alternatives.Select(static target => target.Body).OfType<BodyFacts>().ToImmutableArray(), targets.Exhaustive && targets.Alternatives.All(static target => target.Body is not null));
        }

        var (methods, exhaustive) = _dispatch.Of(call, cancellation);
        var bodies = methods.Select(method => facts.Of(method, cancellation)?.Body).OfType<BodyFacts>().ToImmutableArray();
        return (bodies, exhaustive && bodies.Length == methods.Length);
    }

    /// <summary>The handlers of a message that is sent in this process; none in sight is unknown, never harmless.</summary>
    private CallTargets Handled(HandlerContract contract, CallFact call, CancellationToken cancellation)
    {
        var (sure, possible) = _handlers.Of(contract, call, cancellation);
        var targets = sure.Select(handler => Target(handler, call, cancellation))
            .Concat(possible.Select(handler => Target(handler, call, cancellation) is { } target ? target with { IsDoubtful = true } : null))
            .OfType<CallTarget>()
            .ToImmutableArray();
        return sure.IsEmpty && possible.IsEmpty
            ? Unknown(call, Display.Member(call.Method!))
            : new CallTargets(targets, Exhaustive: !contract.Every && !sure.IsEmpty) { AllRun = contract.Every };
    }

    /// <summary>One candidate of a call: stated by its own label or row, else its code; null where it surely does nothing.</summary>
    private CallTarget? Target(IMethodSymbol method, CallFact call, CancellationToken cancellation)
    {
        if (!SymbolEqualityComparer.Default.Equals(method, call.Method) && stated.Of(method, call, cancellation) is { } known)
        {
            return known;
        }

        var name = Display.Member(method);
        var id = Display.Id(method.OriginalDefinition);
        if (facts.Of(method, cancellation) is { } code)
        {
            return new CallTarget(name, id) { Body = code.Body, Method = method, IsPrivateStore = stated.IsPrivateStore(method) };
        }

        return IsQuiet(method) ? new CallTarget(name, id) : new CallTarget(name, id) { IsUnknown = true };
    }

    /// <summary>
    /// No code of its own, and nothing to be suspicious of: compiler-made members, auto-accessors, plain metadata accessors and operators,
    /// and the making of what holds nothing to be given back: a row, a message, a value of another assembly.
    /// </summary>
    private static bool IsQuiet(IMethodSymbol method) =>
        method.IsImplicitlyDeclared
        || method.MethodKind is MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove
            or MethodKind.UserDefinedOperator or MethodKind.Conversion or MethodKind.BuiltinOperator
        || method.ContainingType?.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum
        || method.MethodKind == MethodKind.Constructor && (!method.ContainingType!.DeclaringSyntaxReferences.IsEmpty || !IsDisposable(method.ContainingType));

    private static bool IsDisposable(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(static implemented => implemented is { Name: "IDisposable" or "IAsyncDisposable", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } });

    private CallTargets LocalFunction(CallFact call, CancellationToken cancellation)
    {
        var method = call.Method!.OriginalDefinition;
        if (stated.Of(method, call, cancellation) is { } known)
        {
            return new CallTargets([known], true);
        }

        var syntax = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        return syntax is null ? Unknown(call, method.Name) : One(facts.OfNested(syntax, cancellation));
    }

    private CallTargets Invoked(CallFact call, CancellationToken cancellation)
    {
        if (stated.OfDelegate(call.Callee!.Type) is { } label)
        {
            return new CallTargets([label], true);
        }

        var value = Value(call.Callee!, cancellation);
        if (value.Parameters.Any(parameter => KeptDelegates.WasGivenBefore(parameter, call)))
        {
            return value.Targets.IsEmpty ? Unknown(call, "delegate") : new CallTargets(value.Targets, false);
        }

        if (!value.Parameters.IsEmpty)
        {
            return CallTargets.Nothing with { Exhaustive = value.Targets.IsEmpty };
        }

        return value.Targets.IsEmpty ? Unknown(call, "delegate") : new CallTargets(value.Targets, true);
    }

    private CallTargets TypeInitializer(INamedTypeSymbol type, CancellationToken cancellation) =>
        facts.OfTypeInitializer(type, cancellation) is not { } code
            ? CallTargets.Nothing
            : new CallTargets([new CallTarget(Display.Member(code.Body.Owner), Display.Id(code.Body.Owner)) { Body = code.Body }], true);

    /// <summary><c>Lazy.Value</c> and its kind run the factory that the value was made with.</summary>
    private CallTargets? LazyFactory(CallFact call, CancellationToken cancellation)
    {
        if (call is not { Method: { MethodKind: MethodKind.PropertyGet, AssociatedSymbol.Name: "Value" } getter, Operation: IPropertyReferenceOperation { Instance: { } lazy } }
            || !KeptDelegates.AreIn(getter.ContainingType))
        {
            return null;
        }

        var factories = origins.Of(lazy, cancellation)
            .Select(static origin => origin.Operation).OfType<IObjectCreationOperation>()
            .SelectMany(static creation => creation.Arguments)
            .Where(static argument => argument.Parameter?.Type.TypeKind == TypeKind.Delegate)
            .SelectMany(argument => Value(argument.Value, cancellation).Targets)
            .ToImmutableArray();
        return factories.IsEmpty ? null : new CallTargets(factories, true);
    }

    private IEnumerable<CallTarget> TargetsOf(Origin origin, CancellationToken cancellation)
    {
        switch (origin.Kind)
        {
            case OriginKind.Lambda when facts.OfNested(origin.Operation.Syntax, cancellation) is { } nested:
                return [CallTarget.Inline(nested)];
            case OriginKind.MethodGroup when origin.Operation is IMethodReferenceOperation reference:
                var (receiver, exact) = Receivers.Of(reference.Instance);
                var call = new CallFact(reference.Method.MethodKind == MethodKind.LocalFunction ? CallKind.LocalFunction : CallKind.Member, reference, reference.Syntax)
                {
                    Method = reference.Method,
                    Receiver = receiver,
                    ReceiverIsExact = exact,
                    IsVirtual = reference.IsVirtual,
                };
                return Resolve(call, cancellation).Each;
            default:
                return [];
        }
    }

    /// <summary>Raising an event runs what this compilation subscribes to it.</summary>
    private DelegateValue Subscribers(IEventSymbol @event, CancellationToken cancellation) => new(
        index.WritesOf(@event.OriginalDefinition, cancellation)
            .Where(static write => write.Kind is WriteKind.Subscribe or WriteKind.Initializer or WriteKind.Assignment && write.Value is not null)
            .SelectMany(write => origins.Of(write.Value!, cancellation))
            .SelectMany(origin => TargetsOf(origin, cancellation))
            .ToImmutableArray(),
        ImmutableArray<IParameterSymbol>.Empty);

    private static IEventSymbol? EventOf(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IEventReferenceOperation reference:
                    return reference.Event;
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IConditionalAccessInstanceOperation instance:
                    var access = instance.Parent;
                    while (access is not null and not IConditionalAccessOperation)
                    {
                        access = access.Parent;
                    }

                    if (access is not IConditionalAccessOperation conditional)
                    {
                        return null;
                    }

                    value = conditional.Operation;
                    break;
                default:
                    return null;
            }
        }
    }

    private static CallTargets One(BodyFacts? body) => body is null ? CallTargets.Nothing : new CallTargets([CallTarget.Inline(body)], true);

    private static CallTargets Unknown(CallFact call, string what) =>
        new([new CallTarget(what, call.Method is null ? what : Display.Id(call.Method.OriginalDefinition)) { IsUnknown = true }], false);
}

/// <summary>What a delegate value may be: code in sight, or parameters that the caller chooses. Both empty: unknown.</summary>
internal sealed record DelegateValue(ImmutableArray<CallTarget> Targets, ImmutableArray<IParameterSymbol> Parameters);
