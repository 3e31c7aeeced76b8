using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Retries;

/// <summary>Whether something around a client puts a key on its requests that all attempts share.</summary>
internal sealed class KeyHandlers(Kernel kernel, ClientBuilders builders, IReadOnlyCollection<string> headers, CancellationToken cancellation)
{
    private readonly HeaderSlot _slot = new(headers);

    /// <summary>
    /// A handler registered before the retry stands around it, and what it puts on the request stays for all attempts. One registered after it
    /// runs with each attempt, and serves only if what it puts there is the same each time. A handler out of sight may do either.
    /// </summary>
    public bool Cover(ClientSet clients) =>
        clients.Before.Any(call => Puts(call, inside: false)) || clients.After.Any(call => Puts(call, inside: true)) || clients.Before.Concat(clients.After).Any(SetsDefault)
        || clients.Types.Any(HasDefault);

    private bool Puts(IInvocationOperation call, bool inside)
    {
        if (builders.Says(call)?.Says(RetryWords.Wraps) != true)
        {
            return false;
        }

        foreach (var handler in Handlers(call))
        {
            if (handler.DeclaringSyntaxReferences.IsEmpty)
            {
                if (!IsFrameworks(handler))
                {
                    return true;
                }
            }
            else if (PutsKey(handler, inside))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<INamedTypeSymbol> Handlers(IInvocationOperation call) => call.TargetMethod.TypeArguments.OfType<INamedTypeSymbol>()
        .Concat(call.Arguments.SelectMany(static argument => argument.Value.Descendants()).OfType<IObjectCreationOperation>().Select(static made => made.Type).OfType<INamedTypeSymbol>())
        .Concat(call.Arguments.SelectMany(static argument => argument.Value.Descendants()).OfType<IInvocationOperation>().SelectMany(static resolved => resolved.TargetMethod.TypeArguments).OfType<INamedTypeSymbol>());

    private static bool IsFrameworks(INamedTypeSymbol handler) =>
        handler.ContainingAssembly?.Name is { } name && (name.StartsWith("Microsoft.", System.StringComparison.Ordinal) || name.StartsWith("System.", System.StringComparison.Ordinal));

    private bool PutsKey(INamedTypeSymbol handler, bool inside)
    {
        foreach (var (_, value, operation) in Fillings(handler))
        {
            if (!inside || IsKept(operation) || KeyStability.Of(value, kernel.Origins, kernel.Labels, cancellation).Verdict != KeyVerdict.Fresh)
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<(IOperation Instance, IOperation Value, IOperation Operation)> Fillings(INamedTypeSymbol type) =>
        from operation in Operations(type)
        let filled = _slot.At(operation)
        where filled is not null
        select (filled.Value.Instance, filled.Value.Value, operation);

    private IEnumerable<IOperation> Operations(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var root in current.OriginalDefinition.GetMembers().OfType<IMethodSymbol>().Select(method => kernel.Facts.Of(method, cancellation)).Where(static facts => facts is not null)
                .SelectMany(static facts => facts!.Roots))
            {
                foreach (var operation in root.DescendantsAndSelf())
                {
                    yield return operation;
                }
            }
        }
    }

    /// <summary>Only where the request has none yet: the request of the next attempt is the same object, and has it.</summary>
    private bool IsKept(IOperation filling)
    {
        for (var around = filling.Parent; around is not null; around = around.Parent)
        {
            if (around is IConditionalOperation { Condition: { } condition } && _slot.IsTestedBy(condition))
            {
                return true;
            }
        }

        return LocalWrites.Root(filling).Descendants().OfType<IInvocationOperation>().Any(call => call.TargetMethod.Name is "Contains" or "TryGetValues" && call.Syntax.SpanStart < filling.Syntax.SpanStart && call.Arguments.Any(argument => _slot.IsTestedBy(argument.Value)));
    }

    /// <summary>The client's own header for all its requests, set where the client is configured.</summary>
    private bool SetsDefault(IInvocationOperation call) => call.Arguments.SelectMany(static argument => argument.Value.Descendants()).Any(IsDefault);

    private bool HasDefault(INamedTypeSymbol type) => Operations(type).Any(IsDefault);

    private bool IsDefault(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: "Add" or "TryAddWithoutValidation", Instance: IPropertyReferenceOperation { Instance: { } owner } } call
        && HttpTypes.IsClient(owner.Type) && call.Arguments.Length >= 2 && _slot.IsTestedBy(call.Arguments[0].Value);
}
