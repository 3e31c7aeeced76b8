namespace RmlAnalyzers.Core.Tests.Order;

/// <summary>The cases and the state that they are about, as files beside this one.</summary>
internal static class OrderCases
{
    public static string State => Read("OrderState.cs");

    public static IReadOnlyList<(string Id, string Polarity, string Cause, string Condition)> Conditions { get; } =
    [
        .. Read("Conditions.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" | ", 4, StringSplitOptions.TrimEntries)).Select(parts => (parts[0], parts[1], parts[2], parts[3])),
    ];

    private static string Read(string file)
    {
        using var reader = new StreamReader(typeof(OrderCases).Assembly.GetManifestResourceStream("Order." + file)!);
        return reader.ReadToEnd();
    }
}
