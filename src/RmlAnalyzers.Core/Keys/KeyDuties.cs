using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Keys;

/// <summary>
/// Which calls ask for a key, and whether they are given one: by the label of what is called, by the message that is sent, by catalogue
/// rows, or by a parameter that somebody marked. What nobody speaks of, and what may as well be harmless, asks for nothing.
/// </summary>
internal sealed class KeyDuties(Kernel kernel, StatedEffects stated, EffectCatalogue catalogue, WorldSolver solver)
{
    private readonly KeyFills _fills = new(kernel.Origins);
    private readonly CarriedKeys _carried = new(kernel);

    public KeyDuty? Of(IInvocationOperation call, TreeOptions options, CancellationToken cancellation)
    {
        var method = call.TargetMethod;
        if (kernel.Labels.IsIdempotent(method.OriginalDefinition))
        {
            return null;
        }

        if (stated.LabelFor(method, cancellation) is not null)
        {
            return Labelled(call, options, cancellation);
        }

        var rows = catalogue.MayKnow(method) ? catalogue.RowsOf(method, call.Instance?.Type) : MemberRows.None;
        return rows.IsEmpty
            ? Marked(call, options, cancellation)
            : Message(call, rows, cancellation) ?? ByRows(call, rows, options, cancellation);
    }

    /// <summary>
    /// The call repeats harm when it is repeated: a write to a service or a person that does not say of itself that repeating changes nothing.
    /// A row about a whole type or namespace tells members apart too little to prove that; a message has an identity, and its receiver the duty
    /// to know it again.
    /// </summary>
    public static bool IsRepeatable(CatalogueRow row) =>
        row.IsIdempotent
        || row.Effect.Class < EffectClass.RemoteWrite
        || row.Entry is not (EntryKind.Member or EntryKind.Attribute)
        || row.Kind is EffectKind.Delete or EffectKind.TxBegin or EffectKind.TxCommit or EffectKind.TxRollback or EffectKind.RetryConfig or EffectKind.Transparent or EffectKind.Delivery
        || (row.Kind is EffectKind.Publish or EffectKind.Enqueue && row.World < World.History);

    /// <summary>Rows whose calls owe a key, whoever makes them.</summary>
    public static bool OwesKey(CatalogueRow row) =>
        row.Key is { Kind: not KeySlotKind.Inherent } && (row.World == World.History || row.Effect.TouchesMoney);

    private KeyDuty? Labelled(IInvocationOperation call, TreeOptions options, CancellationToken cancellation)
    {
        if (stated.LabelFor(call.TargetMethod, cancellation) is not { World: World.Dialog or World.History } label)
        {
            return null;
        }

        var what = label.World.Display();
        if (Slot(call, options, cancellation) is var (name, place, fill))
        {
            var force = label.World == World.History ? KeyForce.Owed : KeyForce.Wanted;
            return new KeyDuty(force, label.World, false, what, name, fill) { SlotName = place, SaidToTakeNone = SaysNoKey(call.TargetMethod) };
        }

        // No place for a key in sight: only who says so, or a step of history in nobody's sight, is known to take none.
        var bare = SaysNoKey(call.TargetMethod) || (label.World == World.History && call.TargetMethod.IsAbstract && kernel.Index.ImplementationsOf(call.TargetMethod, cancellation).IsEmpty);
        return new KeyDuty(KeyForce.None, label.World, false, what, "", bare ? KeyFill.Empty : KeyFill.Unknown) { SaidToTakeNone = SaysNoKey(call.TargetMethod) };
    }

    private bool SaysNoKey(IMethodSymbol method) => kernel.Labels.Chain(method).Any(static label => label.NoKey is { Length: > 0 });

    /// <summary>A message type with a place for a key: its sender fills it.</summary>
    private KeyDuty? Message(IInvocationOperation call, MemberRows rows, CancellationToken cancellation)
    {
        if (!kernel.Labels.MayMarkKeys || !rows.Alternatives.Any(static row => row.Handler is not null || row.Kind is EffectKind.Publish or EffectKind.Enqueue or EffectKind.Write or EffectKind.Notify))
        {
            return null;
        }

        foreach (var argument in call.Arguments)
        {
            var value = CallArguments.Unconverted(argument.Value);
            if (value.Type is INamedTypeSymbol { SpecialType: SpecialType.None } type && MarkedIn(type) is { } slot)
            {
                var world = kernel.Labels.OfMessage(type)?.World ?? World.Dialog;
                var fill = _fills.OfMember(argument, slot.Name, cancellation);
                return new KeyDuty(world == World.History ? KeyForce.Owed : KeyForce.Wanted, world, false, "message, " + world.Display(), type.Name + "." + slot.Name, fill) { SlotName = (type.Name, slot.Name) };
            }
        }

        return null;
    }

