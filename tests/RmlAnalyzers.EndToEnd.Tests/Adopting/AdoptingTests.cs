using RmlAnalyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace RmlAnalyzers.EndToEnd.Tests.Adopting;

/// <summary>Labelling a whole solution from a shell: one run does it all, a second finds nothing, and the build says nothing new.</summary>
[Collection(PackageCollection.Name)]
public sealed class AdoptingTests(PackageFixture package)
{
    [Fact]
    public void One_run_labels_a_solution_and_adds_no_warning()
    {
        AdoptedSolution solution = new(package, TenProjects.All);
        var before = solution.Warnings();
        Assert.Contains(before, warning => warning.Contains("RML1001", StringComparison.Ordinal));
        Assert.Contains(before, warning => warning.Contains("CS0168", StringComparison.Ordinal));

        solution.Label().EnsureSuccess();
        var labelled = solution.Sources;
        Assert.Equal(Expected().Keys, labelled.Keys);
        Assert.All(Expected(), file => Assert.Equal(file.Value, labelled[file.Key]));

        solution.Label().EnsureSuccess();
        Assert.Equal(labelled, solution.Sources);
        Assert.Equal(before, solution.Warnings());
    }

    private static SortedDictionary<string, string> Expected()
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (var project in TenProjects.All)
        {
            foreach (var (file, text) in project.Files.Where(file => file.File.EndsWith(".cs", StringComparison.Ordinal)))
            {
                files[file.StartsWith("../", StringComparison.Ordinal) ? file[3..] : $"{project.Name}/{file}"] = text;
            }
        }

        foreach (var (file, before, after) in Changes)
        {
            Assert.Contains(before, files[file], StringComparison.Ordinal);
            files[file] = files[file].Replace(before, after, StringComparison.Ordinal);
        }

        return files;
    }

    // The contracts take the highest of their implementations in other projects; tests and generated files are left alone.
    private static readonly (string File, string Before, string After)[] Changes =
    [
        ("Shop.Contracts/Contracts.cs", "namespace Shop.Contracts;", "using Rml;\n\nnamespace Shop.Contracts;"),
        ("Shop.Contracts/Contracts.cs", "    [Obsolete(", "    [Rml2(Draft = true)]\n    [Obsolete("),
        ("Shop.Contracts/Contracts.cs", "void Pay", "[Rml3(Draft = true)] void Pay"),
        ("Shop.Contracts/Contracts.cs", "    public abstract Task", "    [Rml3(Draft = true)]\n    public abstract Task"),
        ("Shop.Mail/Mailer.cs", "using System.Net.Mail;", "using System.Net.Mail;\nusing Rml;"),
        ("Shop.Mail/Mailer.cs", "        partial void Send", "        [Rml2(Draft = true)]\n        partial void Send"),
        ("Shop.Mail/Mailer.cs", "        public void", "        [Rml2(Draft = true)]\n        public void"),
        ("Shop.Bank/Bank.cs", "using Shop", "using Rml;\nusing Shop"),
        ("Shop.Bank/Bank.cs", "public abstract void", "[Rml3(Draft = true)] public abstract void"),
        ("Shop.Frameworks/Paths.cs", "namespace Shop", "using Rml;\n\nnamespace Shop"),
        ("Shop.Frameworks/Paths.cs", "    public static void Keep", "    [Rml2(Draft = true)]\n    public static void Keep"),
        ("Shop.Orders/Orders.cs", "using Shop.Contracts", "using Rml;\nusing Shop.Contracts"),
        ("Shop.Orders/Orders.cs", "    public decimal Price", "    [Rml2(Draft = true)]\n    public decimal Price"),
        ("Shop.Orders/Orders.cs", "    public void Place", "    [Rml3(Draft = true)]\n    public void Place"),
        ("Shop.Billing/Billing.cs", "using Shop.Contracts", "using Rml;\nusing Shop.Contracts"),
        ("Shop.Billing/Billing.cs", "    public static decimal PriceTwice", "    [Rml2(Draft = true)]\n    public static decimal PriceTwice"),
        ("Shared/Log.cs", "namespace Shop", "using Rml;\n\nnamespace Shop"),
        ("Shared/Log.cs", "internal class Audit", "[method: Rml2(Draft = true)]\ninternal class Audit"),
        ("Shared/Log.cs", "    public void Note", "    [Rml2(Draft = true)]\n    public void Note"),
        ("Shop.Web/Program.cs", "using Shop", "using Rml;\nusing Shop"),
        ("Shop.Web/Program.cs", "    public Task RunAsync", "    [Rml3(Draft = true)]\n    public Task RunAsync"),
    ];
}
