using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>Writes to what belongs to one request, one flow of calls or nobody: they are no state that another order of messages could end differently.</summary>
public class OutOfSightWritesTests
{
    private const string Framework = """
        using System.Collections.Generic;
        namespace Web
        {
            public sealed class ModelErrors : Dictionary<string, string> { public void AddModelError(string key, string text) { } }
            public abstract class Page { public IDictionary<string, object?> ViewData { get; } = new Dictionary<string, object?>(); public ModelErrors ModelState { get; } = new(); }
            public abstract class Entity { public int Id { get; set; } public bool Hidden { get; set; } }
            public static class Trace { public static string? Current { get; set; } }
        }
        """;

    private static string Page(string handler) => OrderStub.Plain($$"""
        public sealed record Renamed(int Id, string Name, bool Hidden, string Data);
        public sealed class Texts { public static string? Last { get; set; } }
        public sealed class Envelope { public string Body { get; set; } = ""; }
        public sealed class Product : Web.Entity
        {
            public string Name { get; set; } = "";
            public void Complete(int id, string name) { Id = id; Name = name; }
        }
        public interface IProducts { Product? Find(int id); Envelope? Envelope(string data); void Tell(string body); }
        public sealed class Products : Web.Page
        {
            private readonly IProducts _products;
            private readonly Dictionary<int, string> _names = new();
            public Products(IProducts products) => _products = products;
            {{handler}}
        }
        """);

    [Theory]
    [InlineData("[OrderInsensitive] public void On(Renamed e) { [|_names[1] = e.Name|]; }")]
    [InlineData("[OrderInsensitive] public void On(Renamed e) { [|Texts.Last = e.Name|]; }")]
    [InlineData("[OrderInsensitive] public void On(Renamed e) { var product = _products.Find(e.Id)!; [|product.Hidden = e.Hidden|]; }")]
    public Task A_value_of_the_own_state_is_decided_by_the_order(string handler) =>
        RmlVerify<RML4101OrderDecidesValue>.Flags(Page(handler), new() { Libraries = [Framework] });

    [Theory]
    [InlineData("[OrderInsensitive] public void On(Renamed e) { ViewData[\"name\"] = e.Name; }")]
    [InlineData("[OrderInsensitive] public void On(Renamed e) { ModelState[\"name\"] = e.Name; }")]
    [InlineData("[OrderInsensitive] public void On(Renamed e) { Web.Trace.Current = e.Name; }")]
    [InlineData("[OrderInsensitive] public void On(Renamed e) { var product = _products.Find(e.Id)!; product.Complete(product.Id, product.Name); }")]
    public Task What_belongs_to_the_request_is_not(string handler) =>
        RmlVerify<RML4101OrderDecidesValue>.Silent(Page(handler), new() { Libraries = [Framework] });

    [Fact]
    public Task Errors_of_the_form_need_no_proof() =>
        RmlVerify<RML4304CannotBeProved>.Silent(Page("[OrderInsensitive] public void On(Renamed e) { ModelState.AddModelError(\"name\", \"taken\"); }"), new() { Libraries = [Framework] });

    [Fact]
    public Task What_an_object_sets_to_its_own_value_is_no_value_of_the_moment() =>
        RmlVerify<RML4106MomentaryValueStored>.Silent(Page("[OrderInsensitive] public void On(Renamed e) { var product = _products.Find(e.Id)!; product.Complete(product.Id, product.Name); }"), new() { Libraries = [Framework] });

    [Fact]
    public Task What_is_looked_up_may_not_have_arrived() =>
        RmlVerify<RML4105FactIsLost>.Flags(Page("[OrderInsensitive] public void On(Renamed e) { var envelope = _products.Envelope(e.Data); if ([|envelope is null|]) return; _products.Tell(e.Name); }"), new() { Libraries = [Framework] });

    [Fact]
    public Task What_is_read_out_of_the_message_is_its_content() =>
        RmlVerify<RML4105FactIsLost>.Silent(Page("[OrderInsensitive] public void On(Renamed e) { var envelope = System.Text.Json.JsonSerializer.Deserialize<Envelope>(e.Data); if (envelope is null) return; _products.Tell(e.Name); }"), new() { Libraries = [Framework] });
}
