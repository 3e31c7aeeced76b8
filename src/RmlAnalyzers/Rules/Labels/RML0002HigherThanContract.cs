using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Labels;

/// <summary>RML0002: an override or implementation enters a higher world than the member that callers see.</summary>
/// <remarks>
/// Callers read the contract, not the implementation. When <c>[Rml1] decimal IRates.Get()</c> is implemented by a method labelled
/// <c>[Rml2]</c>, every caller that is Closed by its own label has left the process without knowing. Good: the contract says
/// <c>[Rml2]</c> too, or the implementation does less. An implementation without a label inherits the contract's, and its body is checked.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML0002HigherThanContract() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.HigherThanContract,
        "Labels",
        "Override or implementation enters a higher world than its contract",
        "{0} is labelled {1}, but callers see {2}, which promises {3}: whoever calls it there relies on a rollback that this code cannot give. Raise the label of {2}, or keep the higher effect out of the implementation.",
        "Callers rely on the label of the member they see: the interface member or the base member. An implementation with a higher label breaks that promise for all of them at once, in production, where the implementation is chosen by configuration.");

    private protected override void Register(RuleContext context)
    {
        if (context.Kernel.Labels.Any)
        {
            context.OnLabelled((symbol, sink) => Check((INamedTypeSymbol)symbol, context.Kernel, sink), SymbolKind.NamedType);
        }
    }

    private static void Check(INamedTypeSymbol type, Kernel kernel, FindingSink sink)
    {
        var breaches = Breaches(type, kernel, sink).Concat(InheritedBreaches(type, kernel, sink));
        foreach (var group in breaches.GroupBy(static breach => breach.Place))
        {
            Report([.. group], kernel, sink);
        }
    }

    /// <summary>Members of the type whose own label, or the label of the type itself, is higher than that of a contract.</summary>
    private static IEnumerable<Breach> Breaches(INamedTypeSymbol type, Kernel kernel, FindingSink sink) =>
        from member in type.GetMembers()
        where !member.IsImplicitlyDeclared && member is IMethodSymbol or IPropertySymbol or IEventSymbol
        let label = kernel.Labels.Of(member, sink.Cancellation)
        where label is { Source: LabelSource.Member or LabelSource.Type } && !SaidByItsProperty(member, label)
        let place = label.Location(kernel.Compilation)
        where place is not null
        from lower in LabelRaise.LowerContracts(member, label.World, kernel.Labels, sink.Cancellation)
        select new Breach(place, member, label, lower.Contract, lower.Label);

    /// <summary>Members of a base type that implement an interface of this type: they are bound together here, in the base list.</summary>
    private static IEnumerable<Breach> InheritedBreaches(INamedTypeSymbol type, Kernel kernel, FindingSink sink) =>
        type is not { TypeKind: TypeKind.Class, BaseType: { } baseType }
            ? []
            : from contract in type.AllInterfaces.Except(baseType.AllInterfaces, SymbolEqualityComparer.Default).OfType<INamedTypeSymbol>()
              from asked in contract.GetMembers()
              let promised = kernel.Labels.Of(asked, sink.Cancellation)
              where promised is not null
              let member = type.FindImplementationForInterfaceMember(asked)
              where member is { ContainingType.TypeKind: TypeKind.Class } && !SymbolEqualityComparer.Default.Equals(member.ContainingType, type)
              let label = kernel.Labels.Of(member, sink.Cancellation)
              where label is not null && label.World > promised.World && !SaidByItsProperty(member, label)
              let place = BaseEntry(type, sink)
              where place is not null
              select new Breach(place, member, label, asked.OriginalDefinition, promised);

    // The property has been compared already.
    private static bool SaidByItsProperty(ISymbol member, Label label) =>
        member is IMethodSymbol { AssociatedSymbol: not null } && !SymbolEqualityComparer.Default.Equals(label.Holder, member);

    private static Location? BaseEntry(INamedTypeSymbol type, FindingSink sink) => type.DeclaringSyntaxReferences
        .Select(reference => (reference.GetSyntax(sink.Cancellation) as TypeDeclarationSyntax)?.BaseList?.Types.FirstOrDefault()?.GetLocation())
        .FirstOrDefault(static location => location is not null);

    private static void Report(IReadOnlyList<Breach> breaches, Kernel kernel, FindingSink sink)
    {
        var first = breaches[0];
        var world = breaches.Max(static breach => breach.Label.World);
        var places = breaches.Select(breach => breach.Promised.Location(kernel.Compilation)).OfType<Location>().Distinct().ToList();
        var targets = breaches
            .SelectMany(breach => LabelRaise.Contract(breach.Contract, breach.Promised, world, kernel.Labels, sink.Cancellation))
            .ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default)
            .OrderBy(static target => target, SymbolOrder.Instance);
        var more = breaches.Select(static breach => breach.Contract).Distinct(SymbolEqualityComparer.Default).Count() - 1;
        var contract = $"'{Display.Member(first.Contract)}'" + (more > 0 ? $" and {more} more" : "");
        var fix = RaiseFix.Data(targets, world, places, kernel.Labels, kernel.Compilation);
        sink.Report(first.Place, [$"'{Display.Member(first.Member)}'", first.Label.World.Display(), contract, first.Promised.World.Display()], places, fix);
    }

    private sealed record Breach(Location Place, ISymbol Member, Label Label, ISymbol Contract, Label Promised);
}
