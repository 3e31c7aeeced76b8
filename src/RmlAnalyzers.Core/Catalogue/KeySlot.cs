namespace RmlAnalyzers.Core.Catalogue;

internal enum KeySlotKind : byte
{
    /// <summary><c>key=Stripe.RequestOptions.IdempotencyKey</c>: a property of an object that the call is given, or that a callback of the call fills.</summary>
    Property,

    /// <summary><c>key=param:name</c>: a parameter of the call itself.</summary>
    Parameter,

    /// <summary><c>key=header:Idempotency-Key</c>: a header of the request that the call is given.</summary>
    Header,

    /// <summary><c>key=param-attr:Refit.HeaderAttribute</c>: the parameter that carries the attribute.</summary>
    ParameterAttribute,

    /// <summary><c>key=message:MessageId</c>: a property of the message itself, whatever its type.</summary>
    Message,

    /// <summary><c>key=method:Adyen.Core.Client.RequestOptions.AddIdempotencyKey</c>: a method by which an object that the call is given takes the key, or by which the client itself takes it until the result is disposed.</summary>
    Method,

    /// <summary><c>key=inherent</c>: the call needs no key, since repeating it changes nothing more (PUT, delete by id, set to a value).</summary>
    Inherent,
}

/// <summary>Where the idempotency key of a call goes.</summary>
/// <param name="Kind">Form of the slot.</param>
/// <param name="TypeName">Type of the options object or of the attribute; empty for the other forms.</param>
/// <param name="Name">Property, method, parameter or header name; empty for attributes.</param>
internal sealed record KeySlot(KeySlotKind Kind, string TypeName, string Name);
