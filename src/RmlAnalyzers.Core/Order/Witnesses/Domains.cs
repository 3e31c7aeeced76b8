using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Order.Typing;

namespace RmlAnalyzers.Core.Order.Witnesses;

/// <summary>
/// Small values for what messages bring: every constant that the code compares with, and its neighbours, so that messages collide. Each draw
/// gives them out anew: in the first, messages of one type have little in common; in some, two have the same key and something
/// else beside it; the last are mixed.
/// </summary>
/// <param name="terms">All that the handlers are made of.</param>
/// <param name="isUnique">Values that no two messages share, as is believed of them: ids of events, versions.</param>
internal sealed class Domains(IReadOnlyCollection<Term> terms, Func<FixedTerm, bool> isUnique)
{
    /// <summary>How often values are given out before nothing is expected any more.</summary>
    public const int Draws = 10;

    private const int Mixed = 6;

    /// <summary>Which of three messages of a type have the one of two values, the other ones the other: each pair of rows has a key in common once.</summary>
    private static readonly int[][] Shared = [[0, 0, 1], [0, 1, 0], [0, 1, 1]];

    private readonly List<object?> _numbers = NumbersIn(terms);

    /// <summary>More than there are messages, and their count has nothing in common with the steps in which they are taken.</summary>
    private readonly List<object?> _single = [.. NumbersIn(terms).Concat(Enumerable.Range(1, 20).Select(static number => (object?)(decimal)number)).Distinct().Take(13)];
    private readonly List<object?> _texts = [.. terms.OfType<ConstantTerm>().Select(static constant => constant.Value).OfType<string>().Distinct().Take(4), "other", "another"];
    private readonly List<string> _leaves = [.. terms.OfType<FixedTerm>().Where(IsOfMessage).Select(Name).Distinct().OrderBy(static name => name, StringComparer.Ordinal)];

    /// <summary>The values of one message; each leaf has another one in another message of the type.</summary>
    public Func<FixedTerm, object?> MessageOf(int type, int instance, int draw) => leaf =>
    {
        if (!IsOfMessage(leaf))
        {
            throw new NotFollowedException();
        }

        if (isUnique(leaf))
        {
            return Values.IsNumber(leaf.Type) ? _single[((((type * 3) + instance) * 5) + (draw * 7)) % _single.Count] : $"{Name(leaf)} {type} {instance}";
        }

        return Of(leaf, draw == 0 ? Apart(leaf, type, instance) : draw < Mixed ? Alike(leaf, type, instance, draw) : Mix(leaf, type, instance, draw));
    };

    // Two leaves of one message differ, too.
    private static int Apart(FixedTerm leaf, int type, int instance) => (instance * 2) + type + (Name(leaf).Length % 5);

    private int Alike(FixedTerm leaf, int type, int instance, int draw)
    {
        var at = Math.Max(0, _leaves.IndexOf(Name(leaf)));
        return (at * 3) + (draw * 2) + type + Shared[(at + (draw * (1 + (at / 3)))) % Shared.Length][instance % 3];
    }

    // The same on every machine: what is printed must not change from one run to the next.
    private int Mix(FixedTerm leaf, int type, int instance, int draw)
    {
        var mixed = unchecked(((((draw * 31) + type) * 31) + instance) * 31 + _leaves.IndexOf(Name(leaf)) + 7) * 1103515245u;
        return (int)((mixed ^ (mixed >> 15)) % 1009);
    }

    private object? Of(FixedTerm leaf, int at) => Values.IsBool(leaf.Type) ? at % 2 == 0
        : Values.IsNumber(leaf.Type) || leaf.Type?.TypeKind == TypeKind.Enum ? _numbers[at % _numbers.Count]
        : leaf.Type?.SpecialType == SpecialType.System_String ? _texts[at % _texts.Count]
        : $"{Name(leaf)} {at}";

    private static List<object?> NumbersIn(IReadOnlyCollection<Term> terms)
    {
        var numbers = terms.OfType<ConstantTerm>().Select(static constant => Numbers.Of(constant.Value)).OfType<decimal>().Distinct().Where(static number => Math.Abs(number) < 1000).ToList();
        return [.. numbers.Where(static number => number > 0).Concat([1m, 2m, 3m]).Concat(numbers.Select(static number => number + 1)).Concat([4m, 5m, 6m]).Distinct().Take(6).OrderBy(static number => number).Cast<object?>()];
    }

    private static string Name(FixedTerm leaf) => leaf.Name.Substring(leaf.Name.LastIndexOf('.') + 1);

    private static bool IsOfMessage(FixedTerm leaf)
    {
        var site = leaf.Site;
        while (site is IMemberReferenceOperation { Instance: { } instance })
        {
            site = instance;
        }

        return site is IParameterReferenceOperation or ILocalReferenceOperation;
    }
}
