using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Solver;

/// <summary>
/// Which handlers of this compilation an in-process dispatcher runs for the message that a call sends: those that implement the contract
/// with the message's type as first type argument.
/// </summary>
internal sealed class MessageHandlers(SourceIndex index, KnownTypes types)
{
    /// <summary>
    /// Handlers of exactly the static type; and those that run only if the message is of a derived type, or if the container lets a handler
    /// of a base type or an open generic one stand in.
    /// </summary>
    public (ImmutableArray<IMethodSymbol> Sure, ImmutableArray<IMethodSymbol> Possible) Of(HandlerContract contract, CallFact call, CancellationToken cancellation)
    {
        var known = Candidates(contract, cancellation).ToList();
        foreach (var message in Sent(call))
        {
            var sure = Methods(known.Where(candidate => SymbolEqualityComparer.Default.Equals(candidate.Message, message.Type)));
            var possible = Methods(known.Where(candidate => MayHandle(candidate.Message, message.Type, message.IsExact, contract.Every || sure.IsEmpty)));
            if (!sure.IsEmpty || !possible.IsEmpty)
            {
                return (sure, possible.RemoveAll(method => sure.Contains(method, SymbolEqualityComparer.Default)));
            }
        }

        return ([], []);
    }

    private static ImmutableArray<IMethodSymbol> Methods(IEnumerable<Candidate> candidates) =>
        candidates.Select(static candidate => candidate.Method).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default).ToImmutableArray();

    private static bool MayHandle(ITypeSymbol handled, INamedTypeSymbol sent, bool isExact, bool standsIn)
    {
        if (SymbolEqualityComparer.Default.Equals(handled, sent))
        {
            return false;
        }

        return (!isExact && IsOrImplements(handled, sent))
            || (standsIn && (IsOpenOver(handled, sent) || IsOrImplements(sent, handled)));
    }

    /// <summary><c>Handler&lt;T&gt; : IHandler&lt;T&gt;</c> and <c>IHandler&lt;Get&lt;T&gt;&gt;</c>.</summary>
    private static bool IsOpenOver(ITypeSymbol handled, INamedTypeSymbol sent) =>
        handled.TypeKind == TypeKind.TypeParameter
        || (handled is INamedTypeSymbol { IsGenericType: true } generic
            && generic.TypeArguments.Any(static argument => argument.TypeKind == TypeKind.TypeParameter)
            && SymbolEqualityComparer.Default.Equals(generic.OriginalDefinition, sent.OriginalDefinition));

    private IEnumerable<Candidate> Candidates(HandlerContract contract, CancellationToken cancellation)
    {
        foreach (var (type, member) in contract.Members.Select(static name => FieldReaders.SplitMember(name)!.Value))
        {
            if (RowTypes.Find(new EntryId(type, EntryKind.Type, type, null), types) is not { } face)
            {
                continue;
            }

            foreach (var handler in index.DerivedTypes(face, cancellation).Where(static type => type is { IsAbstract: false, TypeKind: TypeKind.Class or TypeKind.Struct }))
            {
                foreach (var closed in Faces(handler, face))
                {
                    if (closed.GetMembers(member).OfType<IMethodSymbol>().Select(declared => Dispatch.Implementation(declared, handler)).FirstOrDefault() is { } method)
                    {
                        yield return new Candidate(closed.TypeArguments[0], method);
                    }
                }
            }
        }
    }

    /// <summary>The contract as the handler closes it, once for each message that it handles.</summary>
    private static IEnumerable<INamedTypeSymbol> Faces(INamedTypeSymbol handler, INamedTypeSymbol contract)
    {
        var above = new List<INamedTypeSymbol>(handler.AllInterfaces);
        for (var current = handler.BaseType; current is not null; current = current.BaseType)
        {
            above.Add(current);
        }

        return above.Where(type => type.IsGenericType && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, contract.OriginalDefinition));
    }

    /// <summary>The types of what the call is given, as its author sees them; a variable of an interface type says too little.</summary>
    private static IEnumerable<(INamedTypeSymbol Type, bool IsExact)> Sent(CallFact call)
    {
        foreach (var argument in (call.Operation as IInvocationOperation)?.Arguments ?? ImmutableArray<IArgumentOperation>.Empty)
        {
            var value = CallArguments.Unconverted(argument.Value);
            if (value.Type is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct } type)
            {
                yield return (type, type.IsSealed || value is IObjectCreationOperation);
            }
        }
    }

    private static bool IsOrImplements(ITypeSymbol type, ITypeSymbol other)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, other))
            {
                return true;
            }
        }

        return type.AllInterfaces.Contains(other, SymbolEqualityComparer.Default);
    }

    private readonly record struct Candidate(ITypeSymbol Message, IMethodSymbol Method);
}
