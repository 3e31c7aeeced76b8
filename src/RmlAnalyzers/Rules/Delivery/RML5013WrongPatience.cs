using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Retries;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Rules.Delivery.Repeating;

namespace RmlAnalyzers.Rules.Delivery;

/// <summary>RML5013: a person waits for as many attempts as a machine makes, or a machine gives up as early as a person.</summary>
/// <remarks>
/// How long to try is decided by who waits. Bad: ten attempts in an endpoint; three attempts in a nightly job, and then nothing. Good: two quick
/// attempts and "we will tell you" for a person; hours of growing delays, and a case for people at the end, for a machine.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML5013WrongPatience() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.WrongPatience,
        "Delivery",
        "Person is kept waiting by a machine's retry policy, or a machine gives up like a person",
        "{0} makes up to {1} attempts {2}. Let a person wait for one or two quick attempts, five at most, and then say that the work goes on; let a machine try for hours, and keep what it gives up.",
        "How long to try is decided by who waits: a person goes away after seconds and asks again, a machine has time, and nobody notices what it drops.",
        DiagnosticSeverity.Info,
        EnabledByDefault: false);

    private const int ForPersons = 5;

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnLoopRetries(EffectClass.RemoteRead, (retry, member, sink) =>
        {
            if (retry.Policy.Runs is not { } runs || retry.Call.Operation is not { } call || Spot(call, runs, retry.Effect, () => IsLetGo(retry, member, kernel, sink.Cancellation), kernel, sink.Cancellation) is not var (words, place))
            {
                return;
            }

            if (sink.IsFirst(RetryCauses.OfLoop(retry, kernel, sink).And(Cause.WrongPatience), retry.Region.Keyword.SourceTree!))
            {
                sink.Report(retry.Region.Keyword, [Capital(retry.Words), runs.ToString(System.Globalization.CultureInfo.InvariantCulture), words], [place, Places.Of(retry.Call.Syntax)]);
            }
        });

        context.OnStrategies((call, policy, uses, member, sink) =>
        {
            if (policy.Runs is not { } runs)
            {
                return;
            }

            foreach (var use in uses.Where(static use => use is { Call: not null, Effect: >= EffectClass.RemoteRead }))
            {
                if (Spot(use.Call!, runs, use.Effect, () => false, kernel, sink.Cancellation) is var (words, place) && sink.IsFirst(RetryCauses.OfStrategy(call, policy, uses, kernel, sink).And(Cause.WrongPatience), call.Syntax.SyntaxTree))
                {
                    sink.Report(policy.Place, [$"'{call.TargetMethod.Name}'", runs.ToString(System.Globalization.CultureInfo.InvariantCulture), words], [place, Places.Of(use.Place)]);
                    return;
                }
            }
        });
    }

    /// <summary>Who waits too long, or gives up too early, in words.</summary>
    private static (string Words, Location Place)? Spot(IOperation call, int runs, EffectClass effect, System.Func<bool> isLetGo, Kernel kernel, CancellationToken cancellation)
    {
        var waiting = kernel.Worlds(cancellation).Retries.Waiting;
        if (runs > ForPersons)
        {
            // A conflict or deadlock in the own store is over in milliseconds: nobody notices a few attempts more.
            return effect != EffectClass.StoreWrite && waiting.At(call, isPerson: true, cancellation) is { } person ? ($"while a person waits ({person.Because})", person.Place) : null;
        }

        return isLetGo() && waiting.All(call, cancellation) is { Count: > 0 } all && all.All(static found => !found.IsPerson) ? ($"and then lets the work go, although nobody waits ({all[0].Because})", all[0].Place) : null;
    }

    /// <summary>After the last attempt the body goes on, and does nothing about it.</summary>
    private static bool IsLetGo(LoopRetry retry, ISymbol? member, Kernel kernel, CancellationToken cancellation)
    {
        if (retry.Region is not { Catch: { Filter: null } clause, Loop: { } loop } || kernel.Flows.Around(retry.Call.Operation!, cancellation) is not { } flow
            || flow.PointOf(retry.Call.Operation!) is not { } point || !flow.FailureLeavesNormally(point, retry.Region))
        {
            return false;
        }

        var body = FlowGraphs.BodyOf(retry.Call.Operation!);
        return LastFailure.ReturnsNothing(body, member) && LastFailure.IsLetGo(clause, loop, body, kernel.Catalogue(cancellation));
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words.Substring(1);
}
