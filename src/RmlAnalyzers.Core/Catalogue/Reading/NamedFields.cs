using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>The <c>name=value</c> fields of one line; each at most once.</summary>
internal sealed class NamedFields(ProblemList problems)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public KeySlot? Key { get; private set; }

    public string? Undo { get; private set; }

    public WhenCondition? When { get; private set; }

    public ImmutableArray<DelegateUse>? Calls { get; private set; }

    public HandlerContract? Handler { get; private set; }

    public OutboxUse? Outbox { get; private set; }

    public ImmutableArray<string>? InTransaction { get; private set; }

    public DeliveryUse? Delivery { get; private set; }

    public RowChange Rows { get; private set; }

    public string? Sql { get; private set; }

    public string? ClearedBy { get; private set; }

    public RetryFacts? Retry { get; private set; }

    public AssemblyFilter? Assembly { get; private set; }

    public bool AllMembers { get; private set; }

    public void Read(Field field)
    {
        var equals = field.Text.IndexOf('=');
        var name = equals < 0 ? field.Text : field.Text.Substring(0, equals).TrimEnd();
        if (equals < 0 || Array.IndexOf(EffectWords.Fields, name) < 0)
        {
            problems.Add(field, $"'{field.Text}' is no field; write name=value with one of {string.Join(", ", EffectWords.Fields)}");
        }
        else if (!_seen.Add(name) || (name is "pkg" or "asm" && !_seen.Add("pkg or asm")))
        {
            problems.Add(field, $"The field '{name}' is given twice (pkg and asm count as one); keep one of them");
        }
        else if (field.From(equals + 1) is { Text.Length: > 0 } value)
        {
            Take(name, value);
        }
        else
        {
            problems.Add(field, $"The field '{name}' has no value; give one or drop the field");
        }
    }

    private void Take(string name, Field value)
    {
        switch (name)
        {
            case "key":
                Key = FieldReaders.Key(value, problems);
                break;
            case "undo":
                Undo = value.Text;
                break;
            case "when":
                When = WhenParser.Parse(value, problems);
                break;
            case "calls":
                Calls = FieldReaders.Calls(value, problems);
                break;
            case "handler":
                Handler = FieldReaders.Handler(value, problems);
                break;
            case "outbox":
                Outbox = FieldReaders.Outbox(value, problems);
                break;
            case "transaction":
                InTransaction = FieldReaders.Parameters(value, problems);
                break;
            case "delivery":
                Delivery = FieldReaders.Delivery(value, problems);
                break;
            case "rows":
                Rows = FieldReaders.Word(value, "change of rows", EffectWords.RowChanges, problems, out var change) ? change : RowChange.None;
                break;
            case "sql":
                Sql = FieldReaders.Sql(value, problems);
                break;
            case "cleared-by":
                ClearedBy = MemberName(value);
                break;
            case "retry":
                Retry = FieldReaders.Retry(value, problems);
                break;
            case "pkg":
                Assembly = FieldReaders.Package(value, problems);
                break;
            case "asm":
                Assembly = new AssemblyFilter(value.Text, IsPackage: false, Comparison: null, Version: null);
                break;
            default:
                AllMembers = FieldReaders.Flags(value, problems);
                break;
        }
    }

    public bool Says(string name) => _seen.Contains(name);

    /// <summary>Whether anything was said that belongs to an effect.</summary>
    public bool SpeaksOfEffect => Key is not null || Undo is not null || Calls is not null || Handler is not null || ClearedBy is not null || Outbox is not null || InTransaction is not null;

    private string? MemberName(Field value)
    {
        if (FieldReaders.SplitMember(value.Text) is not null)
        {
            return value.Text;
        }

        problems.Add(value, $"'{value.Text}' names no member; write its full name, such as Namespace.Type.Member");
        return null;
    }
}
