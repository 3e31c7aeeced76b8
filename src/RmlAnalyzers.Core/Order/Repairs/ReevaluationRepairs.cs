using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.Completeness;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Core.Order.Repairs;

/// <summary>Where a handler has to decide: behind the last of the facts that it records, on every way that goes on.</summary>
internal sealed class ReevaluationRepairs(Kernel kernel, CancellationToken cancellation)
{
    /// <summary>The call of the method that decides elsewhere, where deciding once too often does no harm: it only sets flags.</summary>
    public Repair? EvaluateAgain(Reevaluation finding)
    {
        var decides = DecidingMethod(finding.Decision);
        var decision = decides is null ? DecidingStatement(finding.Decision) : null;
        if ((decides?.ContainingType ?? (decision is null ? null : finding.Decision.Handler.ContainingType)) is not { } type || HandlerCode.Of(finding.Feeder, kernel, cancellation) is not { } code
            || FactsIn(code, finding) is not { } facts || facts.Select(fact => OwnerOf(fact, type)).Distinct().ToList() is not { Count: 1 } owners || owners[0] is not { } owner
            || (decides is null ? owner.Length > 0 || !SymbolEqualityComparer.Default.Equals(type, finding.Feeder.ContainingType) : !kernel.Compilation.IsSymbolAccessibleWithin(decides, finding.Feeder.ContainingType)))
        {
            return null;
        }

        var extracted = decision is null || IsOnOneLine(decision) ? null : FreeMethod(finding, decision, type, code.Declaration);
        if (decision is not null && !IsOnOneLine(decision) && extracted is null)
        {
            return null;
        }

        var call = extracted is not null ? extracted + "();" : decides is null ? decision!.ToString() : $"{(owner.Length == 0 ? "" : owner + ".")}{decides.Name}();";
        Repair Behind(SyntaxNode place) => Repair.At(place, call) is var repair && extracted is not null ? repair.With(FixData.NewMember, extracted) : repair;
        if (code.Declaration.ExpressionBody is { } arrow)
        {
            return finding.Feeder.ReturnsVoid && !finding.Feeder.IsAsync ? Behind(arrow.Expression) : null;
        }

        return HandlerCode.Around([.. facts.Select(static fact => fact.Syntax)]) is var (statements, first, last) && Enumerable.Range(first, last - first + 1).All(at => HandlerCode.GoesThrough(statements[at])) && !IsMadeIn(statements[last], owner)
            ? Behind(statements[last])
            : null;
    }

    private static bool IsOnOneLine(SyntaxNode statement) => statement.ToString().IndexOf('\n') < 0 && !statement.DescendantTrivia().Any(static trivia => trivia.ToString().Trim().Length > 0);

