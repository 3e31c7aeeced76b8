using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>Reads the values of named fields; null means that a problem has been noted.</summary>
internal static class FieldReaders
{
    public static KeySlot? Key(Field field, ProblemList problems)
    {
        var text = field.Text;
        var colon = text.IndexOf(':');
        var name = colon < 0 ? "" : text.Substring(colon + 1).Trim();
        var slot = (colon < 0 ? "" : text.Substring(0, colon).TrimEnd(), name.Length) switch
        {
            ("param", > 0) => new KeySlot(KeySlotKind.Parameter, "", name),
            ("header", > 0) => new KeySlot(KeySlotKind.Header, "", name),
            ("param-attr", > 0) => new KeySlot(KeySlotKind.ParameterAttribute, name, ""),
            ("message", > 0) => new KeySlot(KeySlotKind.Message, "", name),
            ("method", > 0) when SplitMember(name) is var (owner, taker) => new KeySlot(KeySlotKind.Method, owner, taker),
            _ when text == "inherent" => new KeySlot(KeySlotKind.Inherent, "", ""),
            _ when colon < 0 && SplitMember(text) is var (type, member) => new KeySlot(KeySlotKind.Property, type, member),
            _ => null,
        };
        if (slot is null)
        {
            problems.Add(field, $"The key '{text}' names no place for a key; write key=Namespace.Type.Property, key=param:name, key=header:Name, key=param-attr:Namespace.TypeAttribute, key=message:Property, key=method:Namespace.Type.Method, or key=inherent where repeating the call changes nothing");
        }

        return slot;
    }

    public static HandlerContract? Handler(Field field, ProblemList problems)
    {
        const string Every = "every:";
        var every = field.Text.StartsWith(Every, StringComparison.Ordinal);
        var members = (every ? field.Text.Substring(Every.Length) : field.Text).Split(',').Select(static part => part.Trim()).ToImmutableArray();
        if (members.All(static member => SplitMember(member) is not null))
        {
            return new HandlerContract(members, every);
        }

        problems.Add(field, $"'{field.Text}' names no member; write the full name of what handles a message, such as Namespace.IHandler`1.Handle, several separated by commas, with every: in front where all handlers run");
        return null;
    }

    public static OutboxUse? Outbox(Field field, ProblemList problems)
    {
        var members = field.Text.Split(',').Select(static part => part.Trim()).ToImmutableArray();
        if (field.Text == OutboxUse.Always)
        {
            return new OutboxUse([]);
        }

        if (members.All(static member => SplitMember(member) is not null))
        {
            return new OutboxUse(members);
        }

        problems.Add(field, $"'{field.Text}' does not say what sets the outbox up; write outbox=always, or the full names of the members whose call sets it up, such as Namespace.Type.UseOutbox, several separated by commas");
        return null;
    }

    public static ImmutableArray<string>? Parameters(Field field, ProblemList problems)
    {
        var names = field.Text.Split(',').Select(static part => part.Trim()).ToImmutableArray();
        if (names.All(static name => name.Length > 0 && name.All(static character => char.IsLetterOrDigit(character) || character is '_' or '@')))
        {
            return names;
        }

        problems.Add(field, $"'{field.Text}' names no parameter; write the delegate parameters whose code runs inside a transaction, separated by commas");
        return null;
    }

    public static DeliveryUse? Delivery(Field field, ProblemList problems)
    {
        var colon = field.Text.IndexOf(':');
        var word = colon < 0 ? field.Text : field.Text.Substring(0, colon).TrimEnd();
        var parameter = colon < 0 ? null : field.Text.Substring(colon + 1).Trim();
        if (EffectWords.Deliveries.TryGetValue(word, out var role) && (parameter is null || (parameter.Length > 0 && role.IsHandler())))
        {
            return new DeliveryUse(role, parameter);
        }

        problems.Add(field, $"'{field.Text}' does not say who runs the code; write delivery= with one of {EffectWords.List(EffectWords.Deliveries)}; where a parameter takes the handler, its name behind a colon, such as delivery=message:handler");
        return null;
    }

