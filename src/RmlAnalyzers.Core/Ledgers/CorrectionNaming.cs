using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>Where a correction leaves out what it corrects.</summary>
internal enum UnnamedWhere : byte
{
    /// <summary>Nothing that it takes could say so.</summary>
    Declaration,

    /// <summary>The place for it is left empty by a caller.</summary>
    Argument,

    /// <summary>It takes it, and does not pass it on.</summary>
    Effect,

    /// <summary>Its entry in the ledger does not hold it.</summary>
    Entry,
}

/// <summary>A correction that does not name what it corrects.</summary>
/// <param name="Place">What a reader changes.</param>
/// <param name="Correction">The correcting member.</param>
/// <param name="Slot">The parameter that would name it; null where there is none.</param>
/// <param name="Told">What is told of the correction and not of the corrected.</param>
internal sealed record UnnamedCorrection(UnnamedWhere Where, SyntaxNode Place, IMethodSymbol Correction, IParameterSymbol? Slot, IMethodSymbol? Told);

/// <summary>Corrections, their callers and their entries in the ledger that surely say nothing of what they correct.</summary>
internal sealed class CorrectionNaming(Kernel kernel, WorldKernel worlds)
{
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<(Label Step, ImmutableArray<ISymbol> Group)>> _steps = new(SymbolEqualityComparer.Default);
    private readonly Identities _identities = new(kernel.Labels, new Amounts(kernel).IsOne);
    private HashSet<string>? _names;

    /// <summary>By which names corrections are called.</summary>
    public HashSet<string> Names(CancellationToken cancellation) => _names ??= CorrectionNames.Of(kernel, cancellation);

    /// <summary>What the member itself leaves out: in what it takes, in what it passes on, in what it notes.</summary>
    public IEnumerable<UnnamedCorrection> Of(IMethodSymbol correction, CancellationToken cancellation)
    {
        var steps = StepsOf(correction, cancellation);
        if (steps.IsEmpty || correction.ContainingType is { IsExtension: true })
        {
            yield break;
        }

        var facts = kernel.Facts.Of(correction, cancellation);
        var (unnamed, entries) = facts is null ? default : new CorrectionEffects(kernel, worlds, _identities, correction, cancellation).Of(facts);
        if (!correction.Parameters.Any(_identities.MayIdentify))
        {
            if (Parameters(correction, cancellation) is { } taken
                && steps.Any(step => IsNamed(step.Step.Holder) && !step.Group.OfType<IMethodSymbol>().Any(other => other.Parameters.Any(_identities.MayIdentify)))
                && !ContractMembers.Of(correction).Any()
                && !_identities.IsThing(correction.ContainingType)
                && (correction.IsAbstract || unnamed is not null))
            {
                yield return new UnnamedCorrection(UnnamedWhere.Declaration, taken, correction, null, null);
            }

            yield break;
        }

        var slot = correction.Parameters.First(_identities.MayIdentify);
        if (unnamed is { } effect && !IsCorrection(effect.TargetMethod, cancellation))
        {
            yield return new UnnamedCorrection(UnnamedWhere.Effect, Arguments(effect), correction, slot, effect.TargetMethod);
        }

        foreach (var entry in entries ?? [])
        {
            yield return new UnnamedCorrection(UnnamedWhere.Entry, Arguments(entry), correction, slot, entry.TargetMethod);
        }
    }

    /// <summary>What a caller of a correction leaves empty.</summary>
    public UnnamedCorrection? At(IInvocationOperation call, ISymbol? member, CancellationToken cancellation)
    {
        var correction = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (StepsOf(correction, cancellation).IsEmpty
            || correction.Parameters.Where(_identities.MayIdentify).ToList() is not { Count: > 0 } slots
            || _identities.IsThing(correction.ContainingType))
        {
            return null;
        }

        var hasIdentity = HasIdentityAtHand(call, member);
        var values = new NamingValues(kernel.Origins, _identities, call, cancellation)
        {
            KeepsFresh = true,
            Constant = origin => !hasIdentity || origin.Operation is not ILiteralOperation || !origin.Path.IsEmpty,
        };
        var given = slots.Select(slot => (Slot: slot, Argument: call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == slot.Ordinal))).ToList();
        if (given.Any(pair => pair.Argument is null || (pair.Argument.ArgumentKind != ArgumentKind.DefaultValue && values.May(pair.Argument.Value))))
        {
            return null;
        }

        var (parameter, place) = given[0];
        return new UnnamedCorrection(
            UnnamedWhere.Argument,
            place!.ArgumentKind == ArgumentKind.Explicit ? place.Value.Syntax : Arguments(call),
            correction,
            parameter,
            null);
    }

    private ImmutableArray<(Label Step, ImmutableArray<ISymbol> Group)> StepsOf(IMethodSymbol member, CancellationToken cancellation) =>
        _steps.TryGetValue(member, out var known) ? known : _steps.GetOrAdd(member, Find(member, cancellation));

    private ImmutableArray<(Label Step, ImmutableArray<ISymbol> Group)> Find(IMethodSymbol member, CancellationToken cancellation) =>
        IsCorrection(member, cancellation)
            ? [.. kernel.CompanionNaming.CorrectedBy(member, cancellation).Where(static pair => pair.Step is { Draft: false, Readable: true })]
            : [];

    private bool IsCorrection(IMethodSymbol member, CancellationToken cancellation) => kernel.CompanionNaming.IsCorrection(member, cancellation);

    /// <summary>The step takes or gives something by which its effect could be named.</summary>
    private bool IsNamed(ISymbol step) =>
        step is not IMethodSymbol method
        || method.Parameters.Any(parameter => _identities.MayIdentify(parameter.Type))
        || _identities.MayIdentify(Identities.Awaited(method.ReturnType));

    /// <summary>Code that runs for many: something is at hand that tells them apart.</summary>
    private bool HasIdentityAtHand(IOperation call, ISymbol? member)
    {
        for (var around = call.Parent; around is not null; around = around.Parent)
        {
            if (around is IForEachLoopOperation
                || (around is IAnonymousFunctionOperation { Symbol.Parameters: var lambda } && lambda.Any(_identities.MayIdentify))
                || (around is ILocalFunctionOperation { Symbol.Parameters: var local } && local.Any(_identities.MayIdentify)))
            {
                return true;
            }
        }

        return member is IMethodSymbol { Parameters: var parameters } && parameters.Any(_identities.MayIdentify);
    }

    private static SyntaxNode? Parameters(IMethodSymbol method, CancellationToken cancellation) =>
        method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<MethodDeclarationSyntax>().FirstOrDefault() is { ParameterList: { ContainsDiagnostics: false } list } ? list : null;

    private static SyntaxNode Arguments(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax { ArgumentList: var list } ? list : call.Syntax;
}
