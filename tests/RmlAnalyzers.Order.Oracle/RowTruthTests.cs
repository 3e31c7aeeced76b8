using RmlAnalyzers.Order.Oracle.Cases;
using RmlAnalyzers.Order.Oracle.Conditions;

namespace RmlAnalyzers.Order.Oracle;

/// <summary>What the rows of the table say is true of the code that runs: no condition that one of them decides is let through though growth can end it.</summary>
public class RowTruthTests
{
    // Each condition as it is and turned round: one of the two is what the row must not let through.
    private static readonly string[] Conditions = [.. RowCases.All.SelectMany(known => new[] { known.Condition, $"!({known.Condition})" })];

    [Fact]
    public void Rows_let_nothing_through()
    {
        var batch = new ConditionBatch(Conditions);
        var (truth, accepted) = (batch.Measure(), batch.Accept());
        Assert.Empty(Conditions.Where((_, at) => accepted[at] && truth[at] is (Growth.A or Growth.N)));
        Assert.Empty(RowCases.All.Select(known => known.Row).Except(RowCode.All.Select(row => row.Key)));
        Assert.True(accepted.Count(each => each) >= RowCases.All.Count / 2, "Hardly anything is accepted: nothing is shown.");
    }
}
