using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>
/// Whether a path lies in the temporary directory. Everything hangs on where a path begins: <c>Path.GetTempPath()</c> and its kind are
/// temporary, a text constant is what it says, a parameter or setting is undecided.
/// </summary>
internal sealed class PathReader(Origins origins, CancellationToken cancellation)
{
    // A path is taken apart a few steps deep; helpers that call each other must not make this endless.
    private const int Budget = 12;

    private static readonly HashSet<string> TemporaryRoots = new(StringComparer.Ordinal)
    {
        "System.IO.Path.GetTempPath", "System.IO.Path.GetTempFileName", "System.IO.Directory.CreateTempSubdirectory",
    };

    private static readonly HashSet<string> KnownElsewhere = new(StringComparer.Ordinal)
    {
        "System.Environment.GetFolderPath", "System.IO.Directory.GetCurrentDirectory", "System.Environment.get_CurrentDirectory",
        "System.AppContext.get_BaseDirectory", "System.Environment.get_SystemDirectory",
    };

    private static readonly HashSet<string> FirstArgument = new(StringComparer.Ordinal)
    {
        "System.IO.Path.Combine", "System.IO.Path.Join", "System.IO.Path.GetFullPath", "System.IO.Path.ChangeExtension",
        "System.IO.Path.GetDirectoryName", "System.IO.Path.TrimEndingDirectorySeparator", "System.IO.Directory.CreateDirectory",
        "System.String.Concat", "System.String.Format", "System.String.Replace", "System.String.TrimEnd", "System.IO.DirectoryInfo.CreateSubdirectory",
        "System.IO.FileSystemInfo.get_FullName", "System.IO.FileInfo.get_DirectoryName", "System.IO.FileInfo.get_Directory", "System.IO.FileSystemInfo.ToString",
        "System.IO.FileStream.get_Name",
    };

    public Truth IsTemporary(IOperation path) => IsTemporary(path, Budget);

    private Truth IsTemporary(IOperation path, int budget)
    {
        if (budget == 0)
        {
            return Truth.Maybe;
        }

        var value = CallArguments.Unconverted(path);
        if (value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum)
        {
            return IsTemporary(sum.LeftOperand, budget - 1);
        }

        if (value is IInterpolatedStringOperation text)
        {
            return OfInterpolation(text, budget);
        }

        var found = origins.Of(value, cancellation);
        return found.All(static origin => origin.Whole)
            ? Constants.All(found.Select(origin => OfOrigin(origin, value, budget)))
            : OfParts(found, value, budget);
    }

    private Truth OfInterpolation(IInterpolatedStringOperation text, int budget) => text.Parts.FirstOrDefault() switch
    {
        IInterpolatedStringTextOperation { Text: { } literal } => OfOrigin(literal, budget),
        IInterpolationOperation hole => IsTemporary(hole.Expression, budget - 1),
        _ => Truth.Maybe,
    };

    /// <summary>A text put together: its first part is where the path begins. A temporary part further on may be another alternative.</summary>
    private Truth OfParts(ImmutableArray<Origin> parts, IOperation asked, int budget)
    {
        var first = OfOrigin(parts[0], asked, budget);
        return first != Truth.False || parts.All(part => OfOrigin(part, asked, budget) == Truth.False || part.Kind != OriginKind.Call) ? first : Truth.Maybe;
    }

    private Truth OfOrigin(Origin origin, IOperation asked, int budget) =>
        ReferenceEquals(origin.Operation, asked) && origin.Kind == OriginKind.Unknown ? Truth.Maybe : OfOrigin(origin.Operation, budget);

    private Truth OfOrigin(IOperation operation, int budget)
    {
        var value = CallArguments.Unconverted(operation);
        if (value.ConstantValue is { HasValue: true, Value: string text })
        {
            return OfText(text);
        }

        return value switch
        {
            IInvocationOperation call => OfMember(call.TargetMethod, call.Instance, call.Arguments, budget),
            IPropertyReferenceOperation { Property.GetMethod: { } getter } property => OfMember(getter, property.Instance, property.Arguments, budget),
            IObjectCreationOperation { Arguments.IsEmpty: false } creation => IsTemporary(creation.Arguments[0].Value, budget - 1),
            IBinaryOperation or IInterpolatedStringOperation => IsTemporary(value, budget - 1),
            _ => Truth.Maybe,
        };
    }

    private Truth OfMember(IMethodSymbol member, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, int budget)
    {
        var name = SymbolNames.FullName(member.ContainingNamespace) + "." + member.ContainingType.Name + "." + member.Name;
        if (TemporaryRoots.Contains(name))
        {
            return Truth.True;
        }

        if (KnownElsewhere.Contains(name))
        {
            return Truth.False;
        }

        var beginning = instance ?? arguments.FirstOrDefault()?.Value;
        return beginning is not null && FirstArgument.Contains(name) ? IsTemporary(FirstElement(beginning), budget - 1) : Truth.Maybe;
    }

    /// <summary><c>Path.Combine(a, b, c, d, e)</c> hands its parts over as an array.</summary>
    private static IOperation FirstElement(IOperation value) => CallArguments.Unconverted(value) switch
    {
        IArrayCreationOperation { Initializer.ElementValues: { IsDefaultOrEmpty: false } elements } => elements[0],
        ICollectionExpressionOperation { Elements: { IsDefaultOrEmpty: false } elements } => elements[0],
        var other => other,
    };

    private static Truth OfText(string text) =>
        text.StartsWith("/tmp/", StringComparison.Ordinal) || text.StartsWith("/var/tmp/", StringComparison.Ordinal) ? Truth.True
        : text.Length == 0 ? Truth.Maybe
        : Truth.False;
}
