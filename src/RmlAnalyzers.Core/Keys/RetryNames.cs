using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Keys;

/// <summary>The names of calls that may run a delegate again: of catalogue rows, and of helpers of this compilation that come to one of them.</summary>
internal sealed class RetryNames(Compilation compilation, EffectCatalogue catalogue)
{
    private HashSet<string>? _names;

    public ICollection<string> Names(CancellationToken cancellation) => _names ??= Read(cancellation);

    private HashSet<string> Read(CancellationToken cancellation)
    {
        var names = new HashSet<string>(catalogue.MemberNames(RunsAgain), StringComparer.Ordinal);
        var helpers = compilation.SyntaxTrees.SelectMany(tree => RetryDeclarations.Of(tree, cancellation)).ToList();
        names.UnionWith(helpers.Where(static helper => helper.Retries).Select(static helper => helper.Name));
        while (helpers.RemoveAll(helper => names.Contains(helper.Name) || (helper.Calls.Any(names.Contains) && names.Add(helper.Name))) > 0)
        {
        }

        return names;
    }

    private static bool RunsAgain(CatalogueRow row) => row.Calls.Any(static use => use.Activation == Activation.Again);
}
