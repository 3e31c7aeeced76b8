using System.Diagnostics;
using System.Reflection;
using Rml;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Annotations;

public sealed class AttributeShapeTests
{
    private static readonly Assembly Annotations = typeof(Rml1Attribute).Assembly;

    public static TheoryData<string> AttributeNames => new(AttributeContract.Shapes.Select(shape => shape.Type));

    [Fact]
    public void Nothing_is_public_beyond_the_contract()
    {
        var expected = AttributeContract.Shapes.Select(shape => shape.Type).Concat(AttributeContract.Enums.Keys);

        Assert.Equal(expected.Order(StringComparer.Ordinal), Annotations.GetExportedTypes().Select(type => type.FullName!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(AttributeNames))]
    public void Attribute_has_the_shape_that_callers_compile_against(string name)
    {
        var shape = AttributeContract.Shapes.Single(candidate => candidate.Type == name);
        var type = Annotations.GetType(name, throwOnError: true)!;
        var usage = type.GetCustomAttribute<AttributeUsageAttribute>()!;

        Assert.Equal(shape.Targets, usage.ValidOn);
        Assert.Equal(shape.Multiple, usage.AllowMultiple);
        Assert.True(type.IsSealed);
        Assert.Equal(shape.Constructor, string.Join(",", Assert.Single(type.GetConstructors()).GetParameters().Select(parameter => parameter.ParameterType.Name)));
        Assert.Equal(shape.Settable, string.Join(",", Settable(type)));
    }

    [Theory]
    [MemberData(nameof(AttributeNames))]
    public void Attribute_survives_into_metadata(string name) =>
        Assert.Empty(Annotations.GetType(name, throwOnError: true)!.GetCustomAttributes<ConditionalAttribute>(inherit: true));

    [Fact]
    public void Enum_values_are_fixed_since_they_are_written_into_metadata()
    {
        foreach (var (name, members) in AttributeContract.Enums)
        {
            var type = Annotations.GetType(name, throwOnError: true)!;
            Assert.Equal(members, string.Join(",", Enum.GetNames(type).Select(member => $"{member}={Convert.ToInt32(Enum.Parse(type, member))}")));
        }
    }

    [Fact]
    public void Duplicates_are_expected_unless_said_otherwise() =>
        Assert.True(new Rml.Order.OrderInsensitiveAttribute().Duplicates);

    [Fact]
    public void Assembly_references_netstandard_and_nothing_else() =>
        Assert.Equal("netstandard", Assert.Single(Annotations.GetReferencedAssemblies()).Name);

    private static IEnumerable<string> Settable(Type attribute) =>
        attribute.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(property => property.SetMethod is { IsPublic: true })
            .Select(property => property.Name)
            .Order(StringComparer.Ordinal);
}
