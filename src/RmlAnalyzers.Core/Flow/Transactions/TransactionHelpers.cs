using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Flow;

/// <summary>
/// Methods of this compilation that leave a transaction open for their caller, or that run a delegate inside one. Found from the places that
/// begin one outwards: trees without such a word are not read.
/// </summary>
internal sealed class TransactionHelpers
{
    private const int Rounds = 4;

    private readonly Compilation _compilation;
    private readonly SemanticModels _models;
    private readonly FlowCache _flows;
    private readonly TransactionRows _rows;
    private readonly TransactionRegions _regions;
    private readonly Dictionary<ISymbol, ImmutableHashSet<ITypeSymbol>> _opening = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _wrapping = new(SymbolEqualityComparer.Default);

    private TransactionHelpers(Compilation compilation, SemanticModels models, FlowCache flows, TransactionRows rows, TransactionEndings endings)
    {
        (_compilation, _models, _flows, _rows) = (compilation, models, flows, rows);
        _regions = new TransactionRegions(rows, endings, Opens);
    }

    /// <summary>Names by which a helper may be called; empty where there is none.</summary>
    public ImmutableHashSet<string> Names { get; private set; } = ImmutableHashSet<string>.Empty;

    public static TransactionHelpers Find(
        Compilation compilation, SemanticModels models, FlowCache flows, TransactionRows rows, TransactionEndings endings, CancellationToken cancellation)
    {
        var helpers = new TransactionHelpers(compilation, models, flows, rows, endings);
        var names = ImmutableHashSet.CreateRange(rows.Names);
        for (var round = 0; round < Rounds && !names.IsEmpty; round++)
        {
            var before = helpers.Names;
            foreach (var method in helpers.Calling(names, cancellation).ToList())
            {
                helpers.Read(method, cancellation);
            }

            helpers.Names = helpers.AllNames().ToImmutableHashSet();
            names = helpers.Names.Except(before);
        }

        return helpers;
    }

    /// <summary>The types that stand for the transaction that a call leaves open; null where it leaves none.</summary>
    public ImmutableHashSet<ITypeSymbol>? Opens(IInvocationOperation call) =>
        _opening.TryGetValue((call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition, out var types) ? types : null;

    /// <summary>The callee runs that delegate inside a transaction of its own.</summary>
    public bool RunsInside(IParameterSymbol parameter) => _wrapping.Contains(Declared(parameter));

    private static ISymbol Declared(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { ReducedFrom: { } full } ? full.OriginalDefinition.Parameters[parameter.Ordinal + 1] : parameter.OriginalDefinition;

    private IEnumerable<string> AllNames() => _opening.Keys.Concat(_wrapping.Select(static parameter => parameter.ContainingSymbol)).Select(static method => method.Name);

    /// <summary>Methods whose code calls something of that name.</summary>
    private IEnumerable<IMethodSymbol> Calling(ImmutableHashSet<string> names, CancellationToken cancellation)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var tree in _compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var node in NamedNodes.In(tree, names, cancellation))
            {
                if (_models.For(tree) is { } model && EnclosingMember.Of(node, model, cancellation) is IMethodSymbol { MethodKind: MethodKind.Ordinary } method
                    && (!IsDisposedHere(node) || method.Parameters.Any(static parameter => parameter.Type.TypeKind == TypeKind.Delegate))
                    && found.Add(method))
                {
                    yield return method;
                }
            }
        }
    }

    /// <summary>What stands in a <c>using</c> is over before the method returns, so no flow need be drawn to see that it is not left open.</summary>
    private static bool IsDisposedHere(SyntaxNode begin) => begin.Ancestors()
        .TakeWhile(static around => around is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or BlockSyntax))
        .Any(static around => around is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword } or UsingStatementSyntax);

    private void Read(IMethodSymbol method, CancellationToken cancellation)
    {
        var reference = (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault(candidate => _models.Contains(candidate.SyntaxTree));
        if (reference is null || _models.OperationOf(reference.GetSyntax(cancellation), cancellation) is not { } body)
        {
            return;
        }

        var flow = _flows.Around(body.ChildOperations.FirstOrDefault() ?? body, cancellation);
        var left = flow is null ? null : _regions.Of(body, flow, cancellation).FirstOrDefault(transaction => transaction.IsLeftOpen(flow));
        if (left is not null)
        {
            foreach (var known in WithContracts(method))
            {
                _opening[known] = left.Types;
            }
        }

        foreach (var parameter in method.Parameters.Where(static parameter => parameter.Type.TypeKind == TypeKind.Delegate))
        {
            if (body.Descendants().OfType<IParameterReferenceOperation>().Any(reference => SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter) && RunsInside(reference, cancellation)))
            {
                foreach (var known in WithContracts(method).OfType<IMethodSymbol>())
                {
                    _wrapping.Add(known.Parameters[parameter.Ordinal]);
                }
            }
        }
    }

    /// <summary>The delegate is called, or handed on, where a transaction is open.</summary>
    private bool RunsInside(IParameterReferenceOperation reference, CancellationToken cancellation)
    {
        switch (reference.Parent)
        {
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call when call.Instance == reference:
                return IsInside(call, cancellation);
            case IArgumentOperation { Parent: IInvocationOperation call, Parameter: { } parameter }:
                return _rows.RunsInside(call, parameter) || RunsInside(parameter);
            default:
                return false;
        }
    }

    private bool IsInside(IOperation operation, CancellationToken cancellation)
    {
        var body = FlowGraphs.BodyOf(operation);
        if (_flows.Around(operation, cancellation) is not { } flow || flow.PointOf(operation) is not { } point)
        {
            return false;
        }

        return _regions.Of(body, flow, cancellation).Any(transaction => transaction.Holds(operation.Syntax, point, flow))
            || (body is IAnonymousFunctionOperation && DelegateUses.Of(body).Any(use => use.Parameter is not null
                && (_rows.RunsInside(use.Call, use.Parameter) || RunsInside(use.Parameter) || IsInside(use.Call, cancellation))));
    }

    private static IEnumerable<ISymbol> WithContracts(IMethodSymbol method)
    {
        yield return method.OriginalDefinition;
        foreach (var contract in ContractMembers.Of(method))
        {
            yield return contract.OriginalDefinition;
        }
    }
}
