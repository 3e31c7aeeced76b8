using System;
using System.Collections.Generic;

namespace RmlAnalyzers.Core.Algebra;

/// <summary>
/// From which nodes a walk comes to a target. Every node is entered once, over all questions together: Tarjan's search, which ends at the first
/// target. What is open then leads to a node of the path, and with it to the target; what is closed before leads nowhere.
/// </summary>
/// <remarks>Laws: the answer is that of the closure · it does not depend on what was asked before · no successors are asked for twice. One thread at a time.</remarks>
internal sealed class TargetSearch<T>(Func<T, bool> isTarget, Func<T, IEnumerable<T>> successors)
    where T : notnull
{
    private const int Leads = -1;
    private const int LeadsNowhere = -2;

    /// <summary>The verdict; while a node is open, its number.</summary>
    private readonly Dictionary<T, int> _known = [];
    private readonly List<T> _open = [];
    private readonly Stack<Step> _path = new();

    /// <summary>Whether a walk of no or more steps leads from the node to a target.</summary>
    public bool IsReachedFrom(T start)
    {
        if (_known.TryGetValue(start, out var verdict))
        {
            return verdict == Leads;
        }

        for (var found = Enter(start); !found && _path.Count > 0;)
        {
            var step = _path.Peek();
            if (!step.Successors.MoveNext())
            {
                Leave();
            }
            else if (!_known.TryGetValue(step.Successors.Current, out var known))
            {
                found = Enter(step.Successors.Current);
            }
            else if (known == Leads)
            {
                found = true;
            }
            else if (known != LeadsNowhere)
            {
                step.LowLink = Math.Min(step.LowLink, known);
            }
        }

        Close(0, Leads);
        _path.Clear();
        return _known[start] == Leads;
    }

    private bool Enter(T node)
    {
        var number = _open.Count;
        _known[node] = number;
        _open.Add(node);
        if (isTarget(node))
        {
            return true;
        }

        _path.Push(new Step(number, successors(node).GetEnumerator()));
        return false;
    }

    private void Leave()
    {
        var step = _path.Pop();
        if (step.LowLink == step.Number)
        {
            Close(step.Number, LeadsNowhere);
        }
        else
        {
            var outer = _path.Peek();
            outer.LowLink = Math.Min(outer.LowLink, step.LowLink);
        }
    }

    private void Close(int from, int verdict)
    {
        for (var index = from; index < _open.Count; index++)
        {
            _known[_open[index]] = verdict;
        }

        _open.RemoveRange(from, _open.Count - from);
    }

    private sealed class Step(int number, IEnumerator<T> successors)
    {
        public int Number { get; } = number;

        public IEnumerator<T> Successors { get; } = successors;

        public int LowLink { get; set; } = number;
    }
}
