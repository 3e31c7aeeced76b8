using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Rules.Labels.Labelling;

/// <summary>Which members are labelled at all, and which of them leave that to the member that callers see.</summary>
internal static class LabelContracts
{
    /// <summary>Members that somebody declared and that callers name: methods, constructors and properties. Accessors, operators and nested functions are part of something else.</summary>
    public static bool TakesLabel(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation or MethodKind.Constructor } => !member.IsImplicitlyDeclared,
        IPropertySymbol => !member.IsImplicitlyDeclared,
        _ => false,
    };

    /// <summary>Labels are read at the defining part of a partial member.</summary>
    public static ISymbol Whole(ISymbol member) => member switch
    {
        IMethodSymbol { PartialDefinitionPart: { } defined } => defined,
        IPropertySymbol { PartialDefinitionPart: { } defined } => defined,
        _ => member,
    };

    /// <summary>The contract is declared in this compilation, where it can take a label.</summary>
    public static bool IsHere(ISymbol contract, Compilation compilation, CancellationToken cancellation) => LabelPlaces.Of(contract, compilation, cancellation) is not null;

    /// <summary>Contracts of other assemblies as <see cref="FixData.Elsewhere"/> names them. Some of them may be projects that can be edited.</summary>
    public static IEnumerable<string> Elsewhere(ISymbol member, Compilation compilation, Func<ISymbol, bool> isWanted) =>
        from contract in ContractMembers.Of(member)
        where !ContractMembers.IsOfObject(contract) && isWanted(contract)
        let assembly = contract.ContainingAssembly
        where assembly is not null && !SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
        let id = contract.GetDocumentationCommentId()
        where id is not null
        select assembly.Name + "|" + id;

    /// <summary>Code outside the assembly can call the member, by name or through the interface that it implements.</summary>
    public static bool IsVisibleOutside(ISymbol member)
    {
        var asked = member is IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation } or IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false }
            ? member.ContainingType
            : member;
        for (var symbol = asked; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal or Accessibility.NotApplicable))
            {
                return false;
            }
        }

        return true;
    }
}
