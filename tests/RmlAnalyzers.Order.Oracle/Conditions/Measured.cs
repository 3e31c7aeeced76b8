namespace RmlAnalyzers.Order.Oracle.Conditions;

/// <summary>What growth can do to a condition.</summary>
internal enum Growth
{
    /// <summary>Never changes.</summary>
    K,

    /// <summary>May become true, never false again.</summary>
    M,

    /// <summary>May become false, never true again.</summary>
    A,

    /// <summary>Both.</summary>
    N,
}

/// <summary>The truth about a condition, found by trying all states of its atoms, and every single step from each.</summary>
internal static class Measured
{
    /// <summary>Where there are more states than this, only some are tried, drawn at random, and every step from those.</summary>
    private const int Most = 20_000;

    private const int Drawn = 4_000;

    /// <param name="read">The condition; one that throws decides nothing, so it counts as false.</param>
    public static Growth Of(Stage stage, Func<object, bool> read, string condition)
    {
        var parts = Atoms.Of(condition).Select(atom => stage[atom.Name]).ToArray();
        var count = parts.Aggregate(1L, (product, part) => product * part.Values.Length);
        var (rises, falls) = count <= Most ? OfAll(stage.State, parts, (int)count, read) : OfSome(stage.State, parts, read);
        return (rises, falls) switch { (true, true) => Growth.N, (true, false) => Growth.M, (false, true) => Growth.A, _ => Growth.K };
    }

    private static (bool Rises, bool Falls) OfAll(object state, Stage.Part[] parts, int count, Func<object, bool> read)
    {
        var answers = new bool[count];
        var at = new int[parts.Length];
        foreach (var part in parts)
        {
            part.Put(state, part.Values[0]);
        }

        for (var number = 0; number < count; number++)
        {
            answers[number] = Answer(read, state);
            for (var digit = 0; digit < parts.Length; digit++)
            {
                at[digit] = at[digit] + 1 == parts[digit].Values.Length ? 0 : at[digit] + 1;
                parts[digit].Put(state, parts[digit].Values[at[digit]]);
                if (at[digit] != 0)
                {
                    break;
                }
            }
        }

        var (rises, falls) = (false, false);
        for (int number = 0; number < count && !(rises && falls); number++)
        {
            for (int digit = 0, stride = 1, rest = number; digit < parts.Length; rest /= parts[digit].Values.Length, stride *= parts[digit].Values.Length, digit++)
            {
                var from = rest % parts[digit].Values.Length;
                foreach (var to in parts[digit].Steps[from])
                {
                    var after = answers[number + ((to - from) * stride)];
                    rises |= !answers[number] && after;
                    falls |= answers[number] && !after;
                }
            }
        }

        return (rises, falls);
    }

    private static (bool Rises, bool Falls) OfSome(object state, Stage.Part[] parts, Func<object, bool> read)
    {
        var random = new Random(parts.Length);
        var (rises, falls) = (false, false);
        for (var number = 0; number < Drawn && !(rises && falls); number++)
        {
            var at = parts.Select(part => random.Next(part.Values.Length)).ToArray();
            for (var digit = 0; digit < parts.Length; digit++)
            {
                parts[digit].Put(state, parts[digit].Values[at[digit]]);
            }

            var before = Answer(read, state);
            for (var digit = 0; digit < parts.Length; digit++)
            {
                foreach (var to in parts[digit].Steps[at[digit]])
                {
                    parts[digit].Put(state, parts[digit].Values[to]);
                    var after = Answer(read, state);
                    rises |= !before && after;
                    falls |= before && !after;
                }

                parts[digit].Put(state, parts[digit].Values[at[digit]]);
            }
        }

        return (rises, falls);
    }

    private static bool Answer(Func<object, bool> read, object state)
    {
        try
        {
            return read(state);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        catch (NullReferenceException)
        {
            return false;
        }
        catch (KeyNotFoundException)
        {
            return false;
        }
    }
}
