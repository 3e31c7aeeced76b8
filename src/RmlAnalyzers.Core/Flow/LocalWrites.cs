using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Flow;

/// <summary>One write of a local. A null value means that no single expression stands for it.</summary>
/// <param name="Operation">What writes: declarator, assignment, argument, pattern, loop.</param>
/// <param name="Value">The value written.</param>
/// <param name="Whole">The local is exactly the value afterwards.</param>
internal readonly record struct LocalWrite(IOperation Operation, IOperation? Value, bool Whole);

/// <summary>All writes of each local in one body, nested lambdas and local functions included: a captured local is written there too.</summary>
internal sealed class LocalWrites
{
    private static readonly ConditionalWeakTable<IOperation, LocalWrites> Cache = new();

    private readonly Dictionary<ILocalSymbol, List<LocalWrite>> _writes = new(SymbolEqualityComparer.Default);

    private LocalWrites(IOperation root)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            Visit(operation);
        }
    }

    /// <summary>The writes of a local, in the body that the reference stands in.</summary>
    public static IReadOnlyList<LocalWrite> Of(ILocalSymbol local, IOperation reference) =>
        Cache.GetValue(Root(reference), root => new LocalWrites(root))._writes.TryGetValue(local, out var writes) ? writes : [];

    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private void Visit(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator when InitializerOf(declarator) is { } initializer:
                Add(declarator.Symbol, new LocalWrite(operation, initializer.Value, true));
                break;
            case ISimpleAssignmentOperation assignment:
                Add(assignment.Target, new LocalWrite(operation, assignment.Value, !assignment.IsRef));
                break;
            case ICompoundAssignmentOperation compound:
                Add(compound.Target, new LocalWrite(operation, compound.Value.ConstantValue.HasValue ? null : compound.Value, false));
                break;
            case ICoalesceAssignmentOperation coalesce:
                Add(coalesce.Target, new LocalWrite(operation, coalesce.Value, true));
                break;
            case IIncrementOrDecrementOperation increment:
                Add(increment.Target, new LocalWrite(operation, null, false));
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(operation, deconstruction.Target, deconstruction.Value);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument:
                Add(argument.Value, new LocalWrite(argument.Parent ?? argument, argument.Parent, false));
                break;
            case IPatternOperation pattern:
                Match(pattern);
                break;
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation item }:
                Add(item.Symbol, new LocalWrite(operation, null, false));
                break;
        }
    }

    // The initialiser of `int a = 1, b;` hangs on the declarator, that of `using var a = …` and of single declarations on either.
    private static IVariableInitializerOperation? InitializerOf(IVariableDeclaratorOperation declarator) =>
        declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer;

    private void Match(IPatternOperation pattern)
    {
        var declared = pattern switch
        {
            IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
            IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
            IListPatternOperation list => list.DeclaredSymbol,
            _ => null,
        };
        if (declared is ILocalSymbol local)
        {
            // `is not { } found`: what is found is what was asked.
            var outermost = pattern.Parent;
            while (outermost is INegatedPatternOperation)
            {
                outermost = outermost.Parent;
            }

            var value = outermost switch
            {
                IIsPatternOperation test => test.Value,
                ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } => choice.Value,
                _ => null,
            };
            Add(local, new LocalWrite(pattern, value, value is not null));
        }
    }

    private void Deconstruct(IOperation operation, IOperation target, IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        target = Undeclared(target);
        if (target is not ITupleOperation targets)
        {
            Add(target, new LocalWrite(operation, value, true));
            return;
        }

        var values = value as ITupleOperation;
        for (var i = 0; i < targets.Elements.Length; i++)
        {
            if (values is not null && values.Elements.Length == targets.Elements.Length)
            {
                Deconstruct(operation, targets.Elements[i], values.Elements[i]);
            }
            else
            {
                Add(targets.Elements[i], new LocalWrite(operation, value is ITupleOperation ? null : value, false));
            }
        }
    }

    private void Add(IOperation target, LocalWrite write)
    {
        if (Undeclared(target) is ILocalReferenceOperation reference)
        {
            Add(reference.Local, write);
        }
    }

    private void Add(ILocalSymbol local, LocalWrite write)
    {
        if (!_writes.TryGetValue(local, out var writes))
        {
            _writes.Add(local, writes = []);
        }

        writes.Add(write);
    }

    private static IOperation Undeclared(IOperation target) =>
        target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
}
