using RmlAnalyzers.CodeFixes.Order;
using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Fixed = RmlAnalyzers.Tests.Rules.Order.OrderFixes<RmlAnalyzers.Rules.Order.RML4104StateShrinks, RmlAnalyzers.CodeFixes.Order.KeepRemovedFix>;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary><see cref="KeepRemovedFix"/> for <see cref="RML4104StateShrinks"/>.</summary>
public class RML4104RemovalFixTests
{
    private const string TwoSets = """
            private readonly HashSet<int> _addedToMembers = new HashSet<int>();
            private readonly HashSet<int> _removedFromMembers = new HashSet<int>();


        """;

    [Fact]
    public Task Two_sets_and_what_is_left() => Fixed.Fixes(
        Club("    // Who is in.\n    public HashSet<int> Members { get; } = []; // by id\n", "Members.Add(e.Id);", "Members.[|Remove(e.Id)|]; // left", "    public int Size => Members.Count;\n"),
        Club(TwoSets + "    // Who is in.\n    public HashSet<int> Members => new HashSet<int>(Enumerable.Except(_addedToMembers, _removedFromMembers)); // by id\n", "_addedToMembers.Add(e.Id);", "_removedFromMembers.Add(e.Id); // left", "    public int Size => Members.Count;\n"));

    [Fact]
    public Task Behind_other_members_and_in_branches() => Fixed.Fixes(
        Club("    public string Name { get; init; } = \"\";\n\n    public ISet<int> Members { get; } = new HashSet<int>();\n", "if (!Members.Add(e.Id)) return;", "if (e.Amount > 3) this.Members.[|Remove(e.Id)|];"),
        Club("    public string Name { get; init; } = \"\";\n\n" + TwoSets + "    public ISet<int> Members => new HashSet<int>(Enumerable.Except(_addedToMembers, _removedFromMembers));\n", "if (!_addedToMembers.Add(e.Id)) return;", "if (e.Amount > 3) this._removedFromMembers.Add(e.Id);"));

    [Fact]
    public Task Somebody_else_in_the_same_project_reads_it() => Fixed.Fixes(
        Club("    public HashSet<int> Members { get; } = new();\n", "Members.Add(e.Id);", "Members.[|Remove(e.Id)|];") + "\npublic static class Door { public static bool LetsIn(Club club, int id) => club.Members.Contains(id) && club.Members.Any(other => other > id); }\n",
        Club(TwoSets + "    public HashSet<int> Members => new HashSet<int>(Enumerable.Except(_addedToMembers, _removedFromMembers));\n", "_addedToMembers.Add(e.Id);", "_removedFromMembers.Add(e.Id);") + "\npublic static class Door { public static bool LetsIn(Club club, int id) => club.Members.Contains(id) && club.Members.Any(other => other > id); }\n");

    [Theory]
    [InlineData("public HashSet<int> Members { get; } = [];", "Members.[|Remove(e.Id)|];", "public void Start() => Members.[|Clear()|];")]
    [InlineData("public HashSet<int> Members { get; } = [];", "Members.[|Remove(e.Id)|];", "public HashSet<int> All() => Members;")]
    [InlineData("public HashSet<int> Members { get; } = [7];", "Members.[|Remove(e.Id)|];", "")]
    [InlineData("public HashSet<int> Members { get; } = new(EqualityComparer<int>.Default);", "Members.[|Remove(e.Id)|];", "")]
    [InlineData("public HashSet<int> Members { get; private set; } = [];", "Members.[|Remove(e.Id)|];", "")]
    [InlineData("public List<int> Members { get; } = [];", "Members.[|Remove(e.Id)|];", "")]
    [InlineData("private readonly HashSet<int> Members = [];", "Members.[|Remove(e.Id)|];", "")]
    [InlineData("public HashSet<int> Members { get; } = [];", "var was = Members.[|Remove(e.Id)|];", "")]
    [InlineData("public HashSet<int> Members { get; } = [];", "Members.[|Remove(e.Id)|];", "private int _addedToMembers;")]
    [InlineData("[System.ComponentModel.DataAnnotations.Key] public int Id { get; init; } public HashSet<int> Members { get; } = [];", "Members.[|Remove(e.Id)|];", "")]
    public Task Offers_nothing(string declaration, string onLeft, string beside) =>
        Fixed.NoFix(Club("    " + declaration + "\n", "", onLeft, "    " + beside + "\n"));

    [Fact]
    public Task Offers_nothing_where_a_handler_decides_by_it() => Fixed.NoFix(
        Club("    public HashSet<int> Members { get; } = [];\n", "Members.Add(e.Id); if (Members.Count > 2) IsValid = true;", "Members.[|Remove(e.Id)|];"));

    private static string Club(string members, string onOpened, string onRegistered, string more = "") => Fixed.Code(
        $"[OrderInsensitive]\npublic sealed class Club\n{{\n{members}\n    [Latch] public bool IsValid {{ get; private set; }}\n\n    public void On(Opened e)\n    {{\n        {onOpened}\n    }}\n\n    public void On(Registered e)\n    {{\n        {onRegistered}\n    }}\n{more}}}\n");
}
