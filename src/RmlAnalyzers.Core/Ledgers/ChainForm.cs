using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>
/// Why the same entry may give another digest tomorrow: what the digest is computed over, followed through locals, encodings and helpers in sight.
/// </summary>
internal sealed class ChainForm(SemanticModels models, CancellationToken cancellation)
{
    private const int MaxDepth = 12;

    // Formats that no culture changes: round trip, sortable, universal.
    private static readonly HashSet<string> Invariant = ["O", "o", "R", "r", "s", "u"];

    private readonly HashSet<IOperation> _seen = [];

    /// <summary>The first fault and where it comes from; null where the form is canonical as far as the code shows.</summary>
    public (string Why, SyntaxNode Place)? FaultOf(IInvocationOperation digest) =>
        digest.Arguments.Select(argument => Fault(argument.Value, invariant: false, MaxDepth)).FirstOrDefault(static fault => fault is not null);

    private (string, SyntaxNode)? Fault(IOperation? value, bool invariant, int depth)
    {
        if (value is null || value.ConstantValue.HasValue || depth == 0 || !_seen.Add(value))
        {
            return null;
        }

        return value switch
        {
            IInvocationOperation call => OfCall(call, invariant, depth - 1),
            IInterpolationOperation part => Text(part.Expression, Constant(part.FormatString), invariant) ?? Fault(part.Expression, invariant, depth - 1),
            IBinaryOperation { Type.SpecialType: SpecialType.System_String } joined =>
                Text(Unboxed(joined.LeftOperand), null, invariant) ?? Text(Unboxed(joined.RightOperand), null, invariant)
                ?? First(joined.ChildOperations, invariant, depth - 1),
            ILocalReferenceOperation local => LocalWrites.Of(local.Local, local).Select(write => Fault(write.Value, invariant, depth - 1)).FirstOrDefault(static fault => fault is not null),
            IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation => null,
            IAnonymousFunctionOperation lambda => SourceBodies.ReturnsOf(lambda.Body) is { IsDefault: false } returned ? First(returned, invariant, depth - 1) : null,
            _ => First(value.ChildOperations, invariant, depth - 1),
        };
    }

    private (string, SyntaxNode)? OfCall(IInvocationOperation call, bool invariant, int depth)
    {
        switch (ChainKnowledge.Of(call.TargetMethod))
        {
            case FormEffect.Serialised:
                return ("the text of a serialiser, whose order of members, escapes and number forms depend on settings and versions", call.Syntax);
            case FormEffect.Scattered:
                return ("a hash code, which is another one in each process", call.Syntax);
            case FormEffect.Digest:
                return null;
        }

        // A provider that is given says what the numbers look like.
        invariant |= call.TargetMethod.Name == "Invariant" || call.Arguments.Any(static argument => argument.Parameter?.Type is { Name: "IFormatProvider" } && argument.ArgumentKind == ArgumentKind.Explicit);
        if (call.TargetMethod is { Name: "ToString", IsStatic: false } && call.Instance is { } shown)
        {
            return Text(shown, call.Arguments.Select(static argument => Constant(argument.Value)).FirstOrDefault(static format => format is not null), invariant) ?? Fault(shown, invariant, depth);
        }

        var given = call.Arguments.Select(static argument => argument.Value).Prepend(call.Instance).OfType<IOperation>().ToList();
        if (given.FirstOrDefault(static one => ChainKnowledge.Of(Unboxed(one).Type) == FormEffect.Unordered) is { } scattered && !IsSorted(call) && Enumerates(call))
        {
            return ($"the items of a '{Unboxed(scattered).Type!.Name}' in an order that nobody promises", scattered.Syntax);
        }

        var texts = call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String
            ? given.SelectMany(Items).Select(one => Text(Unboxed(one), null, invariant)).FirstOrDefault(static fault => fault is not null)
            : null;
        return texts ?? First(given, invariant, depth)
            ?? (SourceBodies.ReturnsOf(call.TargetMethod, models, cancellation) is { IsDefault: false } returned ? First(returned, invariant, depth) : null);
    }

    private (string, SyntaxNode)? First(IEnumerable<IOperation> values, bool invariant, int depth) =>
        values.Select(value => Fault(value, invariant, depth)).FirstOrDefault(static fault => fault is not null);

    /// <summary>What becomes of a value as text: numbers and dates follow the culture, records print whatever members they have.</summary>
    private static (string, SyntaxNode)? Text(IOperation value, string? format, bool invariant) => value.Type switch
    {
        { } type when !invariant && !(format is not null && Invariant.Contains(format)) && ChainKnowledge.Of(type) == FormEffect.Cultural =>
            ($"a '{type.Name}' as text in the culture of the machine", value.Syntax),
        INamedTypeSymbol { IsRecord: true } record => ($"the printed form of the record '{record.Name}', which changes with its members and the culture", value.Syntax),
        _ => null,
    };

    // Only what goes through all items brings them in their order.
    private static bool Enumerates(IInvocationOperation call) =>
        call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String || call.TargetMethod.ContainingType is { Name: "Enumerable", ContainingNamespace.Name: "Linq" };

    private static bool IsSorted(IOperation operation)
    {
        for (var current = operation; current is not null; current = current.Parent)
        {
            if (current is IInvocationOperation call && ChainKnowledge.Of(call.TargetMethod) == FormEffect.Sorted)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The values of a <c>params</c> argument, array or span alike.</summary>
    private static IEnumerable<IOperation> Items(IOperation value) => Unboxed(value) switch
    {
        IArrayCreationOperation { Initializer: { } items } => items.ElementValues,
        ICollectionExpressionOperation items => items.Elements,
        _ => [value],
    };

    private static string? Constant(IOperation? value) => value?.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static IOperation Unboxed(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }
}
