using System.Collections;
using System.Reflection;
using System.Text;

namespace RmlAnalyzers.Order.Oracle.Replay;

/// <summary>Two words over the same set of events that end differently.</summary>
internal sealed record Mismatch(string First, string Second, string FirstEnd, string SecondEnd)
{
    public override string ToString() => $"{First} ends in {FirstEnd}\n{Second} ends in {SecondEnd}";
}

/// <summary>Runs one handler class over deliveries and compares where they end: state, views and versions included, and what was told to others.</summary>
internal sealed class Deliveries
{
    private readonly Type _type;
    private readonly Type _effects;
    private readonly object[] _pool;
    private readonly string[] _names;
    private readonly Dictionary<Type, MethodInfo> _handlers;
    private readonly PropertyInfo[] _state;

    /// <param name="type">The class with a <c>Handle</c> method for each event type, made with its effects.</param>
    /// <param name="effects">The class of <c>Effects</c> in the same assembly.</param>
    /// <param name="pool">The events, with their names.</param>
    public Deliveries(Type type, Type effects, IReadOnlyList<(string Name, object Event)> pool)
    {
        (_type, _effects) = (type, effects);
        (_names, _pool) = ([.. pool.Select(each => each.Name)], [.. pool.Select(each => each.Event)]);
        _handlers = type.GetMethods().Where(method => method.Name == "Handle").ToDictionary(method => method.GetParameters()[0].ParameterType);
        _state = [.. type.GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal)];
    }

    /// <summary>The first two words that end differently, or that tell others something which is not told in the end.</summary>
    public Mismatch? Find(IEnumerable<int[]> words)
    {
        var ends = new Dictionary<int, (int[] Word, string End)>();
        foreach (var word in words)
        {
            var set = word.Aggregate(0, (bits, at) => bits | (1 << at));
            var end = End(word);
            if (!ends.TryGetValue(set, out var known))
            {
                ends.Add(set, (word, end));
            }
            else if (known.End != end)
            {
                return new Mismatch(Spell(known.Word), Spell(word), known.End, end);
            }
        }

        return null;
    }

    /// <summary>Where one word ends, in canonical form.</summary>
    public string End(int[] word)
    {
        var effects = Activator.CreateInstance(_effects)!;
        var handler = Activator.CreateInstance(_type, effects)!;
        foreach (var at in word)
        {
            if (_handlers.TryGetValue(_pool[at].GetType(), out var handle))
            {
                Deliver(handle, handler, _pool[at]);
            }
        }

        var text = new StringBuilder();
        foreach (var property in _state)
        {
            text.Append(property.Name).Append('=').Append(Canonical(property.GetValue(handler))).Append(' ');
        }

        return text.Append("told=").Append(Canonical(_effects.GetProperty("Seen")!.GetValue(effects))).ToString();
    }

    public string Spell(int[] word) => string.Join(' ', word.Select(at => _names[at]));

    // A handler that throws keeps what it wrote before; the event comes again later, or never within the word.
    private static void Deliver(MethodInfo handle, object handler, object @event)
    {
        try
        {
            handle.Invoke(handler, [@event]);
        }
        catch (TargetInvocationException)
        {
        }
    }

    private static string Canonical(object? value) => value switch
    {
        null => "null",
        string text => text,
        IDictionary map => "{" + string.Join(',', map.Keys.Cast<object>().Select(key => key + ":" + Canonical(map[key])).Order(StringComparer.Ordinal)) + "}",
        IList list => "[" + string.Join(',', list.Cast<object?>().Select(Canonical)) + "]",
        IEnumerable set => "{" + string.Join(',', set.Cast<object?>().Select(Canonical).Order(StringComparer.Ordinal)) + "}",
        _ => value.ToString() ?? "",
    };
}
