using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;

namespace RmlAnalyzers.Core.Retries;

/// <summary>
/// Which HTTP clients a call on their builder speaks of: down the chain, through locals, helpers in source and the callers of a helper,
/// to where the client is registered.
/// </summary>
internal sealed class ClientBuilders(EffectCatalogue catalogue, Origins origins, SourceIndex index)
{
    private const int MaxDepth = 6;

    /// <summary>The clients of a registration; empty where the builder comes from out of sight.</summary>
    public ClientSet Of(IInvocationOperation registration, CancellationToken cancellation)
    {
        var clients = new ClientSet();
        if (Receiver(registration) is { Type: { } builder } receiver)
        {
            Collect(receiver, builder, clients, MaxDepth, cancellation);
            Following(registration, clients);
        }

        return clients;
    }

    /// <summary>What a call is made on: the instance, or the first argument of an extension method.</summary>
    public static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value;

    /// <summary>Every registration of a client in this compilation.</summary>
    public IEnumerable<IInvocationOperation> Registrations(CancellationToken cancellation) =>
        Calls(catalogue.MemberNames(static row => row.Retry?.Says(RetryWords.Client) == true), cancellation)
            .Where(call => Says(call)?.Says(RetryWords.Client) == true);

    /// <summary>Every place that asks for a client by name.</summary>
    public IEnumerable<IInvocationOperation> Requests(CancellationToken cancellation) =>
        Calls(catalogue.MemberNames(static row => row.Retry?.Says(RetryWords.Gives) == true), cancellation)
            .Where(call => Says(call)?.Says(RetryWords.Gives) == true);

    public RetryFacts? Says(IInvocationOperation call) => catalogue.MayKnow(call.TargetMethod) ? catalogue.RowsOf(call.TargetMethod, call.Instance?.Type).Retry : null;

    /// <summary>The constant text that one of these parameters is given; null where it is not constant, or not given.</summary>
    public string? Text(IInvocationOperation call, IEnumerable<string> parameters, CancellationToken cancellation)
    {
        foreach (var parameter in parameters)
        {
            var argument = call.Arguments.FirstOrDefault(candidate => candidate.Parameter?.Name == parameter);
            if (argument is not null && origins.Only(argument.Value, cancellation) is { Kind: OriginKind.Constant, Whole: true, Operation.ConstantValue: { HasValue: true, Value: { } value } })
            {
                return value.ToString();
            }
        }

        return null;
    }

    /// <summary>Calls by these names, in the order of files and positions.</summary>
    public IEnumerable<IInvocationOperation> Calls(IEnumerable<string> names, CancellationToken cancellation) => index.CallsOf(names, cancellation);

    private void Collect(IOperation value, ITypeSymbol builder, ClientSet clients, int depth, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        value = CallArguments.Unconverted(value);
        if (depth == 0)
        {
            return;
        }

        switch (value)
        {
            case IInvocationOperation call:
                Called(call, builder, clients, depth, cancellation);
                break;
            case ILocalReferenceOperation local:
                Beside(local, clients);
                foreach (var write in LocalWrites.Of(local.Local, local).Where(static write => write.Value is not null))
                {
                    Collect(write.Value!, builder, clients, depth - 1, cancellation);
                }

                break;
            case IParameterReferenceOperation parameter:
                Given(parameter, builder, clients, depth, cancellation);
                break;
            case IFieldReferenceOperation or IPropertyReferenceOperation:
                foreach (var write in index.WritesOf(((IMemberReferenceOperation)value).Member, cancellation).Where(static write => write.Value is not null))
                {
                    Collect(write.Value!, builder, clients, depth - 1, cancellation);
                }

                break;
        }
    }

    private void Called(IInvocationOperation call, ITypeSymbol builder, ClientSet clients, int depth, CancellationToken cancellation)
    {
        var says = Says(call);
        if (says?.Says(RetryWords.Client) == true)
        {
            Register(call, says, clients, cancellation);
        }
        else
        {
            clients.Before.Add(call);
        }

        if (Receiver(call) is { } below && SymbolEqualityComparer.Default.Equals(below.Type, builder))
        {
            Collect(below, builder, clients, depth, cancellation);
        }
        else if (says is null && SourceBodies.ReturnsOf(call.TargetMethod, origins.Models, cancellation) is { IsDefaultOrEmpty: false } returns)
        {
            foreach (var returned in returns)
            {
                Collect(returned, builder, clients, depth - 1, cancellation);
            }
        }
    }

