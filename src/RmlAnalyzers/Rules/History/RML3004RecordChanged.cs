using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Ledgers;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Rules.History;

/// <summary>RML3004: rows of a ledger, or of a record that is only ever added to, are changed or removed.</summary>
/// <remarks>
/// A ledger answers for the past only while nobody can rewrite it. Bad: <c>db.Entries.Remove(entry)</c>, <c>entry.Amount = 0</c>,
/// <c>"DELETE FROM Entries"</c>. Good: <c>db.Entries.Add(Entry.Correcting(entry, reason))</c>.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML3004RecordChanged() : RmlAnalyzer(Info)
{
    private const string Correct = "Add a correcting entry that names this one instead";

    internal static readonly RuleInfo Info = new(
        RuleIds.RecordChanged,
        "History",
        "Ledger or append-only record is changed or removed",
        "{0}: what was recorded there can no longer be shown to anybody who asks, and the reconciler compares reality with a past that was rewritten. {1}.",
        "A ledger, and every record marked [AppendOnly], is evidence: of what was meant, done and corrected. It is evidence only while nobody changes or removes what was written. A mistake in it is answered by a further entry that names the wrong one.");

    private static readonly SyntaxKind[] Writes =
    [
        SyntaxKind.SimpleAssignmentExpression, SyntaxKind.AddAssignmentExpression, SyntaxKind.SubtractAssignmentExpression, SyntaxKind.MultiplyAssignmentExpression,
        SyntaxKind.DivideAssignmentExpression, SyntaxKind.OrAssignmentExpression, SyntaxKind.CoalesceAssignmentExpression,
        SyntaxKind.PostIncrementExpression, SyntaxKind.PostDecrementExpression, SyntaxKind.PreIncrementExpression, SyntaxKind.PreDecrementExpression,
    ];

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        var settable = new Lazy<HashSet<string>>(() => Settable(kernel));
        context.OnCalls(
            () => kernel.Ledgers.MayNameRecords ? kernel.Catalogue(CancellationToken.None).MemberNames(ChangesRows) : Array.Empty<string>(),
            (call, member, sink) => CheckCall(call, kernel, sink));
        context.OnSyntax(
            node => kernel.Ledgers.MayNameRecords && Targets(node).Any(target => CallName.Last(target) is { } name && settable.Value.Contains(name)),
            (node, sink) => CheckWrite(node.SemanticModel.GetOperation(node.Node, sink.Cancellation), kernel, sink),
            Writes);
        context.OnSymbols((_, _) => kernel.Ledgers.MayNameRecords, (symbol, sink) => CheckMember(symbol, kernel, sink), SymbolKind.Property, SymbolKind.Field);
    }

    private static bool ChangesRows(CatalogueRow row) => row.Rows > RowChange.Added || row.Sql is not null;

    private static HashSet<string> Settable(Kernel kernel) =>
    [
        .. kernel.Worlds(CancellationToken.None).RecordTables.SettableNames(CancellationToken.None),
        .. kernel.Catalogue(CancellationToken.None).Where(static row => row.Entry == EntryKind.PropertySetter && row.Rows > RowChange.Added).Select(static row => row.MemberName!),
    ];

    private static void CheckCall(IInvocationOperation call, Kernel kernel, FindingSink sink)
    {
        if (kernel.Worlds(sink.Cancellation).RecordChanges.Of(call, sink.Cancellation) is not { } change)
        {
            return;
        }

        var what = change.Table is var (verb, table)
            ? $"The statement changes the table '{table}' ({verb}), which holds '{Display.Member(change.Record)}' and is only ever added to"
            : $"'{Display.Member(call.TargetMethod)}' {(change.Removes ? "removes" : "changes")} rows of '{Display.Member(change.Record)}', which are only ever added";
        sink.Report(Places.Of(call.Syntax), [what, Correct]);
    }

    private static IEnumerable<ExpressionSyntax> Targets(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple } => tuple.DescendantNodes().OfType<ArgumentSyntax>().Select(static argument => argument.Expression),

        // What an initialiser gives, a new object has from the start.
        AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment => [assignment.Left],
        PostfixUnaryExpressionSyntax postfix => [postfix.Operand],
        PrefixUnaryExpressionSyntax prefix => [prefix.Operand],
        _ => [],
    };

    private static void CheckWrite(IOperation? operation, Kernel kernel, FindingSink sink)
    {
        var worlds = kernel.Worlds(sink.Cancellation);
        if (operation is ISimpleAssignmentOperation set && worlds.LedgerRows.ChangeOf(set, sink.Cancellation) > RowChange.Added)
        {
            if (worlds.LedgerRows.RecordIn(set) is { } tracked)
            {
                sink.Report(set.Syntax.GetLocation(), [$"The entry of '{Display.Member(tracked)}' is marked as changed or removed, and its rows are only ever added", Correct]);
            }

            return;
        }

        foreach (var (target, place) in Written(operation))
        {
            if (target is IMemberReferenceOperation { Instance: { } instance, Member: { ContainingType: { } type } member }
                && RecordTables.IsSettable(member)
                && IsRow(type, worlds)
                && !IsBeingMade(instance, operation!, worlds, kernel, sink.Cancellation))
            {
                sink.Report(place.GetLocation(), [$"'{Display.Member(member)}' of a record that exists already is set, and '{Display.Member(type)}' is only ever added", Correct]);
            }
        }
    }

    /// <summary>What is written, and what a reader changes: of a deconstruction the part, else the whole.</summary>
    private static IEnumerable<(IOperation Target, SyntaxNode Place)> Written(IOperation? operation) => operation switch
    {
        IDeconstructionAssignmentOperation { Target: ITupleOperation parts } => parts.Descendants().OfType<IMemberReferenceOperation>().Where(static part => part.Parent is ITupleOperation).Select(static part => ((IOperation)part, part.Syntax)),
        IAssignmentOperation assignment => [(assignment.Target, operation.Syntax)],
        IIncrementOrDecrementOperation step => [(step.Target, operation.Syntax)],
        _ => [],
    };

    // A service that keeps a ledger has a state of its own; only rows are records.
    private static bool IsRow(INamedTypeSymbol type, WorldKernel worlds) => worlds.LedgerRows.IsAppendOnly(type);

    private static bool IsBeingMade(IOperation instance, IOperation write, WorldKernel worlds, Kernel kernel, CancellationToken cancellation)
    {
        if (instance is IInstanceReferenceOperation)
        {
            return instance.SemanticModel?.GetEnclosingSymbol(write.Syntax.SpanStart, cancellation) is not IMethodSymbol { IsStatic: false, MethodKind: not (MethodKind.Constructor or MethodKind.AnonymousFunction) } method
                || method is { IsInitOnly: true } || method.MethodKind is MethodKind.PropertySet && !RecordTables.IsSettable(method.AssociatedSymbol!);
        }

        return kernel.Origins.Of(instance, cancellation).All(static origin => origin is { Kind: OriginKind.Creation, Whole: true });
    }

    private static void CheckMember(ISymbol member, Kernel kernel, FindingSink sink)
    {
        var open = member switch
        {
            IPropertySymbol { SetMethod: { DeclaredAccessibility: Accessibility.Public }, DeclaredAccessibility: Accessibility.Public } => true,
            IFieldSymbol { DeclaredAccessibility: Accessibility.Public } => true,
            _ => false,
        };
        if (open && RecordTables.IsSettable(member) && IsRow(member.ContainingType, kernel.Worlds(sink.Cancellation)))
        {
            sink.Report(
                member.Locations[0],
                [$"'{member.Name}' of the append-only '{Display.Member(member.ContainingType)}' can be set by anybody at any time", "Make it init or private set, or a readonly field; a mapper can still fill it"]);
        }
    }
}
