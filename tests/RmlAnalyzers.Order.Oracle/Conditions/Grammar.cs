namespace RmlAnalyzers.Order.Oracle.Conditions;

/// <summary>
/// Random conditions over the embedded state: latches, numbers, growing sets, values that arrive once, ordered enums and a mutable value, in
/// the operator, pattern and LINQ forms that engineers write. The same seed gives the same conditions.
/// </summary>
internal sealed class Grammar(int seed)
{
    private static readonly string[] Latches = ["AccountCreated", "CustomerCreated"];
    private static readonly string[] Sets = ["Received", "Blocked"];
    private static readonly string[] Flats = ["Region", "HomeRegion"];
    private static readonly string[] Regions = ["\"EU\"", "\"US\"", "\"JP\""];
    private static readonly string[] Comparisons = [">=", ">", "<", "<=", "==", "!="];
    private static readonly string[] Equalities = ["==", "!="];

    private readonly Random _random = new(seed);

    /// <param name="depth">How deep operators are nested at most.</param>
    public string Next(int depth) => depth == 0 ? Leaf() : _random.Next(10) switch
    {
        0 or 1 => $"{Part(depth)} && {Part(depth)}",
        2 or 3 => $"{Part(depth)} || {Part(depth)}",
        4 => $"!({Next(depth - 1)})",
        5 => $"{Part(depth)} ? {Part(depth)} : {Part(depth)}",
        6 => $"{Part(depth)} {OneOf(Equalities)} {OneOf("true", "false")}",
        7 => $"{OneOf(Sets)}.{OneOf("Any", "All")}(x => {Element(depth - 1)})",
        8 => $"{Part(depth)} & {Part(depth)}",
        _ => Leaf(),
    };

    private string Part(int depth) => "(" + Next(depth - 1) + ")";

    private string Leaf() => _random.Next(9) switch
    {
        0 => OneOf(Latches),
        1 => OneOf("Votes", "Credits", "Debits") + $" {OneOf(Comparisons)} {_random.Next(5)}",
        2 => Set(),
        3 => Flat(),
        4 => Nullable(),
        5 => Enum(),
        6 => Customer(),
        7 => Arithmetic(),
        _ => _random.Next(3) == 0 ? OneOf("Label == \"Valid\"", "Label != null", "Label is \"Valid\" or \"Other\"") : Lines(),
    };

    private string Set()
    {
        var (set, other) = (OneOf(Sets), OneOf("Received", "Blocked", "Required"));
        return _random.Next(11) switch
        {
            0 => $"{set}.Contains({_random.Next(1, 4)})",
            1 => $"{set}.Count {OneOf(Comparisons)} {_random.Next(4)}",
            2 => $"{set}.Any()",
            3 => $"{set}.Except({other}).Any()",
            4 => $"{set}.Overlaps({other})",
            5 => $"{set}.IsSubsetOf({other})",
            6 => $"{set}.IsSupersetOf({other})",
            7 => $"{set}.Where(x => x > {_random.Next(4)}).Count() {OneOf(Comparisons)} {_random.Next(3)}",
            8 => $"{set}.Union({other}).Count() {OneOf(Comparisons)} {_random.Next(4)}",
            9 => $"{set}.Intersect({other}).Any()",
            _ => $"Required.{OneOf("All", "Any")}({set}.Contains)",
        };
    }

