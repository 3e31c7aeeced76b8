namespace Bank.Replay;

/// <summary>Orders of delivery, as words over the events: each event may come early, late, twice, or not at all.</summary>
internal static class Words
{
    /// <summary>All words up to a length, the shortest first.</summary>
    public static IEnumerable<IReadOnlyList<int>> UpTo(int length, int letters)
    {
        List<int[]> words = [[]];
        for (var longer = 1; longer <= length; longer++)
        {
            words = [.. words.SelectMany(word => Enumerable.Range(0, letters).Select(letter => word.Append(letter).ToArray()))];
            foreach (var word in words)
            {
                yield return word;
            }
        }
    }
}
