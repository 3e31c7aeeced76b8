using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Rules.Labels.Faults;

/// <summary>What is wrong with one attribute, and what to do about it; two sentences without their full stops.</summary>
internal sealed record Fault(Location Place, string What, string Remedy);
