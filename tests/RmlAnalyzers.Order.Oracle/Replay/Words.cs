namespace RmlAnalyzers.Order.Oracle.Replay;

/// <summary>Sequences of deliveries over a pool of events, by their numbers: all short ones, then random long ones; duplicates included.</summary>
internal static class Words
{
    /// <summary>All words up to a length, the shortest first.</summary>
    public static IEnumerable<int[]> UpTo(int length, int pool)
    {
        var last = new List<int[]> { Array.Empty<int>() };
        for (var at = 0; at < length; at++)
        {
            last = [.. last.SelectMany(word => Enumerable.Range(0, pool).Select(next => (int[])[.. word, next]))];
            foreach (var word in last)
            {
                yield return word;
            }
        }
    }

    /// <summary>Random words; the same for the same seed.</summary>
    public static IEnumerable<int[]> Random(int count, int length, int pool, int seed)
    {
        var random = new Random(seed);
        for (var at = 0; at < count; at++)
        {
            yield return [.. Enumerable.Range(0, random.Next(2, length + 1)).Select(_ => random.Next(pool))];
        }
    }
}
