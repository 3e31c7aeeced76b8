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
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Keys;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Retries;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Keys;

/// <summary>What a rule about keys gets to see: the call, the member that makes it, the verdict, and the door.</summary>
internal delegate void OnVerdict(IInvocationOperation call, ISymbol? member, CallVerdict verdict, FindingSink sink);

/// <summary>Hands rules the calls for which their cause is the one to be said. Names decide before anything is bound.</summary>
internal static class KeyedCalls
{
    /// <summary>Calls that ask for a key: by rows that satisfy a condition, by declarations of this compilation, by the message sent.</summary>
    public static void OnKeyedCalls(this RuleContext context, Cause cause, Func<CatalogueRow, bool> rows, OnVerdict action)
    {
        var kernel = context.Kernel;
        context.OnCalls(rows, Check);
        context.OnCalls(() => Others(kernel, rows), Check);

        void Check(IInvocationOperation call, ISymbol? member, FindingSink sink)
        {
            if (kernel.Worlds(sink.Cancellation).Verdicts.Of(call, member, sink.Cancellation) is { } verdict
                && verdict.Causes.Has(cause) && sink.IsFirst(All(verdict, cause, call, member, kernel, sink.Cancellation), call.Syntax.SyntaxTree))
            {
                action(call, member, verdict, sink);
            }
        }
    }

    /// <summary>Calls that something runs again, those included that bring an effect into a retry from a helper.</summary>
    public static void OnRetriedCalls(this RuleContext context, Cause cause, OnVerdict action)
    {
        var kernel = context.Kernel;
        var direct = new Lazy<HashSet<string>>(() => [.. InReach(kernel, kernel.Catalogue(CancellationToken.None).MemberNames(IsRepeated), IsRepeated), .. kernel.KeyWords.Methods(CancellationToken.None)]);
        context.OnCalls(IsRepeated, Check, RetrySyntax.MayRunAgain);
        context.OnCalls(() => Without(kernel.KeyWords.Methods(CancellationToken.None), kernel, IsRepeated), RetrySyntax.MayRunAgain, Check);
        context.OnSyntax(static node => RetrySyntax.IsRetry(node) && !node.Ancestors().Any(RetrySyntax.IsRetry), (node, sink) => Region(node.Node, node.SemanticModel, sink),
            SyntaxKind.ForStatement, SyntaxKind.WhileStatement, SyntaxKind.DoStatement, SyntaxKind.ForEachStatement, SyntaxKind.ForEachVariableStatement, SyntaxKind.TryStatement);
        context.OnCalls(() => kernel.Worlds(CancellationToken.None).RetryNames.Names(CancellationToken.None), (call, _, sink) =>
        {
            if (!call.Syntax.Ancestors().Any(RetrySyntax.IsRetry) && call.SemanticModel is { } model)
            {
                foreach (var function in Functions(call))
                {
                    Region(function, model, sink);
                }
            }
        });

        void Region(SyntaxNode region, SemanticModel model, FindingSink sink)
        {
            if (!kernel.Leaving.MayStartIn(region, sink.Cancellation))
            {
                return;
            }

            // What libraries do is known by name; beyond that only code in sight brings an effect, or a level or row that no name is known of.
            var anyName = kernel.Labels.KnowsOthers || kernel.Catalogue(sink.Cancellation).AnyNameMayMatter;
            foreach (var invocation in region.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (CallName.Of(invocation) is { } name && !direct.Value.Contains(name) && (anyName || kernel.Declarations.MayDeclare(name, sink.Cancellation)) && model.GetOperation(invocation, sink.Cancellation) is IInvocationOperation call)
                {
                    Check(call, EnclosingMember.Of(invocation, model, sink.Cancellation), sink);
                }
            }
        }

        void Check(IInvocationOperation call, ISymbol? member, FindingSink sink)
        {
            if (!RetrySyntax.MayRunAgain(call.Syntax))
            {
                return;
            }

            var verdicts = kernel.Worlds(sink.Cancellation).Verdicts;
            var verdict = verdicts.Of(call, member, sink.Cancellation) is { } own && !own.Causes.IsEmpty ? own : verdicts.Behind(call, sink.Cancellation);
            if (verdict is not null && verdict.Causes.Has(cause) && sink.IsFirst(All(verdict, cause, call, member, kernel, sink.Cancellation), call.Syntax.SyntaxTree))
            {
                action(call, member, verdict, sink);
            }
        }
    }

