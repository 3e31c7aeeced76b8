using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Retries;

/// <summary>
/// Message handlers of this compilation that put a key on requests, and the clients whose requests they see. Looks for reasons to be silent:
/// a handler that is registered out of sight may stand around any client.
/// </summary>
internal sealed class KeyPlacing(Kernel kernel, ClientBuilders builders)
{
    private static readonly WordGate Gate = new("DelegatingHandler", "HttpClientHandler", "MessageProcessingHandler", "SocketsHttpHandler");

    private Handler[]? _handlers;

    /// <param name="Headers">The headers that it sets; null stands for one whose name is not constant.</param>
    /// <param name="Clients">The clients that it is registered for; null where that is not in sight.</param>
    private sealed record Handler(ImmutableArray<string?> Headers, ImmutableArray<ClientSet>? Clients);

    /// <summary>Whether a handler may put a key on the request that a call sends through a client.</summary>
    public bool MayPlace(IInvocationOperation call, TreeOptions options, CancellationToken cancellation) =>
        (_handlers ?? Interlocked.CompareExchange(ref _handlers, [.. Find(cancellation)], null) ?? _handlers)
            .Any(handler => handler.Headers.Any(header => header is null || options.IsKeyHeader(header)) && MaySee(handler, call, cancellation));

    private IEnumerable<Handler> Find(CancellationToken cancellation)
    {
        if (!Gate.IsInAny(kernel.Compilation, cancellation) || kernel.Types.Find("System.Net.Http.HttpMessageHandler") is not { } root)
        {
            yield break;
        }

        var roots = new[] { root, kernel.Types.Find("System.Net.Http.DelegatingHandler"), kernel.Types.Find("System.Net.Http.HttpClientHandler"), kernel.Types.Find("System.Net.Http.MessageProcessingHandler") };
        foreach (var type in roots.OfType<INamedTypeSymbol>().SelectMany(type => kernel.Index.DerivedTypes(type, cancellation)).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
        {
            if (HeadersOf(type, cancellation) is { IsEmpty: false } headers)
            {
                yield return new Handler(headers, ClientsOf(type, cancellation));
            }
        }
    }

    private ImmutableArray<string?> HeadersOf(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var found = new List<string?>();
        var speaksOfKeys = type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation).ToString().IndexOf("dempoten", StringComparison.Ordinal) >= 0);
        foreach (var operation in type.GetMembers().OfType<IMethodSymbol>().SelectMany(method => kernel.Facts.Of(method, cancellation)?.Roots ?? []).SelectMany(static body => body.DescendantsAndSelf()))
        {
            switch (operation)
            {
                case IInvocationOperation { TargetMethod.Name: "Add" or "TryAddWithoutValidation", Arguments: { Length: >= 2 } arguments, Instance.Type: { } headers } when headers.Name.EndsWith("Headers", StringComparison.Ordinal):
                    if (arguments[0].Value.ConstantValue is { HasValue: true, Value: string name })
                    {
                        found.Add(name);
                    }
                    else if (speaksOfKeys)
                    {
                        found.Add(null);
                    }

                    break;

                // A helper that is handed the request may do it.
                case IInvocationOperation { Instance: not IInstanceReferenceOperation { Syntax: BaseExpressionSyntax } } helper when speaksOfKeys && helper.Arguments.Any(static argument => HttpTypes.IsRequest(argument.Value.Type)):
                    found.Add(null);
                    break;
            }
        }

        return [.. found];
    }

    /// <summary>Whom the handler is registered for; null where some use of it, or its registration, is not in sight.</summary>
    private ImmutableArray<ClientSet>? ClientsOf(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var clients = new List<ClientSet>();
        foreach (var (token, model) in kernel.Index.Mentions(type.Name, null, static token => token.Parent is SimpleNameSyntax, cancellation))
        {
            var calls = token.Parent!.Ancestors().OfType<InvocationExpressionSyntax>().Select(around => model.GetOperation(around, cancellation)).OfType<IInvocationOperation>().ToList();
            if (calls.FirstOrDefault(call => builders.Says(call)?.Says(RetryWords.Wraps) == true) is { } wraps)
            {
                if (builders.Of(wraps, cancellation) is not { IsEmpty: false } around)
                {
                    return null;
                }

                clients.Add(around);
            }
            else if (!IsPlainRegistration(calls) && !token.Parent!.Ancestors().OfType<ClassDeclarationSyntax>().Any(declared => declared.Identifier.ValueText == type.Name))
            {
                return null;
            }
        }

        return clients.Count == 0 ? null : [.. clients];
    }

    /// <summary><c>services.AddTransient&lt;Handler>()</c> only says how it is made.</summary>
    private static bool IsPlainRegistration(List<IInvocationOperation> calls) =>
        calls.Count > 0 && calls[0].TargetMethod is { Name: var name } && (name.StartsWith("Add", StringComparison.Ordinal) || name.StartsWith("TryAdd", StringComparison.Ordinal));

    private bool MaySee(Handler handler, IInvocationOperation call, CancellationToken cancellation)
    {
        if (handler.Clients is not { } clients || clients.Any(static set => set.All) || ClientBuilders.Receiver(call) is not { } client)
        {
            return true;
        }

        foreach (var origin in kernel.Origins.Of(client, cancellation))
        {
            switch (origin.Operation)
            {
                case IInvocationOperation asked when builders.Says(asked)?.Of(RetryWords.Gives) is { IsEmpty: false } named && builders.Text(asked, named, cancellation) is { } name:
                    if (clients.Any(set => set.Names.Contains(name)))
                    {
                        return true;
                    }

                    break;
                case IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type } } when IsTypedClient(type, cancellation):
                    if (clients.Any(set => set.Types.Any(given => IsA(given, type) || IsA(type, given))))
                    {
                        return true;
                    }

                    break;
                default:
                    return true;
            }
        }

        return false;
    }

    private bool IsTypedClient(INamedTypeSymbol type, CancellationToken cancellation) =>
        builders.Registrations(cancellation).Any(call => call.TargetMethod.TypeArguments.OfType<INamedTypeSymbol>().Any(given => IsA(given, type)));

    private static bool IsA(INamedTypeSymbol type, INamedTypeSymbol wanted)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, wanted.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