    /// <summary>The name for a method that the decision becomes, where both handlers stand in one declaration of their type and can call it.</summary>
    private static string? FreeMethod(Reevaluation finding, IfStatementSyntax decision, INamedTypeSymbol type, MethodDeclarationSyntax feeder) =>
        finding.Decision.Target is AtomTerm { Atom.Member: { } decided } && "Evaluate" + decided.Name is var name && !type.MemberNames.Contains(name) && !finding.Decision.Handler.IsStatic && !finding.Feeder.IsStatic && !decision.ContainsDirectives
        && decision.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Parent: TypeDeclarationSyntax around } && feeder.Parent == around && decision.Parent is BlockSyntax
            ? name
            : null;

    /// <summary>The same evaluation behind the facts, where nobody in between looks at what it decides.</summary>
    public Repair? EvaluateAfterwards(Reevaluation finding)
    {
        if (finding.Early is not { } early || HandlerCode.Of(finding.Feeder, kernel, cancellation) is not { } code || FactsIn(code, finding) is not { } facts
            || code.LeadingTo(early) is not { Count: 1 } evaluations || (Contains(code.Declaration, finding.Site) ? finding.Site : evaluations[0].Syntax) is not { } asked
            || HandlerCode.Around([asked, .. facts.Select(static fact => fact.Syntax)]) is not var (statements, _, last)
            || statements.IndexOf(statement => statement.Span.Contains(asked.Span)) is var at && (at >= last || facts.Any(fact => statements[at].Span.Contains(fact.Syntax.Span))))
        {
            return null;
        }

        var evaluation = statements[at];
        var decided = Decided(finding.Feeder, code, evaluation);
        var between = statements.Skip(at + 1).Take(last - at).ToList();
        return evaluation is IfStatementSyntax { Else: null } or ExpressionStatementSyntax && HandlerCode.GoesThrough(evaluation) && !Declares(evaluation)
            && between.All(statement => HandlerCode.GoesThrough(statement) && !code.In(statement).Any(operation => LooksAt(operation, decided, Depth)))
            ? new Repair(evaluation.GetLocation(), FixData.None) { Behind = statements[last].GetLocation() }
            : null;
    }

    /// <summary>
    /// A whole decision that stands in the handler itself: <c>if (Opened &amp;&amp; Known) Valid = true;</c>. It asks for all that it needs, also for
    /// what its own handler has just recorded, so the same words mean the same anywhere in the type.
    /// </summary>
    private IfStatementSyntax? DecidingStatement(Outcome decision)
    {
        if (decision.Path.Length != 1 || decision.Path[0] is not { Guard: IConditionalOperation { WhenFalse: null, Syntax: IfStatementSyntax { Else: null } statement } guard, Term: var condition }
            || decision is not { Kind: OutcomeKind.Write, Value: ConstantTerm, Target: AtomTerm target } || !Contains(statement, decision.Site.Syntax)
            || guard.Descendants().Any(static inner => inner is ILocalReferenceOperation or IParameterReferenceOperation or IInvocationOperation) || guard.Descendants().Count(static inner => inner is IAssignmentOperation) != 1)
        {
            return null;
        }

        var asked = new HashSet<string>(condition.All().Select(static part => part.Key));
        return kernel.Order.OutcomesOf(decision.Handler, cancellation).TakeWhile(outcome => outcome.Site != decision.Site).All(outcome => outcome.Target is { } fact && (asked.Contains(fact.Key) || outcome.Value is not ConstantTerm)) && !asked.Contains(target.Key)
            ? statement
            : null;
    }

    private const int Depth = 4;

    /// <summary>The operations in the handler that record the facts; null where one of them stands where nothing can be put behind it.</summary>
    private static List<IOperation>? FactsIn(HandlerCode code, Reevaluation finding)
    {
        var facts = finding.Facts.Select(code.LeadingTo).ToList();
        return facts.Count > 0 && facts.All(static leading => leading.Count > 0) ? [.. facts.SelectMany(static leading => leading).Distinct()] : null;
    }

    /// <summary>The method of the state that holds the whole condition, takes nothing, gives nothing and does nothing but decide.</summary>
    private IMethodSymbol? DecidingMethod(Outcome decision)
    {
        if (decision.Site.Syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { ParameterList.Parameters.Count: 0, TypeParameterList: null } declaration
            || kernel.Models.For(declaration.SyntaxTree)?.GetDeclaredSymbol(declaration, cancellation) is not IMethodSymbol { IsStatic: false, ReturnsVoid: true, IsAsync: false, IsAbstract: false } method
            || !decision.Path.All(control => Contains(declaration, control.Guard.Syntax)))
        {
            return null;
        }

        var isWrong = kernel.Order.Writes(cancellation).In(declaration.SyntaxTree).Any(write => Contains(declaration, write.Site.Syntax))
            || kernel.Order.Conditions(cancellation).In(declaration.SyntaxTree).Any(condition => Contains(declaration, condition.Cause.Site.Syntax));
        return !isWrong && kernel.Order.OutcomesOf(method, cancellation).All(static outcome => outcome is { Kind: OutcomeKind.Write, Target: AtomTerm { Atom.Evolution: Evolution.View } } or { Kind: OutcomeKind.Write, Value: ConstantTerm })
            ? method
            : null;
    }

    /// <summary>The object that decides, as the handler reaches it: what the fact is recorded on, or what that belongs to; empty for itself.</summary>
    private static string? OwnerOf(IOperation fact, INamedTypeSymbol decides)
    {
        var owner = fact switch
        {
            IAssignmentOperation assignment => (assignment.Target as IMemberReferenceOperation)?.Instance,
            IIncrementOrDecrementOperation counted => (counted.Target as IMemberReferenceOperation)?.Instance,
            IInvocationOperation call => call.Instance,
            _ => null,
        };
        for (; owner is not null; owner = (owner as IMemberReferenceOperation)?.Instance)
        {
            if (IsA(owner.Type, decides))
            {
                return owner is IInstanceReferenceOperation ? "" : owner is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation ? owner.Syntax.ToString() : null;
            }
        }

        return null;
    }

    private static bool IsA(ITypeSymbol? type, INamedTypeSymbol wanted)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, wanted.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(SyntaxNode outer, SyntaxNode inner) => outer.SyntaxTree == inner.SyntaxTree && outer.Span.Contains(inner.Span);

    /// <summary>The variable is not there behind the statement, or not for certain.</summary>
    private static bool IsMadeIn(SyntaxNode statement, string owner) => owner.Split('.')[0] is var name
        && statement.DescendantNodes().Any(inner => inner is VariableDeclaratorSyntax made && made.Identifier.ValueText == name || inner is SingleVariableDesignationSyntax found && found.Identifier.ValueText == name || inner is ForEachStatementSyntax loop && loop.Identifier.ValueText == name);

    private static bool Declares(SyntaxNode statement) => statement.DescendantNodes().Any(static inner => inner is SingleVariableDesignationSyntax);

    private HashSet<ISymbol> Decided(IMethodSymbol handler, HandlerCode code, SyntaxNode evaluation) => new(
        kernel.Order.OutcomesOf(handler, cancellation)
            .Where(outcome => code.LeadingTo(outcome.Site).Any(leading => Contains(evaluation, leading.Syntax)))
            .Select(static outcome => (outcome.Target as AtomTerm)?.Atom.Member?.OriginalDefinition).OfType<ISymbol>(),
        SymbolEqualityComparer.Default);

    /// <summary>Reads what is decided, in code that is in sight, or hands the whole object to somebody who may.</summary>
    private bool LooksAt(IOperation operation, HashSet<ISymbol> decided, int depth)
    {
        return operation switch
        {
            IMemberReferenceOperation member => decided.Contains(member.Member.OriginalDefinition),
            IInvocationOperation call when depth > 0 && kernel.Order.Reader(cancellation).CodeOf(call.TargetMethod) is { } inside => inside.Descendants().Any(inner => LooksAt(inner, decided, depth - 1)),
            IInvocationOperation call => OrderApis.Of(call.TargetMethod) is null && (Knows(call.Instance) || call.Arguments.Any(argument => Knows(argument.Value))),
            IObjectCreationOperation made => made.Arguments.Any(argument => Knows(argument.Value)),
            _ => false,
        };

        bool Knows(IOperation? value) => value is not null && decided.Any(member => IsA((value is IConversionOperation conversion ? conversion.Operand : value).Type, member.ContainingType));
    }
}
