using System.Collections.Generic;
using System.Collections.Immutable;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>
/// Reads one line: <c>id | world | kind | participant</c> in this order, then <c>name=value</c> fields in any order.
/// A line with anything that cannot be understood is left out as a whole: half a row would say something its author did not mean.
/// </summary>
internal sealed class RowParser(ProblemList problems, CatalogueTier tier, string path)
{
    /// <summary>The row of that line, or null for blank lines, comments and lines with problems.</summary>
    public CatalogueRow? Parse(Field line, int lineNumber)
    {
        if (line.Text.Length == 0 || line.Text[0] is '#' or ';')
        {
            return null;
        }

        var before = problems.Count;
        var source = new RowSource(path, lineNumber);
        var row = line.Text[0] == '-' ? ParseRemoval(line.From(1), source) : ParseEffect(Split(line), source);
        return problems.Count == before ? row : null;
    }

    private CatalogueRow? ParseRemoval(Field line, RowSource source)
    {
        var bar = line.Text.IndexOf('|');
        if (bar >= 0)
        {
            problems.Add(line.From(bar), "A line that removes rows takes the id alone; drop what follows it, or drop the leading '-' to state a row");
        }

        var id = EntryIdParser.Parse(bar < 0 ? line : line.Slice(0, bar), problems);
        return id is null ? null : new CatalogueRow(id, new Effect(World.None, EffectKind.Transparent, Participant.Service), tier)
        {
            IsRemoval = true, AllMembers = true, Source = source,
        };
    }

    private CatalogueRow? ParseEffect(List<Field> fields, RowSource source)
    {
        var id = EntryIdParser.Parse(fields[0], problems);
        if (fields.Count < 4)
        {
            // An unreadable id says enough: such a line is no row at all.
            if (id is null)
            {
                return null;
            }

            problems.Add(fields[0], "The line has fewer than four fields; write id|world|kind|participant, such as M:Acme.Mailer.Send(*)|2|notify|human");
            return null;
        }

        var readable = FieldReaders.Word(fields[1], "world", EffectWords.Worlds, problems, out var world)
            & FieldReaders.Word(fields[2], "kind of effect", EffectWords.Kinds, problems, out var kind)
            & FieldReaders.Word(fields[3], "participant", EffectWords.Participants, problems, out var participant);
        if (readable && (world == World.None) != (kind is EffectKind.RetryConfig or EffectKind.Delivery))
        {
            problems.Add(fields[1], "The world '-' and the kinds retry-config and delivery belong together: such a row has no effect of its own; give both or neither");
        }

        var named = new NamedFields(problems);
        for (var i = 4; i < fields.Count; i++)
        {
            named.Read(fields[i]);
        }

        if (readable && (kind == EffectKind.Delivery) != named.Says("delivery"))
        {
            problems.Add(fields[2], "The kind delivery and the field delivery= belong together; give both or neither");
        }
        else if (readable && kind == EffectKind.Delivery && named.SpeaksOfEffect)
        {
            problems.Add(fields[2], "A row of kind delivery says who runs the member and nothing of effects; move what it says of effects to a row of their own");
        }

        return id is null || !readable ? null : Build(fields[0], id, new Effect(world, kind, participant), named, source);
    }

    private CatalogueRow Build(Field idField, EntryId id, Effect effect, NamedFields named, RowSource source)
    {
        if (named.AllMembers && id.Entry is EntryKind.Member or EntryKind.PropertySetter or EntryKind.Attribute)
        {
            problems.Add(idField, "flags=allmembers belongs to T:, I: and N: lines; a member line already says which member it means: use (*) for all overloads");
        }

        return new CatalogueRow(id, effect, tier)
        {
            Key = named.Key, Undo = named.Undo, When = named.When, Calls = named.Calls ?? ImmutableArray<DelegateUse>.Empty,
            Handler = named.Handler, Delivery = named.Delivery, Outbox = named.Outbox, InTransaction = named.InTransaction ?? ImmutableArray<string>.Empty, Rows = named.Rows, Sql = named.Sql, ClearedBy = named.ClearedBy, Retry = named.Retry, Assembly = named.Assembly,
            AllMembers = named.AllMembers || id.Entry == EntryKind.Namespace, Source = source,
        };
    }

    private static List<Field> Split(Field line)
    {
        var fields = new List<Field>();
        var start = 0;
        for (var i = 0; i <= line.Text.Length; i++)
        {
            if (i == line.Text.Length || line.Text[i] == '|')
            {
                fields.Add(line.Slice(start, i - start));
                start = i + 1;
            }
        }

        return fields;
    }
}
