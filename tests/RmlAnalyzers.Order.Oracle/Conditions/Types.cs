using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace RmlAnalyzers.Order.Oracle.Conditions;

/// <summary>The types of a compiled world, and how its objects are filled past private setters: growth here stands for what handlers elsewhere would do.</summary>
internal sealed class Types(Assembly assembly)
{
    public Type Of(string name) => assembly.GetType(name, throwOnError: true)!;

    public object Customer(string kind, string type, string? tier)
    {
        var customer = RuntimeHelpers.GetUninitializedObject(Of("Customer"));
        foreach (var (name, value) in new[] { ("Kind", kind), ("Type", type), ("Tier", tier) })
        {
            Setter(customer.GetType(), name)(customer, value);
        }

        return customer;
    }

    public object Line(int number) => number switch
    {
        0 => Activator.CreateInstance(Of("Line"), 1, "X", 2, 1u)!,
        1 => Activator.CreateInstance(Of("Line"), 2, "Y", 0, 3u)!,
        _ => Activator.CreateInstance(Of("Line"), 3, "X", 1, 0u)!,
    };

    public object Lines(IReadOnlyList<int> numbers) => Filled(typeof(HashSet<>).MakeGenericType(Of("Line")), numbers.Select(number => new[] { Line(number) }));

    public object ById(IReadOnlyList<int> numbers) =>
        Filled(typeof(Dictionary<,>).MakeGenericType(typeof(int), Of("Line")), numbers.Select(number => new[] { number + 1, Line(2 - number) }));

    /// <summary>Sets a property whatever its accessibility.</summary>
    public static Action<object, object?> Setter(Type type, string property)
    {
        var setter = type.GetProperty(property)!.GetSetMethod(nonPublic: true)!;
        var (target, value) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(object)));
        var call = Expression.Call(Expression.Convert(target, type), setter, Expression.Convert(value, setter.GetParameters()[0].ParameterType));
        return Expression.Lambda<Action<object, object?>>(call, target, value).Compile();
    }

    private static object Filled(Type type, IEnumerable<object[]> items)
    {
        var made = Activator.CreateInstance(type)!;
        var add = type.GetMethods().First(method => method.Name == "Add");
        foreach (var item in items)
        {
            add.Invoke(made, item);
        }

        return made;
    }
}
