using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Retries;

/// <summary>
/// The changing requests that are sent through some HTTP clients: by the classes that are given the client, their bases, helpers that it is
/// handed to, and whoever asks the factory for it by name. One walk per question; what is read of a body is kept by the facts.
/// </summary>
internal sealed class ClientSends(
    Kernel kernel, EffectCatalogue catalogue, ClientBuilders builders, ClientSet clients, IReadOnlyCollection<string> headers, CancellationToken cancellation)
{
    private const int MaxDepth = 6;

    private readonly RequestReader _requests = new(kernel.Origins, headers, cancellation);
    private readonly HashSet<ISymbol> _given = new(SymbolEqualityComparer.Default);
    private readonly Queue<INamedTypeSymbol> _pending = new();
    private readonly HashSet<ISymbol> _walked = new(SymbolEqualityComparer.Default);
    private readonly HashSet<(ISymbol, SyntaxNode?)> _entered = [];
    private readonly List<ClientSend> _found = [];

    /// <summary>Every changing request, in the order of the walk: registered types first, then users of names by file and position.</summary>
    public IReadOnlyList<ClientSend> Run()
    {
        foreach (var type in clients.All ? RegisteredTypes() : clients.Types)
        {
            Give(type);
        }

        foreach (var request in builders.Requests(cancellation).Where(Gives))
        {
            if (EnclosingMember.Of(request.Syntax, request.SemanticModel!, cancellation)?.ContainingType is { } user)
            {
                _pending.Enqueue(user);
            }
        }

        while (_pending.Count > 0)
        {
            Walk(_pending.Dequeue());
        }

        return [.. _found.GroupBy(static send => send.Place).Select(static group => group.OrderBy(static send => send.IsKeyed).First())];
    }

    private IEnumerable<INamedTypeSymbol> RegisteredTypes() =>
        builders.Registrations(cancellation).SelectMany(static call => call.TargetMethod.TypeArguments.OfType<INamedTypeSymbol>().Reverse().Take(1));

    /// <summary>A class that is given the client: it and its bases hold it.</summary>
    private void Give(INamedTypeSymbol type)
    {
        foreach (var part in Hierarchy(type))
        {
            _given.Add(part.OriginalDefinition);
        }

        _pending.Enqueue(type);
    }

    private static IEnumerable<INamedTypeSymbol> Hierarchy(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            yield return current;
        }
    }

    private void Walk(INamedTypeSymbol type)
    {
        foreach (var part in Hierarchy(type).Where(part => _walked.Add(part.OriginalDefinition)))
        {
            foreach (var member in part.OriginalDefinition.GetMembers().Where(static member => member is IFieldSymbol or IPropertySymbol))
            {
                if (kernel.Facts.OfInitializer(member, cancellation) is { } initializer)
                {
                    Read([initializer.Body, .. initializer.Nested.Values.OrderBy(static body => body.Syntax.SpanStart)], null, null, MaxDepth);
                }
            }

            foreach (var method in part.OriginalDefinition.GetMembers().OfType<IMethodSymbol>())
            {
                cancellation.ThrowIfCancellationRequested();
                if (part.TypeKind == TypeKind.Interface)
                {
                    Described(method);
                }
                else
                {
                    Enter(method, null, MaxDepth);
                }
            }
        }
    }

    /// <summary>A client that is written as an interface, its verbs as attributes.</summary>
    private void Described(IMethodSymbol method)
    {
        var rows = catalogue.RowsOf(method);
        if (!rows.IsEmpty && rows.Alternatives.All(IsUnsafe) && method.Locations.FirstOrDefault(static place => place.IsInSource) is { SourceTree: { } tree } place)
        {
            var keyed = method.Parameters.Any(parameter => kernel.Labels.IsIdempotencyKey(parameter)
                || parameter.GetAttributes().Any(attribute => attribute.ConstructorArguments.Any(argument => argument.Value is string text && headers.Any(header => text.StartsWith(header, System.StringComparison.OrdinalIgnoreCase)))));
            _found.Add(new ClientSend(tree.GetRoot(cancellation).FindNode(place.SourceSpan), method, Solver.Display.Member(method), true, keyed || NeedsNoKey(method)));
        }
    }

    private void Enter(IMethodSymbol method, SendFrame? frame, int depth)
    {
        if (depth == 0 || !_entered.Add((method.OriginalDefinition, frame?.Call.Syntax)))
        {
            return;
        }

        Read(Bodies(method), method, frame, depth);
    }

    private void Read(IEnumerable<BodyFacts> bodies, IMethodSymbol? method, SendFrame? frame, int depth)
    {
        foreach (var body in bodies)
        {
            foreach (var call in body.Calls)
            {
                switch (call.Operation)
                {
                    case IInvocationOperation invocation when method is not null:
                        Visit(invocation, method, frame, depth);
                        break;
                    case IObjectCreationOperation { Type: INamedTypeSymbol made } creation when creation.Arguments.Any(argument => HttpTypes.IsClient(argument.Value.Type) && IsOurs(argument.Value, frame)):
                        Give(made);
                        break;
                }
            }
        }
    }

    private IEnumerable<BodyFacts> Bodies(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return method.DeclaringSyntaxReferences.Select(reference => kernel.Facts.OfNested(reference.GetSyntax(cancellation), cancellation)).OfType<BodyFacts>();
        }

        return kernel.Facts.Of(method, cancellation) is { } facts ? facts.Nested.Values.OrderBy(static body => body.Syntax.SpanStart).Prepend(facts.Body) : [];
    }

    private void Visit(IInvocationOperation call, IMethodSymbol member, SendFrame? frame, int depth)
    {
        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (ClientBuilders.Receiver(call) is { } receiver && HttpTypes.IsClient(receiver.Type) && catalogue.MayKnow(method) && catalogue.RowsOf(call.TargetMethod, call.Instance?.Type) is { IsEmpty: false } rows)
        {
            if (IsOurs(receiver, frame))
            {
                Judge(call, rows, member, frame);
            }

            return;
        }

        // Only a helper whose parameters decide something is looked into with this call's arguments: its own type is walked anyway.
        var decides = call.Arguments.Any(static argument => HttpTypes.IsClient(argument.Value.Type) || HttpTypes.IsRequest(argument.Parameter?.Type) || HttpTypes.IsVerb(argument.Parameter?.Type) || HttpTypes.IsContent(argument.Parameter?.Type));
        if (!decides || method.DeclaringSyntaxReferences.IsEmpty)
        {
            return;
        }

        var target = Overridden(method);
        if (_given.Contains(target.ContainingType.OriginalDefinition) || _walked.Contains(target.ContainingType.OriginalDefinition) || target.MethodKind == MethodKind.LocalFunction
            || call.Arguments.Any(argument => HttpTypes.IsClient(argument.Value.Type) && IsOurs(argument.Value, frame)))
        {
            Enter(target, new SendFrame(target, call.Arguments, frame, call), depth - 1);
        }
    }

    /// <summary>What an abstract or virtual helper of the client's own classes stands for.</summary>
    private IMethodSymbol Overridden(IMethodSymbol method) => !(method.IsAbstract || method.IsVirtual) ? method : _given.OfType<INamedTypeSymbol>()
        .SelectMany(type => type.GetMembers(method.Name).OfType<IMethodSymbol>())
        .FirstOrDefault(candidate => candidate.IsOverride && SymbolEqualityComparer.Default.Equals(candidate.OverriddenMethod?.OriginalDefinition, method)) ?? method;

    private void Judge(IInvocationOperation call, MemberRows rows, IMethodSymbol member, SendFrame? frame)
    {
        var request = call.Arguments.FirstOrDefault(static argument => HttpTypes.IsRequest(argument.Parameter?.Type))?.Value;
        var match = rows.Resolve(call, kernel.Origins, cancellation);
        var isUnsafe = request is null ? !match.MayBeHarmless && match.Rows.All(IsUnsafe) : _requests.IsUnsafe(request, frame) == Truth.True;
        var writes = isUnsafe || (request is null ? !match.MayBeHarmless && match.Rows.All(IsWrite) : _requests.IsWriting(request, frame) == Truth.True);
        if (!writes)
        {
            return;
        }

        var content = call.Arguments.FirstOrDefault(static argument => HttpTypes.IsContent(argument.Parameter?.Type))?.Value;
        var keyed = _requests.IsKeyed(request ?? content, frame) || NeedsNoKey(member) || HasKeyParameter(member, frame);
        _found.Add(new ClientSend(call.Syntax, member, Solver.Display.Member(call.TargetMethod), isUnsafe, keyed));
    }

    private bool NeedsNoKey(IMethodSymbol member) =>
        kernel.Labels.IsIdempotent(member) || kernel.Labels.Of(member, cancellation) is { NoKey: { Length: > 0 } };

    private bool HasKeyParameter(IMethodSymbol member, SendFrame? frame)
    {
        for (var (method, from) = (member, frame); ; from = from.Caller)
        {
            if (method.Parameters.Any(parameter => kernel.Labels.IsIdempotencyKey(parameter)))
            {
                return true;
            }

            if (from is null)
            {
                return false;
            }

            method = from.Call.SemanticModel is { } model && EnclosingMember.Of(from.Call.Syntax, model, cancellation) is IMethodSymbol caller ? caller : method;
        }
    }

    private static bool IsWrite(CatalogueRow row) => row.Kind is not (EffectKind.Read or EffectKind.Transparent or EffectKind.RetryConfig);

    private static bool IsUnsafe(CatalogueRow row) => IsWrite(row) && row.Key?.Kind != KeySlotKind.Inherent;

    /// <summary>The client comes from where these clients come from: the constructor of a class that is given it, or the factory by its name.</summary>
    private bool IsOurs(IOperation client, SendFrame? frame)
    {
        foreach (var origin in kernel.Origins.Of(client, cancellation))
        {
            var ours = origin.Operation switch
            {
                IInvocationOperation call => Gives(call),
                IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } made } } => _given.Contains(made.ContainingType.OriginalDefinition),
                IParameterReferenceOperation { Parameter: var parameter } => Handed(parameter, frame),
                IMemberReferenceOperation { Member: { } member } => _given.Contains(member.ContainingType.OriginalDefinition),
                _ => false,
            };
            if (ours)
            {
                return true;
            }
        }

        return false;
    }

    private bool Handed(IParameterSymbol parameter, SendFrame? frame)
    {
        for (var from = frame; from is not null; from = from.Caller)
        {
            if (from.ArgumentFor(parameter) is { } argument)
            {
                return IsOurs(argument, from.Caller);
            }
        }

        return false;
    }

    private bool Gives(IInvocationOperation call) =>
        builders.Says(call) is { } says && says.Says(RetryWords.Gives) && (clients.All || (builders.Text(call, says.Of(RetryWords.Gives), cancellation) is { } name && clients.Names.Contains(name)));
}
