using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Catalogue;

/// <summary>Every built-in row is true of the real packages, or of the signatures in <c>Stubs</c> where a package does not restore everywhere.</summary>
public sealed class BuiltInRowsTests
{
    private static readonly Compilation Packages = CatalogueCase.Compile("", Stubs());
    private static readonly KnownTypes Types = new(Packages);

    public static TheoryData<string> Files => new(BuiltInCatalogue.Files.Select(static file => file.Path));

    [Fact]
    public void TheCatalogueIsWorthShipping() => Assert.InRange(BuiltInCatalogue.Index.Rows.Count(static row => row.MemberName is not null), 600, 100_000);

    [Fact]
    public void TheStubsCompile() => Assert.Empty(Packages.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryLineIsUnderstood(string file) => None(File(file).Problems.Select(static problem => problem.LineSpan.Start + " " + problem.Message));

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryRowNamesWhatThePackageHas(string file) => None(File(file).Rows.Where(static row => !Resolves(row)).Select(static row => row.ToString()));

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryFieldNamesWhatThePackageHas(string file) => None(File(file).Rows.Where(Resolves).SelectMany(WrongFields));

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryStatementStandsWhereThePackageHasIt(string file) => None(File(file).Rows
        .Where(static row => row.Sql is { } sql && Resolves(row) && !(sql.StartsWith(CatalogueRow.OnReceiver, StringComparison.Ordinal)
            ? HasMember(row.TypeName + "." + sql[CatalogueRow.OnReceiver.Length..])
            : Members(row).SelectMany(static method => method.Parameters).Any(parameter => parameter.Name == sql)))
        .Select(static row => $"{row}: sql={row.Sql}"));

    [Fact]
    public void NoRowIsWrittenTwice() => None(BuiltInCatalogue.Index.Rows.Concat(BuiltInCatalogue.Deliveries.Rows)
        .GroupBy(static row => (row.Id.Text, row.When?.Text, row.Kind == EffectKind.Delivery))
        .Where(static group => group.Count() > 1)
        .Select(static group => group.Key + ": " + string.Join(", ", group.Select(static row => row.Source))));

    [Fact]
    public void AlternativesOfOneMemberAgreeOnWhatBecomesOfDelegates() => None(BuiltInCatalogue.Index.Rows
        .GroupBy(static row => row.Id.Text)
        .Where(static group => group.Select(static row => string.Join(",", row.Calls)).Distinct().Count() > 1)
        .Select(static group => group.Key));

    [Fact]
    public void MoneyHasAPlaceForAKeyOrIsKnownToHaveNone()
    {
        // Stripe has no key for these: the authorisation or dispute id says which intent it is. Braintree has none at all. Plaid asks the person first.
        string[] without = ["M:Stripe.Issuing.AuthorizationService.", "M:Stripe.DisputeService.Close", "M:Braintree.", "M:Going.Plaid.PlaidClient.PaymentInitiationPaymentCreateAsync"];
        var keyless = BuiltInCatalogue.Index.Rows
            .Where(static row => (row.World == World.History || row.Effect.TouchesMoney) && row.Key is null)
            .Select(static row => row.ToString())
            .ToList();
        Assert.All(keyless, id => Assert.Contains(without, prefix => id.StartsWith(prefix, StringComparison.Ordinal)));
    }

    private static void None(IEnumerable<string> wrong)
    {
        var lines = string.Join(Environment.NewLine, wrong);
        Assert.True(lines.Length == 0, lines);
    }

    private static CatalogueFile File(string path) => BuiltInCatalogue.Files.Single(file => file.Path == path);

    private static bool Resolves(CatalogueRow row) => row.Entry switch
    {
        EntryKind.Namespace => Namespace(row.TypeName) is not null,
        EntryKind.Interface => RowTypes.Find(row.Id, Types)?.TypeKind == TypeKind.Interface,
        EntryKind.Type or EntryKind.Attribute => RowTypes.Find(row.Id, Types) is not null,
        _ => Members(row).Any(),
    };

    private static IEnumerable<IMethodSymbol> Members(CatalogueRow row) => RowTypes.Members(row.Id, Types)
        .Where(static method => method.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal);

    private static IEnumerable<string> WrongFields(CatalogueRow row)
    {
        var parameters = row.MemberName is null ? [] : Members(row).SelectMany(static method => method.Parameters).ToList();
        if (row.Undo is { } undo && undo != "none" && !HasMember(undo))
        {
            yield return $"{row}: undo={undo}";
        }

        if (row.ClearedBy is { } cleared && !HasMember(cleared))
        {
            yield return $"{row}: cleared-by={cleared}";
        }

        foreach (var handler in row.Handler?.Members.Where(static member => !HasMember(member)) ?? [])
        {
            yield return $"{row}: handler={handler}";
        }

        foreach (var setUp in row.Outbox?.SetUps.Where(static member => !HasMember(member)) ?? [])
        {
            yield return $"{row}: outbox={setUp}";
        }

        foreach (var name in row.InTransaction.Where(name => !parameters.Any(parameter => parameter.Name == name && TakesCode(parameter))))
        {
            yield return $"{row}: transaction={name}";
        }

        if (row.Key is { Kind: KeySlotKind.Property } key && !HasMember(key.TypeName + "." + key.Name))
        {
            yield return $"{row}: key={key}";
        }

        foreach (var use in row.Calls.Where(use => row.MemberName is not null && !parameters.Any(parameter => use.Parameter == parameter.Name || (use.Parameter == "*" && TakesCode(parameter)))))
        {
            yield return $"{row}: calls={use.Parameter}";
        }

        if (row.Delivery is { Parameter: { } taker } && !parameters.Any(parameter => taker == parameter.Name || (taker == "*" && MemberRows.IsDelegate(parameter.Type))))
        {
            yield return $"{row}: delivery={taker}";
        }

        var named = row.Retry?.Words.Where(static said => said.Argument.Length > 0 && !char.IsDigit(said.Argument[0])).Select(static said => said.Argument.Split('/')[0]) ?? [];
        foreach (var name in named.Where(name => !parameters.Any(parameter => parameter.Name == name)))
        {
            yield return $"{row}: retry={name}";
        }

        foreach (var test in row.When?.Tests ?? [])
        {
            if (!IsTrueOfPackage(test, parameters, row))
            {
                yield return $"{row}: when={row.When!.Text}";
            }
        }
    }

    private static bool TakesCode(IParameterSymbol parameter) =>
        parameter.Type.TypeKind == TypeKind.Delegate || parameter.Type is IArrayTypeSymbol { ElementType.TypeKind: TypeKind.Delegate };

    private static bool IsTrueOfPackage(WhenTest test, IReadOnlyList<IParameterSymbol> parameters, CatalogueRow row) => test.Subject switch
    {
        WhenSubject.Verb => Types.Find(test.TypeName) is not null,
        WhenSubject.Member => HasMember(test.TypeName + "." + test.Name),
        WhenSubject.Argument => parameters.Where(parameter => parameter.Name == test.Name).ToList() is { Count: > 0 } named
            && named.All(parameter => parameter.Type.TypeKind != TypeKind.Enum || test.Values.All(value => parameter.Type.GetMembers(value).Length == 1)),
        WhenSubject.Type => (test.Name == CallArguments.Receiver || parameters.Any(parameter => parameter.Name == test.Name)) && test.Values.All(type => Types.Find(type) is not null),
        _ => (test.Name.Length == 0 ? ["path"] : test.Name.Split(',')).All(name => name == CallArguments.Receiver || parameters.Any(parameter => parameter.Name == name))
            || (test.Name.Length == 0 && Members(row).Any(static method => !method.IsStatic && method.MethodKind != MethodKind.Constructor)),
    };

    private static bool HasMember(string name)
    {
        var (type, member) = FieldReaders.SplitMember(name)!.Value;
        return RowTypes.Find(new EntryId(type, EntryKind.Type, type, null), Types)?.GetMembers(member).IsEmpty == false;
    }

    private static INamespaceSymbol? Namespace(string name) => name.Split('.')
        .Aggregate((INamespaceSymbol?)Packages.GlobalNamespace, static (outer, part) => outer?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part));

    public static string StripeSource => Stub("Stripe");

    /// <summary>The signatures of a package that has a file of its own among the stubs.</summary>
    public static string Stub(string rootNamespace) => string.Join("\n", Stubs().Where(text => text.Contains("namespace " + rootNamespace + "\n", StringComparison.Ordinal)));

    /// <summary>The text of one file of stubs.</summary>
    public static string StubFile(string name)
    {
        using var reader = new StreamReader(typeof(BuiltInRowsTests).Assembly.GetManifestResourceStream("Stubs." + name + ".cs")!);
        return reader.ReadToEnd();
    }

    private static string[] Stubs() => typeof(BuiltInRowsTests).Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith("Stubs.", StringComparison.Ordinal))
        .Select(static name =>
        {
            using var reader = new StreamReader(typeof(BuiltInRowsTests).Assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        })
        .ToArray();
}
