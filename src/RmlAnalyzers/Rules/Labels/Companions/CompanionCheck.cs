using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Summaries;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Labels.Companions;

/// <summary>Why a companion cannot be used.</summary>
/// <param name="Rank">How far the check got: of several overloads the best one is told.</param>
/// <param name="What">What is wrong, to follow the companion's name.</param>
/// <param name="Remedy">What to do, as a sentence without a full stop.</param>
/// <param name="Place">The companion's declaration, where it is in sight.</param>
internal sealed record CompanionFault(int Rank, string What, string Remedy, Location? Place);

/// <summary>Judges a companion by what it can do. What is not in sight (abstract, in another project, delivered) is believed.</summary>
internal sealed class CompanionCheck(ISymbol step, NamedCompanion named, Kernel kernel, CancellationToken cancellation)
{
    private readonly string _step = Display.Start(step);

    /// <summary>Null where one member of the group is usable.</summary>
    public CompanionFault? Fault()
    {
        var group = kernel.Companions.Find(named, cancellation);
        if (group.Members.IsEmpty)
        {
            return Missing(group);
        }

        CompanionFault? best = null;
        foreach (var member in group.Members)
        {
            if (Fault(member) is not { } fault)
            {
                return null;
            }

            best = best is null || fault.Rank > best.Rank ? fault : best;
        }

        return best;
    }

    // A type that cannot be read is the compiler's to report.
    private CompanionFault? Missing(CompanionGroup group) => group.Type switch
    {
        { TypeKind: TypeKind.Error } => null,
        null when named.HasType => null,
        null when named.TypeName.Length > 0 => new CompanionFault(0, $"names the type '{named.TypeName}', which is not found", "Correct the name, or say the type with " + TypeArgument, null),
        null => new CompanionFault(0, "has no type in which it could be found", "Say the type with " + TypeArgument, null),
        var type => new CompanionFault(0, $"does not exist in '{Display.Member(type)}'", "Write it, or correct the name; nameof(A.B) keeps only B, so the type of a member elsewhere goes into " + TypeArgument, null),
    };

    private string TypeArgument => $"{named.Role}Type = typeof(…)";

    private CompanionFault? Fault(ISymbol member)
    {
        var place = Place(member);
        ISymbol within = step.ContainingType ?? (ISymbol)kernel.Compilation.Assembly;
        if (!kernel.Compilation.IsSymbolAccessibleWithin(member.OriginalDefinition, within))
        {
            return new CompanionFault(1, $"cannot be called from '{Display.Member(within)}'", "Make it as visible as the step", place);
        }

        if (Signature(member) is not { } method)
        {
            return new CompanionFault(1, "is not something that can be called", "Name a method", place);
        }

        if (Unavailable(method) is { } parameter)
        {
            return new CompanionFault(
                2,
                $"asks for '{parameter.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}', which neither the result nor the inputs of '{_step}' carry",
                $"Let it take what '{_step}' returns or was given, or return from '{_step}' what it needs",
                place);
        }

        return member is IMethodSymbol { IsAbstract: false } own ? Idle(own, place) : null;
    }

    private Location? Place(ISymbol member) =>
        member.Locations.FirstOrDefault(location => location.SourceTree is { } tree && kernel.Models.Contains(tree));

    private static IMethodSymbol? Signature(ISymbol member) => member switch
    {
        IMethodSymbol method => method,
        IPropertySymbol { Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } } => invoke,
        IFieldSymbol { Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } } => invoke,
        IPropertySymbol { Type.TypeKind: TypeKind.Error } or IFieldSymbol { Type.TypeKind: TypeKind.Error } => null,
        _ => null,
    };

    /// <summary>The first parameter that nobody can fill. What only says how or why (a reason, a flag, a moment, a collaborator) is told by whoever compensates.</summary>
    private IParameterSymbol? Unavailable(IMethodSymbol method)
    {
        var asked = method.Parameters.Where(parameter => !IsFree(parameter)).ToList();
        var offer = StepOffer.Of(step);
        var missing = asked.Where(parameter => !offer.Has(parameter.Type, kernel.Compilation)).ToList();
        var hasOne = missing.Count < asked.Count || method.Parameters.Any(kernel.Labels.IsIdempotencyKey);
        return missing.FirstOrDefault(parameter => !(hasOne && IsCircumstance(parameter.Type)));
    }

    private bool IsFree(IParameterSymbol parameter) =>
        parameter.IsOptional || parameter.IsParams || parameter.RefKind == RefKind.Out
        || parameter.Type is { Name: "CancellationToken", ContainingNamespace.Name: "Threading" }
        || IsFailure(parameter.Type)
        || kernel.Labels.IsIdempotencyKey(parameter);

    private static bool IsFailure(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCircumstance(ITypeSymbol type) =>
        ValueTypes.Unwrapped(type) is { SpecialType: SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_DateTime }
            or { TypeKind: TypeKind.Enum or TypeKind.Interface or TypeKind.Delegate }
            or { Name: "DateTimeOffset" or "TimeSpan" or "DateOnly", ContainingNamespace.Name: "System" };

    private CompanionFault? Idle(IMethodSymbol member, Location? place)
    {
        // A hook that somebody overrides is no more than a hook; a trusted body is not checked.
        if (kernel.Facts.Of(member, cancellation) is not { } facts
            || kernel.Labels.Of(member, cancellation) is { Trusted: { Length: > 0 } }
            || !kernel.Index.ImplementationsOf(member, cancellation).IsEmpty)
        {
            return null;
        }

        var remedy = named.Role switch
        {
            CompanionRole.Undo => $"Take back there what '{_step}' did, or say with NoUndo why it cannot be taken back",
            CompanionRole.Correction => $"Add there the fact that corrects '{_step}', or say with NoCorrection why there is none",
            _ => "Ask the other side there, or remove the name",
        };
        if (CompanionBody.Refuses(facts.Roots) is { } exception)
        {
            return new CompanionFault(4, "throws " + exception, remedy, place);
        }

        if (CompanionBody.IsEmpty(facts.Roots))
        {
            return new CompanionFault(4, "does nothing", remedy, place);
        }

        if (named.Role != CompanionRole.Undo || WrittenByStep() is not { } written)
        {
            return null;
        }

        var worlds = kernel.Worlds(cancellation);
        if (worlds.ReachesNoOne(facts.Body, cancellation))
        {
            return new CompanionFault(5, $"reaches nobody, while '{_step}' does ({written.Display(_step)})", remedy, place);
        }

        // Handing the case to people is an answer of its own.
        return kernel.Labels.FindInherited(member, Names.HandOff) is null
            && Facts() is { } stepFacts
            && OtherParty.Of(Parties.Of(stepFacts, worlds, kernel.Labels, cancellation), Parties.Of(facts.Body, worlds, kernel.Labels, cancellation)) is var (instead, changed)
                ? new CompanionFault(5, $"changes something only for {instead}, while '{_step}' did so for {changed}", remedy, place)
                : null;
    }

    private BodyFacts? Facts() => step is IMethodSymbol method ? kernel.Facts.Of(method, cancellation)?.Body : null;

    /// <summary>What the step is proven to change outside the process, where its code is in sight.</summary>
    private Evidence? WrittenByStep()
    {
        if (Facts() is not { } facts)
        {
            return null;
        }

        var reach = kernel.Worlds(cancellation).Solver.Of(facts, cancellation);
        return (reach.Worst(later: false, proven: true, from: EffectClass.StoreWrite) ?? reach.Worst(later: true, proven: true, from: EffectClass.StoreWrite))?.Evidence;
    }
}
