using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Ledgers;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;

namespace RmlAnalyzers.Rules.History;

/// <summary>RML3012: the digest that chains the entries of a ledger is computed over a form that may be another one tomorrow.</summary>
/// <remarks>
/// A chain proves that nobody changed an entry only while everybody can compute it again. Bad: <c>SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(entry))</c>.
/// Good: fields in a fixed order, with their lengths, numbers and times in one invariant form.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML3012ChainNotCanonical() : RmlAnalyzer(Info)
{
    private const int HelpersDeep = 3;

    internal static readonly RuleInfo Info = new(
        RuleIds.ChainNotCanonical,
        "History",
        "Ledger chain is computed over a non-canonical form",
        "The chain of '{0}' is computed over {1}: after an update, or on another machine, the same entry gives another digest, and an honest ledger looks forged. Write the fields one after the other in a form of your own: fixed order, lengths in front, invariant numbers and times.",
        "Whoever checks a chained ledger computes the digests again, years later and elsewhere. That works only over a canonical form: one byte sequence for one entry, whatever the library, the culture and the process.",
        DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnSymbols((symbol, _) => symbol is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } && kernel.Ledgers.MayBeInUse, (symbol, sink) =>
        {
            var type = (INamedTypeSymbol)symbol;
            if (kernel.Ledgers.MarkOf(type) is not { } mark || !mark.NamedArguments.Any(static named => named is { Key: "Chained", Value.Value: true }))
            {
                return;
            }

            foreach (var digest in Digests(type, kernel, sink.Cancellation).OrderBy(static call => call.Syntax.SyntaxTree.FilePath, System.StringComparer.Ordinal).ThenBy(static call => call.Syntax.SpanStart))
            {
                if (new ChainForm(kernel.Models, sink.Cancellation).FaultOf(digest) is var (why, place))
                {
                    sink.Report(Places.Of(digest.Syntax), [Display.Member(type), why], [place.GetLocation()]);
                }
            }
        }, SymbolKind.NamedType);
    }

    /// <summary>Digests in the code of the ledger, and in the helpers that it calls.</summary>
    private static HashSet<IInvocationOperation> Digests(INamedTypeSymbol type, Kernel kernel, CancellationToken cancellation)
    {
        var worlds = kernel.Worlds(cancellation);
        var found = new HashSet<IInvocationOperation>();
        var seen = new HashSet<BodyFacts>();
        var pending = new Queue<(BodyFacts Body, int Depth)>(
            from method in type.GetMembers().OfType<IMethodSymbol>()
            let facts = kernel.Facts.Of(method, cancellation)
            where facts is not null
            from piece in facts.Nested.Values.Prepend(facts.Body)
            select (piece, 0));
        while (pending.Count > 0)
        {
            var (body, depth) = pending.Dequeue();
            if (!seen.Add(body))
            {
                continue;
            }

            foreach (var call in body.Calls)
            {
                if (call is { Method: { } method, Operation: IInvocationOperation operation } && ChainKnowledge.Of(method) == FormEffect.Digest)
                {
                    found.Add(operation);
                }

                foreach (var target in depth < HelpersDeep ? worlds.Resolver.Of(call, cancellation).Alternatives : [])
                {
                    if (target.Body is { } code && !kernel.Ledgers.IsLedger(code.Owner.ContainingType))
                    {
                        pending.Enqueue((code, depth + 1));
                    }
                }
            }
        }

        return found;
    }
}
