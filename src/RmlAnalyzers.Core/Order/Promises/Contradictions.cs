using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.State;

namespace RmlAnalyzers.Core.Order.Promises;

/// <summary>
/// Holds the marks on state to all code of the compilation. What order-insensitive handlers write is judged as their write; here it is
/// everybody else, and what only the mark forbids: content handed to a helper that takes from it, a write behind the seal, another identity.
/// </summary>
internal sealed class Contradictions(OrderKernel kernel, SourceIndex index, Callers callers, CancellationToken cancellation)
{
    private readonly WritingCode _code = new(kernel, index, callers, cancellation);

    public OrderFindings<Contradiction> Find()
    {
        var found = new OrderFindings<Contradiction>.Builder(static finding => finding.Site.Syntax);
        var marked = MarkedMembers.Of(index, kernel, cancellation).ToList();
        if (marked.Count == 0)
        {
            return found.Build();
        }

        var handled = new HashSet<SyntaxNode>(kernel.Scope.Handlers(cancellation).SelectMany(handler => kernel.OutcomesOf(handler, cancellation)).Select(static outcome => outcome.Site.Syntax));
        foreach (var one in marked)
        {
            if (KeepsItself(one.Member))
            {
                continue;
            }

            foreach (var change in _code.Of(one.Member).Where(change => one.Shown is null || !IsIn(change.Outcome.Site, one.Shown)))
            {
                var site = change.Outcome.Site.Syntax;
                var promised = change.Through is null ? one.Promised : Evolution.GrowOnly;
                if ((change.Through is null || one.Promised == Evolution.GrowOnly)
                    && (!handled.Contains(site) || promised is Evolution.Frozen or Evolution.Constant || WritingCode.Taken(change.Outcome) is not null)
                    && (change.Through is not null || PromiseBreaks.Of(promised, change.Outcome, change.All))
                    && (one.Promised != Evolution.WriteOnce || change.Outcome.Value is Terms.ConstantTerm { Value: null } || HasRivals(one.Member))
                    && !IsTold(site))
                {
                    found.Add(new Contradiction(change.Outcome.Site, one.Shown ?? one.Member, one.Promised, one.Sealed, change.Through));
                }
            }
        }

        return found.Build();
    }

    /// <summary>Its own setter writes a maximum, or an or, or only the first value: whoever sets it may give what he likes.</summary>
    private bool KeepsItself(ISymbol member) => member is IPropertySymbol { SetMethod: { } set } && kernel.Reader(cancellation).FieldOf(member) is { } field
        && kernel.OutcomesOf(set, cancellation).Where(outcome => Writes.Writers.Writes(outcome, field)).ToList() is { Count: > 0 } written
        && written.All(outcome => outcome.Site is ICoalesceAssignmentOperation || Latches.Joins(outcome) || Writes.Guards.IsBeyond(outcome) || (Assigned.Of(outcome.Site) is { } simple && WriteForms.Of(simple) is WriteForm.Max or WriteForm.Min or WriteForm.Union or WriteForm.AddFlags));

    private static bool IsIn(IOperation site, ISymbol property) => property.DeclaringSyntaxReferences.Any(declared => declared.SyntaxTree == site.Syntax.SyntaxTree && declared.Span.Contains(site.Syntax.Span));

    /// <summary>Two different pieces of code overwrite it; a single one may be how it arrives.</summary>
    private bool HasRivals(ISymbol member) => index.WritesOf(member, cancellation)
        .Where(static write => WriteForms.Of(write) is not (WriteForm.Construction or WriteForm.Once))
        .Select(write => write.Operation?.SemanticModel is { } model ? Symbols.EnclosingMember.Of(write.Node, model, cancellation) : null)
        .Distinct(SymbolEqualityComparer.Default).Skip(1).Any();

    private bool IsTold(SyntaxNode site) => kernel.Writes(cancellation).In(site.SyntaxTree).Any(write => write.Site.Syntax.Span == site.Span);
}
