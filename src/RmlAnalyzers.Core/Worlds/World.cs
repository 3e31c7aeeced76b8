namespace RmlAnalyzers.Core.Worlds;

/// <summary>How far an effect has travelled, and so what "rollback" can still mean. Ordered: a later world is reached by leaving the earlier one.</summary>
internal enum World : byte
{
    /// <summary>Nothing is known to have left the process.</summary>
    None = 0,

    /// <summary>RML-1: nothing observable left the process; a snapshot undoes it.</summary>
    Closed = 1,

    /// <summary>RML-2: services, people or schedulers share the outcome; rollback is a conversation.</summary>
    Dialog = 2,

    /// <summary>RML-3: money, law and other organisations remember; only corrections are possible.</summary>
    History = 3,
}

internal static class WorldNames
{
    /// <summary>Level and world together, the way every message prints them: <c>RML-3 (History)</c>.</summary>
    public static string Display(this World world) => world switch
    {
        World.Closed => "RML-1 (Closed)",
        World.Dialog => "RML-2 (Dialog)",
        World.History => "RML-3 (History)",
        _ => "no world",
    };
}
