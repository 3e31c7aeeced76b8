namespace Bank.Replay;

/// <summary>An event as a scene names it.</summary>
public sealed record Event(string Name, object Message)
{
    /// <summary>By its type, and by <paramref name="which"/> where several of one type come.</summary>
    public static Event Of(object message, string? which = null) =>
        new(which is null ? message.GetType().Name : $"{message.GetType().Name}({which})", message);
}
