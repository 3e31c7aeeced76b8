using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Order.Typing;

namespace RmlAnalyzers.Core.Order.Witnesses;

/// <summary>Small values for what messages bring: every constant that the code compares with, and its neighbours, so that messages collide.</summary>
internal sealed class Domains
{
    private readonly List<object?> _numbers;
    private readonly List<object?> _texts;

    public Domains(IReadOnlyCollection<Term> terms)
    {
        var constants = terms.OfType<ConstantTerm>().Select(static constant => constant.Value).ToList();
        var numbers = constants.Select(Numbers.Of).OfType<decimal>().Distinct().Where(static number => Math.Abs(number) < 1000).ToList();
        _numbers = [.. numbers.Where(static number => number > 0).Concat([1m, 2m, 3m]).Concat(numbers.Select(static number => number + 1)).Distinct().Take(6).OrderBy(static number => number).Cast<object?>()];
        _texts = [.. constants.OfType<string>().Distinct().Take(4), "other", "another"];
    }

    /// <summary>The values of one message; each leaf has another one in another message of the type.</summary>
    public Func<FixedTerm, object?> MessageOf(int type, int instance) => leaf =>
    {
        if (!IsOfMessage(leaf))
        {
            throw new NotFollowedException();
        }

        // Two leaves of one message differ, too.
        var at = (instance * 2) + type + ((leaf.Name.Length - leaf.Name.LastIndexOf('.')) % 5);
        return Values.IsBool(leaf.Type) ? at % 2 == 0
            : Values.IsNumber(leaf.Type) || leaf.Type?.TypeKind == TypeKind.Enum ? _numbers[at % _numbers.Count]
            : leaf.Type?.SpecialType == SpecialType.System_String ? _texts[at % _texts.Count]
            : $"{leaf.Name} {type} {instance}";
    };

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
