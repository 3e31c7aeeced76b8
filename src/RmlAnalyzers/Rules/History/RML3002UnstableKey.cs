using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Keys;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Keys;

namespace RmlAnalyzers.Rules.History;

/// <summary>RML3002: the key of a call changes between the attempts of one intent.</summary>
/// <remarks>
/// A retry is safe because the other side recognises the key of the attempt before. A key made inside the retry is never recognised: the
/// code looks keyed and does the work twice. Bad: <c>Retry(() => Pay(Guid.NewGuid()))</c>. Good: <c>var key = order.PaymentKey; Retry(() => Pay(key))</c>.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML3002UnstableKey() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.UnstableKey,
        "History",
        "Idempotency key changes between attempts",
        "The idempotency key {0}. {1} Make the key once per intent, before the first attempt, store it, and use it for all attempts of that intent and for no other.",
        "An idempotency key protects a repeated call only if every attempt of the same intent carries the same key, and no other intent does. A key from a random source, a clock or an attempt counter inside the retried code is another key each time; a key that is the same for every intent makes the other side take the second for a repetition of the first.");

    private const string Another = "The attempt before may have arrived although its answer was lost, and under another key the other side does the work again.";
    private const string TheSame = "The other side takes the second intent for a repetition of the first, answers with the first result and does nothing.";

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnKeyFills(static _ => true, (operation, sink) => Check(operation, RetrySyntax.MayRunAgain(operation.Syntax), kernel, sink));
        context.OnKeyedCalls(Cause.UnstableKey, static row => row.Key is not null && !KeyDuties.IsRepeatable(row), static (call, _, verdict, sink) =>
        {
            if (verdict is { Lost: { } remade, Remade: { } scope })
            {
                sink.Report(
                    remade.Value.Syntax.GetLocation(),
                    [$"is made anew by '{remade.Source.Operation.Syntax}' on each attempt of {RetryText.Of(scope)}", Another],
                    [remade.Source.Operation.Syntax.GetLocation(), scope.Place, Places.Of(call.Syntax)]);
            }
            else if (verdict is { Lost: { } lost, Delivery: { } delivery })
            {
                sink.Report(
                    lost.Value.Syntax.GetLocation(),
                    [$"is made anew by '{lost.Source.Operation.Syntax}' whenever this code is delivered again ({delivery.Because})", Another],
                    [lost.Source.Operation.Syntax.GetLocation(), delivery.Place, Places.Of(call.Syntax)]);
            }
        });
        context.OnSyntax(
            node => kernel.KeyWords.Members(CancellationToken.None).Contains(((PropertyDeclarationSyntax)node).Identifier.ValueText),
            (node, sink) => CheckGetter((PropertyDeclarationSyntax)node.Node, node.SemanticModel, kernel, sink),
            SyntaxKind.PropertyDeclaration);
    }

    private static void Check(IOperation operation, bool mayRepeat, Kernel kernel, FindingSink sink)
    {
        var worlds = kernel.Worlds(sink.Cancellation);
        if (worlds.KeySlots.FilledBy(operation, sink.Cancellation) is not { } value)
        {
            return;
        }

        if (mayRepeat && RepeatedKey.Of(value, kernel.Origins, worlds.Attempts, kernel.Labels, sink.Cancellation) is { } key)
        {
            var places = new List<Location> { key.Source.Operation.Syntax.GetLocation(), key.Scope.Place };
            if (key.Spot != key.Source.Operation)
            {
                places.Add(key.Spot.Syntax.GetLocation());
            }

            var fix = KeyHoist.DataFor(value, key, places);
            sink.Report(value.Syntax.GetLocation(), [$"is made anew by '{key.Source.Operation.Syntax}' on each attempt of {RetryText.Of(key.Scope)}", Another], places, fix);
        }
        else if (worlds.KeySlots.IsOfOneIntent(operation, sink.Cancellation)
            && !EmptyKeys.Is(value, kernel.Origins, sink.Cancellation)
            && KeyStability.Of(value, kernel.Origins, kernel.Labels, sink.Cancellation).Verdict == KeyVerdict.ConstantForAll
            && (KeyConsumers.Of(value).Any() || IsShared(value, kernel, sink.Cancellation)))
        {
            sink.Report(value.Syntax.GetLocation(), [$"is '{value.Syntax}' for every intent", TheSame]);
        }
    }

    /// <summary>It fills an object in a field, and calls are given that object.</summary>
    private static bool IsShared(IOperation value, Kernel kernel, CancellationToken cancellation) =>
        LocalWrites.Root(value) is IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } root && value.Parent != root
        && kernel.Index.Mentions(fields[0].Name, null, static token => token.Parent is IdentifierNameSyntax { Parent: ArgumentSyntax or MemberAccessExpressionSyntax { Parent: ArgumentSyntax } }, cancellation)
            .Any(mention => SymbolEqualityComparer.Default.Equals(mention.Model.GetSymbolInfo(mention.Token.Parent!, cancellation).Symbol, fields[0]));

    /// <summary>Made only where there is none yet.</summary>
    private static bool IsKept(Origin source) => source.Path.Add(source.Operation).Any(static step => step.Syntax.AncestorsAndSelf().TakeWhile(static node => node is not MemberDeclarationSyntax)
        .Any(static node => node.IsKind(SyntaxKind.CoalesceAssignmentExpression)));

    /// <summary>A property that is the key of its object, and makes another one whenever somebody reads it.</summary>
    private static void CheckGetter(PropertyDeclarationSyntax declaration, SemanticModel model, Kernel kernel, FindingSink sink)
    {
        if (model.GetDeclaredSymbol(declaration, sink.Cancellation) is not IPropertySymbol { GetMethod: { } getter } property
            || !(kernel.Labels.IsIdempotencyKey(property) || kernel.Options.For(declaration.SyntaxTree).IsKeyName(property.Name))
            || SourceBodies.ReturnsOf(getter, kernel.Models, sink.Cancellation) is not { IsDefaultOrEmpty: false } returned)
        {
            return;
        }

        foreach (var value in returned)
        {
            var stability = KeyStability.Of(value, kernel.Origins, kernel.Labels, sink.Cancellation);
            if (stability.Verdict == KeyVerdict.Fresh && stability.Sources.FirstOrDefault(static source => source.Spot is not null && !IsKept(source)) is { Spot: not null } made)
            {
                sink.Report(value.Syntax.GetLocation(), [$"is made anew by '{made.Operation.Syntax}' whenever '{property.Name}' is read", Another], [made.Operation.Syntax.GetLocation()]);
            }
        }
    }
}
