using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

/// <summary>What the mapping says of other entities and other properties does not protect this one.</summary>
public class RML5008MappingTests
{
    private const string Types = """
        using Microsoft.EntityFrameworkCore.Metadata.Builders;
        using Microsoft.EntityFrameworkCore.Migrations;
        public interface IHaveCode { string Code { get; set; } }
        public class Voucher : IHaveCode { public int Id { get; set; } public string Code { get; set; } = ""; public string Shop { get; set; } = ""; public int Number { get; set; } }
        public class Customer { public int Id { get; set; } public string Email { get; set; } = ""; public string Code { get; set; } = ""; }

        """;

    private const string Context = "public class Shop : DbContext { public DbSet<Voucher> Vouchers => null!; public DbSet<Customer> Customers => null!; MODEL }\n";

    private const string Add = "class Adds(Shop db) { public async Task Add(string code) { if (!await db.Vouchers.AnyAsync(v => v.Code == code)) { db.Vouchers.ADDED; await db.SaveChangesAsync(); } } }";

    /// <summary>The model, and what stands beside the context.</summary>
    public static TheoryData<string, string> Unprotected => new()
    {
        { "protected override void OnModelCreating(ModelBuilder b) => b.Entity<Voucher>().HasKey(v => v.Id);", "" },
        { "protected override void OnModelCreating(ModelBuilder b) { b.Entity<Voucher>().HasIndex(v => v.Code); b.Entity<Customer>().HasIndex(c => c.Email).IsUnique(); }", "" },
        { "protected override void OnModelCreating(ModelBuilder b) => b.Entity<Customer>().HasIndex(c => c.Code).IsUnique();", "" },
        { "protected override void OnModelCreating(ModelBuilder b) => b.Entity<Voucher>().HasIndex(v => v.Number).IsUnique();", "" },
        { "protected override void OnModelCreating(ModelBuilder b) => b.Entity<Voucher>().HasIndex(v => v.Code).IsUnique(false);", "" },
        { "protected override void OnModelCreating(ModelBuilder b) => b.ApplyConfiguration(new ByNumber());", "class ByNumber : IEntityTypeConfiguration<Voucher> { public void Configure(EntityTypeBuilder<Voucher> builder) { builder.HasKey(v => v.Id); builder.HasIndex(v => new { v.Shop, v.Number }).IsUnique(); builder.HasIndex(v => v.Code); } }" },
        { "protected override void OnModelCreating(ModelBuilder b) => b.Entity<Voucher>(v => { v.HasKey(x => x.Id); v.HasAlternateKey(x => x.Number); });", "" },
        { "protected override void OnModelCreating(ModelBuilder b) => b.ApplyConfigurationsFromAssembly(typeof(Shop).Assembly);", "class Mapped : IEntityTypeConfiguration<Customer> { public void Configure(EntityTypeBuilder<Customer> builder) => builder.HasIndex(c => c.Code).IsUnique(); }" },
        { "", "class M : Migration { protected override void Up(MigrationBuilder m) { m.CreateIndex(\"ix\", \"Customers\", \"Code\", unique: true); m.CreateIndex(\"iy\", \"Vouchers\", \"Code\"); } }" },
        { "", "class M : Migration { protected override void Up(MigrationBuilder m) => m.Sql(\"CREATE UNIQUE INDEX ix ON Customers (Code)\"); }" },
        { "", "static class Unique { public static void Is<T>(EntityTypeBuilder<T> b, System.Linq.Expressions.Expression<Func<T, object?>> p) where T : class => b.HasIndex(p).IsUnique(); public static void All(ModelBuilder b) => Is(b.Entity<Customer>(), c => c.Email); }" },
        { "", "class Dictionary { public bool HasKey(string voucher) => voucher == \"Voucher\"; public bool IsUnique => HasKey(nameof(Voucher)); }" },
    };

