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
/// <param name="Helpers">The calls by which helpers lead on, each in the code of what the one before it calls; the last runs the body again. Empty where the body calls itself.</param>
internal sealed record SelfCall(Point Point, SyntaxNode Declaration, SimpleNameSyntax Name, IInvocationOperation Call, ImmutableArray<IInvocationOperation> Helpers)
{
    /// <summary>The call by which a helper runs the body again; null where the body calls itself.</summary>
    public IInvocationOperation? Back => Helpers.LastOrDefault();

    /// <summary>The method or local function that runs again.</summary>
    public IMethodSymbol Method => (Back ?? Call).TargetMethod.OriginalDefinition;

    /// <summary>By how much a number grows from attempt to attempt; null where it does not count.</summary>
    public int? StepOf(IParameterSymbol parameter) =>
        MadeOf(parameter, Helpers.Length) is var (source, step) && SymbolEqualityComparer.Default.Equals(source.OriginalDefinition, parameter.OriginalDefinition) ? step : null;

    /// <summary>The next attempt gets another value of the parameter than this one.</summary>
    public bool Varies(IParameterSymbol parameter) =>
        IsOf(parameter, Method) ? !Passes(parameter)
        : CallOf(parameter) is var at and >= 0 && ValueFor(parameter, Way(at)) is { } given && SourceOf(given) is { } source && Varies(source);

    /// <summary>A number that one more attempt makes one greater.</summary>
    public string? Counter => Method.Parameters.FirstOrDefault(parameter => parameter.Type.SpecialType == SpecialType.System_Int32 && StepOf(parameter) == 1)?.Name;

    /// <summary>The parameter of the body that a parameter of a helper is made of, and by how much it differs; null where it is not.</summary>
    public (IParameterSymbol Parameter, int Offset)? Before(IParameterSymbol parameter) => CallOf(parameter) is var at and >= 0 ? MadeOf(parameter, at) : null;

    /// <summary>From a parameter of what a call of the way runs back to the parameter of the body, and what was added on the way.</summary>
    private (IParameterSymbol Parameter, int Step)? MadeOf(IParameterSymbol parameter, int at)
    {
        var (source, sum) = (parameter, 0);
        for (; at >= 0; at--)
        {
            if (ValueFor(source, Way(at)) is not { } value || SourceOf(value) is not { } handed || Step(value, handed) is not { } step)
            {
                return null;
            }

            (source, sum) = (handed, sum + step);
        }

        return (source, sum);
    }

    /// <summary>The call of the way that runs the helper whose parameter it is; negative for none.</summary>
    private int CallOf(IParameterSymbol parameter)
    {
        var at = Helpers.Length - 1;
        while (at >= 0 && !IsOf(parameter, Way(at).TargetMethod.OriginalDefinition))
        {
            at--;
        }

        return at;
    }

    private IInvocationOperation Way(int at) => at == 0 ? Call : Helpers[at - 1];

    /// <summary>The one parameter that a value is made of.</summary>
    public static IParameterSymbol? SourceOf(IOperation value)
    {
        var made = value.DescendantsAndSelf().OfType<IParameterReferenceOperation>().Select(static reference => reference.Parameter).ToImmutableHashSet(SymbolEqualityComparer.Default);
        return made.Count == 1 ? (IParameterSymbol)made.First()! : null;
    }

    public static IOperation? ValueFor(IParameterSymbol parameter, IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is { } argument ? CallArguments.Unconverted(argument.Value) : null;

    private bool Passes(IParameterSymbol parameter)
    {
        var handed = parameter;
        for (var at = Helpers.Length; at >= 0; at--)
        {
            if (ValueFor(handed, Way(at)) is not IParameterReferenceOperation { Parameter: var source })
            {
                return false;
            }

            handed = source;
        }

        return SymbolEqualityComparer.Default.Equals(handed.OriginalDefinition, parameter.OriginalDefinition);
    }

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