    private KeyDuty? ByRows(IInvocationOperation call, MemberRows rows, TreeOptions options, CancellationToken cancellation)
    {
        // Told before the values that decide between rows are followed: most calls of files and stores may be repeated whatever they are given.
        if (rows.Alternatives.All(IsRepeatable))
        {
            return null;
        }

        var match = rows.Resolve(call, kernel.Origins, cancellation);
        if (match.Rows.IsEmpty || match.MayBeHarmless || match.Rows.Any(IsRepeatable))
        {
            return null;
        }

        var world = match.Rows.Min(static row => row.World);
        var money = match.Rows.All(static row => row.Effect.TouchesMoney);
        var what = string.Join(" or ", match.Rows.Select(static row => $"{EffectWords.WordOf(EffectWords.Kinds, row.Kind)}, {row.World.Display()}").Distinct());
        if (match.Rows.FirstOrDefault(static row => row.Key is not null)?.Key is not { } slot)
        {
            return new KeyDuty(KeyForce.None, world, money, what, "", Carried()) { IsByVerb = true };
        }

        if ((slot.Kind == KeySlotKind.Header && !match.Rows.All(OwesKey)) || (slot.Kind == KeySlotKind.ParameterAttribute && !call.TargetMethod.Parameters.Any(parameter => Carries(parameter, slot.TypeName, options))))
        {
            // A header can be put on any request; that the other side knows it is not said by the verb.
            return new KeyDuty(KeyForce.None, world, money, what, "", Carried()) { IsByVerb = true };
        }

        // Two threads may look, and find the same.
        Lazy<KeyFill> Carried() => new(() => _carried.Of(call, options, CancellationToken.None), LazyThreadSafetyMode.PublicationOnly);

        var force = match.Rows.All(OwesKey) ? KeyForce.Owed
            : match.Rows.All(static row => row.Key is not null) ? KeyForce.Wanted
            : KeyForce.None;
        (string, string)? place = slot.Kind switch
        {
            KeySlotKind.Property => (slot.TypeName, slot.Name),
            KeySlotKind.Parameter => ("", slot.Name),
            _ => null,
        };
        return new KeyDuty(force, world, money, what, NameOf(slot), _fills.At(call, slot, cancellation)) { SlotName = place };
    }

    /// <summary>A parameter that its author marked as the key, on a method that nobody labelled: what the method reaches says how much it matters.</summary>
    private KeyDuty? Marked(IInvocationOperation call, TreeOptions options, CancellationToken cancellation)
    {
        if (Slot(call, options, cancellation) is not var (name, place, fill))
        {
            return null;
        }

        var reached = solver.OfTarget(Calls.FactOf(call), cancellation).Worst(later: false, proven: true, EffectClass.RemoteWrite);
        var world = reached?.Class.World() ?? World.Dialog;
        var money = reached?.Class == EffectClass.Money;
        var force = money || world == World.History ? KeyForce.Owed : KeyForce.Wanted;
        var what = reached is { } found ? found.Evidence.Display(Display.Member(call.TargetMethod)) : "takes an idempotency key";
        return new KeyDuty(force, world, money, what, name, fill) { SlotName = place };
    }

    /// <summary>The parameter, or the property of something handed in, that takes the key of a declared method.</summary>
    private (string Name, (string Owner, string Name) Place, KeyFill Fill)? Slot(IInvocationOperation call, TreeOptions options, CancellationToken cancellation)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && (options.IsKeyName(parameter.Name) || kernel.Labels.IsIdempotencyKey(parameter.OriginalDefinition)))
            {
                var fill = _fills.At(call, new KeySlot(KeySlotKind.Parameter, "", parameter.Name), cancellation);
                return ($"parameter '{parameter.Name}'", ("", parameter.Name), fill.Fill == FillKind.Never && CopesWithNone(call.TargetMethod, parameter, cancellation) ? KeyFill.Unknown : fill);
            }
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct } type && MarkedIn(type) is { } slot)
            {
                return (type.Name + "." + slot.Name, (type.Name, slot.Name), _fills.OfMember(argument, slot.Name, cancellation));
            }
        }

        return null;
    }

    /// <summary>The callee looks whether it was given a key, and has its own answer where it was not.</summary>
    private bool CopesWithNone(IMethodSymbol method, IParameterSymbol parameter, CancellationToken cancellation)
    {
        var bodies = method.IsAbstract ? kernel.Index.ImplementationsOf(method.OriginalDefinition, cancellation) : [method.OriginalDefinition];
        return bodies.SelectMany(body => kernel.Facts.Of(body, cancellation)?.Roots ?? []).SelectMany(static root => root.Descendants())
            .Any(operation => operation is IParameterReferenceOperation reference && reference.Parameter.Ordinal == parameter.Ordinal && reference.Parameter.ContainingSymbol is IMethodSymbol
                && reference.Parameter.Name == parameter.Name && IsTested(reference));
    }

    private static bool IsTested(IOperation reference) => reference.Parent switch
    {
        IConversionOperation conversion => IsTested(conversion),
        ICoalesceOperation coalesce => coalesce.Value == reference || coalesce.Value.Descendants().Contains(reference),
        ICoalesceAssignmentOperation or IIsPatternOperation or IBinaryOperation or IConditionalAccessOperation => true,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String } } } => true,
        _ => false,
    };

    private ISymbol? MarkedIn(INamedTypeSymbol type) =>
        kernel.Labels.MayMarkKeys && kernel.Labels.Speaks(type.ContainingAssembly)
            ? type.GetMembers().FirstOrDefault(member => member is IPropertySymbol { SetMethod: not null } && kernel.Labels.IsIdempotencyKey(member))
            : null;

    /// <summary>A parameter stands for the header of a key, or for headers that are not named.</summary>
    private static bool Carries(IParameterSymbol parameter, string attribute, TreeOptions options) =>
        parameter.Type.Name.EndsWith("Dictionary", StringComparison.Ordinal)
        || parameter.GetAttributes().Any(given => given.AttributeClass is { } type && SymbolNames.Matches(type, attribute)
            && given.ConstructorArguments.Any(argument => argument.Value is not string name || options.IsKeyHeader(name)));

    private static string NameOf(KeySlot slot) => slot.Kind switch
    {
        KeySlotKind.Property or KeySlotKind.Method => SymbolNames.Simple(slot.TypeName) + "." + slot.Name,
        KeySlotKind.Parameter => $"parameter '{slot.Name}'",
        KeySlotKind.Header => $"header '{slot.Name}'",
        _ => slot.Name,
    };
}
