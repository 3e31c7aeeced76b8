using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>
/// Whether a value may say which of many things is meant. Surely not: amounts and times, nothing at all, constants, what is made anew, and whatever
/// is put together of these alone. What cannot be followed may.
/// </summary>
/// <param name="asked">The call that is given the values.</param>
internal sealed class NamingValues(Origins origins, Identities identities, IOperation asked, CancellationToken cancellation)
{
    private const int MaxDepth = 6;
    private readonly HashSet<ILocalSymbol> _followed = new(SymbolEqualityComparer.Default);

    /// <summary>What a parameter of the code that is looked at says.</summary>
    public Func<IParameterSymbol, bool> Parameter { get; init; } = identities.MayIdentify;

    /// <summary>What a constant says; not asked of nothing, zero and the empty text.</summary>
    public Func<Origin, bool> Constant { get; init; } = static _ => false;

    /// <summary>What was made anew before the call may be known by it.</summary>
    public bool KeepsFresh { get; init; }

    public bool May(IOperation value) => May(value, MaxDepth);

    private bool May(IOperation value, int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!identities.MayIdentify(Bare(value).Type))
        {
            return false;
        }

        return depth == 0 || (Bare(value) is ILocalReferenceOperation local && IsFilledLater(local, depth)) || origins.Of(value, cancellation).Any(origin => May(origin, depth));
    }

    private bool May(Origin origin, int depth) => origin.Kind switch
    {
        OriginKind.Constant => !IsNothing(origin.Operation) && Constant(origin),
        OriginKind.Counter => false,
        OriginKind.Parameter => origin.Symbol is not IParameterSymbol parameter || Parameter(parameter),
        OriginKind.Creation => Parts(origin.Operation) is not { } parts || parts.Any(part => May(part, depth - 1)) || IsHeldAndFilled(origin, depth),
        OriginKind.Call => !IsFresh(origin) && MayGive(origin.Operation, depth),
        OriginKind.Member => !IsFresh(origin) && MayHold(origin.Operation, depth),
        _ => identities.MayIdentify(origin.Operation.Type),
    };

    private bool IsFresh(Origin origin) => ValueKnowledge.Of(origin.Symbol) == ValueEffect.Fresh && (!KeepsFresh || asked.Syntax.Span.Contains(origin.Operation.Syntax.Span));

    private static bool IsNothing(IOperation constant) =>
        constant is IDefaultValueOperation || constant.ConstantValue is { HasValue: true, Value: null or "" or 0 or 0L };

    /// <summary>What somebody else's helper makes of nothing that names, without an object of its own, names nothing: a serializer, a body of a request.</summary>
    private bool MayGive(IOperation operation, int depth) =>
        identities.MayIdentify(Identities.Awaited(operation.Type))
        && (operation is not IInvocationOperation { TargetMethod: { IsStatic: true } method, Arguments: { IsEmpty: false } arguments }
            || method.Locations.Any(static place => place.IsInSource)
            || arguments.Any(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && May(argument.Value, depth - 1)));

    private bool MayHold(IOperation operation, int depth) => operation switch
    {
        IMemberReferenceOperation { Member: { IsStatic: true } member } => member.Locations.Any(static place => place.IsInSource),
        IMemberReferenceOperation { Instance: { } instance and not IInstanceReferenceOperation } => May(instance, depth - 1),
        _ => true,
    };

    /// <summary>What a thing made here is made of; null where that is not in sight.</summary>
    private static IReadOnlyCollection<IOperation>? Parts(IOperation creation) => creation switch
    {
        IObjectCreationOperation made => [.. made.Arguments.Where(static argument => argument.ArgumentKind != ArgumentKind.DefaultValue).Select(static argument => argument.Value), .. Filled(made.Initializer)],
        IAnonymousObjectCreationOperation made => [.. made.Initializers.Select(Assigned)],
        IWithOperation copy => [copy.Operand, .. Filled(copy.Initializer)],
        ITupleOperation tuple => tuple.Elements,
        IArrayCreationOperation { Initializer: { } array } => array.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        _ => null,
    };

    private static IEnumerable<IOperation> Filled(IObjectOrCollectionInitializerOperation? initializer) =>
        initializer?.Initializers.SelectMany(static one => one switch
        {
            IMemberInitializerOperation nested => Filled(nested.Initializer),
            IInvocationOperation add => add.Arguments.Select(static argument => argument.Value),
            _ => [Assigned(one)],
        }) ?? [];

    private static IOperation Assigned(IOperation operation) => operation is ISimpleAssignmentOperation assignment ? assignment.Value : operation;

    /// <summary>The thing lay in a local on its way.</summary>
    private bool IsHeldAndFilled(Origin origin, int depth) =>
        origin.Path.OfType<IVariableDeclaratorOperation>().Any(declarator => IsFilledLater(declarator.Symbol, declarator, depth));

    private bool IsFilledLater(ILocalReferenceOperation reference, int depth) => IsFilledLater(reference.Local, reference, depth);

    /// <summary>Something that may name is put into what the local holds, or it is handed to somebody who might.</summary>
    private bool IsFilledLater(ILocalSymbol local, IOperation place, int depth)
    {
        if (local.Type.IsValueType || local.Type.SpecialType == SpecialType.System_String || !_followed.Add(local))
        {
            return false;
        }

        var may = LocalWrites.Root(place).Descendants().OfType<ILocalReferenceOperation>()
            .Any(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local) && !asked.Syntax.Span.Contains(reference.Syntax.Span) && Receives(reference, depth));
        _followed.Remove(local);
        return may;
    }

    private bool Receives(IOperation reference, int depth) => reference.Parent switch
    {
        IConversionOperation conversion => Receives(conversion, depth),
        IMemberReferenceOperation { Parent: ISimpleAssignmentOperation assignment } member when assignment.Target == member => May(assignment.Value, depth - 1),
        IMemberReferenceOperation { Parent: IInvocationOperation call } member when call.Instance == member => call.Arguments.Any(argument => May(argument.Value, depth - 1)),
        IMemberReferenceOperation { Parent: IArgumentOperation } => true,
        IInvocationOperation call when call.Instance == reference => call.Arguments.Any(argument => May(argument.Value, depth - 1)),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { IsStatic: true } method } call } when !method.Locations.Any(static place => place.IsInSource) =>
            call.Arguments.Any(argument => argument.Value != reference && May(argument.Value, depth - 1)),
        ISimpleAssignmentOperation assignment => assignment.Target != reference,
        IMemberReferenceOperation or IReturnOperation or IBinaryOperation or IIsPatternOperation or IUsingOperation => false,
        _ => true,
    };

    private static IOperation Bare(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }
}
