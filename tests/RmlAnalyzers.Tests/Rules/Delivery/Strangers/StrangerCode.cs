using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery.Strangers;

/// <summary>Services as somebody writes them who has never read the rules: a shop with payments, a store, consumers and webhooks.</summary>
internal static class StrangerCode
{
    private const string Shop = """
        using System.Net;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.Logging;
        using Azure.Messaging.ServiceBus;
        using MassTransit;
        using RabbitMQ.Client;
        using RabbitMQ.Client.Events;
        using RestSharp;

        public class Invoice { public Guid Id { get; set; } public string Number { get; set; } = ""; public string CustomerId { get; set; } = ""; public string? PaymentId { get; set; } public decimal Open { get; set; } public string State { get; set; } = "open"; }
        public class Customer { public Guid Id { get; set; } public string Email { get; set; } = ""; public int Points { get; set; } public long Version { get; set; } }
        public class Processed { public string Id { get; set; } = ""; }
        public class BillingDb : DbContext
        {
            public DbSet<Invoice> Invoices => null!;
            public DbSet<Customer> Customers => null!;
            public DbSet<Processed> Inbox => null!;
        }
        public record InvoicePaid(Guid InvoiceId, string CustomerId, decimal Amount, string Email);
        public interface IClock { DateTimeOffset Now { get; } }

        """;

    private static readonly RmlTestInput Input = new() { Libraries = [ResilienceStub.Source, DeliveryStub.Brokers, DeliveryStub.Web, DeliveryStub.Store, StripeStub.Source, RetryCode.Logging, ClientStub.Source] };

    /// <summary>The rule by its id, so that one table holds programs for many rules.</summary>
    public static Task Flags(string rule, string code) => Run(rule, code, flags: true);

    public static Task Silent(string rule, string code) => Run(rule, code, flags: false);

    private static Task Run(string rule, string code, bool flags) => rule switch
    {
        "RML2019" => Run<RML2019UnkeyedCall>(code, flags),
        "RML3001" => Run<RML3001MissingKey>(code, flags),
        "RML3002" => Run<RML3002UnstableKey>(code, flags),
        "RML3008" => Run<RML3008BlindHistoryRetry>(code, flags),
        "RML3013" => Run<RML3013KeyKeptNowhere>(code, flags),
        "RML5001" => Run<RML5001RetriedEffect>(code, flags),
        "RML5002" => Run<RML5002RetryWithoutBackoff>(code, flags),
        "RML5003" => Run<RML5003RetryHasNoEnd>(code, flags),
        "RML5004" => Run<RML5004PayloadChanges>(code, flags),
        "RML5005" => Run<RML5005MissingIsFailure>(code, flags),
        "RML5006" => Run<RML5006LostUpdate>(code, flags),
        "RML5007" => Run<RML5007ConflictRetriedBlindly>(code, flags),
        "RML5008" => Run<RML5008CheckThenCreate>(code, flags),
        "RML5009" => Run<RML5009RepeatedEffect>(code, flags),
        "RML5010" => Run<RML5010AcknowledgedEarly>(code, flags),
        "RML5011" => Run<RML5011ReadHasEffect>(code, flags),
        "RML5012" => Run<RML5012ExpectedFailureAlarms>(code, flags),
        "RML5013" => Run<RML5013WrongPatience>(code, flags),
        "RML5014" => Run<RML5014PermanentFailureRetried>(code, flags),
        "RML5015" => Run<RML5015RetriesMultiply>(code, flags),
        "RML5016" => Run<RML5016WorkDropped>(code, flags),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such rule here."),
    };

    private static Task Run<TRule>(string code, bool flags)
        where TRule : DiagnosticAnalyzer, new()
    {
        Assert.Equal(flags, code.Contains("[|", StringComparison.Ordinal));
        var whole = ResilienceStub.With("using System.Net.Mail;\n" + Shop + code);
        return flags ? RmlVerify<TRule>.Flags(whole, Input) : RmlVerify<TRule>.Silent(whole, Input);
    }
}
