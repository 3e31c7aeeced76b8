using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Retries;

/// <summary>The few types of System.Net.Http that requests are made of.</summary>
internal static class HttpTypes
{
    /// <summary>A client, or what derives from it.</summary>
    public static bool IsClient(ITypeSymbol? type) => Is(type, "HttpMessageInvoker");

    public static bool IsRequest(ITypeSymbol? type) => Is(type, "HttpRequestMessage");

    public static bool IsResponse(ITypeSymbol? type) => Is(type, "HttpResponseMessage");

    public static bool IsContent(ITypeSymbol? type) => Is(type, "HttpContent");

    public static bool IsVerb(ITypeSymbol? type) => Is(type, "HttpMethod");

    private static bool Is(ITypeSymbol? type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == name && current.ContainingNamespace is { Name: "Http", ContainingNamespace: { Name: "Net", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } })
            {
                return true;
            }
        }

        return false;
    }
}
