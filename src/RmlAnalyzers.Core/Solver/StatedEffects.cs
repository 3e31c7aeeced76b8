using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Solver;

/// <summary>What somebody has said about a member: its label, the label of the message it sends, its catalogue row. No code is read.</summary>
internal sealed class StatedEffects(Labels labels, EffectCatalogue catalogue, Origins origins)
{
    /// <summary>The target that a label or row states, or null where the code must answer.</summary>
    public CallTarget? Of(IMethodSymbol method, CallFact call, CancellationToken cancellation)
    {
        if (LabelFor(method, cancellation) is { } label)
        {
            var target = FromLabel(method, label) with { LabelledBy = label.Source, Method = method, IsDraft = label.Draft };

            // Another project's draft may stand for something merely possible there, and its code is not read here.
            return label.Draft && !labels.IsHere(label.Holder) ? target.AsPossible() : target;
        }

        if (!catalogue.MayKnow(method))
        {
            return null;
        }

        var rows = catalogue.RowsOf(method, call.Receiver);
        if (rows.IsEmpty || SpeaksOfLess(rows, method, call))
        {
            return null;
        }

        var sent = MessageLabel(rows, call, cancellation);
        return sent is not null ? FromMessage(method, sent, rows, call, cancellation)
            : HandlerOf(rows, call, cancellation) is not null ? null
            : FromRows(method, rows, call, cancellation);
    }