    private string Flat() => _random.Next(6) switch
    {
        0 or 1 => $"{OneOf(Flats)} {OneOf(Equalities)} {OneOf(Regions)}",
        2 => $"{OneOf(Flats)} {OneOf("is null", "is not null", "== null", "!= null")}",
        3 => $"{OneOf(Flats)} is {OneOf("", "not ")}({OneOf(Regions)} or {OneOf("null", "\"US\"")})",
        4 => $"Region {OneOf(Equalities)} HomeRegion",
        _ => $"{OneOf(Flats)}?.Length {OneOf(Comparisons)} {_random.Next(1, 4)}",
    };

    private string Nullable() => _random.Next(6) switch
    {
        0 or 1 => $"Best {OneOf(Comparisons)} {_random.Next(1, 4)}",
        2 => OneOf("Best.HasValue", "!Best.HasValue", "Best == null", "Best is not null"),
        3 => $"Best is {OneOf(">=", "<")} {_random.Next(1, 4)}",
        4 => $"(Best ?? {_random.Next(3)}) {OneOf(Comparisons)} {_random.Next(4)}",
        _ => $"Best is {_random.Next(1, 4)} or {_random.Next(1, 4)}",
    };

    private string Enum() => _random.Next(6) switch
    {
        0 => $"Status {OneOf(Comparisons)} Status.{OneOf("Shell", "Valid", "Closed")}",
        1 => $"Review {OneOf(Equalities)} Review.{OneOf("Open", "Approved", "Rejected")}",
        2 => $"Review is {OneOf("", "not ")}(Review.{OneOf("Open", "Approved")} or Review.Rejected)",
        3 => $"Status is {OneOf("", "not ")}Status.{OneOf("Shell", "Valid", "Closed")}",
        4 => $"Status switch {{ Status.Shell => {Bool()}, Status.Valid => {Bool()}, _ => {Bool()} }}",
        _ => $"Review switch {{ Review.Approved => {Bool()}, Review.Rejected => {Bool()}, _ => {Bool()} }}",
    };

    private string Customer() => _random.Next(7) switch
    {
        0 => OneOf("Customer is null", "Customer is not null", "Customer == null", "Customer != null"),
        1 => $"Customer?.Kind {OneOf(Equalities)} {Kind()}",
        2 => $"Customer is {{ Kind: {OneOf("", "not ")}{Kind()} }}",
        3 => $"Customer is not null && Customer.{OneOf("Kind", "Type")} {OneOf(Equalities)} {Kind()}",
        4 => $"Customer is {{ Type: {OneOf("", "not ")}{Kind()} }}",
        5 => $"Customer is {{ Tier: {OneOf("\"Gold\"", "not \"ABC\"", "not null", "null", "not (null or \"ABC\")")} }}",
        _ => $"(Customer?.Tier ?? \"ABC\") {OneOf(Equalities)} {OneOf("\"ABC\"", "\"Gold\"")}",
    };

    private string Arithmetic() => _random.Next(5) switch
    {
        0 => $"Credits + Votes {OneOf(Comparisons)} {_random.Next(5)}",
        1 => $"Credits - Debits {OneOf(Comparisons)} {_random.Next(-2, 3)}",
        2 => $"Votes * {OneOf("2", "-1", "0")} {OneOf(Comparisons)} {_random.Next(-2, 5)}",
        3 => $"Credits {OneOf(Comparisons)} Debits",
        _ => $"Math.{OneOf("Max", "Min")}(Credits, Votes) {OneOf(Comparisons)} {_random.Next(4)}",
    };

    private string Lines() => _random.Next(5) switch
    {
        0 => $"Lines.{OneOf("Any", "All")}(l => {Line()})",
        1 => $"Lines.Count(l => {Line()}) {OneOf(Comparisons)} {_random.Next(3)}",
        2 => $"Lines.FirstOrDefault(l => {Line()}) {OneOf(Equalities)} null",
        3 => $"Lines.Where(l => {Line()}).Select(l => l.Id).{OneOf("Any()", "Contains(1)")}",
        _ => $"ById.{OneOf("ContainsKey(1)", "TryGetValue(1, out _)", "Values.Any(l => l.Qty > 0)")}",
    };

    private string Line() => OneOf("l.Qty > 0", "l.Kind == \"X\"", "l.Kind != \"X\"", "l.Weight >= 1", "Received.Contains(l.Id)", "!Blocked.Contains(l.Id)");

    private string Element(int depth) => _random.Next(5) switch
    {
        0 => $"x {OneOf(Comparisons)} {_random.Next(4)}",
        1 => $"Blocked.Contains(x)",
        2 => $"!Received.Contains(x)",
        3 => $"x > 1 && ({Next(Math.Max(0, depth - 1))})",
        _ => $"Required.Contains(x)",
    };

    private string Kind() => OneOf("\"ABC\"", "\"VIP\"", "\"XYZ\"");

    private string Bool() => OneOf("true", "false");

    private string OneOf(params string[] choices) => choices[_random.Next(choices.Length)];
}
