using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Index;

/// <summary>
/// Who names a member as undo, correction or status check. Asked of the words in attributes first; only labels that mention the name are
/// bound. What implements or overrides a companion is one too, and so is the contract that a companion implements.
/// </summary>
internal sealed class CompanionNaming(Compilation compilation, SourceIndex index, Labels labels, Companions companions)
{
    private static readonly string[] Arguments = [nameof(Label.Undo), nameof(Label.Correction), nameof(Label.StatusCheck)];
    private readonly ConcurrentDictionary<ISymbol, bool> _named = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _corrections = new(SymbolEqualityComparer.Default);
    private IReadOnlyList<SyntaxToken>? _arguments;

    public bool IsCompanion(ISymbol member, CancellationToken cancellation) =>
        _named.TryGetValue(member, out var known) ? known : _named.GetOrAdd(member, IsNamed(member, static _ => true, cancellation));

    /// <summary>Some step names it as its correction.</summary>
    public bool IsCorrection(ISymbol member, CancellationToken cancellation) =>
        _corrections.TryGetValue(member, out var known)
            ? known
            : _corrections.GetOrAdd(member, IsNamed(member, static named => named.Role == CompanionRole.Correction, cancellation));

    /// <summary>The steps that name it as their correction, each with the group of overloads that the name stands for.</summary>
    public IEnumerable<(Label Step, ImmutableArray<ISymbol> Group)> CorrectedBy(ISymbol member, CancellationToken cancellation) =>
        Naming(member, static named => named.Role == CompanionRole.Correction, cancellation);

    private bool IsNamed(ISymbol member, System.Func<NamedCompanion, bool> inRole, CancellationToken cancellation) =>
        Naming(member, inRole, cancellation).Any();

    private IEnumerable<(Label Step, ImmutableArray<ISymbol> Group)> Naming(ISymbol member, System.Func<NamedCompanion, bool> inRole, CancellationToken cancellation)
    {
        var meant = ContractMembers.With(member);
        return from named in Labelled(LastPart(member.Name), cancellation).Concat(meant.Where(IsElsewhere).SelectMany(Siblings)).SelectMany(NamedCompanion.Of)
               where inRole(named)
               let companions = CompanionsOf(named, cancellation)
               where companions.Any(companion => ContractMembers.With(companion).Overlaps(meant))
               select (named.Label, companions);
    }

    private ImmutableArray<ISymbol> CompanionsOf(NamedCompanion named, CancellationToken cancellation) => companions.Find(named, cancellation).Members;

    /// <summary>Labels in the source of this compilation that may name a member of that name.</summary>
    private IEnumerable<Label> Labelled(string name, CancellationToken cancellation) =>
        from argument in Named(cancellation)
        where MayMean(argument, name)
        let model = index.Bind(argument)
        where model is not null
        from step in StepsOf(argument.Parent!, model, cancellation)
        let label = labels.Own(step)
        where label is not null
        select label;

    /// <summary>Every place where an attribute names a companion: looked for once, since every labelled member asks.</summary>
    private IReadOnlyList<SyntaxToken> Named(CancellationToken cancellation) => _arguments ??= !labels.Any ? []
        : [.. Arguments.SelectMany(argument => index.Tokens(argument, null, cancellation)).Where(static token => token.Parent?.Parent is NameEqualsSyntax { Parent: AttributeArgumentSyntax })];

    // nameof(Release), nameof(Stock.Release), "Release" and "Stock.Release" say what they mean; anything else is bound.
    private static bool MayMean(SyntaxToken token, string name) =>
        token.Parent?.Parent is NameEqualsSyntax { Parent: AttributeArgumentSyntax argument }
        && argument.Expression switch
        {
            LiteralExpressionSyntax literal => LastPart(literal.Token.ValueText) == name,
            InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } call => LastName(call.ArgumentList.Arguments[0].Expression) is var last && (last is null || last == name),
            _ => true,
        };

    private static string? LastName(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    private static IEnumerable<ISymbol> StepsOf(SyntaxNode mention, SemanticModel model, CancellationToken cancellation)
    {
        var owner = mention.FirstAncestorOrSelf<AttributeListSyntax>()?.Parent;
        var step = owner switch
        {
            null => null,
            LambdaExpressionSyntax lambda => model.GetSymbolInfo(lambda, cancellation).Symbol,
            _ => model.GetDeclaredSymbol(owner, cancellation),
        };
        return step switch
        {
            null => [],
            INamedTypeSymbol { TypeKind: not TypeKind.Delegate } type => type.InstanceConstructors,
            _ => [step],
        };
    }

    private bool IsElsewhere(ISymbol member) => !SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly);

    private IEnumerable<Label> Siblings(ISymbol contract) => contract.ContainingType.GetMembers().Select(labels.Own).OfType<Label>();

    private static string LastPart(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
