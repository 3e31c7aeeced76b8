using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>
/// The HTTP verb of a request object: a constructor argument or a property of a verb type (<c>HttpMethod</c>, an enum of verbs, a text named
/// <c>method</c>). A request that says nothing is a GET, as in every client library we know.
/// </summary>
internal sealed class VerbReader(Origins origins, CancellationToken cancellation)
{
    private static readonly ImmutableArray<string> Verbs = ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "POST", "PATCH", "CONNECT", "QUERY"];

    public Truth IsOneOf(IOperation request, ImmutableArray<string> wanted)
    {
        if (IsVerb(CallArguments.StaticType(request)))
        {
            return Constants.All(origins.Of(request, cancellation).Select(origin => Compare(VerbOf(origin.Operation), wanted)));
        }

        // A later assignment to the property wins over the constructor, so it is asked first.
        var fill = origins.FillOf(request, "Method", cancellation);
        return fill.Kind switch
        {
            FillKind.Always => Constants.All(fill.Values.Select(value => ValueIsOneOf(value, wanted))),
            FillKind.Never => Constants.All(origins.Of(request, cancellation).Select(origin => MadeWith(origin.Operation, wanted))),
            _ => Constants.All(origins.Of(request, cancellation).Select(origin => ChainedTo(origin.Operation) is { } chained ? IsOneOf(chained, wanted) : Truth.Maybe)),
        };
    }

    // A constant is asked as written: where it comes from, an enum's default value is but a number.
    private Truth ValueIsOneOf(IOperation value, ImmutableArray<string> wanted) => EnumVerb(value) is { } known
        ? Compare(known, wanted)
        : Constants.All(origins.Of(value, cancellation).Select(origin => Compare(VerbOf(origin.Operation), wanted)));

    private Truth MadeWith(IOperation origin, ImmutableArray<string> wanted)
    {
        if (origin is not IObjectCreationOperation creation)
        {
            return Truth.Maybe;
        }

        var verb = creation.Arguments.FirstOrDefault(static argument => IsVerb(argument.Parameter?.Type) || argument.Parameter?.Name is "method" or "verb")?.Value;
        return verb is null ? Compare("GET", wanted) : ValueIsOneOf(verb, wanted);
    }

    /// <summary>What a member in a chain was called on that gives its own kind back, as builders do: <c>request.AddJsonBody(order)</c>. One that takes a verb may change it.</summary>
    private static IOperation? ChainedTo(IOperation origin) =>
        origin is IInvocationOperation call && (call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null)) is { } chained
        && SymbolEqualityComparer.Default.Equals(CallArguments.StaticType(chained), call.Type)
        && !call.Arguments.Any(static argument => IsVerb(argument.Parameter?.Type) || argument.Parameter?.Name is "method" or "verb")
            ? chained
            : null;

    private static Truth Compare(string? verb, ImmutableArray<string> wanted) =>
        verb is null ? Truth.Maybe : wanted.Contains(verb, StringComparer.OrdinalIgnoreCase) ? Truth.True : Truth.False;

    private string? VerbOf(IOperation operation) => CallArguments.Unconverted(operation) switch
    {
        IPropertyReferenceOperation { Property: { IsStatic: true } property } when IsVerb(property.ContainingType) => Known(property.Name),
        IFieldReferenceOperation { Field: { IsStatic: true } field } when IsVerb(field.ContainingType) => Known(field.Name),
        IObjectCreationOperation creation when IsVerb(creation.Type) && creation.Arguments.Length == 1 => Text(creation.Arguments[0].Value),
        IInvocationOperation { TargetMethod: { Name: "Parse", IsStatic: true } parse } call when IsVerb(parse.ContainingType) && call.Arguments.Length == 1 => Text(call.Arguments[0].Value),
        { ConstantValue: { HasValue: true, Value: string text } } => text.ToUpperInvariant(),
        var value => EnumVerb(value),
    };

    private static string? EnumVerb(IOperation value) =>
        value is { Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } type, ConstantValue: { HasValue: true, Value: { } number } }
            ? type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && Equals(field.ConstantValue, number)).Select(static field => Known(field.Name)).FirstOrDefault()
            : null;

    private string? Text(IOperation value)
    {
        var found = origins.Of(value, cancellation);
        return found.Length == 1 && found[0].Operation.ConstantValue is { HasValue: true, Value: string text } ? text.ToUpperInvariant() : null;
    }

    private static string? Known(string name) => Verbs.FirstOrDefault(verb => verb.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsVerb(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "HttpMethod" or "HttpVerb" } or INamedTypeSymbol { TypeKind: TypeKind.Enum, Name: "Method" or "HttpMethod" };
}
