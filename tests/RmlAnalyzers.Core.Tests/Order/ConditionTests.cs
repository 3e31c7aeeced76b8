using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Order;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Order;

/// <summary>Each condition of <c>Conditions.txt</c> has exactly its verdict: how it moves, and what is to blame.</summary>
public class ConditionTests
{
    private static readonly Lazy<Dictionary<string, OrderVerdict>> Verdicts = new(Judge);

    public static TheoryData<string, string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string, string>();
            foreach (var (id, polarity, cause, condition) in OrderCases.Conditions)
            {
                cases.Add(id, polarity, cause, condition);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Verdict(string id, string polarity, string cause, string condition)
    {
        var verdict = Verdicts.Value[id];
        Assert.True(
            (polarity, cause) == (Letter(verdict.Type.Overall), verdict.Cause?.Kind.ToString() ?? "-"),
            $"{id} {condition}\nexpected {polarity} {cause}\nfound    {Letter(verdict.Type.Overall)} {verdict.Cause?.Kind} '{verdict.Cause?.Operator}'\n{verdict.Term}\n{string.Join('\n', verdict.Type.On.Values.Select(one => $"{one.Atom.Key}: {one.Polarity} {one.Cause?.Kind} {one.Cause?.Operator}"))}");
    }

    private static string Letter(Polarity polarity) => polarity switch
    {
        Polarity.Constant => "K",
        Polarity.Monotone => "M",
        Polarity.Antitone => "A",
        _ => "N",
    };

    private static Dictionary<string, OrderVerdict> Judge()
    {
        var methods = OrderCases.Conditions.Select(one => $"    public bool {one.Id}() => {one.Condition};\n");
        var code = OrderCode.Of(OrderCases.State, "public partial class State\n{\n" + string.Concat(methods) + "}\n");
        return OrderCases.Conditions.ToDictionary(one => one.Id, one => code.Kernel.Type(code.ReturnedBy("State", one.Id), default));
    }
}
