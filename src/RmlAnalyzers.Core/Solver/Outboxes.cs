using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Solver;

/// <summary>Which outboxes this compilation sets up: told by the calls that set them up, searched for only when a message asks.</summary>
internal sealed class Outboxes(SourceIndex index, KnownTypes types)
{
    private readonly ConcurrentDictionary<string, bool> _called = new();

    /// <summary>Whether a message that may go through this outbox does.</summary>
    public bool Holds(OutboxUse outbox, CancellationToken cancellation) =>
        outbox.SetUps.IsEmpty || outbox.SetUps.Any(member => IsUsed(member, cancellation));

    private bool IsUsed(string member, CancellationToken cancellation) =>
        _called.TryGetValue(member, out var known) ? known : _called.GetOrAdd(member, Search(member, cancellation));

    private bool Search(string fullName, CancellationToken cancellation)
    {
        var (typeName, member) = FieldReaders.SplitMember(fullName)!.Value;
        if (RowTypes.Find(new EntryId(typeName, EntryKind.Type, typeName, null), types) is not { } type)
        {
            return false;
        }

        return index.Mentions(member, null, static token => token.Parent is SimpleNameSyntax, cancellation).Any(mention =>
        {
            var info = mention.Model.GetSymbolInfo(mention.Token.Parent!, cancellation);
            var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
            var declared = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol;
            return SymbolEqualityComparer.Default.Equals(declared?.ContainingType?.OriginalDefinition, type);
        });
    }
}