    private static Causes All(CallVerdict verdict, Cause cause, IInvocationOperation call, ISymbol? member, Kernel kernel, CancellationToken cancellation) =>
        CallCauses.IsAtCall(cause, call) ? verdict.Causes.And(CallCauses.BesideTheKey(call, member, kernel, cancellation)) : verdict.Causes;

    /// <summary>Labelled code, or an effect that nobody can take back lightly: what is said there has the force of a warning.</summary>
    public static bool IsGrave(CallVerdict verdict, ISymbol? member, Kernel kernel, CancellationToken cancellation) =>
        verdict.Duty.MakesHistory || verdict.Duty.TouchesMoney
        || (member is not null && kernel.Labels.Of(member, cancellation) is { Draft: false });

    public static bool SendsMessage(CatalogueRow row) =>
        row.Handler is not null || row.Kind is EffectKind.Publish or EffectKind.Enqueue or EffectKind.Notify || (row.Kind == EffectKind.Write && row.Participant != Participant.Store);

    private static bool IsRepeated(CatalogueRow row) => !KeyDuties.IsRepeatable(row);

    private static ICollection<string> Others(Kernel kernel, Func<CatalogueRow, bool> rows)
    {
        var catalogue = kernel.Catalogue(CancellationToken.None);
        var names = new HashSet<string>(kernel.KeyWords.Methods(CancellationToken.None), StringComparer.Ordinal);
        if (kernel.Labels.MayMarkKeys)
        {
            names.UnionWith(catalogue.MemberNames(SendsMessage));
        }

        names.UnionWith(Attributed(kernel, catalogue.Where(IsByAttribute).Where(row => rows(row) && catalogue.IsPresent(row))));
        return Without(names, kernel, rows);
    }

    private static bool IsByAttribute(CatalogueRow row) => row.Entry == EntryKind.Attribute;

    /// <summary>Methods of this compilation that carry an attribute by which a library sends: <c>[Post("/orders")] Task CreateAsync(…)</c>.</summary>
    private static IEnumerable<string> Attributed(Kernel kernel, IEnumerable<CatalogueRow> rows)
    {
        const string Ending = "Attribute";
        foreach (var whole in rows.Select(static row => row.Id.SimpleTypeName).Distinct(StringComparer.Ordinal))
        {
            var names = new[] { whole, whole.EndsWith(Ending, StringComparison.Ordinal) ? whole.Substring(0, whole.Length - Ending.Length) : whole };
            foreach (var token in kernel.Compilation.SyntaxTrees.Select(static tree => TreeNames.Of(tree, CancellationToken.None)).SelectMany(tree => names.SelectMany(name => tree.TokensOf(name, CancellationToken.None))))
            {
                if (token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is { Parent.Parent: MethodDeclarationSyntax method })
                {
                    yield return method.Identifier.ValueText;
                }
            }
        }
    }

    /// <summary>The names that are not asked for already, by the rows whose libraries this compilation has.</summary>
    private static List<string> Without(IEnumerable<string> names, Kernel kernel, Func<CatalogueRow, bool> rows)
    {
        var all = names.ToList();
        var asked = new HashSet<string>(InReach(kernel, all, rows), StringComparer.Ordinal);
        return [.. all.Where(name => !asked.Contains(name))];
    }

    private static IEnumerable<string> InReach(Kernel kernel, IEnumerable<string> names, Func<CatalogueRow, bool> rows)
    {
        var catalogue = kernel.Catalogue(CancellationToken.None);
        var known = new HashSet<string>(catalogue.MemberNames(rows), StringComparer.Ordinal);
        return names.Where(name => known.Contains(name) && catalogue.MayBeCalled(name, rows));
    }

    /// <summary>The lambdas and local functions that a call is handed, directly or by a name.</summary>
    private static IEnumerable<SyntaxNode> Functions(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            var value = argument.Value;
            while (value is IConversionOperation or IDelegateCreationOperation)
            {
                value = value is IDelegateCreationOperation creation ? creation.Target : ((IConversionOperation)value).Operand;
            }

            var function = value switch
            {
                IAnonymousFunctionOperation => value.Syntax,
                IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction, DeclaringSyntaxReferences: { IsEmpty: false } declared } } => declared[0].GetSyntax(),
                ILocalReferenceOperation { Local: var local } => (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value as AnonymousFunctionExpressionSyntax,
                _ => null,
            };
            if (function is not null)
            {
                yield return function;
            }
        }
    }
}
