namespace Bank.Replay;

/// <summary>
/// Delivers the events of a scene to a fresh service in every order, each word one event longer than the scene so that everything also
/// comes twice, and compares how words over the same events end. For each aspect that differs the shortest pair is printed.
/// </summary>
/// <param name="deliver">Delivers the events one after the other to a fresh service; how it ended, aspect by aspect.</param>
public sealed class EveryOrder(Func<IReadOnlyList<object>, Task<IReadOnlyDictionary<string, string>>> deliver, TextWriter output)
{
    private int _scenes;
    private int _differing;

    public async Task ShowAsync(string scene, params Event[] events)
    {
        var words = 0;
        var first = new Dictionary<string, Run>();
        var differing = new SortedDictionary<string, (Run One, Run Other)>(StringComparer.Ordinal);
        foreach (var word in Words.UpTo(events.Length + 1, events.Length))
        {
            words++;
            var run = new Run(string.Join(", ", word.Select(letter => events[letter].Name)), await deliver([.. word.Select(letter => events[letter].Message)]));
            if (first.TryAdd(string.Join(",", word.Distinct().Order()), run))
            {
                continue;
            }

            var before = first[string.Join(",", word.Distinct().Order())];
            foreach (var aspect in run.Ending.Keys.Where(aspect => run.Ending[aspect] != before.Ending[aspect]))
            {
                differing.TryAdd(aspect, (before, run));
            }
        }

        Print($"{scene}: {words} words of {string.Join(", ", events.Select(one => one.Name))}", differing);
    }

    /// <summary>Says how many scenes there were; 0 where no order mattered, as a process ends.</summary>
    public int Conclude()
    {
        output.WriteLine(_differing == 0
            ? $"{_scenes} of {_scenes} scenes end the same in every order."
            : $"{_differing} of {_scenes} scenes depend on the order or the number of deliveries.");
        return _differing == 0 ? 0 : 1;
    }

    private void Print(string title, SortedDictionary<string, (Run One, Run Other)> differing)
    {
        _scenes++;
        _differing += differing.Count > 0 ? 1 : 0;
        output.WriteLine(title);
        if (differing.Count == 0)
        {
            output.WriteLine("  all agree");
        }

        foreach (var (aspect, (one, other)) in differing)
        {
            var width = Math.Max(one.Word.Length, other.Word.Length);
            output.WriteLine($"  {aspect} differs");
            output.WriteLine($"    {one.Word.PadRight(width)}  ->  {one.Ending[aspect]}");
            output.WriteLine($"    {other.Word.PadRight(width)}  ->  {other.Ending[aspect]}");
        }

        output.WriteLine();
    }

    private sealed record Run(string Word, IReadOnlyDictionary<string, string> Ending);
}
