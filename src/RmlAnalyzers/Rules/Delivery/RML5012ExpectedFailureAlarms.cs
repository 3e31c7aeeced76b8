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
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Rules.Delivery;

/// <summary>RML5012: a failure that belongs to the protocol is raised as an alarm, each time it happens.</summary>
/// <remarks>
/// An error entry for every attempt that is retried teaches people to ignore errors. Bad: <c>catch (TimeoutException e) { log.LogError(e, "retrying"); }</c>
/// in a retry. Good: a counter or a warning there, and the error once, when the retry gives up.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML5012ExpectedFailureAlarms() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.ExpectedFailureAlarms,
        "Delivery",
        "Expected failure is raised as an alarm",
        "'{0}' raises an alarm for a failure that is expected here: {1}. Alarms that mean nothing hide the one that does. Count it or write a warning, and raise the alarm once, when nothing more is tried.",
        "A failure that a retry is about to repair, or that a method declares as part of its protocol, is a number to watch. An error entry or alert for each of them teaches people to ignore alerts.",
        DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnCalls(static row => row.Retry?.Says(RetryWords.Alarm) == true, (call, member, sink) =>
        {
            if (kernel.Worlds(sink.Cancellation).Retries.Builders.Says(call)?.Says(RetryWords.Alarm) != true)
            {
                return;
            }

            if (ClauseAround(call.Syntax) is { } clause)
            {
                Check(call, call, clause, member, kernel, sink);
                return;
            }

            // The failure is handed to a helper that raises the alarm whenever it is called: the handlers that call it raise it.
            if (member is IMethodSymbol { DeclaredAccessibility: Accessibility.Private } helper && helper.Parameters.Any(parameter => IsFailure(parameter.Type, kernel)) && IsAlwaysMade(call.Syntax)
                && TreeNames.Of(call.Syntax.SyntaxTree, sink.Cancellation).TokensOf(helper.Name, sink.Cancellation).Any(static token => token.Parent is { } name && ClauseAround(name) is not null))
            {
                foreach (var caller in kernel.Callers.OfFew(helper, sink.Cancellation))
                {
                    if (caller.Call is { } raised && raised.Syntax.SyntaxTree == call.Syntax.SyntaxTree && ClauseAround(raised.Syntax) is { } around)
                    {
                        Check(raised, call, around, caller.Member, kernel, sink);
                    }
                }
            }
        });
    }

    /// <param name="raised">The call in the handler.</param>
    /// <param name="alarm">What raises the alarm: the same call, or one in the helper.</param>
    private static void Check(IInvocationOperation raised, IInvocationOperation alarm, CatchClauseSyntax clause, ISymbol? member, Kernel kernel, FindingSink sink)
    {
        if (Reason(raised, clause, member, kernel, sink.Cancellation) is { } reason)
        {
            sink.Report(Places.Of(raised.Syntax), [alarm.TargetMethod.Name, reason], raised == alarm ? [clause.CatchKeyword.GetLocation()] : [clause.CatchKeyword.GetLocation(), Places.Of(alarm.Syntax)]);
        }
    }

    private static bool IsFailure(ITypeSymbol type, Kernel kernel) =>
        kernel.Types.Find("System.Exception") is { } exception && kernel.Compilation.ClassifyCommonConversion(type, exception) is { IsReference: true, IsImplicit: true } or { IsIdentity: true };

    private static bool IsAlwaysMade(SyntaxNode call) => !call.Ancestors().TakeWhile(static around => around is not MemberDeclarationSyntax)
        .Any(static around => around is IfStatementSyntax or SwitchStatementSyntax or SwitchExpressionSyntax or ConditionalExpressionSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
        && call.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().Any(static node => node is ReturnStatementSyntax) != true;

    private static CatchClauseSyntax? ClauseAround(SyntaxNode node) => node.Ancestors()
        .TakeWhile(static ancestor => ancestor is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax))
        .OfType<CatchClauseSyntax>().FirstOrDefault();

    private static string? Reason(IInvocationOperation call, CatchClauseSyntax clause, ISymbol? member, Kernel kernel, CancellationToken cancellation)
    {
        if (call.SemanticModel is not { } model)
        {
            return null;
        }

        if (Core.Retries.LoopRetries.MayRepeat(clause) && !IsForLastAttempt(call.Syntax, clause) && kernel.Worlds(cancellation).Retries.Loops.Of(clause, model, cancellation) is { } retry
            && kernel.Flows.Around(call, cancellation) is { } flow && flow.PointOf(call) is { } alarm && (flow.PointOf(retry.Call.Operation!) is { } attempt && flow.Reaches(alarm, attempt) || LeadsToItself(retry, flow, alarm)))
        {
            return $"{retry.Words} tries again after it";
        }

        if (clause.Declaration is not { } declaration || model.GetTypeInfo(declaration.Type, cancellation).Type is not { } caught || clause.Parent is not TryStatementSyntax attempted)
        {
            return null;
        }

        var called = model.GetOperation(attempted.Block, cancellation)?.Descendants().OfType<IInvocationOperation>().Select(static inner => (ISymbol)inner.TargetMethod) ?? [];
        return called.Append(member).OfType<IMethodSymbol>().FirstOrDefault(method => Expects(method, caught)) is { } expecting
            ? $"'{expecting.Name}' declares '{caught.Name}' as part of its protocol"
            : null;
    }

    /// <summary>The handler counts, and raises the alarm when the number is reached: <c>if (attempt == last)</c>.</summary>
    private static bool IsForLastAttempt(SyntaxNode call, CatchClauseSyntax clause) => call.Ancestors().TakeWhile(around => around != clause).OfType<IfStatementSyntax>()
        .Any(around => around.Condition is BinaryExpressionSyntax { Left: IdentifierNameSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax } count && (around.Statement.Span.Contains(call.Span)
            ? count.IsKind(SyntaxKind.EqualsExpression) || count.IsKind(SyntaxKind.GreaterThanExpression) || count.IsKind(SyntaxKind.GreaterThanOrEqualExpression)
            : count.IsKind(SyntaxKind.NotEqualsExpression) || count.IsKind(SyntaxKind.LessThanExpression) || count.IsKind(SyntaxKind.LessThanOrEqualExpression)));

    /// <summary>The next attempt is a call of the method by itself.</summary>
    private static bool LeadsToItself(Core.Retries.LoopRetry retry, Core.Flow.BodyFlow flow, Core.Flow.Point alarm) =>
        retry.Region.Self is { Point: var again } && flow.Reaches(alarm, again);

    private static bool Expects(IMethodSymbol method, ITypeSymbol caught) => Declared(method).Any(expected => Inherits(caught, expected));

    private static IEnumerable<ITypeSymbol> Declared(IMethodSymbol method) =>
        from declaring in ContractMembers.Of(method.OriginalDefinition).Prepend(method.OriginalDefinition)
        from attribute in declaring.GetAttributes()
        where attribute.Is(Names.ExpectedFailure) && attribute.ConstructorArguments.Length == 1
        let type = attribute.ConstructorArguments[0].Value as ITypeSymbol
        where type is not null
        select type;

    private static bool Inherits(ITypeSymbol type, ITypeSymbol ancestor)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, ancestor))
            {
                return true;
            }
        }

        return false;
    }
}
