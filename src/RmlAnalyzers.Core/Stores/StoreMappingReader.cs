using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Stores;

/// <summary>Reads the fluent mappings, migrations and statements of a compilation. What cannot be told of a statement makes it speak of more, never of less.</summary>
internal sealed class StoreMappingReader(Compilation compilation, SourceIndex index, Origins origins, CancellationToken cancellation)
{
    private static readonly WordGate Sql = new("UNIQUE", "unique", "Unique");

    private static readonly string[] Keys = ["HasKey", "HasAlternateKey", "HasPrincipalKey"];

    private readonly MappedProperties _mapped = new(index, origins, cancellation);

    public StoreMapping Read() => new(
        [.. Fluent().Concat(Assigned()).Concat(Elsewhere()).Concat(Migrations())],
        [.. Calls("ToTable").Where(IsMapping).SelectMany(call => TextOf(call, "name") is { } table ? new[] { (_mapped.EntityOf(call), table) } : [])],
        [.. Statements()]);

    private IEnumerable<StoreStatement> Fluent()
    {
        foreach (var call in Calls([.. Keys, "IsUnique", "HasForeignKey"]).Where(IsMapping))
        {
            var naming = call.TargetMethod.Name == "IsUnique" ? MappedProperties.Below(call, "HasIndex") : call;
            if (call.TargetMethod.Name == "IsUnique" && call.Arguments.Any(static argument => argument.Value.ConstantValue is { HasValue: true, Value: false })
                || call.TargetMethod.Name == "HasForeignKey" && !IsOneToOne(call))
            {
                continue;
            }

            foreach (var (entity, properties) in _mapped.Of(naming))
            {
                yield return new StoreStatement(StoreRule.Unique, entity, null, properties);
            }
        }

        foreach (var call in Calls("IsConcurrencyToken", "IsRowVersion", "UseXminAsConcurrencyToken", "UseOptimisticConcurrency"))
        {
            if (call.Arguments.Any(static argument => argument.Value.ConstantValue is { HasValue: true, Value: false }))
            {
                continue;
            }

            foreach (var (entity, properties) in _mapped.Of(MappedProperties.Below(call, "Property") ?? call))
            {
                yield return new StoreStatement(StoreRule.Version, entity, null, properties);
            }
        }
    }

    /// <summary><c>index.IsUnique = true</c> on a piece of the model: a convention that may concern any entity.</summary>
    private IEnumerable<StoreStatement> Assigned()
    {
        foreach (var (name, rule) in new[] { ("IsUnique", StoreRule.Unique), ("IsConcurrencyToken", StoreRule.Version) })
        {
            if (index.Mentions(name, null, static token => token.Parent?.Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment } access && assignment.Left == access, cancellation).Any())
            {
                yield return new StoreStatement(rule, null, null, []);
            }
        }
    }

    /// <summary>Mappings that are applied here and written elsewhere.</summary>
    private IEnumerable<StoreStatement> Elsewhere()
    {
        foreach (var call in Calls("ApplyConfiguration").Where(IsMapping))
        {
            foreach (var type in call.Arguments.Select(static argument => CallArguments.Unconverted(argument.Value).Type).OfType<INamedTypeSymbol>().Where(IsOutOfSight))
            {
                foreach (var entity in type.AllInterfaces.Where(static contract => contract is { Name: "IEntityTypeConfiguration", TypeArguments.Length: 1 }))
                {
                    yield return new StoreStatement(StoreRule.Unique, entity.TypeArguments[0], null, []);
                    yield return new StoreStatement(StoreRule.Version, entity.TypeArguments[0], null, []);
                }
            }
        }

        if (Calls("ApplyConfigurationsFromAssembly").Where(IsMapping).Any(call => !IsOwnAssembly(call)))
        {
            yield return new StoreStatement(StoreRule.Unique, null, null, []);
            yield return new StoreStatement(StoreRule.Version, null, null, []);
        }
    }

    private IEnumerable<StoreStatement> Migrations()
    {
        foreach (var call in Calls("CreateIndex", "AddUniqueConstraint").Where(IsMapping))
        {
            if (call.TargetMethod.Name == "AddUniqueConstraint" || call.Arguments.Any(static argument => argument is { Parameter.Name: "unique", Value.ConstantValue: { HasValue: true, Value: true } }))
            {
                yield return new StoreStatement(StoreRule.Unique, null, TextOf(call, "table"), [.. call.Arguments.Where(static argument => argument.Parameter?.Name is "column" or "columns").SelectMany(static argument => MappedProperties.Texts(argument.Value))]);
            }
        }

        foreach (var call in Calls("UniqueConstraint").Where(IsMapping))
        {
            var created = call.Syntax.Ancestors().OfType<InvocationExpressionSyntax>().Select(around => call.SemanticModel!.GetOperation(around, cancellation)).OfType<IInvocationOperation>().FirstOrDefault(static around => around.TargetMethod.Name == "CreateTable");
            foreach (var (_, properties) in _mapped.Of(call))
            {
                yield return new StoreStatement(StoreRule.Unique, null, created is null ? null : TextOf(created, "name"), properties);
            }
        }
    }

    private IEnumerable<string> Statements() => compilation.SyntaxTrees.Where(tree => Sql.IsIn(tree, cancellation))
        .SelectMany(tree => tree.GetRoot(cancellation).DescendantTokens())
        .Where(static token => token.RawKind is (int)SyntaxKind.StringLiteralToken or (int)SyntaxKind.SingleLineRawStringLiteralToken or (int)SyntaxKind.MultiLineRawStringLiteralToken or (int)SyntaxKind.InterpolatedStringTextToken)
        .Select(static token => token.ValueText)
        .Where(static text => text.IndexOf("unique", StringComparison.OrdinalIgnoreCase) >= 0 && text.IndexOf(' ') > 0);

    private IEnumerable<IInvocationOperation> Calls(params string[] names) => index.CallsOf(names, cancellation);

    private static bool IsMapping(IInvocationOperation call)
    {
        var space = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).ContainingType?.ContainingNamespace?.ToDisplayString() ?? "";
        return space.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || space.StartsWith("System.Data.Entity", StringComparison.Ordinal);
    }

    /// <summary>The foreign key of a one-to-one relation: no two rows point to the same one.</summary>
    private static bool IsOneToOne(IInvocationOperation call) =>
        call.TargetMethod.ContainingType?.Name is { } name && (name.StartsWith("ReferenceReference", StringComparison.Ordinal) || name.StartsWith("Ownership", StringComparison.Ordinal))
        && MappedProperties.Below(call, "OwnsMany") is null;

    private bool IsOutOfSight(INamedTypeSymbol type) => !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    private bool IsOwnAssembly(IInvocationOperation call) => call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Type.Name == "Assembly") is { } given
        && origins.Of(given.Value, cancellation).All(origin => origin.Operation switch
        {
            IPropertyReferenceOperation { Property.Name: "Assembly", Instance: ITypeOfOperation { TypeOperand: INamedTypeSymbol type } } => !IsOutOfSight(type),
            IPropertyReferenceOperation { Property.Name: "Assembly", Instance: IInvocationOperation { TargetMethod.Name: "GetType" } } => true,
            IInvocationOperation { TargetMethod.Name: "GetExecutingAssembly" } => true,
            _ => false,
        });

    private string? TextOf(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter) is { } argument && origins.Only(argument.Value, cancellation) is { Operation.ConstantValue: { HasValue: true, Value: string text } } ? text : null;
}
