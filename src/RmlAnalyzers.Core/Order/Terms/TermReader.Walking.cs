using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Symbols;

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
                return Collection(map, scope);
            case IArrayElementReferenceOperation element:
                return Collection(element.ArrayReference, scope);
            case IParameterReferenceOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } handed:
                return scope.Bound.TryGetValue(handed.Parameter.OriginalDefinition, out var bound) ? bound : null;
            case ILocalReferenceOperation { Local: { IsRef: true } alias } named:
                return LocalWrites.Of(alias, named).FirstOrDefault(static write => write.Operation is IVariableDeclaratorOperation).Value is { } place ? Target(Unwrapped(place), scope) : null;
            case IInvocationOperation { TargetMethod: { Name: "GetValueRefOrAddDefault" or "GetValueRefOrNullRef", ContainingType.Name: "CollectionsMarshal" }, Arguments: { Length: > 0 } arguments }:
                return Collection(arguments[0].Value, scope);
            case IMemberReferenceOperation { Instance: var instance, Member: var member }:
                var owner = instance is null ? null : Read(instance, scope);
                return (owner is FixedTerm && !IsHeld(owner)) || (instance is ILocalReferenceOperation local && IsMadeHere(local)) ? null : Seen(owner, member, target);
            default:
                return null;
        }
    }

    /// <summary>A collection, or whatever else has content of its own, that is changed: a piece of state also where nobody knows how it moves.</summary>
    public Term Collection(IOperation collection, TermScope scope)
    {
        var read = Read(collection, scope);
        return read is UnknownTerm or FixedTerm && !IsOfBaseElsewhere(collection, scope) && collection is IMemberReferenceOperation { Instance: var instance, Member: IPropertySymbol { IsIndexer: false } or IFieldSymbol } member
            && Seen(instance is null ? null : Read(instance, scope), member.Member, collection) is AtomTerm atom ? atom : read;
    }

    /// <summary>What a handler's own base class in another assembly holds, such as the view data of a controller: how long that lives is out of sight.</summary>
    private static bool IsOfBaseElsewhere(IOperation collection, TermScope scope) => scope.This is null && collection is IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member.DeclaringSyntaxReferences.IsEmpty: true };

    /// <summary>A static property of another assembly, such as the current culture: it may belong to the thread or to the flow of one call.</summary>
    private static bool MayBeAmbient(ISymbol member) => member is IPropertySymbol { IsStatic: true, DeclaringSyntaxReferences.IsEmpty: true };

    /// <summary>A piece of state, also where nobody knows how it moves: it is written all the same.</summary>
    private Term Seen(Term? owner, ISymbol member, IOperation site)
    {
        if (MayBeAmbient(member))
        {
            return State(owner, member, site);
        }

        var state = State(owner, member, site);
        var type = Evolutions.TypeOf(member);
        return (state is UnknownTerm && owner is null or RootTerm or AtomTerm && evolutions.Of(member, cancellation) == Evolution.Unknown)
            || (state is FixedTerm && owner is null or RootTerm { Given: false } && !Values.IsDeeplyImmutable(type) && type is { IsReferenceType: true } && !evolutions.IsInjected(member, cancellation) && site.Parent is not IAssignmentOperation)
                ? new AtomTerm(site, new StateAtom((owner is null ? member.ContainingType?.Name ?? "" : owner.Key) + "." + member.Name, member.Name, member, Evolution.Unknown), KindOf(Evolution.Unknown, type), owner is null || IsFixed(owner) ? null : owner, type, null, null)
                : state;
    }

    /// <summary>The field that a property of this compilation gives back as it is.</summary>
    public ISymbol? FieldOf(ISymbol member)
    {
        if (member is not IPropertySymbol { IsIndexer: false, GetMethod: { } get } || BodyOf(get) is not { } body || models.OperationOf(body.Body, cancellation) is not { } code)
        {
            return null;
        }

        var returned = code.DescendantsAndSelf().OfType<IReturnOperation>().ToList();
        var shown = returned.Count == 1 && returned[0].ReturnedValue is { } value ? value is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion ? conversion.Operand : value : null;
        return shown is IFieldReferenceOperation { Instance: IInstanceReferenceOperation or null, Field: var field } ? field : null;
    }

    /// <summary>An object of its own that the handler keeps in a field, and that was not handed to it.</summary>
    private bool IsHeld(Term owner) => owner.Site is IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation, Member: var member } && owner.Parts.Count == 0
        && Evolutions.TypeOf(member) is { IsReferenceType: true } type && !Values.IsDeeplyImmutable(type) && labels.Find(type, Names.DomainEvent) is null && !evolutions.IsInjected(member, cancellation);

    /// <summary>A mark says how the member moves.</summary>
    public bool IsMarked(ISymbol member) => evolutions.Declared(member) is not null;

    /// <summary>A collection of the state on which something is called that nobody knows; null where it is somebody to work with.</summary>
    public Term? Held(IOperation? receiver, TermScope scope) =>
        receiver is IMemberReferenceOperation { Member: IPropertySymbol { IsIndexer: false } or IFieldSymbol } && Values.IsCollection(receiver.Type) && !Values.IsQueryable(receiver.Type) && receiver.Type is not INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } && !IsService(receiver)
            ? Collection(receiver, scope) as AtomTerm
            : null;

    /// <summary>The names inside a setter: the value, the keys, the receiver for this.</summary>
    public TermScope Entered(IPropertyReferenceOperation property, IMethodSymbol set, IOperation value, TermScope scope)
    {
        set = set.OriginalDefinition;
        var owner = property.Instance is { } instance ? Read(instance, scope) : scope.This;
        var inner = new TermScope(set.IsStatic ? null : owner is RootTerm { Atom: null, Given: false } ? null : owner, TermScope.Outside.Bound, null, scope.Entered);
        foreach (var argument in property.Arguments.Where(argument => argument.Parameter is not null))
        {
            inner = inner.Bind(set.Parameters[argument.Parameter!.Ordinal], Read(argument.Value, scope));
        }

        return inner.Bind(set.Parameters[set.Parameters.Length - 1], Read(value, scope)).Enter(set);
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
            inner = inner.Bind(ParameterOf(method, argument.Parameter!), Values.IsCollection(argument.Parameter!.Type) ? Collection(argument.Value, scope) : Read(argument.Value, scope));
        }

        // State that is handed over by reference is written where the parameter is.
        foreach (var argument in call.Arguments.Where(static argument => argument is { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: IMemberReferenceOperation or IArrayElementReferenceOperation or IParameterReferenceOperation }))
        {
            if (Target(argument.Value, scope) is AtomTerm place)
            {
                inner = inner.Bind(ParameterOf(method, argument.Parameter!), place);
            }
        }

        return inner.Enter(method);
    }
}
