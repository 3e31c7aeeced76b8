using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>What a reconciler provably leaves undone.</summary>
/// <param name="Reads">It reads a ledger, or it cannot be seen that it does not.</param>
/// <param name="Corrects">It reaches a correction, people, or something out of sight.</param>
/// <param name="IsStarted">Somebody names it outside its own code, or it may be found in ways that are not in sight.</param>
internal readonly record struct Reconciling(bool Reads, bool Corrects, bool IsStarted);

/// <summary>Reads what the members of a reconciler do, through code in sight.</summary>
internal sealed class ReconcilerCheck(Kernel kernel, WorldKernel worlds, CancellationToken cancellation)
{
    private readonly HashSet<BodyFacts> _seen = [];
    private readonly CodeOf _code = new(kernel.Facts, kernel.Index);
    private bool _reads;
    private bool _corrects;
    private bool _unknown;

    /// <summary>Null where the type is not in this compilation.</summary>
    public Reconciling? Of(INamedTypeSymbol type)
    {
        if (type is not { TypeKind: TypeKind.Class or TypeKind.Struct } || !type.DeclaringSyntaxReferences.Any(reference => kernel.Models.Contains(reference.SyntaxTree)))
        {
            return null;
        }

        foreach (var method in Members(type).OfType<IMethodSymbol>())
        {
            if (kernel.Facts.Of(method, cancellation) is { } facts)
            {
                foreach (var piece in facts.Nested.Values.Prepend(facts.Body))
                {
                    Enter(piece);
                }
            }
        }

        var keepsNone = kernel.Ledgers.All(cancellation).IsEmpty;
        return new Reconciling(_reads || _unknown || keepsNone, _corrects || _unknown, MayBeStarted(type));
    }

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                yield return member;
            }
        }
    }

    private void Enter(BodyFacts body)
    {
        var pending = new Queue<BodyFacts>([body]);
        while (pending.Count > 0)
        {
            if (pending.Dequeue() is not { } next || !_seen.Add(next))
            {
                continue;
            }

            foreach (var call in next.Calls)
            {
                foreach (var callee in Visit(call))
                {
                    pending.Enqueue(callee);
                }
            }
        }
    }

    private IEnumerable<BodyFacts> Visit(CallFact call)
    {
        var targets = worlds.Resolver.Of(call, cancellation);
        _reads |= IsReading(call);
        _corrects |= (call.Method is { } called && IsCorrecting(called)) || targets.Alternatives.Any(static target => target.Stated.Any(static effect => effect.Class == EffectClass.History));
        if (call.Kind is CallKind.Delegate or CallKind.Dynamic && targets.Alternatives.All(static target => target.Body is null))
        {
            _unknown = true;
        }

        // What is declared here and implemented elsewhere, or sent to a handler out of sight, may do both.
        if (call.Method is { } method && targets.Alternatives.Any(static target => target is { IsUnknown: true, Body: null }) && IsHere(method) && !worlds.Appends.IsEntry(method, cancellation))
        {
            _unknown |= !kernel.Ledgers.IsLedger(method.ContainingType) && kernel.Labels.FindInherited(method, Names.StatusCheck) is null;
        }

        var handed = worlds.Delegates.Of(call, cancellation).SelectMany(static run => run.Value.Targets).ToList();
        foreach (var target in handed)
        {
            Handed(target);
        }

        return targets.Alternatives.Concat(handed).SelectMany(target => _code.Behind(target, cancellation));
    }

    /// <summary>A method that is handed to somebody who runs it: <c>Select(psp.RefundAsync)</c>.</summary>
    private void Handed(CallTarget target)
    {
        _corrects |= target.Stated.Any(static effect => effect.Class == EffectClass.History) || (target.Method is { } method && IsCorrecting(method));
        _reads |= target.Method is { ReturnsVoid: false, ContainingType: { } owner } asked
            && (kernel.Ledgers.IsLedger(owner) || ImplementsLedger(owner)) && !worlds.Appends.IsEntry(asked, cancellation);
    }

    private bool IsHere(ISymbol symbol) => symbol.OriginalDefinition.DeclaringSyntaxReferences.Any(reference => kernel.Models.Contains(reference.SyntaxTree));

    /// <summary>Asked of a ledger, or of the rows that it keeps.</summary>
    private bool IsReading(CallFact call)
    {
        if (call.Method is not { ReturnsVoid: false } method)
        {
            return false;
        }

        if (call.Receiver is not null && (kernel.Ledgers.IsLedger(call.Receiver) || ImplementsLedger(call.Receiver)) && method.MethodKind != MethodKind.Constructor)
        {
            return !worlds.Appends.IsEntry(method, cancellation);
        }

        return call.Operation switch
        {
            IInvocationOperation invocation => worlds.LedgerRows.ChangeOf(invocation, cancellation) == Catalogue.RowChange.None && worlds.LedgerRows.RecordIn(invocation) is not null,
            IPropertyReferenceOperation { Type: INamedTypeSymbol set } => set.TypeArguments.Any(worlds.LedgerRows.IsRecord),
            _ => false,
        };
    }

    private bool ImplementsLedger(ITypeSymbol contract) =>
        contract is INamedTypeSymbol { TypeKind: TypeKind.Interface } face && kernel.Index.DerivedTypes(face, cancellation).Any(kernel.Ledgers.IsLedger);

    private bool IsCorrecting(IMethodSymbol method) =>
        kernel.CompanionNaming.IsCorrection(method, cancellation) || kernel.Labels.FindInherited(method, Names.HandOff) is not null;

    /// <summary>Named in code other than its own and other than the attributes; found by an interface is possible where it has one of ours.</summary>
    private bool MayBeStarted(INamedTypeSymbol type)
    {
        if (type.IsAbstract || type.IsStatic || !type.IsSealed && !kernel.Index.DerivedTypes(type, cancellation).IsEmpty
            || type.GetAttributes().Any(static attribute => attribute.AttributeClass?.ContainingNamespace?.Name != Names.Namespace)
            || type.AllInterfaces.Any(static face => face.ContainingNamespace?.ToDisplayString() is not ("System" or "Microsoft.Extensions.Hosting"))
            || MayBeStartedElsewhere(type))
        {
            return true;
        }

        var own = type.DeclaringSyntaxReferences;
        return kernel.Index.Mentions(type.Name, null, static token => token.Parent is SimpleNameSyntax, cancellation).Any(mention =>
            !own.Any(reference => reference.SyntaxTree == mention.Token.SyntaxTree && reference.Span.Contains(mention.Token.Span))
            && mention.Token.Parent!.FirstAncestorOrSelf<AttributeSyntax>() is null
            && !IsLogger(mention.Token));
    }

    private static bool IsLogger(SyntaxToken token) => token.Parent?.Parent is TypeArgumentListSyntax { Parent: GenericNameSyntax { Identifier.ValueText: "ILogger" } };

    /// <summary>A library is put together by whoever references it.</summary>
    private bool MayBeStartedElsewhere(INamedTypeSymbol type) =>
        kernel.Compilation.Options.OutputKind is not (OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication)
        && (IsPublic(type) || kernel.Compilation.Assembly.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute"));

    private static bool IsPublic(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }
}