    public static TheoryData<string, string> Protected => new()
    {
        { "protected override void OnModelCreating(ModelBuilder b) => b.Entity<Voucher>().HasKey(v => v.Code);", "" },
        { "protected override void OnModelCreating(ModelBuilder b) => b.Entity<Voucher>().HasKey(v => new { v.Shop, v.Code });", "" },
        { "protected override void OnModelCreating(ModelBuilder b) { var index = b.Entity<Voucher>().HasIndex(v => v.Code); index.IsUnique(); }", "" },
        { "protected override void OnModelCreating(ModelBuilder b) => b.Entity<Voucher>(v => v.HasAlternateKey(x => x.Code));", "" },
        { "protected override void OnModelCreating(ModelBuilder b) => b.Entity(\"Shops.Voucher\", v => { v.HasKey(\"Id\"); v.HasIndex(\"Shop\", \"Code\").IsUnique(); });", "" },
        { "protected override void OnModelCreating(ModelBuilder b) => b.ApplyConfiguration(new ByCode());", "class ByCode : IEntityTypeConfiguration<Voucher> { public void Configure(EntityTypeBuilder<Voucher> builder) => builder.HasIndex(nameof(Voucher.Code)).IsUnique(); }" },
        { "", "abstract class Mapped<T> : IEntityTypeConfiguration<T> where T : class, IHaveCode { public virtual void Configure(EntityTypeBuilder<T> builder) => builder.HasIndex(x => x.Code).IsUnique(); } class VoucherMap : Mapped<Voucher> { }" },
        { "", "class M : Migration { protected override void Up(MigrationBuilder m) => m.CreateIndex(name: \"ix\", table: \"vouchers\", column: \"code\", unique: true); }" },
        { "", "class M : Migration { protected override void Up(MigrationBuilder m) => m.Sql(\"create unique index ix on dbo.[Vouchers] ([Code]) where Code is not null\"); }" },
        { "protected override void OnModelCreating(ModelBuilder b) => b.Entity<Voucher>().ToTable(\"coupons\");", "class M : Migration { protected override void Up(MigrationBuilder m) => m.CreateIndex(\"ix\", \"coupons\", \"Code\", unique: true); }" },
        { "", "static class Unique { public static void Is<T>(EntityTypeBuilder<T> b, System.Linq.Expressions.Expression<Func<T, object?>> p) where T : class => b.HasIndex(p).IsUnique(); public static void All(ModelBuilder b) => Is(b.Entity<Voucher>(), v => v.Code); }" },
        { "protected override void OnModelCreating(ModelBuilder b) => b.ApplyConfigurationsFromAssembly(typeof(string).Assembly);", "" },
    };

    [Theory]
    [MemberData(nameof(Unprotected))]
    public Task Finds(string model, string beside) =>
        RmlVerify<RML5008CheckThenCreate>.Flags(ShopCode.With(Code(model, beside, "[|Add(new Voucher { Code = code })|]")), ShopCode.Input);

    [Theory]
    [MemberData(nameof(Protected))]
    public Task Stays_silent(string model, string beside) =>
        RmlVerify<RML5008CheckThenCreate>.Silent(ShopCode.With(Code(model, beside, "Add(new Voucher { Code = code })")), ShopCode.Input);

    [Theory]
    [InlineData("[Index(nameof(Code), IsUnique = true)] public class Coupon { public int Id { get; set; } public string Code { get; set; } = \"\"; }", "")]
    [InlineData("public class Coupon { public int Id { get; set; } [System.ComponentModel.DataAnnotations.Key] public string Code { get; set; } = \"\"; }", "")]
    [InlineData("[Index(nameof(Number), IsUnique = true)] public class Coupon { public int Id { get; set; } public int Number { get; set; } public string Code { get; set; } = \"\"; }", "|")]
    [InlineData("[Index(nameof(Code))] public class Coupon { [System.ComponentModel.DataAnnotations.Key] public int Number { get; set; } public string Code { get; set; } = \"\"; }", "|")]
    public Task Reads_attributes(string entity, string mark)
    {
        var open = mark == "" ? "" : "[|";
        var code = Types + entity + "public class Coupons : DbContext { public DbSet<Coupon> All => null!; } class Adds(Coupons db) { public async Task Add(string code) { if (!await db.All.AnyAsync(v => v.Code == code)) { db.All."
            + open + "Add(new Coupon { Code = code })" + (mark == "" ? "" : "|]") + "; await db.SaveChangesAsync(); } } }";
        return mark == "" ? RmlVerify<RML5008CheckThenCreate>.Silent(ShopCode.With(code), ShopCode.Input) : RmlVerify<RML5008CheckThenCreate>.Flags(ShopCode.With(code), ShopCode.Input);
    }

    private static string Code(string model, string beside, string added) => Types + Context.Replace("MODEL", model, StringComparison.Ordinal) + beside + Add.Replace("ADDED", added, StringComparison.Ordinal);
}
