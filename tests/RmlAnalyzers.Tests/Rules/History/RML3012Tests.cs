using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.History.RML3012ChainNotCanonical>;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>RML3012: a chain is computed over one form that never changes.</summary>
public class RML3012Tests
{
    private static string With(string code) => ServiceCode.With("using System.Globalization;\nusing System.Security.Cryptography;\n" + code + """

        record Entry(Guid Id, decimal Amount, DateTimeOffset At, Dictionary<string, string> Tags);
        """);

    [Fact]
    public Task Forms_that_change() => Rule.Flags(With("""
        [EffectLedger(Chained = true)] class A { public byte[] Append(byte[] before, Entry entry) => SHA256.[|HashData(JsonSerializer.SerializeToUtf8Bytes(entry))|]; }
        [EffectLedger(Chained = true)] class B
        {
            public byte[] Append(string before, Entry entry) { var text = before + JsonSerializer.Serialize(entry); return SHA256.[|HashData(Encoding.UTF8.GetBytes(text))|]; }
        }
        [EffectLedger(Chained = true)] class C { public byte[] Append(Entry entry) => SHA256.[|HashData(Encoding.UTF8.GetBytes($"{entry.Id}|{entry.Amount}"))|]; }
        [EffectLedger(Chained = true)] class D { public byte[] Append(Entry entry) => SHA256.[|HashData(Encoding.UTF8.GetBytes(entry.ToString()))|]; }
        [EffectLedger(Chained = true)] class E { public byte[] Append(Entry entry) { using var sha = SHA512.Create(); return sha.[|ComputeHash(BitConverter.GetBytes(entry.GetHashCode()))|]; } }
        [EffectLedger(Chained = true)] class F { public byte[] Append(Entry entry) => SHA256.[|HashData(Encoding.UTF8.GetBytes(string.Join(",", entry.Tags.Select(tag => tag.Value))))|]; }
        [EffectLedger(Chained = true)] class G
        {
            public byte[] Append(Entry entry) => Chain(entry);
            private static byte[] Chain(Entry entry) => SHA256.[|HashData(Form(entry))|];
            private static byte[] Form(Entry entry) => Encoding.UTF8.GetBytes(entry.At.ToString());
        }
        [EffectLedger(Chained = true)] class I { public byte[] Append(Entry entry) => Elsewhere.Digest(entry); }
        static class Elsewhere { public static byte[] Digest(Entry entry) => SHA256.[|HashData(Encoding.UTF8.GetBytes(entry.Id + ":" + entry.Amount))|]; }
        """));

    [Fact]
    public Task Forms_that_stay() => Rule.Silent(With("""
        [EffectLedger(Chained = true)] class A
        {
            public byte[] Append(byte[] before, Entry entry)
            {
                using var stream = new MemoryStream();
                using var writer = new BinaryWriter(stream);
                writer.Write(before);
                writer.Write(entry.Id.ToByteArray());
                writer.Write(entry.Amount);
                writer.Write(entry.At.UtcTicks);
                writer.Flush();
                return SHA256.HashData(stream.ToArray());
            }
        }
        [EffectLedger(Chained = true)] class B { public byte[] Append(Entry entry) => SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{entry.Id}|{entry.Amount}"))); }
        [EffectLedger(Chained = true)] class C { public byte[] Append(Entry entry) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{entry.Id}|{entry.Amount}"))); }
        [EffectLedger(Chained = true)] class D { public byte[] Append(Entry entry) => SHA256.HashData(Encoding.UTF8.GetBytes(entry.Amount.ToString(CultureInfo.InvariantCulture) + entry.At.ToString("O"))); }
        [EffectLedger(Chained = true)] class E { public byte[] Append(Entry entry) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(",", entry.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => tag.Value)))); }
        [EffectLedger(Chained = true)] class F { public byte[] Append(string before, Entry entry) => SHA256.HashData(Encoding.UTF8.GetBytes(before + entry.Id)); }
        [EffectLedger(Chained = true)] class G { public byte[] Append(byte[] canonical) => SHA256.HashData(canonical); public string Show(Entry entry) => JsonSerializer.Serialize(entry); }
        [EffectLedger] class H { public byte[] Append(Entry entry) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(entry)); }
        class I { public byte[] Append(Entry entry) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(entry)); }
        """));

    [Fact]
    public Task Message_says_what_changes() => Rule.Reports(With("""
        [EffectLedger(Chained = true)] class Books { public byte[] Append(Entry entry) => SHA256.{|#0:HashData({|#1:JsonSerializer.SerializeToUtf8Bytes(entry)|})|}; }
        """),
        Rule.Finding(DiagnosticSeverity.Info).WithLocation(0).WithLocation(1).WithArguments(
            "Books", "the text of a serialiser, whose order of members, escapes and number forms depend on settings and versions"));
}
