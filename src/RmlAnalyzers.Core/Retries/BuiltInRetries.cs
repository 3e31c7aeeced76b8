using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Retries;

/// <summary>The retries that client libraries and message hosts make by themselves, with the number that this compilation gives them, if it does.</summary>
internal sealed class BuiltInRetries(Kernel kernel)
{
    private static readonly ImmutableArray<Row> Rows = Read();

    private readonly ConcurrentDictionary<Row, int> _further = new();

    private sealed record Row(bool IsHandler, string Space, int Further, ImmutableArray<string> Switches);

    /// <summary>By the row of a call alone: its library repeats by itself.</summary>
    public static bool MayRepeat(CatalogueRow row) =>
        row.Kind is not (EffectKind.RetryConfig or EffectKind.Transparent or EffectKind.Delivery)
        && Rows.Any(known => !known.IsHandler && row.Entry == EntryKind.Member && row.Id.TypeName.StartsWith(known.Space + ".", StringComparison.Ordinal));

    /// <summary>The client library's own retries of a call; null where there are none, or their number is not in sight.</summary>
    public RetryFactor? OfCall(IInvocationOperation call, CancellationToken cancellation)
    {
        var space = SpaceOf(call.TargetMethod.ContainingType);
        return Rows.FirstOrDefault(row => !row.IsHandler && IsIn(space, row.Space)) is { } known
            && kernel.Catalogue(cancellation).RowsOf(call.TargetMethod, call.Instance?.Type).Alternatives.Any(MayRepeat) && Runs(known, cancellation) is { } runs
            ? new RetryFactor($"{known.Space.Split('.')[0]}'s own retries", runs, Reporting.Places.Of(call.Syntax))
            : null;
    }

    /// <summary>How often a host runs a handler that fails; null where that is not in sight.</summary>
    public RetryFactor? OfDelivery(Delivery delivery, IMethodSymbol? handler, CancellationToken cancellation)
    {
        if (Rows.FirstOrDefault(row => row.IsHandler && (row.Space == "Hangfire" ? IsJobOfHangfire(delivery) : handler is not null && IsHandledBy(handler, row.Space))) is not { } known)
        {
            return null;
        }

        var own = handler is null ? null : handler.GetAttributes().Concat(handler.ContainingType.GetAttributes()).FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "AutomaticRetryAttribute");
        var runs = own is null ? Runs(known, cancellation) : own.NamedArguments.FirstOrDefault(static argument => argument.Key == "Attempts").Value.Value is int attempts ? attempts + 1 : 11;
        return runs is { } found ? new RetryFactor($"deliveries of '{delivery.Because}'", found, delivery.Place) : null;
    }

    private int? Runs(Row row, CancellationToken cancellation)
    {
        var further = _further.TryGetValue(row, out var known) ? known : _further.GetOrAdd(row, Find(row, cancellation));
        return further > 0 ? further + 1 : null;
    }

    /// <summary>The number that somebody sets; the library's own where nobody does; none where it is not constant, or there are several.</summary>
    private int Find(Row row, CancellationToken cancellation)
    {
        var said = row.Switches.SelectMany(name => kernel.Index.Mentions(name, null, static token => token.Parent is SimpleNameSyntax, cancellation))
            .Select(mention => NumberAt(mention.Token, mention.Model, row.Space, cancellation)).OfType<int>().Distinct().ToList();
        return said.Count switch { 0 => row.Further, 1 => said[0], _ => 0 };
    }

    /// <summary>Null where the name is no switch of this library; zero where its number is not in sight.</summary>
    private int? NumberAt(SyntaxToken name, SemanticModel model, string space, CancellationToken cancellation)
    {
        var symbol = model.GetSymbolInfo(name.Parent!, cancellation).Symbol;
        if (symbol is null || !IsIn(SpaceOf(symbol.ContainingType ?? symbol as INamedTypeSymbol), space.Split('.')[0]))
        {
            return null;
        }

        var around = name.Parent!.AncestorsAndSelf().FirstOrDefault(static node => node is AssignmentExpressionSyntax or InvocationExpressionSyntax or AttributeArgumentSyntax or ArgumentSyntax);
        var number = around switch
        {
            AssignmentExpressionSyntax assignment => assignment.Right,
            ArgumentSyntax argument => argument.Expression,
            InvocationExpressionSyntax call => call.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(inner => inner != call && inner.Ancestors().Any(static node => node is LambdaExpressionSyntax))
                .Select(static inner => inner.ArgumentList.Arguments.FirstOrDefault()?.Expression).FirstOrDefault(static first => first is not null),
            _ => null,
        };
        return number is not null && model.GetConstantValue(number, cancellation) is { HasValue: true, Value: int constant } ? constant : around is AttributeArgumentSyntax ? null : 0;
    }

    private static bool IsJobOfHangfire(Delivery delivery) =>
        delivery.Because.StartsWith("BackgroundJob", StringComparison.Ordinal) || delivery.Because.StartsWith("RecurringJob", StringComparison.Ordinal);

    private static bool IsHandledBy(IMethodSymbol handler, string space) =>
        handler.ContainingType.AllInterfaces.Any(contract => IsIn(SpaceOf(contract), space)) || handler.GetAttributes().Any(attribute => IsIn(SpaceOf(attribute.AttributeClass), space));

    private static bool IsIn(string space, string root) => space == root || space.StartsWith(root + ".", StringComparison.Ordinal);

    private static string SpaceOf(INamedTypeSymbol? type) => type?.ContainingNamespace?.ToDisplayString() ?? "";

    private static ImmutableArray<Row> Read()
    {
        using var stream = typeof(BuiltInRetries).Assembly.GetManifestResourceStream("RmlAnalyzers.BuiltInRetries.txt")!;
        using var reader = new StreamReader(stream);
        var rows = new List<Row>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var parts = line.Split(' ');
                rows.Add(new Row(parts[0] == "handler", parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture), [.. parts[3].Split(',')]));
            }
        }

        return [.. rows];
    }
}
