using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Flow;

/// <summary>Messages that code takes by itself, and the gate by words.</summary>
internal sealed partial class Deliveries
{
    private const string Mark = "AtLeastOnce";

    /// <summary>By words alone, before anything is bound: whether asking about this member is worth while.</summary>
    public bool MayBeHandler(BaseMethodDeclarationSyntax method, CancellationToken cancellation)
    {
        if (method is not MethodDeclarationSyntax { Identifier.ValueText: var name } declaration)
        {
            return false;
        }

        var known = rows.Known;
        var type = declaration.Parent as TypeDeclarationSyntax;
        return known.Handlers.Contains(name)
            || Marks(declaration.AttributeLists, known)
            || declaration.ParameterList.Parameters.Any(parameter => Marks(parameter.AttributeLists, known) || (parameter.Type is { } given && known.Types.Contains(LastName(given))))
            || (type is not null && Marks(type.AttributeLists, known))
            || (!known.Bases.IsEmpty && !known.Notices.IsEmpty && type?.BaseList is not null && declaration.Modifiers.Any(Microsoft.CodeAnalysis.CSharp.SyntaxKind.PublicKeyword))
            || (!known.Notices.IsEmpty && declaration.DescendantTokens().Any(token => known.Notices.Contains(token.ValueText)))
            || registrations.MayName(name, cancellation);
    }

    private static bool Marks(SyntaxList<AttributeListSyntax> lists, DeliveryCatalogue.Names known)
    {
        foreach (var attribute in lists.SelectMany(static list => list.Attributes))
        {
            var name = LastName(attribute.Name);
            name = name.EndsWith("Attribute", System.StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
            if (name == Mark || known.Types.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    private static string LastName(TypeSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        NullableTypeSyntax nullable => LastName(nullable.ElementType),
        _ => "",
    };

    /// <summary>The call earlier in the same body that took the message which is handled here.</summary>
    private Delivery? TakenBefore(IOperation operation, IOperation body, CancellationToken cancellation)
    {
        if (rows.Known.Calls.IsEmpty)
        {
            return null;
        }

        foreach (var call in body.Syntax.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (call.SpanStart >= operation.Syntax.SpanStart || call.Span.Contains(operation.Syntax.Span))
            {
                continue;
            }

            if (CallName.Of(call) is { } name && rows.Known.Calls.Contains(name)
                && operation.SemanticModel?.GetOperation(call, cancellation) is IInvocationOperation invocation
                && FlowGraphs.BodyOf(invocation).Syntax == body.Syntax
                && rows.OfCall(invocation, origins, cancellation) == DeliveryRole.Receives)
            {
                return new Delivery(DeliveryRole.Message, invocation.TargetMethod.ContainingType.Name + "." + name, Places.Of(call));
            }
        }

        return null;
    }

    private static IEnumerable<SyntaxNode> LoopsAround(SyntaxNode node) => node.Ancestors()
        .TakeWhile(static ancestor => ancestor is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Where(static ancestor => ancestor is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax);
}
