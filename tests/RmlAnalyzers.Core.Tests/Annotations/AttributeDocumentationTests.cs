using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Rml;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Annotations;

/// <summary>The attributes are the part of the product that people read in a tooltip: each must explain itself there.</summary>
public sealed partial class AttributeDocumentationTests
{
    private const int ShortestUsefulSummary = 25;
    private static readonly Assembly Annotations = typeof(Rml1Attribute).Assembly;
    private static readonly Lazy<Dictionary<string, XElement>> Documentation = new(Read);

    public static TheoryData<string> TypeNames => new(Annotations.GetExportedTypes().Select(type => type.FullName!));

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void Type_says_what_it_promises_which_rules_read_it_and_shows_an_example(string name)
    {
        var documentation = Documentation.Value["T:" + name];

        AssertSummary("T:" + name, documentation);
        Assert.Matches(RuleId(), documentation.Element("remarks")?.Value ?? "");
        Assert.Matches(OriginOfTheIdea(), documentation.Element("remarks")?.Value ?? "");
        Assert.Contains("[", documentation.Element("example")?.Value ?? "");
    }

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void Every_member_explains_itself(string name)
    {
        foreach (var id in MemberIds(Annotations.GetType(name, throwOnError: true)!))
        {
            Assert.True(Documentation.Value.TryGetValue(id, out var documentation), $"{id} has no documentation");
            AssertSummary(id, documentation!);
        }
    }

    private static void AssertSummary(string id, XElement documentation)
    {
        var summary = documentation.Element("summary")?.Value.Trim() ?? "";
        Assert.True(summary.Length >= ShortestUsefulSummary, $"{id}: \"{summary}\" explains nothing");
    }

    private static IEnumerable<string> MemberIds(Type type) =>
        type.IsEnum
            ? Enum.GetNames(type).Select(member => $"F:{type.FullName}.{member}")
            : type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Select(property => $"P:{type.FullName}.{property.Name}");

    private static Dictionary<string, XElement> Read() =>
        XDocument.Load(Path.ChangeExtension(Annotations.Location, ".xml"))
            .Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value);

    [GeneratedRegex("RML[0-9]{4}|RML[0-9]xxx")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"\bFrom\b|Where the idea comes from")]
    private static partial Regex OriginOfTheIdea();
}
