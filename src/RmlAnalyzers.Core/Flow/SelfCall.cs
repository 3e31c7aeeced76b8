using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;

namespace RmlAnalyzers.Core.Flow;

/// <summary>The call by which a body comes to run again, and what it hands on.</summary>
/// <param name="Point">Where the body makes it.</param>
/// <param name="Declaration">The method or local function that runs again.</param>
/// <param name="Name">The name that is called: what to point at.</param>
/// <param name="Call">The call, an operation of the tree.</param>
/// <param name="Back">The call by which a helper runs the body again; null where the body calls itself.</param>
internal sealed record SelfCall(Point Point, SyntaxNode Declaration, SimpleNameSyntax Name, IInvocationOperation Call, IInvocationOperation? Back)
{
    /// <summary>The method or local function that runs again.</summary>
    public IMethodSymbol Method => (Back ?? Call).TargetMethod.OriginalDefinition;

    /// <summary>By how much a number grows from attempt to attempt; null where it does not count.</summary>
    public int? StepOf(IParameterSymbol parameter)
    {
        if (Back is null)
        {
            return Step(ValueFor(parameter, Call), parameter);
        }

        if (ValueFor(parameter, Back) is not { } handed || SourceOf(handed) is not { } between || Step(handed, between) is not { } back || ValueFor(between, Call) is not { } given || Step(given, parameter) is not { } there)
        {
            return null;
        }

        return back + there;
    }

    /// <summary>The next attempt gets another value of the parameter than this one.</summary>
    public bool Varies(IParameterSymbol parameter) =>
        IsOf(parameter, Method) ? !Passes(ValueFor(parameter, Back ?? Call), parameter)
        : Back is not null && ValueFor(parameter, Call) is { } given && SourceOf(given) is { } source && Varies(source);

    /// <summary>A number that one more attempt makes one greater.</summary>
    public string? Counter => Method.Parameters.FirstOrDefault(parameter => parameter.Type.SpecialType == SpecialType.System_Int32 && StepOf(parameter) == 1)?.Name;

    /// <summary>The parameter of the body that a parameter of the helper is made of, and by how much it differs; null where it is not.</summary>
    public (IParameterSymbol Parameter, int Offset)? Before(IParameterSymbol parameter) =>
        ValueFor(parameter, Call) is { } given && SourceOf(given) is { } source && Step(given, source) is { } offset ? (source, offset) : null;

    /// <summary>The one parameter that a value is made of.</summary>
    public static IParameterSymbol? SourceOf(IOperation value)
    {
        var made = value.DescendantsAndSelf().OfType<IParameterReferenceOperation>().Select(static reference => reference.Parameter).ToImmutableHashSet(SymbolEqualityComparer.Default);
        return made.Count == 1 ? (IParameterSymbol)made.First()! : null;
    }

    public static IOperation? ValueFor(IParameterSymbol parameter, IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is { } argument ? CallArguments.Unconverted(argument.Value) : null;

    private bool Passes(IOperation? value, IParameterSymbol parameter) =>
        value is IParameterReferenceOperation { Parameter: var handed } && (Back is null
            ? SymbolEqualityComparer.Default.Equals(handed.OriginalDefinition, parameter.OriginalDefinition)
            : ValueFor(handed, Call) is IParameterReferenceOperation { Parameter: var given } && SymbolEqualityComparer.Default.Equals(given.OriginalDefinition, parameter.OriginalDefinition));

    private static int? Step(IOperation? value, IParameterSymbol from) => value switch
    {
        IParameterReferenceOperation { Parameter: var same } when SymbolEqualityComparer.Default.Equals(same, from) => 0,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, RightOperand.ConstantValue: { HasValue: true, Value: int by } } => by,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, RightOperand.ConstantValue: { HasValue: true, Value: int by } } => -by,
        IIncrementOrDecrementOperation { IsPostfix: false } step => step.Kind == OperationKind.Increment ? 1 : -1,
        _ => null,
    };

    private static bool IsOf(IParameterSymbol parameter, IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol?.OriginalDefinition, method);
}