    private void Register(IInvocationOperation call, RetryFacts says, ClientSet clients, CancellationToken cancellation)
    {
        var types = call.TargetMethod.TypeArguments.OfType<INamedTypeSymbol>().Where(static type => type.TypeKind != TypeKind.Error).ToList();
        var made = call.Arguments.SelectMany(static argument => argument.Value.Descendants()).OfType<IObjectCreationOperation>()
            .Where(static creation => creation.Arguments.Any(static argument => HttpTypes.IsClient(argument.Value.Type)))
            .Select(static creation => creation.Type).OfType<INamedTypeSymbol>();
        foreach (var type in types.Skip(types.Count - 1).Concat(made))
        {
            clients.Add(type);
        }

        // A typed client is also known by the name of its type, unless it is given another.
        if ((Text(call, says.Of(RetryWords.Client), cancellation) ?? types.FirstOrDefault()?.Name) is { } name)
        {
            clients.Names.Add(name);
        }
    }

    /// <summary>A parameter: of the lambda that speaks of every client, or of a helper, whose callers know the client.</summary>
    private void Given(IParameterReferenceOperation reference, ITypeSymbol builder, ClientSet clients, int depth, CancellationToken cancellation)
    {
        if (reference.Parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return;
        }

        if (method.MethodKind is MethodKind.AnonymousFunction)
        {
            var call = Outwards(reference).OfType<IAnonymousFunctionOperation>().Where(lambda => SymbolEqualityComparer.Default.Equals(lambda.Symbol, method))
                .SelectMany(static lambda => DelegateUses.Of(lambda)).Select(static use => use.Call).FirstOrDefault();
            clients.All |= call is not null && Says(call)?.Says(RetryWords.EveryClient) == true;
            return;
        }

        foreach (var call in Calls([method.Name], cancellation))
        {
            var called = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
            if (SymbolEqualityComparer.Default.Equals(called, method.OriginalDefinition)
                && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == reference.Parameter.Ordinal) is { } argument)
            {
                Collect(argument.Value, builder, clients, depth - 1, cancellation);
            }
        }
    }

    /// <summary>Other statements on the same builder: those above come before.</summary>
    private static void Beside(ILocalReferenceOperation local, ClientSet clients)
    {
        foreach (var other in LocalWrites.Root(local).Descendants().OfType<ILocalReferenceOperation>())
        {
            if (other != local && SymbolEqualityComparer.Default.Equals(other.Local, local.Local))
            {
                var before = other.Syntax.SpanStart < local.Syntax.SpanStart;
                (before ? clients.Before : clients.After).AddRange(Chain(other));
            }
        }
    }

    private static void Following(IInvocationOperation registration, ClientSet clients)
    {
        clients.After.AddRange(Chain(registration));
        if (registration.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator })
        {
            foreach (var reference in LocalWrites.Root(registration).Descendants().OfType<ILocalReferenceOperation>()
                .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol)))
            {
                clients.After.AddRange(Chain(reference));
            }
        }
    }

    /// <summary>The calls made on a value, on what those return, and so on.</summary>
    private static IEnumerable<IInvocationOperation> Chain(IOperation value)
    {
        var current = value;
        while (Next(current) is { } call)
        {
            yield return call;
            current = call;
        }
    }

    private static IInvocationOperation? Next(IOperation value)
    {
        var current = value;
        while (current.Parent is IConversionOperation or IParenthesizedOperation)
        {
            current = current.Parent;
        }

        return current.Parent switch
        {
            IInvocationOperation call when call.Instance == current => call,
            IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation call } => call,
            _ => null,
        };
    }

    private static IEnumerable<IOperation> Outwards(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            yield return current;
        }
    }
}
