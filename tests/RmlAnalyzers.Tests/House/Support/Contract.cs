namespace RmlAnalyzers.Tests.House.Support;

/// <summary>
/// What users were promised about a rule: W warning, S suggestion, O off until somebody turns it on; F a code fix, ? nothing said of one.
/// RML2019 is a suggestion that <c>rml.keys_required_from</c> makes a warning: declared at its highest, since a raised suggestion never shows in a build.
/// </summary>
internal sealed record Promise(string Id, char Severity, char Fix);

/// <summary>The table of public rule ids with their highest default severities.</summary>
internal static class Contract
{
    private const string Table = """
        RML0001 OF RML0002 WF RML0003 SF RML0004 W- RML0005 W- RML0006 W- RML0007 S- RML0008 W- RML0009 O- RML0010 OF RML0011 WF
        RML1001 WF RML1002 W- RML1003 O- RML1004 W- RML1005 O- RML1006 O-
        RML2001 WF RML2002 WF RML2003 WF RML2004 W- RML2005 WF RML2006 WF RML2007 W- RML2008 WF RML2009 WF RML2010 W- RML2011 W-
        RML2012 W- RML2013 S- RML2014 WF RML2015 SF RML2016 S- RML2017 SF RML2018 S- RML2019 W- RML2020 S- RML2021 S- RML2022 S-
        RML3001 WF RML3002 WF RML3003 W- RML3004 W- RML3005 W- RML3006 WF RML3007 W- RML3008 W- RML3009 S- RML3010 W- RML3011 S-
        RML3012 S- RML3013 WF RML3014 S-
        RML4000 S? RML4001 W? RML4002 W? RML4003 W? RML4004 W? RML4005 W? RML4006 W? RML4007 W? RML4008 W? RML4009 S? RML4101 W?
        RML4102 W? RML4103 W? RML4104 W? RML4105 W? RML4106 W? RML4107 W? RML4108 S? RML4109 S? RML4201 W? RML4202 W? RML4203 S?
        RML4301 W? RML4302 W? RML4303 S? RML4304 S?
        RML5001 WF RML5002 WF RML5003 W- RML5004 S- RML5005 S- RML5006 S- RML5007 W- RML5008 S- RML5009 S- RML5010 W- RML5011 S-
        RML5012 S- RML5013 O- RML5014 S- RML5015 S- RML5016 S-
        RML6001 WF RML6002 W- RML6003 S- RML6004 S- RML6005 O-
        """;

    /// <summary>Rules whose findings stand in additional files and not in code, so that their pages need no code that flags.</summary>
    public static readonly string[] AboutFiles = ["RML0006", "RML0007", "RML0011"];

    /// <summary>Rules that speak only where a build property says so.</summary>
    public static readonly string[] NeedSettings = ["RML0008"];

    public static IReadOnlyDictionary<string, Promise> Rules { get; } = Table
        .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Chunk(2)
        .ToDictionary(pair => pair[0], pair => new Promise(pair[0], pair[1][0], pair[1][1]), StringComparer.Ordinal);
}
