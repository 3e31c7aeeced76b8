using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Pairs what was reported with what was expected, one to one: a missing, an extra and a double report all fail.</summary>
internal sealed class DiagnosticMatching
{
    private readonly ImmutableArray<FoundDiagnostic> _found;
    private readonly ImmutableArray<DiagnosticResult> _expected;

    // For each expected diagnostic the found one it is paired with, or -1.
    private readonly int[] _pairOfExpected;

    private DiagnosticMatching(ImmutableArray<FoundDiagnostic> found, ImmutableArray<DiagnosticResult> expected)
    {
        _found = found;
        _expected = expected;
        _pairOfExpected = [.. Enumerable.Repeat(-1, expected.Length)];
        for (var index = 0; index < found.Length; index++)
        {
            TryPair(index, new bool[expected.Length]);
        }
    }

    public static void Verify(
        ImmutableArray<FoundDiagnostic> found,
        ImmutableArray<DiagnosticResult> expected,
        Action<Diagnostic, DiagnosticResult, IVerifier>? pairVerifier,
        IVerifier verifier)
    {
        var matching = new DiagnosticMatching(found, expected);
        matching.VerifyAllPaired(verifier);
        for (var index = 0; index < expected.Length; index++)
        {
            pairVerifier?.Invoke(found[matching._pairOfExpected[index]].Diagnostic, expected[index], verifier);
        }
    }

    // An augmenting path: a pair already made gives way if it finds another partner.
    private bool TryPair(int found, bool[] tried)
    {
        for (var index = 0; index < _expected.Length; index++)
        {
            if (tried[index] || DiagnosticComparison.Difference(_found[found].Diagnostic, _expected[index]) is not null)
            {
                continue;
            }

            tried[index] = true;
            if (_pairOfExpected[index] < 0 || TryPair(_pairOfExpected[index], tried))
            {
                _pairOfExpected[index] = found;
                return true;
            }
        }

        return false;
    }

    private void VerifyAllPaired(IVerifier verifier)
    {
        var unexpected = Enumerable.Range(0, _found.Length).Except(_pairOfExpected).Select(index => _found[index].Diagnostic).ToArray();
        var missing = _expected.Where((_, index) => _pairOfExpected[index] < 0).ToArray();
        if (unexpected.Length == 0 && missing.Length == 0)
        {
            return;
        }

        var lines = new List<string> { $"Expected {_expected.Length} diagnostics and found {_found.Length}." };
        lines.AddRange(missing.Select(expected => "  missing:    " + expected));
        lines.AddRange(unexpected.Select(diagnostic => "  unexpected: " + diagnostic));
        if (unexpected.Length > 0 && missing.Length > 0)
        {
            lines.Add("  first difference: " + DiagnosticComparison.Difference(unexpected[0], missing[0]));
        }

        verifier.Fail(string.Join(Environment.NewLine, lines));
    }
}
