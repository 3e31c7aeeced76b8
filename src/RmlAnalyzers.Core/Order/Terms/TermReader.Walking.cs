using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Order.State;

namespace RmlAnalyzers.Core.Order.Terms;

/// <content>What a walk over a handler asks beside terms: its code, what it writes to, what it enters.</content>
internal sealed partial class TermReader
{
    /// <summary>The code that runs when the method is called, where that is certain and in this compilation.</summary>
    public IOperation? CodeOf(IMethodSymbol method) => BodyOf(method.ReducedFrom ?? method) is { } body ? models.OperationOf(body.Body, cancellation) : null;

    /// <summary>The code of the member itself, whatever may override it.</summary>
    public IOperation? OwnCode(IMethodSymbol method)
    {
        var reference = (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault();
        return reference is not null && models.Contains(reference.SyntaxTree) ? models.OperationOf(reference.GetSyntax(cancellation), cancellation) : null;
    }

    public static Term NotSeen(IOperation site, Term[] parts) => parts.All(IsFixed) ? new FixedTerm(site, Words(site), null, false) : new UnknownTerm(site, Words(site), CauseKind.CannotProve, parts);

    public Term Matches(ICaseClauseOperation clause, Term value, TermScope scope) => clause switch
    {
        IPatternCaseClauseOperation { Guard: { } guard } pattern => new JunctionTerm(clause, true, Match(pattern.Pattern, value, scope), Read(guard, scope)),
        IPatternCaseClauseOperation pattern => Match(pattern.Pattern, value, scope),
        ISingleValueCaseClauseOperation single => Equal(clause, value, Read(single.Value, scope)),
        IDefaultCaseClauseOperation => new ConstantTerm(clause, true),
        _ => new UnknownTerm(clause, Words(clause), CauseKind.CannotProve, value),
    };

    /// <summary>The state that an assignment writes; null where it is a value that this code has just made.</summary>
    public Term? Target(IOperation target, TermScope scope)
    {
        switch (target)
        {
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } map }:
                return Read(map, scope);
            case IArrayElementReferenceOperation element:
                return Read(element.ArrayReference, scope);
            case IMemberReferenceOperation { Instance: var instance, Member: var member }:
                var owner = instance is null ? null : Read(instance, scope);
                return owner is FixedTerm || (instance is ILocalReferenceOperation local && IsMadeHere(local)) ? null : State(owner, member, target);
            default:
                return null;
        }
    }

    /// <summary>An object that this code has just made: nobody else has seen it.</summary>
    public static bool IsMade(IOperation receiver) =>
        Unwrapped(receiver) is ILocalReferenceOperation local ? IsMadeHere(local) : Unwrapped(receiver) is IObjectCreationOperation or IWithOperation;

    private static bool IsMadeHere(ILocalReferenceOperation local) =>
        LocalWrites.Of(local.Local, local) is { Count: 1 } writes && writes[0].Value is { } value && Unwrapped(value) is IObjectCreationOperation or IWithOperation or IAnonymousObjectCreationOperation;

    /// <summary>What was handed to the constructor works for this object and is no part of its state.</summary>
    public bool IsService(IOperation receiver) => Unwrapped(receiver) switch
    {
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => true,
        IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: var member } => evolutions.IsInjected(member, cancellation),
        IConditionalAccessInstanceOperation => false,
        _ => false,
    };

    /// <summary>The names inside the called method: arguments for parameters, the receiver for this.</summary>
    public TermScope Entered(IInvocationOperation call, TermScope scope)
    {
        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        var local = method.MethodKind == MethodKind.LocalFunction;
        var owner = call.Instance is { } instance ? Read(instance, scope) : scope.This;
        var inner = new TermScope(method.IsStatic && !local ? null : owner is RootTerm { Atom: null, Given: false } ? null : owner, local ? scope.Bound : TermScope.Outside.Bound, null, scope.Entered);
        foreach (var argument in call.Arguments.Where(static argument => argument.Parameter is { RefKind: RefKind.None or RefKind.In } && !IsFunction(argument.Value)))
        {
            inner = inner.Bind(ParameterOf(method, argument.Parameter!), Read(argument.Value, scope));
        }

        return inner.Enter(method);
    }
}
