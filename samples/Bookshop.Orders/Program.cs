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
builder.Services.AddSingleton(TimeProvider.System);

builder.Services.AddHttpClient<ShippingRateClient>(http => http.BaseAddress = partners);
builder.Services.AddHttpClient<StockClient>(http => http.BaseAddress = partners);
builder.Services.AddHttpClient<CouponClient>(http => http.BaseAddress = partners);
builder.Services.AddHttpClient<WarehouseClient>(http => http.BaseAddress = partners);
builder.Services.AddHttpClient<ParcelLabels>(http => http.BaseAddress = partners);
builder.Services.AddHttpClient<IInvoiceOffice, HttpInvoiceOffice>(http => http.BaseAddress = partners);
builder.Services.AddHttpClient<ITaxTable, VatServiceTaxTable>(http => http.BaseAddress = partners);

builder.Services.AddSingleton<IStripeClient>(new StripeClient(builder.Configuration["Stripe:ApiKey"]));
builder.Services.AddTransient(services => new PaymentIntentService(services.GetRequiredService<IStripeClient>()));
builder.Services.AddTransient(services => new RefundService(services.GetRequiredService<IStripeClient>()));
builder.Services.AddTransient(services => new ChargeService(services.GetRequiredService<IStripeClient>()));
builder.Services.AddSingleton(new ResiliencePipelineBuilder()
    .AddRetry(new RetryStrategyOptions
    {
        ShouldHandle = new PredicateBuilder().Handle<StripeException>(),
        BackoffType = DelayBackoffType.Exponential,
        MaxRetryAttempts = 3,
    })
    .Build());

builder.Services.AddSingleton<LoyaltyGateway>();
builder.Services.AddSingleton<OrderMailer>();
builder.Services.AddSingleton<TariffCache>();
builder.Services.AddSingleton<CartReminder>();
builder.Services.AddScoped<ShippingEstimate>();
builder.Services.AddScoped<QuoteCalculator>();
builder.Services.AddScoped<QuoteArchive>();
builder.Services.AddScoped<IPaymentGateway, StripePaymentGateway>();
builder.Services.AddScoped<PaymentLedger>();
builder.Services.AddHostedService<PaymentReconciler>();
builder.Services.AddScoped<InvoiceDesk>();
builder.Services.AddScoped<BookOfTheMonth>();
builder.Services.AddScoped<RefundDesk>();
builder.Services.AddScoped<PhoneOrders>();
builder.Services.AddScoped<GiftCards>();
builder.Services.AddScoped<Checkout>();
builder.Services.AddScoped<CounterSales>();
builder.Services.AddScoped<ClickAndCollect>();
builder.Services.AddScoped<Stock>();
builder.Services.AddScoped<Newsletter>();
builder.Services.AddScoped<Repricing>();

builder.Services.AddMassTransit(bus =>
{
    bus.AddConsumer<ParcelHandedOverConsumer>();
    bus.UsingInMemory((context, configurator) => configurator.ConfigureEndpoints(context));
});

var app = builder.Build();
app.MapSimulatedPartners();
app.MapQuotes();
app.MapOrders();
app.MapStripeWebhook();
app.Run();
