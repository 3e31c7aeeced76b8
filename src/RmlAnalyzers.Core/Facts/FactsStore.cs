using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Facts;

/// <summary>
/// The facts of every member that somebody asked for, each read once. Only complete facts are published; two threads that read
/// the same member at once agree, and the first to finish wins.
/// </summary>
internal sealed class FactsStore(SemanticModels models, KnownTypes types)
{
    private readonly BodyRoots _roots = new(models);
    private readonly ConcurrentDictionary<ISymbol, MemberFacts> _members = new(SymbolEqualityComparer.Default);
    private int _bodiesRead;

    /// <summary>How many members were published; a work count for tests.</summary>
    public int Published => _members.Count;

    /// <summary>How many walks were made, duplicates included; a work count for tests.</summary>
    public int BodiesRead => _bodiesRead;

    /// <summary>The code that was bound for facts so far; for measurements.</summary>
    public IEnumerable<SyntaxNode> RootsRead => _members.Values.SelectMany(static facts => facts.Roots).Select(static root => root.Syntax);

    /// <summary>The facts of a method, accessor, constructor or operator, or null where its code is not in this compilation.</summary>
    public MemberFacts? Of(IMethodSymbol method, CancellationToken cancellation)
    {
        method = (method.PartialImplementationPart ?? method).OriginalDefinition;
        if (method.DeclaringSyntaxReferences.IsEmpty && !IsImplicitConstructorHere(method))
        {
            return null;
        }

        return _members.TryGetValue(method, out var known) ? known : Publish(method, ReadMethod(method, cancellation));
    }

    /// <summary>The facts of the initialiser of a field, property or event, or null where it has none here.</summary>
    public MemberFacts? OfInitializer(ISymbol member, CancellationToken cancellation)
    {
        member = member.OriginalDefinition;
        if (_members.TryGetValue(member, out var known))
        {
            return known;
        }

        if (_roots.InitializerOf(member, cancellation) is not { } syntax)
        {
            return null;
        }

        var walker = Walker(member, syntax, cancellation);
        Read(walker, syntax, cancellation);
        return Publish(member, walker.Finish());
    }

    /// <summary>What runs before the first use of a type: its static initialisers and static constructor.</summary>
    public MemberFacts? OfTypeInitializer(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.StaticConstructors.FirstOrDefault() is { } constructor ? Of(constructor, cancellation) : null;

    /// <summary>The facts of the member that a lambda or local function is written in, and its own.</summary>
    public BodyFacts? OfNested(SyntaxNode lambdaOrLocalFunction, CancellationToken cancellation)
    {
        if (models.For(lambdaOrLocalFunction.SyntaxTree) is not { } model)
        {
            return null;
        }

        for (var node = lambdaOrLocalFunction.Parent; node is not null; node = node.Parent)
        {
            if (EnclosingMember.Declared(node, model, cancellation) is not { } member)
            {
                continue;
            }

            var facts = member is IMethodSymbol method ? Of(method, cancellation) : OfInitializer(member, cancellation);
            if (facts?.NestedAt(lambdaOrLocalFunction) is { } nested)
            {
                return nested;
            }
        }

        return null;
    }

    /// <summary>The code that an operation stands in: the innermost lambda or local function, or else the member.</summary>
    public BodyFacts? Around(IOperation operation, ISymbol? member, CancellationToken cancellation)
    {
        for (var around = operation.Parent; around is not null; around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return OfNested(around.Syntax, cancellation);
            }
        }

        return member switch
        {
            IMethodSymbol method => Of(method, cancellation)?.Body,
            null => null,
            _ => OfInitializer(member, cancellation)?.Body,
        };
    }

    private bool IsImplicitConstructorHere(IMethodSymbol method) =>
        method is { IsImplicitlyDeclared: true, MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor }
        && !method.ContainingType.DeclaringSyntaxReferences.IsEmpty
        && (method.ContainingType.TypeKind == TypeKind.Class || method.MethodKind == MethodKind.StaticConstructor)
        && models.Contains(method.ContainingType.DeclaringSyntaxReferences[0].SyntaxTree);

    private MemberFacts? ReadMethod(IMethodSymbol method, CancellationToken cancellation)
    {
        var roots = _roots.Of(method, cancellation).ToList();
        var place = roots.FirstOrDefault() ?? PlaceOf(method, cancellation);
        if (place is null)
        {
            return null;
        }

        var walker = Walker(method, place, cancellation);
        if (_roots.RunsInitializers(method, cancellation))
        {
            foreach (var member in _roots.Initialized(method.ContainingType, method.IsStatic, cancellation))
            {
                walker.Note(new CallFact(CallKind.Initializer, null, _roots.InitializerOf(member, cancellation)!) { Subject = member });
            }
        }

        var statesBase = false;
        foreach (var root in roots)
        {
            statesBase |= Read(walker, root, cancellation) is IConstructorBodyOperation { Initializer: not null } or IInvocationOperation;
        }

        if (!statesBase && ImplicitBase(method) is { } constructor)
        {
            walker.Note(new CallFact(CallKind.Member, null, place) { Method = constructor });
        }

        return walker.Finish();
    }

    private SyntaxNode? PlaceOf(IMethodSymbol method, CancellationToken cancellation)
    {
        var declaration = method.DeclaringSyntaxReferences.FirstOrDefault(reference => models.Contains(reference.SyntaxTree));
        declaration ??= method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor
            ? method.ContainingType.DeclaringSyntaxReferences.FirstOrDefault(reference => models.Contains(reference.SyntaxTree))
            : null;
        return declaration?.GetSyntax(cancellation);
    }

    private static IMethodSymbol? ImplicitBase(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Constructor, ContainingType: { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object } baseType } }
            ? baseType.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams))
            : null;

    private BodyWalker Walker(ISymbol owner, SyntaxNode syntax, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _bodiesRead);
        return new BodyWalker(owner, syntax, models, types.Find("System.IAsyncDisposable"), cancellation);
    }

    private IOperation? Read(BodyWalker walker, SyntaxNode root, CancellationToken cancellation)
    {
        var operation = models.OperationOf(root, cancellation);
        if (operation is not null)
        {
            walker.Read(operation);
        }

        return operation;
    }

    private MemberFacts? Publish(ISymbol member, MemberFacts? facts) => facts is null ? null : _members.GetOrAdd(member, facts);
}
