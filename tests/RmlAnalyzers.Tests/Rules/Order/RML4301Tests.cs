using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>Members that promise to be monotone or antitone, where they are declared, overridden and implemented.</summary>
public class RML4301Tests
{
    public static TheoryData<string, string> Defects => new()
    {
        { "negation in a method", """
            sealed class Own(Guid id) : Account(id) { [Monotone] bool Ready() => Arrived && [|!Blocked.Any()|]; }
            """ },
        { "property", """
            sealed class Own(Guid id) : Account(id) { [Monotone] bool Ready => [|Votes < 3|]; }
            """ },
        { "early return", """
            sealed class Own(Guid id) : Account(id) { [Monotone] bool Ready() { if ([|Owner is null|]) return true; return Arrived; } }
            """ },
        { "implementation of a contract", """
            interface IReady { [Monotone] bool Ready(); }
            sealed class Own(Guid id) : Account(id), IReady { public bool Ready() => [|!CustomerKnown|]; }
            """ },
        { "override", """
            abstract class Base(Guid id) : Account(id) { [Monotone] public abstract bool Ready { get; } }
            sealed class Own(Guid id) : Base(id) { public override bool Ready => Lines.[|All(l => l.Quantity > 0)|]; }
            """ },
        { "antitone that rises", """
            sealed class Own(Guid id) : Account(id) { [Antitone] bool Open => [|Arrived|]; }
            """ },
        { "aggregate as parameter", """
            static class Checks { [Monotone] public static bool IsReady(Account account) => account.[|Label|] == "Valid"; }
            """ },
        { "through a helper", """
            sealed class Own(Guid id) : Account(id) { [Monotone] bool Ready => Fine(); bool Fine() => [|Votes == 3|]; }
            """ },
        { "number that falls", """
            sealed class Own(Guid id) : Account(id) { [Monotone] int Left => [|10 - Votes|]; }
            """ },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "all that is required", """
            sealed class Own(Guid id) : Account(id) { [Monotone] bool Ready() => Arrived && Required.All(Picked.Contains); }
            """ },
        { "property", """
            sealed class Own(Guid id) : Account(id) { [Monotone] bool Ready => Votes >= 3; }
            """ },
        { "antitone", """
            sealed class Own(Guid id) : Account(id) { [Antitone] bool Open => !Arrived && Votes < 3; }
            """ },
        { "number", """
            sealed class Own(Guid id) : Account(id) { [Monotone] int Total => Votes + Picked.Count; }
            """ },
        { "parameters are constant", """
            sealed class Own(Guid id) : Account(id) { [Monotone] bool Reached(int votes) => Votes >= votes; }
            """ },
        { "contract asks contract", """
            sealed class Own(Guid id) : Account(id) { [Monotone] bool Ready => Arrived; [Monotone] bool Done => Ready && CustomerKnown; }
            """ },
        { "negated antitone", """
            sealed class Own(Guid id) : Account(id) { [Antitone] bool Open => !Arrived; [Monotone] bool Done => !Open; }
            """ },
        { "abstract", """
            abstract class Own(Guid id) : Account(id) { [Monotone] public abstract bool Ready { get; } }
            """ },
        { "unmarked", """
            sealed class Own(Guid id) : Account(id) { bool Ready() => !Blocked.Any(); }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4301ContractIsBroken>.Flags(OrderStub.With(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4301ContractIsBroken>.Silent(OrderStub.With(code));
    }
}
