using System.Net;

namespace Stripe;

public interface IStripeClient
{
    string ApiKey { get; }
}

public class StripeClient(string apiKey = null) : IStripeClient
{
    public string ApiKey { get; } = apiKey;
}

public class RequestOptions
{
    public string ApiKey { get; set; }

    public string IdempotencyKey { get; set; }

    public string StripeAccount { get; set; }
}

public class BaseOptions
{
    public List<string> Expand { get; set; }
}

public class StripeError
{
    public string Code { get; set; }

    public string DeclineCode { get; set; }
}

public class StripeException : Exception
{
    public StripeException()
    {
    }

    public StripeException(string message)
        : base(message)
    {
    }

    public StripeException(HttpStatusCode httpStatusCode, StripeError stripeError, string message)
        : base(message)
    {
        HttpStatusCode = httpStatusCode;
        StripeError = stripeError;
    }

    public HttpStatusCode HttpStatusCode { get; set; }

    public StripeError StripeError { get; set; }
}
