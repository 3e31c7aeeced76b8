namespace RmlAnalyzers.Benchmarks;

/// <summary>The text of one slice of a service: records, a contract, and a class of ten methods.</summary>
internal static class ServiceTemplate
{
    // One method in ten: which of the ten it is changes from class to class.
    private static readonly string[] Labels =
    [
        "[Rml2]", "[Rml2(NoUndo = \"the other side expires orders\")]", "[Rml1]", "[Rml1]", "[Rml2(NoUndo = \"rows are corrected\")]",
        "[Rml2(NoUndo = \"files are overwritten\")]", "[Rml2(NoUndo = \"a mail cannot be called back\")]", "[Rml2]", "[Rml1]", "[Rml2]",
    ];

    private static readonly Dictionary<string, string> EffectBodies = new()
    {
        ["$attempt$"] = "PlaceAsync(order, cancellationToken)",
        ["$export$"] = "await File.WriteAllTextAsync(path, text, Encoding.UTF8, cancellationToken).ConfigureAwait(false);",
        ["$notify$"] = "await mail.SendMailAsync(new MailMessage(\"shop@example.com\", order.Customer, subject, $\"{receipt.Total:C}\"), cancellationToken).ConfigureAwait(false);",
        ["$save$"] = """
            await using var transaction = await database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                    await using var command = database.CreateCommand();
                    command.Transaction = transaction;
                    command.CommandText = "insert into orders (id, customer) values (@id, @customer)";
                    await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                    await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                    _recent[order.Id] = order;
            """,
    };

    private static readonly Dictionary<string, string> QuietBodies = new()
    {
        ["$attempt$"] = "Task.FromResult(new Receipt(order.Id, \"R\", Total(order)))",
        ["$export$"] = "await Task.Delay(path.Length + text.Length, cancellationToken).ConfigureAwait(false);",
        ["$notify$"] = "await Task.Delay(subject.Length + order.Customer.Length + mail.Port, cancellationToken).ConfigureAwait(false);",
        ["$save$"] = "await database.DisposeAsync().ConfigureAwait(false);\n        _recent[order.Id] = order;\n        cancellationToken.ThrowIfCancellationRequested();",
    };

    private static readonly string Template = Resource("OrderService.txt");

    public static string Usings { get; } = Resource("GlobalUsings.txt");

    private const int ClassesPerRetry = 10;

    private const string Retried = """
        for (var attempt = 1; ; attempt++)
                {
                    try
                    {
                        return await $attempt$.ConfigureAwait(false);
                    }
                    catch (HttpRequestException failure) when (attempt < 3 && failure.StatusCode is null)
                    {
                        await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)), cancellationToken).ConfigureAwait(false);
                    }
                }
        """;

    private const string Once = """
        var receipt = await $attempt$.ConfigureAwait(false);
                _recent.TryRemove(order.Id, out _);
                if (receipt.Total < 0)
                {
                    throw new InvalidOperationException($"The receipt {receipt.Number} has no positive total.");
                }

                return receipt;
        """;

    public static string Slice(int index, int classes, Setting setting)
    {
        var text = Template.Replace("$index$", $"{index}", StringComparison.Ordinal).Replace("$next$", $"{(index + 1) % classes}", StringComparison.Ordinal);
        text = text.Replace("$repeated$", index % ClassesPerRetry == 0 ? Retried : Once, StringComparison.Ordinal);
        foreach (var (slot, body) in setting == Setting.HttpOnly ? QuietBodies : EffectBodies)
        {
            text = text.Replace(slot, body, StringComparison.Ordinal);
        }

        for (var method = 0; method < Labels.Length; method++)
        {
            var label = setting == Setting.Labelled && index % Labels.Length == method ? Labels[method] : "";
            text = text.Replace($"$label{method}$", label, StringComparison.Ordinal);
        }

        return text;
    }

    private static string Resource(string name)
    {
        using var stream = typeof(ServiceTemplate).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
