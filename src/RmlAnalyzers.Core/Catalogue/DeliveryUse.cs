namespace RmlAnalyzers.Core.Catalogue;

/// <summary>What a row of kind <c>delivery</c> says of a member: who runs it and how often, or what it tells the sender of a message.</summary>
internal enum DeliveryRole : byte
{
    /// <summary>Handles no delivery: takes back what a row on the whole type says.</summary>
    Plain,

    /// <summary>Is given a message, and the same message again until it is acknowledged.</summary>
    Message,

    /// <summary>Is run by a scheduler, and again after a failure or a crash.</summary>
    Job,

    /// <summary>Is run by a workflow engine, and again after a failure or a crash.</summary>
    Activity,

    /// <summary>Runs as long as the process: each round of its loops begins again after a restart.</summary>
    Loop,

    /// <summary>Answers a request that may change something; who asks may ask again.</summary>
    Request,

    /// <summary>Answers a request that only reads: browsers, caches and proxies repeat it at will.</summary>
    Read,

    /// <summary>Takes a message that comes again until it is acknowledged.</summary>
    Receives,

    /// <summary>Reads the notice of a provider, who sends it again until it is answered with success: the endpoint around it is a webhook.</summary>
    Notice,

    /// <summary>Tells the sender that the message is done and must not come again.</summary>
    Acknowledges,

    /// <summary>Gives the message back, to be delivered again.</summary>
    Returns,

    /// <summary>Puts the message aside for people to look at.</summary>
    DeadLetters,

    /// <summary>Has the message count as done before its handler has run.</summary>
    AcknowledgesEarly,

    /// <summary>An exception: somebody else has changed what is to be written.</summary>
    Conflict,

    /// <summary>An exception that may say: it is there already.</summary>
    Duplicate,
}

/// <summary>The value of a <c>delivery=</c> field.</summary>
/// <param name="Role">What the member is, or what the call does.</param>
/// <param name="Parameter">The parameter that takes the handler, or <see cref="DelegateUse.AnyParameter"/>; null where the member itself is meant.</param>
internal sealed record DeliveryUse(DeliveryRole Role, string? Parameter);

internal static class DeliveryRoles
{
    /// <summary>Code that runs again for the same reason: after a crash, a failure, or a lost answer.</summary>
    public static bool IsRedelivered(this DeliveryRole role) => role is DeliveryRole.Message or DeliveryRole.Job or DeliveryRole.Activity or DeliveryRole.Loop;

    /// <summary>Code that somebody outside asks for.</summary>
    public static bool IsEndpoint(this DeliveryRole role) => role is DeliveryRole.Request or DeliveryRole.Read;

    /// <summary>Said of code, not of what a call does.</summary>
    public static bool IsHandler(this DeliveryRole role) => role.IsRedelivered() || role.IsEndpoint() || role == DeliveryRole.Plain;
}
