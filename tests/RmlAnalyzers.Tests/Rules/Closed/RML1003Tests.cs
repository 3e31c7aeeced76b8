using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Closed;

/// <summary>A read of a live store, through the ADO.NET contract that every provider implements and through queries.</summary>
public class RML1003Tests
{
    private const string Usings = "using System.Data; using System.Data.Common;\n";

    public static TheoryData<string, string> Defects => new()
    {
        { "reader", """
            class Quotes(DbCommand command) { [Rml1] public DbDataReader Price() => command.[|ExecuteReader()|]; }
            """ },
        { "scalar, async", """
            class Quotes(DbCommand command) { [Rml1] public async Task<object?> Price(CancellationToken stop) => await command.[|ExecuteScalarAsync(stop)|].ConfigureAwait(false); }
            """ },
        { "through a repository", """
            class Orders(DbCommand command) { public object? Count() => command.ExecuteScalar(); }
            class Quotes(Orders orders) { [Rml1] public object? Price() => orders.[|Count()|]; }
            """ },
        { "two deep, property", """
            class Orders(DbCommand command) { public object? Count => Load(); private object? Load() => command.ExecuteScalar(); }
            class Quotes(Orders orders) { [Rml1] public object? Price() => orders.[|Count|]; }
            """ },
        { "interface", """
            interface IOrders { object? Count(); }
            sealed class Orders(DbCommand command) : IOrders { public object? Count() => command.ExecuteScalar(); }
            class Quotes(IOrders orders) { [Rml1] public object? Price() => orders.[|Count()|]; }
            """ },
        { "closed type", """
            [Rml1] class Quotes(DbCommand command) { public object? Price() => command.[|ExecuteScalar()|]; }
            """ },
        { "lambda run here", """
            class Quotes(DbCommand command) { [Rml1] public List<object?> Price(int[] ids) => ids.Select(id => command.[|ExecuteScalar()|]).ToList(); }
            """ },
        { "provider's override", """
            abstract class MyCommand : DbCommand { public override object? ExecuteScalar() => null; }
            class Quotes(MyCommand command) { [Rml1] public object? Price() => command.[|ExecuteScalar()|]; }
            """ },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "data given", """
            class Quotes { [Rml1] public int Price(IReadOnlyList<int> snapshot) => snapshot.Count; }
            """ },
        { "LINQ over a list", """
            class Quotes { [Rml1] public int Price(IEnumerable<int> lines) => lines.Where(l => l > 1).ToList().Count; }
            """ },
        { "private store", """
            [PrivateStore] class Orders(DbCommand command) { public object? Count() => command.ExecuteScalar(); }
            class Quotes(Orders orders) { [Rml1] public object? Price() => orders.Count(); }
            """ },
        { "Dialog", """
            class Quotes(DbCommand command) { [Rml2] public object? Price() => command.ExecuteScalar(); }
            """ },
        { "unlabelled", """
            class Quotes(DbCommand command) { public object? Price() => command.ExecuteScalar(); }
            """ },
        { "trusted", """
            class Quotes(DbCommand command) { [Rml1(Trusted = "reads a frozen replica")] public object? Price() => command.ExecuteScalar(); }
            """ },
        { "a write is the other rule's", """
            class Quotes(DbCommand command) { [Rml1] public int Price() => command.ExecuteNonQuery(); }
            """ },
        { "a service is the other rule's", """
            class Quotes(HttpClient http) { [Rml1] public Task<string> Price() => http.GetStringAsync("/rates"); }
            """ },
        { "local file", """
            class Quotes { [Rml1] public string Price() => File.ReadAllText("rates.json"); }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML1003ClosedReadsStore>.Flags(Usings + ServiceCode.With(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML1003ClosedReadsStore>.Silent(Usings + ServiceCode.With(code));
    }
}
