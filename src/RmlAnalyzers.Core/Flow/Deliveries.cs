using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Flow;

/// <summary>Why some code runs again with the same input, although nobody in this process repeats it.</summary>
/// <param name="Role">Message, job, activity or loop; notice for a webhook.</param>
/// <param name="Because">What a reader knows it by: <c>IConsumer.Consume</c>, <c>[ServiceBusTrigger]</c>, <c>[AtLeastOnce]</c>.</param>
/// <param name="Place">The name of the handler, the arrow of a lambda, or the call that takes the message.</param>
internal sealed record Delivery(DeliveryRole Role, string Because, Location Place);

/// <summary>
/// Which code is delivered again after a crash: handlers of known interfaces and registrations, jobs, activities, webhooks, marked members,
/// and what follows a call that takes a message. Dispatch within the process repeats nothing by itself. <c>[AtMostOnce]</c> cancels.
/// </summary>
internal sealed partial class Deliveries(
    SemanticModels models, Labels labels, DeliveryCatalogue rows, Attempts attempts, HandlerRegistrations registrations, Notices notices, Origins origins, FactsStore facts)
{
    private const int MaxDepth = 8;

    private readonly ConcurrentDictionary<IMethodSymbol, Answer> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, Answer> _entries = new(SymbolEqualityComparer.Default);

    private sealed record Answer(Delivery? Delivery);

    /// <summary>Why the member is delivered again; null where it is not, or by choice at most once.</summary>
    public Delivery? Of(IMethodSymbol method, CancellationToken cancellation)
    {
        var asked = (method.PartialDefinitionPart ?? method).OriginalDefinition;
        return _known.TryGetValue(asked, out var known) ? known.Delivery : _known.GetOrAdd(asked, new Answer(Find(asked, cancellation))).Delivery;
    }

    /// <summary>Who runs the member from outside, endpoints that answer requests included; <c>[AtMostOnce]</c> changes nothing about that.</summary>
    public Delivery? EntryOf(IMethodSymbol method, CancellationToken cancellation)
    {
        var asked = (method.PartialDefinitionPart ?? method).OriginalDefinition;
        return _entries.TryGetValue(asked, out var known) ? known.Delivery : _entries.GetOrAdd(asked, new Answer(Stated(asked, cancellation))).Delivery;
    }

    /// <summary>Who runs a lambda or local function from outside: what it is handed over to.</summary>
    public Delivery? EntryOf(IOperation function, CancellationToken cancellation) =>
        registrations.Of(function, cancellation) is { Role: not DeliveryRole.Plain } hit ? new Delivery(hit.Role, hit.Because, PlaceOf(function)) : null;

    /// <summary>Why a lambda or local function is delivered again; whether it is anything of that kind comes second.</summary>
    public (Delivery? Delivery, bool IsEntry) Of(IOperation function, CancellationToken cancellation)
    {
        var symbol = (function as IAnonymousFunctionOperation)?.Symbol ?? (function as ILocalFunctionOperation)?.Symbol;
        if (symbol is not null && labels.Has(symbol, Names.AtMostOnce))
        {
            return (null, true);
        }

        if (symbol is not null && labels.Has(symbol, Names.AtLeastOnce))
        {
            return (new Delivery(DeliveryRole.Message, "[AtLeastOnce]", PlaceOf(function)), true);
        }

        return EntryOf(function, cancellation) is not { } entry ? (null, false)
            : entry.Role.IsRedelivered() ? (entry, true)
            : (notices.ReadBy(function, cancellation) is { } notice ? entry with { Role = DeliveryRole.Notice, Because = notice } : null, true);
    }

    /// <summary>Why this piece of code runs again: the handler, webhook or job that it stands in, through lambdas and local functions outwards, or the message taken before it.</summary>
    public Delivery? Around(IOperation operation, CancellationToken cancellation)
    {
        var delivery = Outwards(operation, cancellation);
        return delivery is not null && OwnerOf(operation, cancellation) is { } owner && labels.IsAtMostOnce(owner) ? null : delivery;
    }

    private Delivery? Outwards(IOperation operation, CancellationToken cancellation)
    {
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            cancellation.ThrowIfCancellationRequested();
            var body = FlowGraphs.BodyOf(operation);
            if (!models.Contains(body.Syntax.SyntaxTree))
            {
                return null;
            }

            if (TakenBefore(operation, body, cancellation) is { } taken)
            {
                return taken;
            }

            if (body is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            {
                return OwnerOf(body, cancellation) is IMethodSymbol method && Of(method, cancellation) is { } delivery && Repeats(delivery, operation) ? delivery : null;
            }

            if (Of(body, cancellation) is { IsEntry: true } entry)
            {
                return entry.Delivery;
            }

            var outer = DelegateUses.Of(body)
                .FirstOrDefault(use => use.Parameter is null || attempts.ActivationOf(use.Call, use.Parameter, cancellation) is not (null or Activation.Never));
            if (outer.Call is null)
            {
                return null;
            }

            operation = outer.Call;
        }

        return null;
    }

    private Delivery? Find(IMethodSymbol method, CancellationToken cancellation)
    {
        if (labels.IsAtMostOnce(method))
        {
            return null;
        }

        if (IsMarked(method))
        {
            return new Delivery(DeliveryRole.Message, "[AtLeastOnce]", PlaceOf(method));
        }

        var entry = EntryOf(method, cancellation);
        if (entry is not null && entry.Role.IsRedelivered())
        {
            return entry;
        }

        return notices.ReadBy(method, isEndpoint: entry is not null, cancellation) is { } notice ? new Delivery(DeliveryRole.Notice, notice, PlaceOf(method)) : null;
    }

    /// <summary>A mark on a type speaks of what others may call, not of its private helpers.</summary>
    private bool IsMarked(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation
        && labels.IsAtLeastOnce(method)
        && (method.DeclaredAccessibility != Accessibility.Private || !method.ExplicitInterfaceImplementations.IsEmpty || labels.FindInherited(method, Names.AtLeastOnce) is not null);

    /// <summary>What a row says of the member: by its name, an attribute, what it is given, or where it is handed over.</summary>
    private Delivery? Stated(IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation) || method.IsAbstract)
        {
            return null;
        }

        var isPublic = method is { DeclaredAccessibility: Accessibility.Public, ContainingType.TypeKind: TypeKind.Class };
        var hit = rows.OfMember(method)
            ?? method.Parameters.Select(rows.OfAttributes).FirstOrDefault(static found => found is not null)
            ?? (isPublic ? method.Parameters.Select(parameter => rows.OfGiven(parameter.Type)).FirstOrDefault(static found => found is not null) ?? rows.OfAttributes(method.ContainingType) : null);

        // Of a controller only what is public and belongs to an object answers requests.
        hit = hit is { Role: DeliveryRole.Request or DeliveryRole.Read } && (!isPublic || method.IsStatic) ? null : hit;
        hit ??= registrations.Of(method, cancellation);
        return hit is null or { Role: DeliveryRole.Plain } ? null : new Delivery(hit.Role, hit.Because, PlaceOf(method));
    }

    private static bool Repeats(Delivery delivery, IOperation operation) =>
        delivery.Role != DeliveryRole.Loop || LoopsAround(operation.Syntax).Any();

    private static Location PlaceOf(IMethodSymbol method) => method.Locations.FirstOrDefault() ?? Location.None;

    private static Location PlaceOf(IOperation function) => function.Syntax switch
    {
        LambdaExpressionSyntax lambda => lambda.ArrowToken.GetLocation(),
        LocalFunctionStatementSyntax local => local.Identifier.GetLocation(),
        var other => Places.Of(other),
    };

    private static ISymbol? OwnerOf(IOperation operation, CancellationToken cancellation) =>
        operation.SemanticModel is { } model
            ? EnclosingMember.Declared(operation.Syntax, model, cancellation) ?? EnclosingMember.Of(operation.Syntax, model, cancellation)
            : null;
}
