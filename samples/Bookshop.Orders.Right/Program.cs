using System.Net;
using Bookshop.Orders.Messaging;
using Bookshop.Orders.Orders;
using Bookshop.Orders.Payments;
using Bookshop.Orders.Quotes;
using Bookshop.Orders.Shipping;
using Bookshop.Partners;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Polly;
using Polly.Retry;
using Stripe;

var builder = WebApplication.CreateBuilder(args);
var partners = new Uri(builder.Configuration["Partners:BaseAddress"] ?? "http://127.0.0.1:5180/");

builder.Services.Configure<MailOptions>(builder.Configuration.GetSection("Mail"));
builder.Services.AddDbContext<OrderDb>(options => options.UseInMemoryDatabase("orders"));
builder.Services.AddDbContext<QuoteDb>(options => options.UseInMemoryDatabase("quotes"));
builder.Services.AddDbContext<LedgerDb>(options => options.UseInMemoryDatabase("ledger"));
builder.Services.AddSingleton(TimeProvider.System);

builder.Services.AddHttpClient<PartnerClients>(http => http.BaseAddress = partners);
builder.Services.AddHttpClient<WarehouseClient>(http => http.BaseAddress = partners);
builder.Services.AddHttpClient<ParcelLabels>(http => http.BaseAddress = partners);
builder.Services.AddHttpClient<IInvoiceOffice, HttpInvoiceOffice>(http => http.BaseAddress = partners);
builder.Services.AddSingleton<TariffCache>();
builder.Services.AddHostedService<TariffRefresh>();

builder.Services.AddSingleton<DiscountPolicy, BulkDiscount>();
builder.Services.AddSingleton<DiscountPolicy, CouponDiscount>();
builder.Services.AddSingleton<DiscountPolicy, LoyaltyDiscount>();
builder.Services.AddSingleton<QuoteCalculator>();
builder.Services.AddScoped<QuoteArchive>();
builder.Services.AddScoped<QuoteService>();

builder.Services.AddSingleton<IStripeClient>(new StripeClient(builder.Configuration["Stripe:ApiKey"]));
builder.Services.AddTransient(services => new PaymentIntentService(services.GetRequiredService<IStripeClient>()));
builder.Services.AddTransient(services => new RefundService(services.GetRequiredService<IStripeClient>()));
builder.Services.AddSingleton(new ResiliencePipelineBuilder()
    .AddRetry(new RetryStrategyOptions
    {
        ShouldHandle = new PredicateBuilder().Handle<StripeException>(e => e.HttpStatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.ServiceUnavailable),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        MaxRetryAttempts = 3,
    })
    .Build());

builder.Services.AddSingleton<LoyaltyGateway>();
builder.Services.AddScoped<PaymentLedger>();
builder.Services.AddScoped<LoyaltyBook>();
builder.Services.AddScoped<IPaymentGateway, StripePaymentGateway>();
builder.Services.AddScoped<InvoiceDesk>();
builder.Services.AddScoped<BookOfTheMonth>();
builder.Services.AddScoped<RefundDesk>();
builder.Services.AddScoped<PhoneOrders>();
builder.Services.AddScoped<GiftCards>();
builder.Services.AddHostedService<PaymentReconciler>();

builder.Services.AddSingleton<OrderMailer>();
builder.Services.AddScoped<SupportCases>();
builder.Services.AddScoped<Checkout>();
builder.Services.AddScoped<CounterSales>();
builder.Services.AddScoped<ClickAndCollect>();
builder.Services.AddScoped<Stock>();
builder.Services.AddScoped<Newsletter>();
builder.Services.AddScoped<Repricing>();
builder.Services.AddHostedService<OutboxRelay>();

builder.Services.AddMassTransit(bus =>
{
    bus.AddConsumer<ParcelHandedOverConsumer>();
    bus.AddConsumer<OrderAcceptedConsumer>();
    bus.AddConsumer<OrderPaidConsumer>();
    bus.AddConsumer<PaymentReceivedConsumer>();
    bus.AddConsumer<BasketReminderConsumer>();
    bus.UsingInMemory((context, configurator) => configurator.ConfigureEndpoints(context));
});

var app = builder.Build();
app.MapSimulatedPartners();
app.MapQuotes();
app.MapOrders();
app.MapStripeWebhook();
app.Run();
