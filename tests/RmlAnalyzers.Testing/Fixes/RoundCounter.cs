namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Counts the rounds that offered an action. A positive number is exact, a negative one a limit.</summary>
internal sealed class RoundCounter(int number, IVerifier verifier)
{
    // A limit of one round is as good as exact, and makes the better message.
    private readonly int _number = number == -1 ? 1 : number;
    private int _count;

    public void Count() => _count++;

    /// <summary>Stops an endless pass: no round is begun that could only be too much.</summary>
    public void VerifyMayGoOn() =>
        verifier.True(_count <= Math.Abs(_number), $"More than {Math.Abs(_number)} rounds of fixing were needed.");

    public void VerifyEnd()
    {
        if (_number < 0)
        {
            verifier.True(_count <= -_number, $"At most {-_number} rounds of fixing were expected, but there were {_count}.");
        }
        else
        {
            verifier.Equal(_number, _count, _number == 0
                ? "No fix was expected, but one was offered."
                : $"{_number} rounds of fixing were expected, but there were {_count}.");
        }
    }
}
