using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Flow;

/// <summary>A program point: a step of a block in Roslyn's graph. Steps follow the order of evaluation.</summary>
internal readonly record struct Point(int Block, int Step);

/// <summary>What joins a tree operation to its copy in the graph, which shares no instances with the tree.</summary>
internal readonly record struct OperationKey(SyntaxNode Syntax, OperationKind Kind, bool IsImplicit)
{
    public static OperationKey Of(IOperation operation) => new(operation.Syntax, operation.Kind, operation.IsImplicit);
}
