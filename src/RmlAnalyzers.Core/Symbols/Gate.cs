using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>Whether a declaration of this compilation may carry a level, told from the text of its trees before any attribute is bound.</summary>
internal sealed class Gate(Compilation compilation)
{
    private const int Unknown = 0;
    private const int None = 1;
    private const int Some = 2;
    private const int Renamed = 3;
    private int _source;

    /// <summary>Some tree of this compilation names a level.</summary>
    public bool SourceNamesLevel => Source() != None;

    public bool MayCarry(ISymbol symbol)
    {
        switch (Source())
        {
            case None:
                return false;
            case Renamed:
                return true;
        }

        return symbol.DeclaringSyntaxReferences.IsEmpty
            || NamesLevel(symbol)
            || (OtherPart(symbol) is { } implementation && NamesLevel(implementation));
    }

    /// <summary>Whether a tree may label without naming a level, by an alias of its own or a global one.</summary>
    public bool MayBeRenamedIn(SyntaxTree tree, CancellationToken cancellation) =>
        Source() == Renamed
        || (LevelText.Of(tree, cancellation).NamesLevel && tree.GetRoot(cancellation) is CompilationUnitSyntax unit && HasAlias(unit.Usings, unit.Members));

    private static bool HasAlias(SyntaxList<UsingDirectiveSyntax> usings, SyntaxList<MemberDeclarationSyntax> members) =>
        usings.Any(static directive => directive.Alias is not null)
        || members.OfType<BaseNamespaceDeclarationSyntax>().Any(static space => HasAlias(space.Usings, space.Members));

    private static bool NamesLevel(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Any(
        reference => LevelText.Of(reference.SyntaxTree, CancellationToken.None).NamesLevel);

    private static ISymbol? OtherPart(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.PartialImplementationPart,
        IPropertySymbol property => property.PartialImplementationPart,
        _ => null,
    };

    // Every thread finds the same, so the first to finish may win.
    private int Source()
    {
        if (_source != Unknown)
        {
            return _source;
        }

        var found = None;
        foreach (var tree in compilation.SyntaxTrees)
        {
            var text = LevelText.Of(tree, CancellationToken.None);
            if (text.RenamesLevel)
            {
                return _source = Renamed;
            }

            found = text.NamesLevel ? Some : found;
        }

        return _source = found;
    }
}
