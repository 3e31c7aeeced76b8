using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers;

/// <summary>A place in labelled code that reaches something, with the label that promised otherwise.</summary>
internal sealed record LabelledSpot(Spot Spot, Label Label, ISymbol Member);

/// <summary>
/// Hands rules the spots of code that carries a level: methods, accessors, constructors, initialisers, labelled lambdas and local functions.
/// Code that nobody labelled costs one memoised look-up per type.
/// </summary>
internal static class LabelledCode
{
    private static readonly SymbolKind[] Kinds = [SymbolKind.Method, SymbolKind.Property, SymbolKind.Field, SymbolKind.Event, SymbolKind.NamedType];

    /// <summary>Registers <paramref name="action"/> for every spot of code whose label says <paramref name="world"/> and whose body is not trusted.</summary>
    public static void OnSpots(this RuleContext context, World world, Action<LabelledSpot, FindingSink> action)
    {
        var kernel = context.Kernel;
        if (!kernel.Labels.Any)
        {
            return;
        }

        context.OnLabelled((symbol, sink) =>
        {
            foreach (var (member, facts) in Pieces(symbol, world, kernel, sink.Cancellation))
            {
                Check(member, facts, world, kernel, action, sink);
            }
        }, Kinds);

        context.OnLabelledNested((node, _, sink) =>
        {
            if (kernel.Facts.OfNested(node, sink.Cancellation) is { } nested
                && kernel.Labels.Own(nested.Owner) is not null)
            {
                Check(nested.Owner, nested, world, kernel, action, sink);
            }
        });
    }

    private static IEnumerable<(ISymbol Member, BodyFacts Facts)> Pieces(ISymbol symbol, World world, Kernel kernel, CancellationToken cancellation)
    {
        foreach (var method in Methods(symbol))
        {
            if (method is not null && IsPromised(method, world, kernel, cancellation) && kernel.Facts.Of(method, cancellation) is { } facts)
            {
                yield return (method, facts.Body);
            }
        }

        if (symbol is IPropertySymbol or IFieldSymbol or IEventSymbol
            && IsPromised(symbol, world, kernel, cancellation)
            && kernel.Facts.OfInitializer(symbol, cancellation) is { } initializer)
        {
            yield return (symbol, initializer.Body);
        }
    }

    private static IEnumerable<IMethodSymbol?> Methods(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { AssociatedSymbol: null } method => new[] { method },
        IPropertySymbol property => new[] { property.GetMethod, property.SetMethod },
        IEventSymbol @event => new[] { @event.AddMethod, @event.RemoveMethod },
        INamedTypeSymbol type => type.InstanceConstructors.Where(static constructor => constructor.IsImplicitlyDeclared),
        _ => Enumerable.Empty<IMethodSymbol?>(),
    };

    private static bool IsPromised(ISymbol member, World world, Kernel kernel, CancellationToken cancellation) =>
        kernel.Labels.Of(member, cancellation) is { Trusted: null } label && label.World == world;

    private static void Check(ISymbol member, BodyFacts facts, World world, Kernel kernel, Action<LabelledSpot, FindingSink> action, FindingSink sink)
    {
        if (kernel.Labels.Of(member, sink.Cancellation) is not { Trusted: null } label || label.World != world)
        {
            return;
        }

        foreach (var spot in kernel.Worlds(sink.Cancellation).Spots.Of(facts, owner => IsLabelled(owner, kernel, sink.Cancellation), sink.Cancellation))
        {
            action(new LabelledSpot(spot, label, member), sink);
        }
    }

    private static bool IsLabelled(ISymbol owner, Kernel kernel, CancellationToken cancellation) =>
        (owner is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction }
            ? kernel.Labels.Own(owner)
            : kernel.Labels.Of(owner, cancellation)) is not null;

    /// <summary>Reports a spot: at the call, with the steps of the evidence and then the label as additional locations.</summary>
    /// <param name="reached">The world that the label would have to admit; none where raising it is no answer.</param>
    public static void ReportSpot(this FindingSink sink, Kernel kernel, LabelledSpot found, World reached, Evidence evidence, params object?[] arguments)
    {
        var places = evidence.Steps().Where(static step => step.Site is not null).Select(static step => Places.Of(step.Site!)).ToList();
        if (found.Label.Location(kernel.Compilation) is { } label)
        {
            places.Add(label);
        }

        var fix = reached == World.None
            ? FixData.None
            : RaiseFix.Data(LabelRaise.For(found.Member, reached, kernel.Labels, sink.Cancellation), reached, places, kernel.Labels, kernel.Compilation);
        sink.Report(Places.Of(found.Spot.Call.Syntax), arguments, places, fix);
    }
}