    public static ImmutableArray<DelegateUse>? Calls(Field field, ProblemList problems)
    {
        var uses = ImmutableArray.CreateBuilder<DelegateUse>();
        foreach (var part in field.Text.Split(','))
        {
            var colon = part.LastIndexOf(':');
            var parameter = colon < 0 ? "" : part.Substring(0, colon).Trim();
            if (parameter.Length == 0 || !EffectWords.Activations.TryGetValue(part.Substring(colon + 1).Trim(), out var activation))
            {
                problems.Add(field, $"'{part.Trim()}' does not say what becomes of a delegate; write calls=parameter:now, :later, :again or :never, with * for every delegate parameter");
                return null;
            }

            if (uses.Any(use => use.Parameter == parameter))
            {
                problems.Add(field, $"The parameter '{parameter}' stands twice in calls=; keep one");
                return null;
            }

            uses.Add(new DelegateUse(parameter, activation));
        }

        return uses.ToImmutable();
    }

    public static RetryFacts? Retry(Field field, ProblemList problems)
    {
        var words = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var part in field.Text.Split(','))
        {
            var colon = part.IndexOf(':');
            var word = (colon < 0 ? part : part.Substring(0, colon)).Trim();
            var argument = colon < 0 ? "" : part.Substring(colon + 1).Trim();
            if (Array.IndexOf(RetryWords.All, word) < 0 || (colon >= 0 && argument.Length == 0) || (word == RetryWords.Times && argument.Length == 0))
            {
                problems.Add(field, $"'{part.Trim()}' says nothing about repeating; write retry= with one or more of {string.Join(", ", RetryWords.All)}, a parameter or number behind a colon where it takes one");
                return null;
            }

            words.Add((word, argument));
        }

        return new RetryFacts(words.ToImmutable());
    }

    public static string? Sql(Field field, ProblemList problems)
    {
        var name = field.Text.StartsWith(CatalogueRow.OnReceiver, StringComparison.Ordinal) ? field.Text.Substring(CatalogueRow.OnReceiver.Length) : field.Text;
        if (name.Length > 0 && name.All(static character => char.IsLetterOrDigit(character) || character == '_'))
        {
            return field.Text;
        }

        problems.Add(field, $"'{field.Text}' does not say where the statement stands; write sql= with the name of the parameter, or sql=this.Property for a property of what the call is made on");
        return null;
    }

    public static AssemblyFilter? Package(Field field, ProblemList problems)
    {
        // Both pkg=Id>=9.1 and pkg=Id[>=9.1] are read.
        var text = field.Text.Replace("[", "").Replace("]", "");
        var at = text.IndexOfAny(['<', '>', '=']);
        var name = (at < 0 ? text : text.Substring(0, at)).Trim();
        var comparison = at < 0 ? null : text.Substring(at, text.Length > at + 1 && text[at + 1] == '=' ? 2 : 1);
        Version? version = null;
        var readable = name.Length > 0 && name.All(character => char.IsLetterOrDigit(character) || character is '.' or '_' or '-')
            && (comparison is null || (comparison != "=" && PackageVersions.TryParse(text.Substring(at + comparison.Length), out version)));
        if (!readable)
        {
            problems.Add(field, $"'{field.Text}' is no package with or without a version; write pkg=Package.Id or pkg=Package.Id>=9.1 (also <=, <, >, ==)");
            return null;
        }

        return new AssemblyFilter(name, IsPackage: true, comparison, version);
    }

    public static bool Flags(Field field, ProblemList problems)
    {
        if (field.Text == "allmembers")
        {
            return true;
        }

        problems.Add(field, $"'{field.Text}' is no flag; the only one is allmembers: a row on a type, interface or namespace that speaks for all its members");
        return false;
    }

    public static bool Word<T>(Field field, string what, Dictionary<string, T> words, ProblemList problems, out T value)
    {
        if (words.TryGetValue(field.Text, out value!))
        {
            return true;
        }

        problems.Add(field, $"'{field.Text}' is no {what}; write one of {EffectWords.List(words)}");
        return false;
    }

    /// <summary><c>Namespace.Type.Member</c> in two.</summary>
    public static (string Type, string Member)? SplitMember(string text)
    {
        var dot = text.LastIndexOf('.');
        return dot > 0 && dot < text.Length - 1 && !text.Any(char.IsWhiteSpace) ? (text.Substring(0, dot), text.Substring(dot + 1)) : null;
    }
}
