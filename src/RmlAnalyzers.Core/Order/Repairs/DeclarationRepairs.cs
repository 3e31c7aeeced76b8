using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Order.Typing;
using RmlAnalyzers.Core.Order.Writes;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Core.Order.Repairs;

/// <summary>What a declaration of the state would have to say for the code that uses it to be right.</summary>
internal sealed class DeclarationRepairs(Kernel kernel, CancellationToken cancellation)
{
    /// <summary>The order of a status as a first guess, in the order of its numbers.</summary>
    public Repair? DeclareOrder(ConditionFinding finding)
    {
        if (finding.Atom.Member is not { } member || StatusOrders.Underlying(Evolutions.TypeOf(member)) is not { TypeKind: TypeKind.Enum } type || Values.IsFlagsEnum(type) || kernel.Order.StatusOrders.Of(type) is not null
            || Own(type) is not EnumDeclarationSyntax declaration)
        {
            return null;
        }

        var steps = type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).GroupBy(static field => Numbers.Of(field.ConstantValue)).OrderBy(static group => group.Key).Select(static group => group.First().Name).ToList();
        return steps.Count > 1 ? Repair.At(declaration, $"StatusOrder(\"{string.Join("<", steps)}\")") : null;
    }

    /// <summary>A set in the place of a list, where nobody asks for what only a list can tell and equal elements are the same.</summary>
    public Repair? KeepASet(WriteFinding finding)
    {
        if (finding.Site is not IInvocationOperation { TargetMethod.Name: "Add", Instance: IMemberReferenceOperation { Member: var member } } || IsPromisedElsewhere(member)
            || Evolutions.TypeOf(member) is not INamedTypeSymbol { Name: "List", TypeArguments: { Length: 1 } elements } list || list.ContainingNamespace.ToDisplayString() != "System.Collections.Generic" || !IsCompared(elements[0]))
        {
            return null;
        }

        var declaration = Own(member) switch
        {
            PropertyDeclarationSyntax property when IsMadeEmpty(property.Initializer?.Value) => (MemberDeclarationSyntax)property,
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } one when IsMadeEmpty(one.Initializer?.Value) => field,
            _ => null,
        };
        return declaration is not null && kernel.Index.WritesOf(member, cancellation).All(static write => write.Kind == WriteKind.Initializer) && Uses(member).All(MaySpeakOfASet)
            ? Repair.At(declaration, "HashSet")
            : null;
    }

    /// <summary>A setter that nobody uses after the object is made.</summary>
    public Repair? MakeInitOnly(ConditionFinding finding) =>
        finding.Atom.Member is IPropertySymbol { SetMethod: { IsInitOnly: false, IsImplicitlyDeclared: false } set, IsVirtual: false, IsOverride: false, IsAbstract: false, IsStatic: false, ContainingType: { TypeKind: TypeKind.Class } owner } property
        && !IsPromisedElsewhere(property) && !IsMapped(owner) && kernel.Order.Evolutions.Declared(property) is null
        && set.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is AccessorDeclarationSyntax { Body: null, ExpressionBody: null } accessor && Own(property) is not null
        && accessor.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 } && kernel.Types.Find("System.Runtime.CompilerServices.IsExternalInit") is not null
        && kernel.Index.WritesOf(property, cancellation).All(static write => WriteForms.Of(write) == WriteForm.Construction)
            ? Repair.At(accessor, "init")
            : null;

    /// <summary>Its only declaration, in code that somebody wrote in this compilation.</summary>
    public SyntaxNode? Own(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences is { Length: 1 } declared && kernel.Models.Contains(declared[0].SyntaxTree) && !kernel.Generated.IsFile(declared[0].SyntaxTree, cancellation) ? declared[0].GetSyntax(cancellation) : null;

    /// <summary>A base type or an interface says what it is.</summary>
    public static bool IsPromisedElsewhere(ISymbol member) => member.IsOverride || member.IsVirtual || member.IsAbstract || member.ContainingType.TypeKind == TypeKind.Interface
        || member.ContainingType.AllInterfaces.SelectMany(static contract => contract.GetMembers()).Any(promised => SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(promised), member));

    /// <summary>A mapper writes it without saying so: it is kept in a table, or its attributes speak of one.</summary>
    public bool IsMapped(INamedTypeSymbol owner) =>
        owner.GetMembers().Prepend(owner).SelectMany(static one => one.GetAttributes()).Any(static attribute => attribute.AttributeClass?.ContainingNamespace?.ToDisplayString().StartsWith("System.ComponentModel.DataAnnotations", System.StringComparison.Ordinal) == true)
        || Bases(owner).Any(static type => type.ToDisplayString() == "System.Attribute")
        || kernel.Index.Mentions(owner.Name, null, static token => token.Parent is { Parent: TypeArgumentListSyntax { Parent: GenericNameSyntax { Identifier.ValueText: "DbSet" or "IDbSet" or "EntityTypeBuilder" or "IEntityTypeConfiguration" or "Entity" } } }, cancellation).Any();

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }

    /// <summary>Two that say the same are one.</summary>
    private static bool IsCompared(ITypeSymbol element) =>
        Values.IsDeeplyImmutable(element) && (element.IsValueType || element.IsRecord || element.SpecialType == SpecialType.System_String || element.Name is "Uri" or "Version");

    /// <summary><c>[]</c>, <c>new()</c>: nothing in it, nothing given to it.</summary>
    public static bool IsMadeEmpty(ExpressionSyntax? made) => made switch
    {
        CollectionExpressionSyntax empty => empty.Elements.Count == 0,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList is null or { Arguments.Count: 0 } && creation.Initializer is null,
        _ => false,
    };

    private IEnumerable<IOperation?> Uses(ISymbol member)
    {
        foreach (var (token, model) in kernel.Index.Mentions(member.Name, null, static token => token.Parent is SimpleNameSyntax, cancellation))
        {
            if (SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(token.Parent!, cancellation).Symbol?.OriginalDefinition, member.OriginalDefinition))
            {
                var whole = token.Parent!.Parent is MemberAccessExpressionSyntax access && access.Name == token.Parent ? access : token.Parent;
                yield return model.GetOperation(whole, cancellation);
            }
        }
    }

    /// <summary>What a set can do as well, and what only asks for a sequence.</summary>
    private static bool MaySpeakOfASet(IOperation? use) => use?.Parent switch
    {
        null => use is null,
        IInvocationOperation { TargetMethod.Name: "Add", Parent: IExpressionStatementOperation } call => call.Instance == use,
        IInvocationOperation { TargetMethod.Name: "Contains" or "Clear" } call => call.Instance == use,
        IPropertyReferenceOperation { Property.Name: "Count" } => true,
        INameOfOperation or IForEachLoopOperation => true,
        IConversionOperation conversion => conversion.Parent is IForEachLoopOperation || (IsSequence(conversion.Type) && !(conversion.Parent is IArgumentOperation { Parent: IInvocationOperation asked } && AsksForPlaces(asked.TargetMethod))),
        _ => false,
    };

    /// <summary>Which one is the first, or the third: a set does not say.</summary>
    private static bool AsksForPlaces(IMethodSymbol method) =>
        OrderApis.Of(method) is { } row ? row.Result is ApiResult.Element or ApiResult.FirstOrNone || row.Roles.Values.Any(static role => role.Cause == CauseKind.Representative) : method.Name is "Reverse" or "SequenceEqual";

    private static bool IsSequence(ITypeSymbol? type) => type is { TypeKind: TypeKind.Interface, Name: "IEnumerable" or "IReadOnlyCollection" };
}
