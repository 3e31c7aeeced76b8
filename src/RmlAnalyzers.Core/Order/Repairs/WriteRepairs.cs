using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Typing;
using RmlAnalyzers.Core.Order.Writes;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.Repairs;

/// <summary>The condition under which a write does not depend on the order or the number of deliveries.</summary>
internal sealed class WriteRepairs(Kernel kernel, CancellationToken cancellation)
{
    /// <summary>A status that moves only upwards: <c>if (Status &lt; Valid) Status = Valid;</c>. Only where every other status is either below or above, else the first of two branches would win.</summary>
    public Repair? Advance(WriteFinding finding)
    {
        if (finding.Site is not ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } write || !IsStatement(write) || !IsNamed(target) || !IsValue(write.Value)
            || kernel.Order.StatusOrders.Of(target.Type) is not { } order || Values.IsNullableValue(target.Type))
        {
            return null;
        }

        return order.FollowsNumbers ? Guarded(write, $"{target.Syntax} < {Operand(write.Value)}")
            : Numbers.Of(write.Value.ConstantValue is { HasValue: true, Value: var value } ? value : null) is { } top && order.Values.All(other => other == top || order.Less(other, top) || order.Less(top, other)) ? Guarded(write, Below(target, top, order))
            : null;
    }

    /// <summary>What is declared to keep the greatest value keeps it: <c>if (k &gt; Best) Best = k;</c>.</summary>
    public Repair? KeepGreater(WriteFinding finding)
    {
        if (finding.Site is not ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } write || !IsStatement(write) || !IsNamed(target) || !IsValue(write.Value)
            || !Values.IsNumber(target.Type) || Values.IsNullableValue(write.Value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand.Type : write.Value.Type))
        {
            return null;
        }

        var above = kernel.Order.Evolutions.Declared(target.Member) switch { Evolution.Max => ">", Evolution.Min => "<", _ => null };
        if (above is null)
        {
            return null;
        }

        var test = $"{Operand(write.Value)} {above} {target.Syntax}";
        return Guarded(write, Values.IsNullableValue(target.Type) ? $"{target.Syntax} is null || {test}" : test);
    }

    /// <summary>A flag that is true once any message has said so: <c>Paid |= e.Amount &gt; 5;</c>. Only for what does not fall again by itself.</summary>
    public Repair? JoinFlag(WriteFinding finding) =>
        finding.Site is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var flag } target } write && write.Value.ConstantValue is { HasValue: false } && Values.IsBool(target.Type) && !Values.IsNullableValue(target.Type) && !Values.IsNullableValue(write.Value.Type)
        && kernel.Order.Evolutions.Declared(flag) is null or Evolution.Latch && kernel.Order.Type(write.Value, cancellation).Type.Overall.NeverFalls()
            ? new Repair(write.Syntax.GetLocation(), Reporting.FixData.None.Add(Reporting.FixData.Replacement, $"{target.Syntax} |="))
            : null;

    /// <summary>Counts each event once, by the id that it carries, in a set of those already counted.</summary>
    public Repair? CountOnce(WriteFinding finding)
    {
        var target = finding.Site switch
        {
            IIncrementOrDecrementOperation counted => counted.Target,
            ICompoundAssignmentOperation sum => sum.Target,
            _ => null,
        };
        if (target is not IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: { ContainingType: { TypeKind: TypeKind.Class } type } } || !IsStatement(finding.Site)
            || new EventAtHand(kernel, cancellation).Of(finding.Site, Names.EventId) is not { } id
            || finding.Site.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } around || !Declares(around, type))
        {
            return null;
        }

        var name = FreeName(type);
        return Guarded(finding.Site, $"{name}.Add({id.Text})").With(Reporting.FixData.NewMember, name).With(Reporting.FixData.NewMemberType, id.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
    }

    private bool Declares(SyntaxNode declaration, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(kernel.Models.For(declaration.SyntaxTree)?.GetDeclaredSymbol(declaration, cancellation), type.OriginalDefinition);

    private static string FreeName(INamedTypeSymbol type)
    {
        var taken = new HashSet<string>(Bases(type).SelectMany(static one => one.MemberNames));
        return new[] { "_counted", "_countedEvents" }.Concat(Enumerable.Range(2, 100).Select(static number => "_counted" + number)).First(name => !taken.Contains(name));
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }

    private static Repair Guarded(IOperation write, string condition) => Repair.At(write.Syntax, condition);

    /// <summary>Stands for itself: a statement, or all that a method without a result does.</summary>
    private static bool IsStatement(IOperation write) => write.Syntax.Parent switch
    {
        ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or IfStatementSyntax or ElseClauseSyntax } => true,
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.ValueText: "void" } } } => true,
        _ => false,
    };

    /// <summary>Reading it once more does nothing: <c>Status</c>, <c>account.Status</c>.</summary>
    private static bool IsNamed(IOperation? operation) => operation switch
    {
        null or IInstanceReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation => true,
        IPropertyReferenceOperation { Property.IsIndexer: true } => false,
        IMemberReferenceOperation member => IsNamed(member.Instance),
        _ => false,
    };

    private static bool IsValue(IOperation value) => value is IConversionOperation { IsImplicit: true } conversion ? IsValue(conversion.Operand) : value.ConstantValue.HasValue || IsNamed(value);

    private static string Operand(IOperation value) => value.Syntax is NameSyntax or MemberAccessExpressionSyntax or LiteralExpressionSyntax or ParenthesizedExpressionSyntax ? value.Syntax.ToString() : $"({value.Syntax})";

    /// <summary>Where the numbers do not follow the order, the steps below are named.</summary>
    private static string Below(IMemberReferenceOperation target, decimal top, StatusOrder order)
    {
        var type = StatusOrders.Underlying(target.Type)!;
        var name = type.ToMinimalDisplayString(target.SemanticModel!, target.Syntax.SpanStart);
        var members = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && Numbers.Of(field.ConstantValue) is { } number && order.Less(number, top))
            .GroupBy(static field => Numbers.Of(field.ConstantValue)).Select(group => name + "." + group.First().Name);
        return $"{target.Syntax} is {string.Join(" or ", members)}";
    }
}
