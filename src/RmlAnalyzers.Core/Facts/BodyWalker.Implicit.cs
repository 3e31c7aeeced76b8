using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Facts;

/// <summary>Calls that the language makes on its own: enumeration, disposal, awaiting, interpolation, deconstruction.</summary>
internal sealed partial class BodyWalker
{
    private void VisitImplicit(IOperation operation, Piece piece)
    {
        switch (operation)
        {
            case IForEachLoopOperation { Syntax: CommonForEachStatementSyntax syntax } loop:
                VisitForEach(loop, syntax, piece);
                break;
            case IUsingOperation @using:
                VisitResources(@using.Resources, @using.IsAsynchronous, piece);
                break;
            case IUsingDeclarationOperation @using:
                VisitResources(@using.DeclarationGroup, @using.IsAsynchronous, piece);
                break;
            case IAwaitOperation { Syntax: AwaitExpressionSyntax syntax } awaiting when _models.IsOwn(awaiting.Operation.Type):
                VisitAwait(awaiting, syntax, piece);
                break;
            case IInterpolationOperation interpolation:
                VisitToString(interpolation.Expression, piece);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } concatenation:
                VisitToString(concatenation.LeftOperand, piece);
                VisitToString(concatenation.RightOperand, piece);
                break;
            case ICollectionExpressionOperation collection when _models.IsOwn(collection.Type):
                VisitElements(collection, piece);
                break;
            case ISpreadOperation { Operand: var spread } when _models.IsOwn(spread.Type) && ParameterlessMember(spread.Type!, "GetEnumerator") is { } enumerating:
                AddImplicit(piece, spread, enumerating, spread.Type, Receivers.Of(spread).Exact);
                break;
            case IImplicitIndexerReferenceOperation indexer:
                VisitImplicitIndexer(indexer, piece);
                break;
            case IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax syntax } assignment:
                VisitDeconstruction(ModelOf(syntax)?.GetDeconstructionInfo(syntax), assignment, piece);
                break;
        }
    }

    /// <summary>A collection without a builder is filled by its <c>Add</c>.</summary>
    private static void VisitElements(ICollectionExpressionOperation collection, Piece piece)
    {
        if (collection is { Elements.IsEmpty: false, ConstructMethod.MethodKind: MethodKind.Constructor, Type: { } type })
        {
            AddImplicit(piece, collection, type.GetMembers("Add").OfType<IMethodSymbol>().FirstOrDefault(static method => method is { IsStatic: false, Parameters.Length: 1 }), type, true);
        }
    }

    /// <summary><c>pages[^1]</c> and <c>pages[1..3]</c> ask for the length first; a range is cut by <c>Slice</c>.</summary>
    private static void VisitImplicitIndexer(IImplicitIndexerReferenceOperation indexer, Piece piece)
    {
        var (receiver, exact) = Receivers.Of(indexer.Instance);
        AddImplicit(piece, indexer, (indexer.LengthSymbol as IPropertySymbol)?.GetMethod, receiver, exact);
        AddImplicit(piece, indexer, indexer.IndexerSymbol as IMethodSymbol, receiver, exact);
    }

    private SemanticModel? ModelOf(SyntaxNode syntax) => _models.For(syntax.SyntaxTree);

    private void VisitForEach(IForEachLoopOperation loop, CommonForEachStatementSyntax syntax, Piece piece)
    {
        if (ModelOf(syntax) is not { } model)
        {
            return;
        }

        var info = model.GetForEachStatementInfo(syntax);
        var (receiver, exact) = Receivers.Of(loop.Collection);
        AddImplicit(piece, loop.Collection, info.GetEnumeratorMethod, receiver, exact);
        var enumerator = info.GetEnumeratorMethod?.ReturnType;
        AddImplicit(piece, loop.Collection, info.MoveNextMethod, enumerator, false);
        AddImplicit(piece, loop.Collection, info.CurrentProperty?.GetMethod, enumerator, false);
        AddImplicit(piece, loop.Collection, info.DisposeMethod, enumerator, false);
        if (syntax is ForEachVariableStatementSyntax variables)
        {
            VisitDeconstruction(model.GetDeconstructionInfo(variables), loop.Collection, piece);
        }
    }

    private void VisitResources(IOperation resources, bool asynchronous, Piece piece)
    {
        if (resources is not IVariableDeclarationGroupOperation group)
        {
            AddDisposal(piece, resources, resources.Type, Receivers.Of(resources).Exact, asynchronous);
            return;
        }

        foreach (var declarator in group.Declarations.SelectMany(declaration => declaration.Declarators))
        {
            var value = declarator.Initializer?.Value ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer?.Value;
            var (type, exact) = Receivers.Of(value);
            AddDisposal(piece, declarator, exact ? type : declarator.Symbol.Type, exact, asynchronous);
        }
    }

    private void AddDisposal(Piece piece, IOperation resource, ITypeSymbol? type, bool exact, bool asynchronous)
    {
        if (type is null)
        {
            return;
        }

        var contract = asynchronous
            ? _asyncDisposable?.GetMembers("DisposeAsync").OfType<IMethodSymbol>().FirstOrDefault()
            : _models.Disposable?.GetMembers("Dispose").OfType<IMethodSymbol>().FirstOrDefault();
        var implementation = contract is null || type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter
            ? contract
            : type.FindImplementationForInterfaceMember(contract) as IMethodSymbol ?? ParameterlessMember(type, contract.Name);
        AddImplicit(piece, resource, implementation, type, exact);
    }

    private static IMethodSymbol? ParameterlessMember(ITypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty) is { } method)
            {
                return method;
            }
        }

        return null;
    }

    private void VisitAwait(IAwaitOperation awaiting, AwaitExpressionSyntax syntax, Piece piece)
    {
        if (ModelOf(syntax)?.GetAwaitExpressionInfo(syntax) is not { } info)
        {
            return;
        }

        AddImplicit(piece, awaiting.Operation, info.GetAwaiterMethod, awaiting.Operation.Type, false);
        AddImplicit(piece, awaiting.Operation, info.IsCompletedProperty?.GetMethod, info.GetAwaiterMethod?.ReturnType, false);
        AddImplicit(piece, awaiting.Operation, info.GetResultMethod, info.GetAwaiterMethod?.ReturnType, false);
    }

    private void VisitToString(IOperation? value, Piece piece)
    {
        var (type, exact) = Receivers.Of(value);
        if (value is not null && _models.IsOwn(type) && ParameterlessMember(type!, "ToString") is { } method && _models.IsOwn(method.ContainingType))
        {
            AddImplicit(piece, value, method, type, exact);
        }
    }

    private void VisitDeconstruction(DeconstructionInfo? info, IOperation at, Piece piece)
    {
        AddImplicit(piece, at, info?.Method, at.Type, false);
        foreach (var nested in info?.Nested ?? ImmutableArray<DeconstructionInfo>.Empty)
        {
            VisitDeconstruction(nested, at, piece);
        }
    }

    private static void AddImplicit(Piece piece, IOperation at, IMethodSymbol? method, ITypeSymbol? receiver, bool exact)
    {
        if (method is null)
        {
            return;
        }

        piece.Calls.Add(new CallFact(CallKind.Member, at, at.Syntax)
        {
            Method = method,
            Receiver = receiver,
            ReceiverIsExact = exact || receiver is { IsSealed: true } or { IsValueType: true, TypeKind: not TypeKind.TypeParameter },
            IsVirtual = method.IsVirtual || method.IsAbstract || method.IsOverride,
        });
    }
}
