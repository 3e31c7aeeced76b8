using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Order.Repairs;

/// <summary>What the event itself says, as code at a place in its handler would write it: <c>e.OccurredAt</c>, <c>context.Message.EventId</c>.</summary>
internal sealed class EventAtHand(Kernel kernel, CancellationToken cancellation)
{
    /// <summary>The member of the event that carries the label; null where the place is not in a handler, or the event does not say.</summary>
    public (string Text, ITypeSymbol Type)? Of(IOperation site, string label)
    {
        if (HandlerAround(site) is not { } handler)
        {
            return null;
        }

        foreach (var parameter in handler.Parameters)
        {
            if (Marked(parameter.Type, label) is { } own)
            {
                return ($"{parameter.Name}.{own.Name}", own.Type);
            }

            // The envelope of a broker: what it carries is the event.
            if (parameter.Type is INamedTypeSymbol { TypeArguments: { Length: 1 } carries } envelope && carries[0] is var carried && Marked(carried, label) is { } inside
                && envelope.AllInterfaces.Prepend(envelope).SelectMany(static type => type.GetMembers().OfType<IPropertySymbol>()).FirstOrDefault(property => SymbolEqualityComparer.Default.Equals(property.Type, carried)) is { } message)
            {
                return ($"{Unpacked(site, parameter, message) ?? $"{parameter.Name}.{message.Name}"}.{inside.Name}", inside.Type);
            }
        }

        return null;
    }

    private IMethodSymbol? HandlerAround(IOperation site)
    {
        var symbol = kernel.Models.For(site.Syntax.SyntaxTree)?.GetEnclosingSymbol(site.Syntax.SpanStart, cancellation);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction, IsStatic: false })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method && kernel.Order.Scope.Handlers(cancellation).Contains(method, SymbolEqualityComparer.Default) ? method : null;
    }

    private IPropertySymbol? Marked(ITypeSymbol type, string label) =>
        type.GetMembers().OfType<IPropertySymbol>().Where(property => kernel.Labels.Has(property, label)).ToList() is { Count: 1 } only ? only[0] : null;

    /// <summary>The local that holds the message, where the handler has unpacked it before.</summary>
    private static string? Unpacked(IOperation site, IParameterSymbol parameter, IPropertySymbol message) => site.Syntax.Ancestors().OfType<BlockSyntax>()
        .SelectMany(static block => block.Statements).OfType<LocalDeclarationStatementSyntax>()
        .Where(statement => statement.Span.End <= site.Syntax.SpanStart)
        .SelectMany(static statement => statement.Declaration.Variables)
        .FirstOrDefault(variable => variable.Initializer?.Value is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax context, Name: var read } && context.Identifier.ValueText == parameter.Name && read.Identifier.ValueText == message.Name)?
        .Identifier.ValueText;
}