    /// <summary>What a label on the delegate's own type says of whoever runs such a delegate.</summary>
    public CallTarget? OfDelegate(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } invoke } named && labels.Any && labels.Own(named) is { } label
            ? FromLabel(invoke, label) with { LabelledBy = label.Source, Method = invoke, IsDraft = label.Draft }
            : null;

    /// <summary>What the call dispatches to in this process, where a row says so and no label spoke before it.</summary>
    public HandlerContract? DispatchOf(IMethodSymbol method, CallFact call, CancellationToken cancellation) =>
        catalogue.MayKnow(method) ? HandlerOf(catalogue.RowsOf(method, call.Receiver), call, cancellation) : null;

    private HandlerContract? HandlerOf(MemberRows rows, CallFact call, CancellationToken cancellation)
    {
        if (rows.Alternatives.All(static row => row.Handler is null))
        {
            return null;
        }

        var match = call.Operation is null ? rows.Unresolved : rows.Resolve(call.Operation, origins, cancellation);
        return match.Definite is { Kind: EffectKind.Transparent } row ? row.Handler : null;
    }

    /// <summary>
    /// The label that speaks for a call. A level on a type says what its methods do: making, reading or printing an instance
    /// (constructors, accessors, operators, compiler-made members, anything on a message type) is inferred like unlabelled code.
    /// </summary>
    public Label? LabelFor(IMethodSymbol method, CancellationToken cancellation)
    {
        if (labels.Of(method, cancellation) is not { } label || label.Source is LabelSource.Member or LabelSource.Contract)
        {
            return labels.Of(method, cancellation);
        }

        var speaks = method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation or MethodKind.DelegateInvoke
            && !IsMadeByCompiler(method)
            && !(label.Source is LabelSource.Type or LabelSource.BaseOrInterface && IsMessage(method.ContainingType));
        return speaks ? label : null;
    }

    // Metadata does not say that a record's copying and comparing were never written.
    private static bool IsMadeByCompiler(IMethodSymbol method) =>
        method.IsImplicitlyDeclared
        || !method.CanBeReferencedByName && method.MethodKind == MethodKind.Ordinary
        || method.ContainingType is { IsRecord: true } && method.DeclaringSyntaxReferences.IsEmpty
            && method.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "CompilerGeneratedAttribute", ContainingNamespace.Name: "CompilerServices" });

    /// <summary>Whether the member belongs to a type marked as a store that nobody else reads.</summary>
    public bool IsPrivateStore(IMethodSymbol method) => method.ContainingType is { } type && labels.IsPrivateStore(type);

    /// <summary>That an interface of the framework is harmless says nothing of an interface of this compilation that extends it: its implementations answer.</summary>
    private bool SpeaksOfLess(MemberRows rows, IMethodSymbol method, CallFact call) =>
        method.ContainingType.TypeKind == TypeKind.Interface
        && call.Receiver is INamedTypeSymbol receiver
        && receiver.DeclaringSyntaxReferences.Any(reference => origins.Models.Contains(reference.SyntaxTree))
        && !SymbolEqualityComparer.Default.Equals(method.ContainingType, call.Receiver)
        && rows.IsHarmless;

    /// <summary>A write that stays inside until somebody commits it, as the catalogue says of units of work.</summary>
    public bool IsNotedOnly(IMethodSymbol method, ITypeSymbol? receiver) => Noted(method, receiver).Any();

    /// <summary>What a call notes in a unit of work, to be done when somebody commits it.</summary>
    public IEnumerable<EffectKind> Noted(IMethodSymbol method, ITypeSymbol? receiver) =>
        !catalogue.MayKnow(method) ? [] : catalogue.RowsOf(method, receiver).Alternatives
            .Where(static row => row.World == World.Closed && row.Participant != Participant.Log && row.Kind is not (EffectKind.Read or EffectKind.Transparent))
            .Select(static row => row.Kind);

    private bool IsMessage(INamedTypeSymbol? type) =>
        type is { IsRecord: true } or { IsValueType: true }
        || type is not null && (labels.Has(type, Names.DomainEvent) || type.GetMembers().Any(member => member is IPropertySymbol && labels.IsIdempotencyKey(member)));

    private static CallTarget FromLabel(IMethodSymbol method, Label label)
    {
        var effects = label.World switch
        {
            World.History => EffectClass.History,
            World.Dialog => EffectClass.RemoteWrite,
            _ => EffectClass.None,
        };
        var stated = effects == EffectClass.None
            ? ImmutableArray<(EffectClass, bool, string)>.Empty
            : [(effects, true, "labelled " + label.World.Display())];
        return new CallTarget(Display.Member(method), Display.Id(method.OriginalDefinition)) { Stated = stated };
    }

    /// <summary>The label of a message says what sending it does; the row still says that it is a message, and whether it waits.</summary>
    private CallTarget FromMessage(IMethodSymbol method, Label sent, MemberRows rows, CallFact call, CancellationToken cancellation)
    {
        var labelled = FromLabel(method, sent);
        var row = (call.Operation is null ? rows.Unresolved : rows.Resolve(call.Operation, origins, cancellation)).Definite;
        return row is null ? labelled : labelled with
        {
            Outbox = row.Outbox,
            Stated = row.Effect.Class == EffectClass.Message
                ? [.. labelled.Stated.Select(static stated => stated.Class == EffectClass.RemoteWrite ? stated with { Class = EffectClass.Message } : stated)]
                : labelled.Stated,
        };
    }

    private CallTarget FromRows(IMethodSymbol method, MemberRows rows, CallFact call, CancellationToken cancellation)
    {
        var match = call.Operation is null ? rows.Unresolved : rows.Resolve(call.Operation, origins, cancellation);
        var classes = match.Rows.Select(static row => row.Effect.Class).ToList();
        var least = match.MayBeHarmless || classes.Count == 0 ? EffectClass.None : classes.Min();
        var stated = match.Rows
            .Where(row => row.Effect.Class != EffectClass.None && !(row.Participant == Participant.Store && StaysPrivate(call)))
            .Select(row => (row.Effect.Class, row.Effect.Class <= least, EffectWords.Describe(row.Effect)));
        return new CallTarget(Display.Member(method), Display.Id(method.OriginalDefinition)) { Stated = stated.ToImmutableArray(), Rows = match.Rows, Outbox = match.Definite?.Outbox, Method = method };
    }

    /// <summary>A store that nobody else reads keeps its effects inside, also through a query or a transaction that starts at it.</summary>
    private bool StaysPrivate(CallFact call)
    {
        if (call.Receiver is { } receiver && labels.IsPrivateStore(receiver))
        {
            return true;
        }

        var from = call.Operation;
        for (var steps = 0; from is not null && steps < 64; steps++)
        {
            if (from is not IInvocationOperation && from.Type is { } type && labels.IsPrivateStore(type))
            {
                return true;
            }

            from = from switch
            {
                IInvocationOperation invocation => invocation.Instance ?? invocation.Arguments.FirstOrDefault()?.Value,
                IPropertyReferenceOperation property => property.Instance,
                IFieldReferenceOperation field => field.Instance,
                IConversionOperation conversion => conversion.Operand,
                IAwaitOperation awaiting => awaiting.Operation,
                ILocalReferenceOperation or IVariableDeclaratorOperation => Made(from),
                _ => null,
            };
        }

        return false;
    }

    /// <summary>The one value that a local was given.</summary>
    private static IOperation? Made(IOperation local) => local switch
    {
        IVariableDeclaratorOperation declarator => declarator.GetVariableInitializer()?.Value,
        ILocalReferenceOperation reference when LocalWrites.Of(reference.Local, reference) is { Count: 1 } writes => writes[0].Value,
        _ => null,
    };

    /// <summary>The level of the message that a sending call carries, from the static types of its arguments and its type arguments.</summary>
    private Label? MessageLabel(MemberRows rows, CallFact call, CancellationToken cancellation)
    {
        if (!labels.Any || !rows.Alternatives.Any(static row => row.Handler is not null || row.Kind is not (EffectKind.Read or EffectKind.Transparent or EffectKind.RetryConfig)))
        {
            return null;
        }

        return SentTypes(call).Select(labels.OfMessage).OfType<Label>().OrderByDescending(static label => label.World).FirstOrDefault();
    }

    private static IEnumerable<ITypeSymbol> SentTypes(CallFact call)
    {
        foreach (var argument in (call.Operation as IInvocationOperation)?.Arguments ?? ImmutableArray<IArgumentOperation>.Empty)
        {
            var value = argument.Value;
            while (value is IConversionOperation { OperatorMethod: null } conversion)
            {
                value = conversion.Operand;
            }

            if (value.Type is INamedTypeSymbol { SpecialType: SpecialType.None } type)
            {
                yield return type;
            }
        }

        foreach (var type in call.Method?.TypeArguments.OfType<INamedTypeSymbol>() ?? [])
        {
            yield return type;
        }
    }
}
