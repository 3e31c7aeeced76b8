using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>
/// Decides the <c>when=</c> fields of rows at one call. A test about something that the called overload does not take is false, whichever way it is
/// written; a value that is not constant leaves the test undecided, so that it raises what is possible and never what is proven.
/// </summary>
internal sealed class WhenEvaluator(IOperation call, IMethodSymbol member, Origins origins, CancellationToken cancellation)
{
    private const string DeleteOnClose = "DeleteOnClose";
    private readonly CallArguments _arguments = new(call, member);

    public Truth Evaluate(WhenCondition condition)
    {
        if (!_arguments.IsReadable)
        {
            return Truth.Maybe;
        }

        var worst = Truth.True;
        foreach (var test in condition.Tests)
        {
            var truth = Evaluate(test);
            worst = truth < worst ? truth : worst;
        }

        return worst;
    }

    private Truth Evaluate(WhenTest test) => test.Subject switch
    {
        WhenSubject.Verb => Against(test, _arguments.OfType(test.TypeName), request => new VerbReader(origins, cancellation).IsOneOf(request, test.Values)),
        WhenSubject.Argument => Against(test, _arguments.Named(test.Name), value => Constants.IsOneOf(value, test.Values, origins, cancellation)),
        WhenSubject.Member => _arguments.OfType(test.TypeName) is { } options
            ? Against(test, options, given => MemberIsOneOf(given, test))
            : Inside(test),
        WhenSubject.Type => Against(test, _arguments.Named(test.Name), value =>
            test.Values.Any(type => CallArguments.Is(CallArguments.StaticType(value), type)) ? Truth.True : Truth.False),
        _ => Path(test),
    };

    private static Truth Against(WhenTest test, IOperation? value, Func<IOperation, Truth> isOneOf) =>
        value is null ? Truth.False : test.Negated ? Constants.Not(isOneOf(value)) : isOneOf(value);

    private Truth MemberIsOneOf(IOperation options, WhenTest test)
    {
        var fill = origins.FillOf(options, test.Name, cancellation);
        return fill.Kind switch
        {
            FillKind.Always => Constants.All(fill.Values.Select(value => Constants.IsOneOf(value, test.Values, origins, cancellation))),
            FillKind.Never => test.Values.Contains("null") ? Truth.True : Truth.False,
            _ => Truth.Maybe,
        };
    }

    /// <summary>Options of options: the call is given a request, and a property of the request holds what the test is about.</summary>
    private Truth Inside(WhenTest test)
    {
        if (_arguments.Holding(test.TypeName) is not var (request, property))
        {
            return Truth.False;
        }

        var fill = origins.FillOf(request, property, cancellation);
        var isOneOf = fill.Kind switch
        {
            FillKind.Always => Constants.All(fill.Values.Select(inner => MemberIsOneOf(inner, test))),
            FillKind.Never => test.Values.Contains("null") ? Truth.True : Truth.False,
            _ => Truth.Maybe,
        };
        return test.Negated ? Constants.Not(isOneOf) : isOneOf;
    }

    /// <summary><c>path!=temp</c> holds when one of the places lies elsewhere, <c>path==temp</c> when all are temporary.</summary>
    private Truth Path(WhenTest test)
    {
        var names = test.Name.Length == 0 ? ["path"] : test.Name.Split(',');
        var places = names.Select(name => _arguments.Named(name.Trim())).Where(static place => place is not null).ToList();
        if (places.Count == 0 && test.Name.Length == 0 && _arguments.Named(CallArguments.Receiver) is { } receiver)
        {
            places.Add(receiver);
        }

        if (places.Count == 0)
        {
            return Truth.False;
        }

        var reader = new PathReader(origins, cancellation);
        var temporary = places.Select(place => reader.IsTemporary(place!)).Min();
        temporary = temporary == Truth.True ? temporary : Disposable(temporary);
        return test.Negated ? Constants.Not(temporary) : temporary;
    }

    /// <summary>A file that is deleted when it is closed is temporary wherever it lies.</summary>
    private Truth Disposable(Truth temporary)
    {
        if (_arguments.OfExactType("System.IO.FileOptions") is not { } options)
        {
            return temporary;
        }

        var flags = origins.Of(options, cancellation).Select(static origin => origin.Operation.ConstantValue is { HasValue: true, Value: int value } ? value : (int?)null).ToList();
        var deletes = (options.Type as INamedTypeSymbol)?.GetMembers(DeleteOnClose).OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue as int? ?? 0;
        return flags.All(flag => flag is { } value && (value & deletes) != 0) ? Truth.True
            : flags.All(flag => flag is { } value && (value & deletes) == 0) ? temporary
            : Truth.Maybe;
    }
}
