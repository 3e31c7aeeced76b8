using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Retries;

/// <summary>The HTTP clients that a handler is registered for, and what else the registration puts around them.</summary>
internal sealed class ClientSet
{
    /// <summary>Classes that are given the client, and interfaces that describe it.</summary>
    public List<INamedTypeSymbol> Types { get; } = [];

    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Every client of the process.</summary>
    public bool All { get; set; }

    /// <summary>Calls on the same builder that come before the handler, so that they stand around it.</summary>
    public List<IInvocationOperation> Before { get; } = [];

    /// <summary>Calls on the same builder, or on what the handler's registration returned, that come after it.</summary>
    public List<IInvocationOperation> After { get; } = [];

    public bool IsEmpty => Types.Count == 0 && Names.Count == 0 && !All;

    public void Add(INamedTypeSymbol type)
    {
        if (!Types.Exists(known => SymbolEqualityComparer.Default.Equals(known, type)))
        {
            Types.Add(type);
        }
    }
}
