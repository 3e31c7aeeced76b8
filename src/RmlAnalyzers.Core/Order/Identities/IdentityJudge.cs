using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.Identities;

/// <summary>
/// Identities that force an order: a handler finds its state by a member that another handler sets first, or makes state whose declared
/// identity somebody else decides only then.
/// </summary>
internal sealed class IdentityJudge(OrderKernel kernel, EventNames events, Labels labels, SourceIndex index, SemanticModels models, CancellationToken cancellation)
{
    private readonly DecidedValues _values = new(kernel, cancellation);

    public OrderFindings<LateIdentity> Find()
    {
        var found = new OrderFindings<LateIdentity>.Builder(static finding => finding.Site.Syntax);
        var reached = new ReachedCode(models, index, cancellation);
        foreach (var handler in kernel.Scope.Handlers(cancellation))
        {
            foreach (var operation in reached.Of(handler).SelectMany(static code => code.Descendants()))
            {
                if (operation switch
                {
                    IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison => Sought(comparison, comparison.LeftOperand, comparison.RightOperand, handler),
                    IInvocationOperation { TargetMethod.Name: "Equals", Instance: { } left, Arguments.Length: 1 } comparison => Sought(comparison, left, comparison.Arguments[0].Value, handler),
                    IObjectCreationOperation creation => Made(creation),
                    _ => null,
                } is { } late)
                {
                    found.Add(late);
                }
            }
        }

        return found.Build();
    }

    /// <summary><c>a =&gt; a.CustomerId == e.CustomerId</c>, where the handler of another event sets that member of what is sought.</summary>
    private LateIdentity? Sought(IOperation comparison, IOperation left, IOperation right, IMethodSymbol handler)
    {
        foreach (var (side, other) in new[] { (left, right), (right, left) })
        {
            if (Bare(side) is IMemberReferenceOperation { Instance: IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } element }, Member: var member }
                && !other.ConstantValue.HasValue && !other.DescendantsAndSelf().Any(inner => inner is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, element))
                && Decider(member.OriginalDefinition, handler) is { } decider)
            {
                return new LateIdentity(comparison, member, member.ContainingType, events.Of(decider), false, events.Of(handler), DeclarationOf(decider, member));
            }
        }

        return null;
    }

    private static IOperation Bare(IOperation operation) => operation switch
    {
        IConversionOperation conversion => Bare(conversion.Operand),
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } instance } => Bare(instance),
        _ => operation,
    };

    /// <summary>The handler of another event that sets the member, where nobody gives it a value when the object is made.</summary>
    private IMethodSymbol? Decider(ISymbol member, IMethodSymbol handler) =>
        Evolutions.TypeOf(member) is { } type && !Values.IsBool(type) && Values.Bare(type)!.TypeKind != TypeKind.Enum && !Values.IsCollection(type)
        && !labels.Has(member, Names.FactKey)
        && kernel.HandlersThatWrite(member, cancellation).FirstOrDefault(other => events.Of(other) != events.Of(handler)) is { } decider
        && !index.WritesOf(member, cancellation).Any(static write => WriteForms.Of(write) == WriteForm.Construction && (write.Kind == WriteKind.Positional || write.Value is { ConstantValue.HasValue: false } and not IDefaultValueOperation && !IsNothing(write.Value)))
            ? decider
            : null;

    /// <summary><c>string.Empty</c>, <c>Guid.Empty</c>: as good as not given.</summary>
    private static bool IsNothing(IOperation value) => value is IMemberReferenceOperation { Member: { IsStatic: true, Name: "Empty" } };

    private SyntaxNode? DeclarationOf(IMethodSymbol decider, ISymbol member) => kernel.OutcomesOf(decider, cancellation)
        .FirstOrDefault(outcome => Writes.Writers.Writes(outcome, member))?.Site.Syntax;

    /// <summary>State made with an identity that no message carries.</summary>
    private LateIdentity? Made(IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class } type || !models.IsOwn(type) || labels.Has(type, Names.DomainEvent) || !IsState(type))
        {
            return null;
        }

        foreach (var key in type.GetMembers().Where(member => member is IPropertySymbol or IFieldSymbol && labels.Has(member, Names.FactKey)))
        {
            if (Given(creation, key) is { } value && _values.Decider(value) is { } decider)
            {
                return new LateIdentity(value, key, type, ConditionText.Of(decider), true, null, null);
            }
        }

        return null;
    }

    private bool IsState(INamedTypeSymbol type) => type.GetMembers().Any(member => member is IPropertySymbol or IFieldSymbol && kernel.HandlersThatWrite(member, cancellation).Any());

    /// <summary>What the key is given: by the initialiser, or by the argument that the constructor puts into it.</summary>
    private IOperation? Given(IObjectCreationOperation creation, ISymbol key)
    {
        var set = creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(assignment => assignment.Target is IMemberReferenceOperation { Member: var member } && SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, key.OriginalDefinition));
        return set?.Value ?? creation.Arguments.FirstOrDefault(argument => argument.Parameter is { } parameter && index.WritesOf(key, cancellation).Any(write => write.Kind switch
        {
            WriteKind.Positional => parameter.Name == key.Name,
            WriteKind.Constructor or WriteKind.Initializer => write.Value is IParameterReferenceOperation used && SymbolEqualityComparer.Default.Equals(used.Parameter, parameter.OriginalDefinition),
            _ => false,
        }))?.Value;
    }
}
