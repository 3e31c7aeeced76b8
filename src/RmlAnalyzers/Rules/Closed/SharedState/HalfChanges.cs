using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Rules.Closed.SharedState;

/// <summary>State changed, then something that may fail, then the rest of the change: nobody restores the first half.</summary>
/// <param name="First">The change that stands when the failure comes.</param>
/// <param name="Failing">The call or throw that may come between.</param>
/// <param name="Rest">The change that is then missing; the failing call itself where it was given the state to go on with.</param>
internal readonly record struct HalfChange(StateChange First, IOperation Failing, StateChange Rest);

/// <summary>Looks for half changes in one body.</summary>
internal sealed class HalfChanges(Kernel kernel, CancellationToken cancellation)
{
    /// <summary>The first half change of each state of the body, in order of the code.</summary>
    public IEnumerable<HalfChange> Of(IOperation root)
    {
        var operations = root.Descendants().ToList();
        var changes = operations.Select(StateChanges.Of).OfType<StateChange>().ToList();
        if (changes.Count == 0 || kernel.Flows.Around(changes[0].At, cancellation) is not { } flow)
        {
            yield break;
        }

        var failing = operations.Where(MayFail).ToList();
        var told = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var first in changes)
        {
            if (!told.Contains(first.State) && Rest(first, changes, failing, flow) is { } found)
            {
                told.Add(first.State);
                yield return found;
            }
        }
    }

    private HalfChange? Rest(StateChange first, List<StateChange> changes, List<IOperation> failing, BodyFlow flow)
    {
        if (flow.PointOf(first.At) is not { } start)
        {
            return null;
        }

        foreach (var call in failing)
        {
            if (first.At.Syntax.Span.Contains(call.Syntax.Span) || flow.PointOf(call) is not { } between || !flow.Reaches(start, between) || IsRestored(first.State, call))
            {
                continue;
            }

            if (GoesOnWith(first.State, call))
            {
                return new HalfChange(first, call, new StateChange(call, first.State));
            }

            foreach (var rest in changes)
            {
                if (!rest.Equals(first) && flow.PointOf(rest.At) is { } end && !end.Equals(start) && flow.Reaches(call is IThrowOperation ? start : between, end) && IsAfter(rest.At, first.At))
                {
                    return new HalfChange(first, call, rest);
                }
            }
        }

        return null;
    }

    /// <summary>The failing call is given the changed collection, to fill it again.</summary>
    private static bool GoesOnWith(ISymbol state, IOperation call) =>
        call is IInvocationOperation invocation
        && invocation.Arguments.Any(argument => argument.Value.Type is { IsValueType: false, SpecialType: SpecialType.None } && SymbolEqualityComparer.Default.Equals(StateChanges.StateOf(argument.Value), state));

    /// <summary>A call into code of this compilation, a call that may leave the process, or a throw. Known harmless members do not fail half-way.</summary>
    private bool MayFail(IOperation operation) => operation switch
    {
        IThrowOperation => true,
        IInvocationOperation { TargetMethod: var method } => IsReading(method) || !method.DeclaringSyntaxReferences.IsEmpty || kernel.Catalogue(cancellation).RowsOf(method) is { IsEmpty: false, IsHarmless: false },
        _ => false,
    };

    /// <summary>Text from elsewhere is read: <c>decimal.Parse</c>, <c>JsonSerializer.Deserialize</c>. It is wrong sooner or later.</summary>
    private static bool IsReading(IMethodSymbol method) =>
        method is { IsStatic: true, Name: "Parse" or "ParseExact" or "Deserialize" or "DeserializeAsync" }
        && method.ContainingNamespace?.ToDisplayString() is { } space
        && (space == "System" || space.StartsWith("System.", System.StringComparison.Ordinal));

    private static bool IsAfter(IOperation later, IOperation earlier) => later.Syntax.SpanStart > earlier.Syntax.SpanStart;

    /// <summary>A catch or finally around the failure puts the state right.</summary>
    private static bool IsRestored(ISymbol state, IOperation failing)
    {
        for (IOperation current = failing; current.Parent is { } parent; current = parent)
        {
            if (parent is ITryOperation attempt && attempt.Body == current
                && attempt.Catches.Cast<IOperation>().Append(attempt.Finally!).Where(static handler => handler is not null).SelectMany(static handler => handler.Descendants())
                    .Select(StateChanges.Of).OfType<StateChange>().Any(change => SymbolEqualityComparer.Default.Equals(change.State, state)))
            {
                return true;
            }
        }

        return false;
    }
}
