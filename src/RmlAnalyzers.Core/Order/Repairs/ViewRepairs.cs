using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Core.Order.Repairs;

/// <summary>
/// A flag that is set for good by a condition that may fall again becomes a view that always says what holds now: only where nobody in a handler
/// acts on the flag, one place alone sets it, and everybody who moves what the condition needs comes there afterwards.
/// </summary>
internal sealed class ViewRepairs(Kernel kernel, CancellationToken cancellation)
{
    /// <summary><c>if (p) Valid = true;</c> and <c>[Latch]</c> become <c>Valid = p;</c> and <c>[Recomputed]</c>.</summary>
    public Repair? KeepRecomputed(ConditionFinding finding)
    {
        if (finding.Guard is not IConditionalOperation { WhenFalse: null, WhenTrue: { } happens, Syntax: IfStatementSyntax { Else: null, Parent: BlockSyntax } statement } guard
            || WriteIn(happens) is not { Target: IPropertyReferenceOperation { Property: var flag, Instance: IInstanceReferenceOperation }, Value.ConstantValue: { HasValue: true, Value: true } } write
            || DeclarationOf(flag, statement.SyntaxTree) is not { } declaration || !IsSetHereAlone(flag, write) || !IsAnswered(flag, write, guard))
        {
            return null;
        }

        return new Repair(statement.GetLocation(), FixData.None.Add(FixData.NewMember, flag.Name)) { Behind = declaration.GetLocation() };
    }

    private static ISimpleAssignmentOperation? WriteIn(IOperation happens) => happens switch
    {
        IBlockOperation { Operations: { Length: 1 } statements } => WriteIn(statements[0]),
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation write } => write,
        _ => null,
    };

    private SyntaxNode? DeclarationOf(IPropertySymbol flag, SyntaxTree tree) =>
        flag is { IsVirtual: false, IsOverride: false, IsAbstract: false, IsStatic: false, DeclaringSyntaxReferences: { Length: 1 } declared } && declared[0].SyntaxTree == tree && Values.IsBool(flag.Type) && !Values.IsNullableValue(flag.Type)
        && kernel.Order.Evolutions.Declared(flag) is null or Evolution.Latch && declared[0].GetSyntax(cancellation) is PropertyDeclarationSyntax { Initializer: null } property
        && !flag.ContainingType.AllInterfaces.SelectMany(static contract => contract.GetMembers()).Any(promised => SymbolEqualityComparer.Default.Equals(flag.ContainingType.FindImplementationForInterfaceMember(promised), flag))
            ? property
            : null;

    private bool IsSetHereAlone(IPropertySymbol flag, IOperation write) =>
        !Evolutions.AnybodyMaySet(flag) && kernel.Index.WritesOf(flag, cancellation).All(other => other.Operation?.Syntax == write.Syntax);

    /// <summary>Nobody decides by the flag, and whoever moves what it depends on comes to the place where it is computed, whatever else holds.</summary>
    private bool IsAnswered(IPropertySymbol flag, IOperation write, IOperation guard)
    {
        var handlers = kernel.Order.Scope.Handlers(cancellation).Where(static handler => !EventNames.IsHelper(handler)).Select(handler => kernel.Order.OutcomesOf(handler, cancellation)).ToList();
        var here = handlers.SelectMany(static all => all).Where(outcome => outcome.Site.Syntax == write.Syntax).ToList();
        if (here.Count == 0 || here.Any(outcome => outcome.Path.Length != 1 || outcome.Path[0].Guard.Syntax != guard.Syntax) || !here.All(outcome => IsPlain(outcome.Path[0].Term)))
        {
            return false;
        }

        var support = new HashSet<ISymbol>(here.SelectMany(outcome => kernel.Order.Type(outcome.Path[0].Term).Type.On.Values).Where(static one => one.Polarity != Polarity.Constant).Select(static one => one.Atom.Member?.OriginalDefinition).OfType<ISymbol>(), SymbolEqualityComparer.Default);
        return handlers.All(all => !all.SelectMany(Read).Any(atom => SymbolEqualityComparer.Default.Equals(atom.Atom.Member?.OriginalDefinition, flag.OriginalDefinition)) && all.Reverse().SkipWhile(outcome => outcome.Site.Syntax != write.Syntax && !Moves(outcome, support)).FirstOrDefault() is var last && (last is null || last.Site.Syntax == write.Syntax));
    }

    private static bool Moves(Outcome outcome, HashSet<ISymbol> support) => outcome.Target is AtomTerm { Atom.Member: { } member } && support.Contains(member.OriginalDefinition);

    private static IEnumerable<AtomTerm> Read(Outcome outcome) =>
        outcome.Path.Select(static control => control.Term).Concat(outcome.Arguments).Concat(outcome.Value is { } value ? [value] : []).SelectMany(static term => term.All()).OfType<AtomTerm>();

    /// <summary>Computing it once more does nothing, and it follows from the state alone.</summary>
    private static bool IsPlain(Term condition) => !condition.All().Any(static part => part is UnknownTerm or ClockTerm or ContractTerm or FixedTerm { Site: IParameterReferenceOperation or IMemberReferenceOperation { Instance: IParameterReferenceOperation } } or ApiTerm { Row.Writes: not ApiWrite.None });
}
