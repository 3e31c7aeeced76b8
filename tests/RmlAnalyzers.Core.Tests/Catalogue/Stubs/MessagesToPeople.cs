// Signatures of MailKit, SendGrid and Twilio as far as the catalogue names them. No bodies.
#nullable disable

namespace MimeKit { public class MimeMessage { } }

namespace MailKit
{
    using System.Collections.Generic;
    using MimeKit;

    public struct UniqueId { }
    public interface IStoreFlagsRequest { }
    public interface IAppendRequest { }

    public interface IMailTransport
    {
        void Send(MimeMessage message, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task SendAsync(MimeMessage message, System.Threading.CancellationToken cancellationToken = default);
    }

    public interface IMailFolder
    {
        void Append(IAppendRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task AppendAsync(IAppendRequest request, System.Threading.CancellationToken cancellationToken = default);
        void CopyTo(UniqueId uid, IMailFolder destination, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task CopyToAsync(UniqueId uid, IMailFolder destination, System.Threading.CancellationToken cancellationToken = default);
        void MoveTo(UniqueId uid, IMailFolder destination, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task MoveToAsync(UniqueId uid, IMailFolder destination, System.Threading.CancellationToken cancellationToken = default);
        void Store(UniqueId uid, IStoreFlagsRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task StoreAsync(UniqueId uid, IStoreFlagsRequest request, System.Threading.CancellationToken cancellationToken = default);
        void Expunge(IList<UniqueId> uids, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task ExpungeAsync(IList<UniqueId> uids, System.Threading.CancellationToken cancellationToken = default);
        void Delete(System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task DeleteAsync(System.Threading.CancellationToken cancellationToken = default);
    }
}

namespace MailKit.Net.Smtp
{
    using System.Threading;
    using System.Threading.Tasks;
    using MimeKit;

    public class SmtpClient : IMailTransport
    {
        public virtual void Send(MimeMessage message, CancellationToken cancellationToken = default) => throw null;
        public virtual Task SendAsync(MimeMessage message, CancellationToken cancellationToken = default) => throw null;
    }
}

namespace SendGrid.Helpers.Mail { public class SendGridMessage { } }

namespace SendGrid.Helpers.Reliability { public class ReliabilitySettings { public int MaximumNumberOfRetries { get; set; } } }

namespace SendGrid
{
    using System.Threading;
    using System.Threading.Tasks;

    public class Response { }
    public class BaseClient { public enum Method { DELETE, GET, PATCH, POST, PUT } }

    public interface ISendGridClient
    {
        Task<Response> SendEmailAsync(Helpers.Mail.SendGridMessage msg, CancellationToken cancellationToken = default);
        Task<Response> RequestAsync(BaseClient.Method method, string requestBody = null, string queryParams = null, string urlPath = null, CancellationToken cancellationToken = default);
    }
}

namespace Twilio.Clients { public interface ITwilioRestClient { } }

namespace Twilio.Rest.Api.V2010.Account
{
    using System.Threading.Tasks;
    using Twilio.Clients;

    public class MessageResource
    {
        public static MessageResource Create(string to, ITwilioRestClient client = null) => throw null;
        public static Task<MessageResource> CreateAsync(string to, ITwilioRestClient client = null) => throw null;
        public static bool Delete(string pathSid, ITwilioRestClient client = null) => throw null;
        public static Task<bool> DeleteAsync(string pathSid, ITwilioRestClient client = null) => throw null;
    }

    public class CallResource
    {
        public static CallResource Create(string to, ITwilioRestClient client = null) => throw null;
        public static Task<CallResource> CreateAsync(string to, ITwilioRestClient client = null) => throw null;
        public static CallResource Update(string pathSid, ITwilioRestClient client = null) => throw null;
        public static Task<CallResource> UpdateAsync(string pathSid, ITwilioRestClient client = null) => throw null;
    }
}

namespace Twilio.Rest.Verify.V2.Service
{
    using System.Threading.Tasks;
    using Twilio.Clients;

    public class VerificationResource
    {
        public static VerificationResource Create(string pathServiceSid, ITwilioRestClient client = null) => throw null;
        public static Task<VerificationResource> CreateAsync(string pathServiceSid, ITwilioRestClient client = null) => throw null;
    }

    public class VerificationCheckResource
    {
        public static VerificationCheckResource Create(string pathServiceSid, ITwilioRestClient client = null) => throw null;
        public static Task<VerificationCheckResource> CreateAsync(string pathServiceSid, ITwilioRestClient client = null) => throw null;
    }
}

namespace Twilio.Rest.Conversations.V1.Conversation
{
    using System.Threading.Tasks;
    using Twilio.Clients;

    public class MessageResource
    {
        public static MessageResource Create(string pathConversationSid, ITwilioRestClient client = null) => throw null;
        public static Task<MessageResource> CreateAsync(string pathConversationSid, ITwilioRestClient client = null) => throw null;
    }
}

namespace Twilio.Rest.Notify.V1.Service
{
    using System.Threading.Tasks;
    using Twilio.Clients;

    public class NotificationResource
    {
        public static NotificationResource Create(string pathServiceSid, ITwilioRestClient client = null) => throw null;
        public static Task<NotificationResource> CreateAsync(string pathServiceSid, ITwilioRestClient client = null) => throw null;
    }
}
