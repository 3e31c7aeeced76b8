using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Flow;

/// <summary>What catalogue rows say of the transactions of a store: which calls begin one, end one, and run code inside one.</summary>
internal sealed class TransactionRows(EffectCatalogue catalogue, Origins origins)
{
    private ICollection<string>? _names;

    /// <summary>By which words a transaction is begun: names of methods, and of types that are one.</summary>
    public ICollection<string> Names => _names ??= new HashSet<string>(
        catalogue.Where(static row => Begins(row) || RunsInside(row)).Select(static row => row.MemberName switch
        {
            "#ctor" => SymbolNames.Simple(row.TypeName.Substring(row.TypeName.LastIndexOf('.') + 1)),
            { } name => name,
            _ => "",
        }).Where(static name => name.Length > 0), System.StringComparer.Ordinal);

    public static bool Begins(CatalogueRow row) => row is { Kind: EffectKind.TxBegin, Participant: Participant.Store };

    public static bool RunsInside(CatalogueRow row) => !row.InTransaction.IsEmpty;

    /// <summary>The call or creation surely opens a transaction, or joins an open one.</summary>
    public bool Begins(IOperation operation, CancellationToken cancellation) => operation switch
    {
        IInvocationOperation call => Names.Contains(call.TargetMethod.Name) && !JoinsNothing(call) && Row(call, call.TargetMethod, call.Instance?.Type, cancellation) is { } row && Begins(row),
        IObjectCreationOperation { Constructor: { } constructor } made => Names.Contains(constructor.ContainingType.Name) && Row(made, constructor, null, cancellation) is { } row && Begins(row),
        _ => false,
    };

    /// <summary>Commit or rollback of a store; null for every other call.</summary>
    public EffectKind? EndOf(IInvocationOperation call, CancellationToken cancellation) =>
        Row(call, call.TargetMethod, call.Instance?.Type, cancellation) is { Participant: Participant.Store, Kind: EffectKind.TxCommit or EffectKind.TxRollback } row ? row.Kind : null;

    /// <summary>The callee runs that delegate inside a transaction of its own.</summary>
    public bool RunsInside(IInvocationOperation call, IParameterSymbol parameter) =>
        Names.Contains(call.TargetMethod.Name) && catalogue.MayKnow(call.TargetMethod)
        && catalogue.RowsOf(call.TargetMethod, call.Instance?.Type).Alternatives.Any(row => row.InTransaction.Contains(parameter.Name));

    /// <summary>Disposing a value of that type is what commits it.</summary>
    public bool CommitsWhenDisposed(ITypeSymbol type) =>
        type.GetMembers("Dispose").OfType<IMethodSymbol>().Any(dispose =>
            catalogue.MayKnow(dispose) && catalogue.RowsOf(dispose).Alternatives.Any(static row => row.Kind == EffectKind.TxCommit));

    // UseTransaction(null) leaves the transaction that was used before.
    private static bool JoinsNothing(IInvocationOperation call) =>
        call.Arguments.Any(static argument => argument.ArgumentKind == ArgumentKind.Explicit && argument.Value.ConstantValue is { HasValue: true, Value: null });

    private CatalogueRow? Row(IOperation call, IMethodSymbol method, ITypeSymbol? receiver, CancellationToken cancellation) =>
        catalogue.MayKnow(method) ? catalogue.RowsOf(method, receiver).Resolve(call, origins, cancellation).Definite : null;
}
