using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;

namespace RmlAnalyzers.Tests.Rules.History.Strangers;

/// <summary>Runs a program for the rule that it is about.</summary>
internal static class HistoryStrangerCode
{
    /// <summary>The rule by its id, so that one table holds programs for many rules.</summary>
    public static Task Flags(string rule, string code, RmlTestInput input) => Run(rule, code, input, flags: true);

    public static Task Silent(string rule, string code, RmlTestInput input) => Run(rule, code, input, flags: false);

    private static Task Run(string rule, string code, RmlTestInput input, bool flags) => rule switch
    {
        "RML2010" => Verify<RML2010RemoteInTransaction>(code, input, flags),
        "RML2011" => Verify<RML2011LocalRollbackOnly>(code, input, flags),
        "RML3003" => Verify<RML3003NotRecorded>(code, input, flags),
        "RML3004" => Verify<RML3004RecordChanged>(code, input, flags),
        "RML3005" => Verify<RML3005HistoryUndone>(code, input, flags),
        "RML3006" => Verify<RML3006MissingCorrection>(code, input, flags),
        "RML3007" => Verify<RML3007HistoryInTransaction>(code, input, flags),
        "RML3009" => Verify<RML3009ReversibleAfterIrreversible>(code, input, flags),
        "RML3010" => Verify<RML3010WeakRecovery>(code, input, flags),
        "RML3011" => Verify<RML3011UnnamedCorrection>(code, input, flags),
        "RML3012" => Verify<RML3012ChainNotCanonical>(code, input, flags),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such rule here."),
    };

    private static Task Verify<TRule>(string code, RmlTestInput input, bool flags)
        where TRule : DiagnosticAnalyzer, new()
    {
        var whole = ServiceCode.With(code);
        return flags ? RmlVerify<TRule>.Flags(whole, input) : RmlVerify<TRule>.Silent(whole, input);
    }
}
