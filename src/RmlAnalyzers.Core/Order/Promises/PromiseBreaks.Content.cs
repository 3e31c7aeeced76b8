using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Promises;

/// <content>Sets that lose elements, flags that lose bits.</content>
internal static partial class PromiseBreaks
{
    // Rows of the table whose result may lack what was in their source.
    private static readonly HashSet<string> Fewer = new(StringComparer.Ordinal)
    {
        "Where", "Except", "ExceptBy", "Intersect", "IntersectBy", "Remove", "RemoveRange", "RemoveAll", "SymmetricExcept", "Take", "Skip", "TakeWhile", "SkipWhile", "TakeLast", "SkipLast", "OfType",
    };

    // And those that put something to it: what they are given may be all that was there.
    private static readonly HashSet<string> More = new(StringComparer.Ordinal) { "Union", "Concat", "Add", "AddRange", "Append", "Prepend" };

    private static bool Drops(Outcome outcome, AtomTerm target)
    {
        if (outcome.Kind == OutcomeKind.Change)
        {
            return outcome.Api!.Writes == ApiWrite.Shrink;
        }

        if (outcome.Site is not ISimpleAssignmentOperation { Target: not (IPropertyReferenceOperation { Property.IsIndexer: true } or IArrayElementReferenceOperation) } simple || outcome.Value is not { } value || AsksForAbsence(target, outcome))
        {
            return false;
        }

        return value is ConstantTerm { Value: null } || IsEmpty(simple.Value) || TakesFrom(value, target);
    }

    private static bool AsksForAbsence(AtomTerm target, Outcome outcome) =>
        Writes.Guards.Conditions(outcome).Any(condition => condition.All().OfType<IsNullTerm>().Any(test => test.Operand.Same(target)));

    /// <summary><c>new()</c>, <c>[]</c>, <c>ImmutableHashSet&lt;int&gt;.Empty</c>: whatever was in it is gone.</summary>
    private static bool IsEmpty(IOperation value) => value switch
    {
        IConversionOperation conversion => IsEmpty(conversion.Operand),
        IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null, Type: { } made } => State.Values.IsCollection(made),
        ICollectionExpressionOperation { Elements.IsEmpty: true } => true,
        IMemberReferenceOperation { Member: { IsStatic: true, Name: "Empty", ContainingNamespace: { } space } } => space.ToDisplayString().StartsWith("System", StringComparison.Ordinal),
        IInvocationOperation { Arguments.IsEmpty: true, TargetMethod: { IsStatic: true, Name: "Empty" or "Create", ContainingNamespace: { } space } } => space.ToDisplayString().StartsWith("System", StringComparison.Ordinal),
        _ => false,
    };

    private static bool TakesFrom(Term value, AtomTerm target)
    {
        var calls = value.All().OfType<ApiTerm>().ToList();
        return calls.Any(call => Fewer.Contains(NameOf(call)) && call.Parts.Count > 0 && Has(call.Parts[0], target)) && !calls.Any(static call => More.Contains(NameOf(call)));
    }

    private static string NameOf(ApiTerm call) => call.Row.Name.Substring(call.Row.Name.LastIndexOf('.') + 1);

    private static bool ClearsBits(Outcome outcome, ImmutableArray<Outcome> all, AtomTerm target) => outcome.Site switch
    {
        ICompoundAssignmentOperation compound => compound.OperatorKind is BinaryOperatorKind.And or BinaryOperatorKind.ExclusiveOr,
        ISimpleAssignmentOperation when outcome.Value is { } value => value switch
        {
            ConstantTerm => !Asks(outcome, all, target),
            ArithmeticTerm { Operation: Arithmetic.And or Arithmetic.Other } mask => Has(mask, target),
            _ => false,
        },
        _ => false,
    };
}
