using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Core.Keys;

/// <summary>
/// Keys that travel with a request without a place of their own in the call: as a header of the request, its content or its client, as a
/// member of the body, or put there by a handler of this compilation. Looks for reasons to be silent; it proves nothing else.
/// </summary>
internal sealed class CarriedKeys(Kernel kernel)
{
    private static readonly string[] Versions = ["If-Match", "If-None-Match", "If-Unmodified-Since"];

    /// <summary>Never only where nothing of the kind is in sight, or could be out of sight.</summary>
    public KeyFill Of(IInvocationOperation call, TreeOptions options, CancellationToken cancellation)
    {
        if (kernel.Worlds(cancellation).Retries.Placing.MayPlace(call, options, cancellation) || OnClient(call, options) || OnRequest(call, options))
        {
            return KeyFill.Unknown;
        }

        var names = options.IdempotencyHeaders.Concat(Versions).ToList();
        var fill = KeyFill.Empty;
        foreach (var argument in call.Arguments.Where(static argument => argument.ArgumentKind != ArgumentKind.DefaultValue))
        {
            var value = CallArguments.Unconverted(argument.Value);
            if (IsRequest(value.Type))
            {
                var header = kernel.Origins.HeaderOf(value, names, cancellation);
                if (header.Kind != FillKind.Never)
                {
                    return new KeyFill(header.Kind, header.Values, value, argument.Parameter);
                }

                // The key may stand in the body: then the request has one, and what the body says is not in sight.
                fill = kernel.Origins.FillOf(value, "Content", cancellation) is { Kind: FillKind.Always, Values: var contents } && contents.Any(content => Says(content, options))
                    ? KeyFill.Unknown
                    : fill;
            }
            else if (IsContent(value.Type) ? Says(value, options) || kernel.Origins.HeaderOf(value, names, cancellation).Kind is FillKind.Always or FillKind.Sometimes : Says(value, options))
            {
                return KeyFill.Unknown;
            }
        }

        return fill;
    }

    private static bool IsRequest(ITypeSymbol? type) => type is { Name: "HttpRequestMessage" };

    private static bool IsContent(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == "HttpContent")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Somewhere in the value, or in what it was made of, is a member by the name or mark of a key, or a word of one.</summary>
    private bool Says(IOperation value, TreeOptions options) =>
        TypeSays(value.Type, options) || kernel.Origins.Of(value, CancellationToken.None).Any(origin =>
            TypeSays(origin.Operation.Type, options)
            || origin.Operation.DescendantsAndSelf().Any(part =>
                TypeSays(part.Type, options)
                || part is IMemberReferenceOperation { Member.Name: var name } && options.IsKeyName(name)
                || part is ILocalReferenceOperation { Local.Name: var local } && options.IsKeyName(local)
                || part is IParameterReferenceOperation { Parameter: var parameter } && (options.IsKeyName(parameter.Name) || kernel.Labels.IsIdempotencyKey(parameter))
                || part.ConstantValue is { HasValue: true, Value: string text } && (options.IsKeyHeader(text) || options.IsKeyName(text))));

    private bool TypeSays(ITypeSymbol? type, TreeOptions options) =>
        type is INamedTypeSymbol { SpecialType: SpecialType.None } named
        && named.GetMembers().Any(member => member is IPropertySymbol && (options.IsKeyName(member.Name) || kernel.Labels.MayMarkKeys && kernel.Labels.IsIdempotencyKey(member)));

    /// <summary>A request of another library's that lies in a local: a method of it is given the name of a key header.</summary>
    private static bool OnRequest(IInvocationOperation call, TreeOptions options) => call.Arguments.Any(argument =>
        CallArguments.Unconverted(argument.Value) is ILocalReferenceOperation { Local: var request } && !IsRequest(request.Type)
        && LocalWrites.Root(call).Descendants().OfType<IInvocationOperation>().Any(added => added != call
            && CallArguments.Unconverted(added.Instance ?? added.Arguments.FirstOrDefault()?.Value ?? added) is ILocalReferenceOperation { Local: var filled } && SymbolEqualityComparer.Default.Equals(filled, request)
            && added.Arguments.Any(given => given.Value.ConstantValue is { HasValue: true, Value: string name } && options.IsKeyHeader(name))));

    /// <summary>On the client's default headers, in the same member or where the client is made.</summary>
    private static bool OnClient(IInvocationOperation call, TreeOptions options) =>
        LocalWrites.Root(call).Descendants().OfType<IInvocationOperation>().Any(added =>
            added is { TargetMethod.Name: "Add" or "TryAddWithoutValidation", Instance: IPropertyReferenceOperation { Property.Name: "DefaultRequestHeaders" }, Arguments: { Length: > 1 } arguments }
            && arguments[0].Value.ConstantValue is { HasValue: true, Value: string name } && options.IsKeyHeader(name));
}
