namespace RmlAnalyzers.Core.Worlds;

/// <summary>What a callee does with a delegate it is given; rising order of how often and how late the body runs.</summary>
internal enum Activation : byte
{
    /// <summary>Only stored or described (factories, expressions, builders): the call itself does not run it.</summary>
    Never,

    /// <summary>Runs before the callee returns, or before the task it returns completes.</summary>
    Now,

    /// <summary>Kept until somebody asks for its result, and run then: whoever asks runs it (<c>Lazy</c>).</summary>
    OnRead,

    /// <summary>Handed over: it runs on another thread, timer or schedule, and the caller may be gone by then.</summary>
    Later,

    /// <summary>Runs now, and once more after a failure: everything inside happens at least once, not exactly once.</summary>
    Again,
}
