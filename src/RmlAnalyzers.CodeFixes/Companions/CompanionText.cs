using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.CodeFixes.Companions;

/// <summary>
/// The source of a companion: it takes what the step returns, or else what it was given, and a key of its own. It takes no token: the
/// caller's would stop the compensation with the caller. A property's takes the value; a constructor's is asked of the instance that was made.
/// </summary>
internal sealed class CompanionText(CompanionKind kind, ISymbol step, MemberDeclarationSyntax syntax, string name, bool hasBody)
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public override string ToString()
    {
        var generic = syntax as MethodDeclarationSyntax;
        var constraints = generic?.ConstraintClauses.Select(static clause => clause.ToString()) ?? [];
        var signature = $"{ReturnType()} {name}{generic?.TypeParameterList?.ToString()}({string.Join(", ", Parameters())}) {string.Join(" ", constraints)}".TrimEnd();
        var body = hasBody ? $" => throw new global::System.NotImplementedException(\"{kind.Task} what {(IsConstructor ? "making " + step.ContainingType.Name : SimpleName(step))} did.\");" : ";";
        return $"[global::Rml.{kind.Level}Attribute]\n{Modifiers()}{signature}{body}";
    }

    /// <summary>The name without the interface that an explicit implementation says.</summary>
    public static string SimpleName(ISymbol step) => step.Name.Substring(step.Name.LastIndexOf('.') + 1);

    private bool IsConstructor => step is IMethodSymbol { MethodKind: MethodKind.Constructor };

    private string ReturnType() => step is IMethodSymbol { ReturnType: INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks" } } task }
        ? "global::System.Threading.Tasks." + task.Name
        : "void";

    // An abstract step gets a virtual companion: what derives from it still compiles.
    private string Modifiers()
    {
        var kinds = syntax.Modifiers.Select(static modifier => modifier.Kind());
        var kept = kinds.Where(static kind => kind is SyntaxKind.PublicKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.StaticKeyword)
            .Select(SyntaxFacts.GetText)
            .ToList();
        if (step.ContainingType.TypeKind == TypeKind.Class && step.IsAbstract && !step.IsStatic)
        {
            kept.Add("virtual");
        }

        // Whoever calls the step through its interface must reach its companion somehow.
        if (step is IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation } or IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false })
        {
            kept.Insert(0, "public");
        }

        return string.Concat(kept.Select(static word => word + " "));
    }

    private IEnumerable<string> Parameters()
    {
        var taken = new HashSet<string>();
        var inputs = step is IMethodSymbol { MethodKind: not MethodKind.Constructor } method ? method.Parameters : [];
        var isExtension = step is IMethodSymbol { IsExtensionMethod: true };
        if (isExtension)
        {
            yield return "this " + Text(inputs[0], taken);
        }

        var given = inputs.Skip(isExtension ? 1 : 0).Where(parameter => !IsKey(parameter) && !IsToken(parameter.Type)).ToList();
        if (Produced() is { } produced)
        {
            var result = NameFor(produced);
            taken.Add(result);
            yield return $"{produced.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(Full)} {result}";
        }
        else
        {
            foreach (var parameter in given.Where(static parameter => parameter.Type is { TypeKind: not TypeKind.Delegate, IsRefLikeType: false } && parameter.RefKind != RefKind.Out))
            {
                yield return Text(parameter, taken);
            }
        }

        var key = inputs.FirstOrDefault(IsKey);
        yield return $"[global::Rml.IdempotencyKeyAttribute] {key?.Type.ToDisplayString(Full) ?? "string"} {Free(key?.Name ?? "key", taken)}";
    }

    private ITypeSymbol? Produced() => ((step as IMethodSymbol)?.ReturnType ?? (step as IPropertySymbol)?.Type) switch
    {
        null or { SpecialType: SpecialType.System_Void } => null,
        INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks" } } task => task.TypeArguments.FirstOrDefault(),
        var result => result,
    };

    private static string Text(IParameterSymbol parameter, HashSet<string> taken)
    {
        taken.Add(parameter.Name);
        return $"{parameter.Type.ToDisplayString(Full)} {Escaped(parameter.Name)}";
    }

    /// <summary><c>reservation</c> for a Reservation, <c>result</c> for an int.</summary>
    private static string NameFor(ITypeSymbol type) =>
        type is INamedTypeSymbol { SpecialType: SpecialType.None, IsTupleType: false, Name: { Length: > 0 } typeName } && type.TypeKind != TypeKind.Interface && !typeName.StartsWith("Guid", System.StringComparison.Ordinal)
            ? Escaped(char.ToLowerInvariant(typeName[0]) + typeName.Substring(1))
            : "result";

    private string Free(string wanted, HashSet<string> taken) => taken.Contains(wanted) ? Free(kind.Argument.ToLowerInvariant() + char.ToUpperInvariant(wanted[0]) + wanted.Substring(1), taken) : Escaped(wanted);

    private static string Escaped(string identifier) => SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : "@" + identifier;

    private static bool IsKey(IParameterSymbol parameter) => parameter.GetAttributes().Any(static attribute => attribute.Is(Names.IdempotencyKey));

    private static bool IsToken(ITypeSymbol type) => type is { Name: "CancellationToken", ContainingNamespace.Name: "Threading" };
}
