using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Summaries;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Flow;

internal enum RevertKind : byte
{
    None,

    /// <summary>Gives up the open transaction.</summary>
    Rollback,

    /// <summary>Removes rows, itself or through a helper.</summary>
    Removal,

    /// <summary>Changes our own objects only, and is named as what takes back.</summary>
    Named,
}

/// <summary>Which calls take back what lies in our own store.</summary>
internal sealed class RevertCalls(EffectCatalogue catalogue, Origins origins, CallResolver resolver, WorldSolver solver)
{
    private const int MaxDepth = 3;

    private static readonly string[] Prefixes = ["Undo", "Revert", "Rollback", "RollBack"];
    private static readonly string[] Removing = ["Remove", "Delete", "Discard", "Cancel", "Cleanup", "CleanUp"];

    private ICollection<string>? _names;

    public static bool Reverts(CatalogueRow row) => row is { Kind: EffectKind.TxRollback or EffectKind.Delete, Participant: Participant.Store };

    /// <summary>Whether a call may revert, told from its words: what is asked of every handler.</summary>
    public bool MayRevert(InvocationExpressionSyntax call) =>
        CallName.Of(call) is { } name && (Names.Contains(name) || StartsWith(name, Prefixes) || StartsWith(name, Removing) || HelperMayRevert(call, name));

    private ICollection<string> Names => _names ??= new HashSet<string>(catalogue.MemberNames(Reverts), StringComparer.Ordinal);

    /// <summary>A method of the same type, whatever its name, that calls what reverts.</summary>
    private bool HelperMayRevert(InvocationExpressionSyntax call, string name) => CallName.IsOwn(call, name)
        && call.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Members.OfType<MethodDeclarationSyntax>()
            .Any(method => method.Identifier.ValueText == name && method.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(inner => CallName.Of(inner) is { } called && Names.Contains(called))) == true;

    public RevertKind KindOf(CallFact call, CancellationToken cancellation)
    {
        if (call.Operation is not IInvocationOperation invocation)
        {
            return RevertKind.None;
        }

        if (OfRow(invocation, cancellation) is { } kind)
        {
            return kind;
        }

        var reach = solver.Of(call, cancellation);
        if (reach.Unknown is not null || IsSeenByOthers(reach))
        {
            return RevertKind.None;
        }

        var bodies = resolver.Of(call, cancellation).Alternatives.Select(static target => target.Body).OfType<BodyFacts>().ToList();
        return bodies.Count == 0 ? RevertKind.None
            : bodies.All(body => Removes(body, MaxDepth, cancellation)) ? RevertKind.Removal
            : StartsWith(invocation.TargetMethod.Name, Prefixes) ? RevertKind.Named
            : RevertKind.None;
    }

    /// <summary>Anybody but our own store is reached, at once or later, for sure or perhaps.</summary>
    public static bool IsSeenByOthers(Reach reach) =>
        reach.AsksOthers(proven: false) || reach.Find(EffectClass.RemoteRead, later: false, proven: false) is not null;

    /// <summary>What a row says of a call of the store; null where no row speaks of it.</summary>
    public CatalogueRow? Row(IOperation? operation, CancellationToken cancellation) => operation is IInvocationOperation call && catalogue.MayKnow(call.TargetMethod)
        ? catalogue.RowsOf(call.TargetMethod, call.Instance?.Type).Resolve(call, origins, cancellation).Definite
        : null;

    private RevertKind? OfRow(IInvocationOperation call, CancellationToken cancellation) => Row(call, cancellation) switch
    {
        null => null,
        { Participant: Participant.Store, Kind: EffectKind.TxRollback } => RevertKind.Rollback,
        { Participant: Participant.Store, Kind: EffectKind.Delete } => RevertKind.Removal,
        _ => RevertKind.None,
    };

    private bool Removes(BodyFacts body, int depth, CancellationToken cancellation)
    {
        foreach (var call in body.Calls)
        {
            if (call.Operation is IInvocationOperation invocation && OfRow(invocation, cancellation) is RevertKind.Rollback or RevertKind.Removal)
            {
                return true;
            }

            if (depth > 0 && call.Operation is IInvocationOperation
                && resolver.Of(call, cancellation).Alternatives.Any(target => target.Body is { } next && next != body && Removes(next, depth - 1, cancellation)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWith(string name, IEnumerable<string> prefixes) => prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
