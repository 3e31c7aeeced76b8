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
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Rules.Delivery.Redelivery;

namespace RmlAnalyzers.Rules.Delivery;

/// <summary>RML5010: the sender is told that a message is done before the work that it asks for is stored.</summary>
/// <remarks>
/// What is acknowledged does not come again. When the process dies between the acknowledgement and the work, the order, payment or mail is
/// lost and nobody notices. Bad: <c>await args.CompleteMessageAsync(m); await Save(m);</c>. Good: the two lines the other way round.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML5010AcknowledgedEarly() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.AcknowledgedEarly,
        "Delivery",
        "Message is acknowledged before the work is durable",
        "{0}, and {1} comes {2}. When the process dies in between, the message does not come again and the work is lost without a trace. {3}, or mark the handler [AtMostOnce(\"reason\")] if losing one is meant.",
        "A message that has been acknowledged is not delivered again. Whatever is still to be done at that moment is lost with the process. Acknowledge last: a message that comes twice can be recognised, one that never comes again cannot.");

    private static readonly string[] Advice =
    [
        "Acknowledge after the work is stored",
        "Do the work before the handler returns, store it first and let a worker take it from there",
    ];

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnCalls(
            () => [.. kernel.Catalogue(CancellationToken.None).Deliveries.NamesOf(DeliveryRole.Acknowledges, DeliveryRole.AcknowledgesEarly), .. HelperNamesOf(kernel, CancellationToken.None)],
            (call, member, sink) => Check(call, member, kernel, sink));
        context.OnSyntax(
            node => ((AssignmentExpressionSyntax)node).Left is var left && CallName.Last(left) is { } name && kernel.Catalogue(CancellationToken.None).Deliveries.Known.Settings.Contains(name),
            (node, sink) =>
            {
                if (node.SemanticModel.GetOperation(node.Node, sink.Cancellation) is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property } } assignment
                    && kernel.Catalogue(sink.Cancellation).Deliveries.OfSetting(property, assignment, kernel.Origins, sink.Cancellation) == DeliveryRole.AcknowledgesEarly)
                {
                    Setting(assignment, node.ContainingSymbol, property.Name + " = " + ((AssignmentExpressionSyntax)node.Node).Right, kernel, sink);
                }
            },
            SyntaxKind.SimpleAssignmentExpression);
        context.OnHandlers((code, sink) => HandedOff(code, kernel, sink));
    }

    private static void Check(IInvocationOperation call, ISymbol? member, Kernel kernel, FindingSink sink)
    {
        switch (kernel.Catalogue(sink.Cancellation).Deliveries.OfCall(call, kernel.Origins, sink.Cancellation))
        {
            case DeliveryRole.AcknowledgesEarly:
                Setting(call, member, $"'{call.TargetMethod.Name}' has every message count as done when it is delivered", kernel, sink);
                break;
            case DeliveryRole.Acknowledges when member is null || !kernel.Labels.IsAtMostOnce(member):
            case null when (member is null || !kernel.Labels.IsAtMostOnce(member)) && new Acknowledgements(kernel, sink.Cancellation).IsOnlyAcknowledgement(call):
                Acknowledged(call, member, kernel, sink);
                break;
        }
    }

    /// <summary>Methods around the acknowledgements of brokers that this compilation has.</summary>
    private static IEnumerable<string> HelperNamesOf(Kernel kernel, CancellationToken cancellation)
    {
        var deliveries = kernel.Catalogue(cancellation).Deliveries;
        return HelperNames.Calling(kernel.Compilation.SyntaxTrees, [.. deliveries.NamesOf(DeliveryRole.Acknowledges).Where(deliveries.Known.Calls.Contains)], cancellation);
    }

    private static void Acknowledged(IInvocationOperation call, ISymbol? member, Kernel kernel, FindingSink sink)
    {
        if (new Acknowledgements(kernel, sink.Cancellation).WorkAfter(call) is not var (work, effects, when) || work is null)
        {
            return;
        }

        sink.Report(
            Places.Of(call.Syntax),
            [$"'{call.TargetMethod.Name}' tells the sender that the message is done", work.Described(), when, Advice[0]],
            work.Places(),
            severity: StarSeverity.For(effects, member, kernel, sink.Cancellation));
    }

    /// <summary>Options that acknowledge on delivery are wrong only where a handler in sight does work that others see.</summary>
    private static void Setting(IOperation place, ISymbol? member, string what, Kernel kernel, FindingSink sink)
    {
        if (member?.ContainingType is not { } type || kernel.Labels.IsAtMostOnce(member)
            || new Acknowledgements(kernel, sink.Cancellation).WorkOf(type, place.Syntax.SyntaxTree) is not var (work, effects, owner) || work is null)
        {
            return;
        }

        what = what.StartsWith("'", System.StringComparison.Ordinal) ? what : $"'{what}' has messages count as done without the handler's word";
        sink.Report(Places.Of(place.Syntax), [what, work.Described(), "after that", Advice[0]], work.Places(), severity: StarSeverity.For(effects, owner, kernel, sink.Cancellation));
    }

    /// <summary>A handler acknowledges by returning, a webhook by answering: what it leaves running in memory is not done by then.</summary>
    private static void HandedOff(DeliveredCode code, Kernel kernel, FindingSink sink)
    {
        if (code.Delivery is not { Role: DeliveryRole.Message or DeliveryRole.Notice } delivery)
        {
            return;
        }

        var acknowledgements = new Acknowledgements(kernel, sink.Cancellation);
        foreach (var spot in kernel.SpotsOf(code.Facts, sink))
        {
            if (acknowledgements.LeftRunning(spot) is var (work, effects) && work is not null)
            {
                sink.Report(
                    Places.Of(spot.Call.Syntax),
                    [delivery.Role == DeliveryRole.Notice ? "The webhook answers that the notice has arrived" : "The handler returns, which acknowledges the message", work.Described(), Acknowledgements.OnItsOwn, Advice[1]],
                    work.Places().Append(delivery.Place),
                    severity: StarSeverity.For(effects, code.Owner, kernel, sink.Cancellation));
            }
        }
    }
}
