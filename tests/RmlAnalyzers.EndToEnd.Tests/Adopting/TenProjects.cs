namespace RmlAnalyzers.EndToEnd.Tests.Adopting;

/// <summary>The source of a solution that has never heard of worlds: contracts in one project, effects in others, calls across all of them.</summary>
internal static class TenProjects
{
    public sealed record Project(string Name, string[] References, (string File, string Text)[] Files, string Properties = "");

    public static readonly Project[] All =
    [
        new("Shop.Contracts", [], [("Contracts.cs", """
            namespace Shop.Contracts;

            /// <summary>Prices of the day.</summary>
            public interface IRates
            {
                /// <summary>The rate of today.</summary>
                [Obsolete("use a date")]
                decimal Today(string currency);

                int Digits { get; }
            }

            public interface IBank { void Pay(string account, decimal amount); }

            public abstract class Job
            {
                public abstract Task RunAsync();

                public virtual void Stop() { }
            }
            """)]),
        new("Shop.Rates", ["Shop.Contracts"], [("LiveRates.cs", """
            using Shop.Contracts;

            namespace Shop.Rates;

            public class LiveRates(HttpClient http) : IRates
            {
                public decimal Today(string currency) => decimal.Parse(http.GetStringAsync("/" + currency).Result);

                public int Digits => 2;
            }
            """)]),
        new("Shop.Mail", [], [("Mailer.cs", """
            using System.Net.Mail;

            namespace Shop.Mail
            {
                public partial class Mailer
                {
                    partial void Send(string to);

                    public void Thank(string to) => Send(to);
                }
            }
            """), ("Mailer.Smtp.cs", """
            using System.Net.Mail;

            namespace Shop.Mail
            {
                public partial class Mailer
                {
                    partial void Send(string to) => new SmtpClient("localhost").Send("shop@example.com", to, "Thank you", "");
                }
            }
            """)]),
        new("Shop.Bank", ["Shop.Contracts"], [("Bank.cs", """
            using Shop.Contracts;

            namespace Shop.Bank;

            public class SepaBank(Wire wire) : IBank
            {
                void IBank.Pay(string account, decimal amount) => wire.Transfer(account, amount);
            }

            public class PaperBank : IBank
            {
                public void Pay(string account, decimal amount) => File.AppendAllText("/srv/orders.txt", account);
            }

            public abstract class Wire { public abstract void Transfer(string account, decimal amount); }
            """), ("RmlEffects.txt", "M:Shop.Bank.Wire.Transfer(*)|3|ledger|service\n")]),
        new("Shop.Fakes", ["Shop.Contracts"], [("Fakes.cs", """
            using Shop.Contracts;

            namespace Shop.Fakes;

            public class FixedRates : IRates { public decimal Today(string currency) => 1m; public int Digits => 2; }

            public class FreeBank : IBank { public void Pay(string account, decimal amount) { } }
            """)]),
        new("Shop.Frameworks", [], [("Paths.cs", """
            namespace Shop.Frameworks;

            public static class Paths
            {
                public static void Keep(string text) => File.WriteAllText("/srv/" + text, text);

            #if WINDOWS
                public static void KeepThere(string text) => Keep(text);
            #else
                public static void KeepHere(string text) => Keep(text);
            #endif
            }
            """)], "<TargetFramework></TargetFramework><TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks><EnableWindowsTargeting>true</EnableWindowsTargeting><DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>"),
        new("Shop.Orders", ["Shop.Contracts", "Shop.Mail", "Shop.Frameworks"], [("Orders.cs", """
            using System.Text;
            using Shop.Contracts;
            using Shop.Mail;

            namespace Shop.Orders;

            public record Order(string Id, decimal Total)
            {
                public string Line { get; } = new StringBuilder(Id).Append(Total).ToString();
            }

            public class Checkout(IRates rates, IBank bank, Mailer mailer)
            {
                public decimal Price(Order order)
                {
                    int unused;
            #pragma warning disable CS0618
                    return order.Total * rates.Today("EUR");
            #pragma warning restore CS0618
                }

                public void Place(Order order)
                {
                    bank.Pay("shop", Price(order));
                    mailer.Thank(order.Id);
                    Shop.Frameworks.Paths.Keep(order.Id);
                }

                public string Title(Order order) => order.Line;
            }
            """)], """<NoWarn>$(NoWarn);CA2211</NoWarn>"""),
        new("Shop.Billing", ["Shop.Orders", "Shop.Contracts"], [("Billing.cs", """
            using Shop.Contracts;
            using Shop.Orders;

            namespace Shop.Billing;

            public class NightlyJob(Checkout checkout, IEnumerable<Order> orders) : Job
            {
                public override Task RunAsync()
                {
                    foreach (var order in orders) checkout.Place(order);
                    return Task.CompletedTask;
                }
            }

            public static class Retry
            {
                public static T Twice<T>(Func<T> work) { try { return work(); } catch (TimeoutException) { return work(); } }

                public static decimal PriceTwice(this Checkout checkout, Order order) => Twice(() => checkout.Price(order));

                [Rml.Rml1(Why = "shown before anybody pays")]
                public static string Preview(Order order, HttpClient http) => http.GetStringAsync("/preview").Result;
            }
            """), ("Billing.g.cs", """
            namespace Shop.Billing;

            public class Generated { public void Run(HttpClient http) => http.GetStringAsync("/").Wait(); }
            """), ("../Shared/Log.cs", """
            namespace Shop.Shared;

            internal class Audit(string folder)
            {
                private readonly FileStream _file = File.Create("/srv/" + folder);

                public void Note(string text) => _file.Write(System.Text.Encoding.UTF8.GetBytes(text));
            }
            """)], """</PropertyGroup><ItemGroup><Compile Include="../Shared/Log.cs" Link="Log.cs" /></ItemGroup><PropertyGroup>"""),
        new("Shop.Web", ["Shop.Billing", "Shop.Rates", "Shop.Bank"], [("Program.cs", """
            using Shop.Billing;

            await new Work(null!).RunAsync();

            class Work(NightlyJob job)
            {
                public Task RunAsync() => job.RunAsync();
            }
            """)], """<OutputType>Exe</OutputType></PropertyGroup><ItemGroup><Compile Include="../Shared/Log.cs" Link="Log.cs" /></ItemGroup><PropertyGroup>"""),
        new("Shop.Tests", ["Shop.Web", "Shop.Fakes"], [("Tests.cs", """
            using Shop.Contracts;

            namespace Shop.Tests;

            public class RecordingRates(HttpClient http) : IRates
            {
                public decimal Today(string currency) => http.GetStringAsync("/").Result.Length;

                public int Digits => http.GetStringAsync("/").Result.Length;

                public void Check() => Today("EUR");
            }
            """)], "<IsTestProject>true</IsTestProject>"),
    ];
}
