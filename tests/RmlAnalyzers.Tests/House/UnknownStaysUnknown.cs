using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.House;

/// <summary>
/// What the typing of order has no form for is unknown, never constant: a constant is acted upon. Every kind of operation that C# code can be
/// made of is shown to it with state inside; a kind that is neither shown nor named below fails, so that a new one is looked at.
/// </summary>
public class UnknownStaysUnknown
{
    // Made for Visual Basic, by a control-flow graph only, or of no value that state could be in; the last is of a newer compiler.
    private static readonly string[] NotInCode =
    [
        "Stop", "End", "RaiseEvent", "ReDim", "ReDimClause", "Invalid", "OmittedArgument", "FlowCapture", "FlowCaptureReference", "IsNull", "CaughtException",
        "StaticLocalInitializationSemaphore", "FlowAnonymousFunction", "InterpolatedStringAppendInvalid", "CollectionElementInitializer", "Parenthesized", "CollectionExpressionElementsPlaceholder",
    ];

    private static readonly Lazy<(Kernel Kernel, List<IOperation> Operations)> Shown = new(Walk);

    public static TheoryData<OperationKind> Kinds => [.. Enum.GetValues<OperationKind>().Distinct()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_with_state_inside_is_constant(OperationKind kind)
    {
        var all = Shown.Value.Operations.Where(operation => operation.Kind == kind).ToList();
        Assert.True(all.Count > 0 || NotInCode.Contains(kind.ToString()), $"OperationKind.{kind} is new here: show it in {nameof(Code)}, and say how order looks at it.");
        Assert.All(all.Where(operation => HasState(operation) && !IsSettled(operation)), operation =>
        {
            var type = Shown.Value.Kernel.Order.Type(operation, CancellationToken.None).Type;
            Assert.True(type.Overall != Polarity.Constant, $"{kind} '{operation.Syntax}' is taken for constant.");
        });
    }

    [Fact]
    public void What_no_form_is_known_for_is_an_unknown_term()
    {
        OperationKind[] seldom = [OperationKind.None, OperationKind.DynamicInvocation, OperationKind.DynamicMemberReference, OperationKind.TupleBinary, OperationKind.FunctionPointerInvocation, OperationKind.InlineArrayAccess, OperationKind.ImplicitIndexerReference, OperationKind.AddressOf];
        Assert.All(seldom, kind => Assert.All(Shown.Value.Operations.Where(operation => operation.Kind == kind && HasState(operation)), operation =>
            Assert.IsType<UnknownTerm>(Shown.Value.Kernel.Order.Reader(CancellationToken.None).Read(operation, TermScope.Outside))));
    }

    private static (Kernel, List<IOperation>) Walk()
    {
        var tree = Lab.Parse(Code, "/0/Kinds.cs");
        var compilation = Lab.Compile([tree]);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var model = compilation.GetSemanticModel(tree);
        var operations = tree.GetRoot().DescendantNodes().Select(node => model.GetOperation(node)).OfType<IOperation>().SelectMany(operation => operation.DescendantsAndSelf()).Distinct().ToList();
        return (Kernel.For(compilation, HouseOptions.None), operations);
    }

    private static bool HasState(IOperation operation) => operation.DescendantsAndSelf().Any(inner =>
        inner is IMemberReferenceOperation { Member: { ContainingType.Name: "Moving", IsStatic: false } and (IPropertySymbol { SetMethod.IsInitOnly: false } or IFieldSymbol { IsReadOnly: false }) } && !IsNamedOnly(inner));

    private static bool IsNamedOnly(IOperation operation) => operation.Parent is { } parent && (parent is INameOfOperation || IsNamedOnly(parent));

    /// <summary>A name alone, a pattern that every value matches, and a throw, which gives no value.</summary>
    private static bool IsSettled(IOperation operation) => operation.ConstantValue.HasValue
        || operation is IThrowOperation or IConversionOperation { Operand: IThrowOperation } or INameOfOperation or IIsPatternOperation { Pattern: IDeclarationPatternOperation { MatchesNull: true } or IDiscardPatternOperation };

    private const string Code = """
        using System.Runtime.CompilerServices;
        [InlineArray(4)] public struct Four { private int _first; }
        public interface IMade { int Value { get; set; } }
        public class Made : IMade, IDisposable { public int Value { get; set; } public List<int> More { get; } = []; public Made? Next { get; set; } public void Dispose() { } }
        public record Pair(int Left, string? Right);
        [InterpolatedStringHandler] public ref struct Line
        {
            public Line(int literals, int holes, Moving owner, out bool ok) => ok = true;
            public void AppendLiteral(string text) { }
            public void AppendFormatted<T>(T value) { }
        }
        [AttributeUsage(AttributeTargets.All)] public sealed class NoteAttribute(string text) : Attribute { public string Text => text; }
        public abstract class Above(int number) { protected int Above1 { get; } = number; }
        public partial class Moving { public async Task<int> Awaited() { await Task.Delay(Number); await using var stream = new MemoryStream(Number); return Number; } }
        public unsafe partial class Moving(int start) : Above(start)
        {
            public static int Shared = 3;
            public int Number { get; set; } = start;
            public int Field = 1;
            public bool Flag { get; set; }
            public string? Text { get; set; }
            public List<int> Bag { get; set; } = [];
            public int[] Row { get; set; } = [];
            public Four Four;
            public Made? Other { get; set; }
            public dynamic? Any { get; set; }
            public Func<int, bool>? Asks { get; set; }
            public delegate*<int, bool> Pointer;
            public event Action? Changed;
            public Moving() : this(2) { Number = 2; }
            public void Log([InterpolatedStringHandlerArgument("")] Line line) { }

            [Note(nameof(Number))] public bool Simple(int given = 3) => Number > given && !Flag || Text is null;
            public bool Patterns() => Text is { Length: > 2 and < 9 } and not "x" or "y" && Bag is [1, .., 3] && Bag is [_, .. var rest] && Other is Made { Value: 3 } && Any is int or string && Any is string found && Number is var seen && seen > 2;
            public bool Types() => Any is string || Other is IMade;
            public int Tables() => Number switch { 1 => Field, > 3 and < 5 => Number, _ when Flag => 3, _ => throw new InvalidOperationException(Text) };
            public int Choices() => Flag ? Number : Text?.Length ?? Other?.Value ?? Field;
            public bool Calls() => Asks!(Number) && Asks.Invoke(Field) && Pointer(Number) && Bag.Contains(Number) && Bag.Any(x => x > Number) && Row[Number] > 1 && Row[^1] > 2 && Bag[^1] > 1 && Row[1..].Length > Four[1];
            public object Values() => new { Number, Two = (Number, Text), Three = new Made { Value = Number, More = { Number, 2 }, Next = new() { Value = 1 } }, Four = new[] { Number }, Five = new int[Number], Six = new List<int> { Number }, Seven = typeof(Moving), Eight = default(int), Nine = sizeof(int) };
            public T Maker<T>() where T : IMade, new() => new T { Value = Number };
            public List<int> Collected() => [Number, .. Bag];
            public string Texts() => $"{Number}:{Text,3}" + nameof(Number);
            public Pair Copied(Pair pair) => pair with { Left = Number };
            public bool Dynamics() => Any!.Ready && Any.Ask(Number) && Any[Number] && new Made2(Any).Value > Number;
            public IEnumerable<int> Query() => from x in Bag where x > Number select x + Number;
            public bool Tuples() => (Number, Field) == (1, 2);
            public ReadOnlySpan<byte> Bytes() => "abc"u8;
            public Func<int, bool> Delegates() => Flag ? Bag.Contains : x => x > Number;
            public Range Ranges() => Number..^Field;
            public int Converted() => (int)(long)Number + (checked(Number * 2)) - -Number;
            public IEnumerable<int> Yielded() { yield return Number; if (Flag) yield break; }
            public object? Odd() { var reference = __makeref(Field); return __refvalue(reference, int) + Field; }
            public void Statements(object gate)
            {
                ;
                int a = Number, b = 2;
                Number = a; Number += Field; Number++; --Number; Text ??= "x"; (a, b) = (Number, Field); (var c, _) = (Number, 2); _ = Number;
                Changed += () => Number = c; Changed?.Invoke();
                lock (gate) { Field = Number; }
                using (var made = new Made()) { made.Value = Number; }
                try { if (int.TryParse(Text, out var parsed)) Number = parsed; } catch (IOException failure) when (Flag) { Text = failure.Message; } finally { Field = b; }
                switch (Number) { case 1: Field = Number; break; case > 4 when Flag: goto done; default: return; }
                for (var i = 0; i < Number; i++) { if (Flag) continue; }
                foreach (var x in Bag) { if (x > Number) break; }
                while (Flag) { Flag = Number > 2; }
                do { Number--; } while (Number > 2);
                int Local(int given) => given + Number;
                Field = Local(Number);
                fixed (int* at = &Field) { *at = Number; }
                Log($"at {Number}");
                Log($"a{Number}" + $"b{Text}");
                Four[0] = Number;
            done:
                Number = 0;
            }
        }
        public class Made2(object? given) { public int Value { get; } = given is null ? 0 : 1; }
        """;
}
