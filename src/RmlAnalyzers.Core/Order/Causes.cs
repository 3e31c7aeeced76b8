using System.Collections.Generic;
using System.Linq;

namespace RmlAnalyzers.Core.Order;

/// <summary>Chooses among operators to blame: what refutes before what is merely unseen, then the innermost, then the leftmost.</summary>
internal static class Causes
{
    public static Cause? First(Cause? left, Cause? right)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        return Compare(left, right) <= 0 ? left : right;
    }

    public static Cause? First(IEnumerable<Cause?> causes) => causes.Aggregate((Cause?)null, First);

    private static int Compare(Cause left, Cause right)
    {
        if (left.Refutes != right.Refutes)
        {
            return left.Refutes ? -1 : 1;
        }

        var (one, other) = (left.Site.Syntax, right.Site.Syntax);
        if (one.SyntaxTree != other.SyntaxTree)
        {
            return string.CompareOrdinal(one.SyntaxTree.FilePath, other.SyntaxTree.FilePath);
        }

        if (one.Span == other.Span)
        {
            return left.Kind.CompareTo(right.Kind);
        }

        return one.Span.Contains(other.Span) ? 1
            : other.Span.Contains(one.Span) ? -1
            : one.SpanStart.CompareTo(other.SpanStart);
    }
}
