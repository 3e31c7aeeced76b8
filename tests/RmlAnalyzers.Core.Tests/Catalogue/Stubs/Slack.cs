// Signatures of SlackNet as far as the catalogue names them. No bodies.
#nullable disable

namespace SlackNet.WebApi
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public class Message { }
    public class MessageUpdate { }
    public class Reply { }
    public class FileUpload { }
    public class ExternalFileReference { }
    public class ViewDefinition { }

    public interface IChatApi
    {
        Task<Reply> Delete(string ts, string channelId, CancellationToken cancellationToken = default);
        Task<Reply> MeMessage(string channel, string text, CancellationToken cancellationToken = default);
        Task<Reply> PostMessage(Message message, CancellationToken cancellationToken = default);
        Task<Reply> ScheduleMessage(Message message, DateTime postAt, CancellationToken cancellationToken = default);
        Task DeleteScheduledMessage(string messageId, string channelId, bool? asUser = null, CancellationToken cancellationToken = default);
        Task<Reply> PostEphemeral(string userId, Message message, CancellationToken cancellationToken = default);
        Task<Reply> Update(MessageUpdate messageUpdate, CancellationToken cancellationToken = default);
    }

    public interface IConversationsApi
    {
        Task Archive(string channelId, CancellationToken cancellationToken = default);
        Task<Reply> Create(string name, bool isPrivate, string teamId = null, CancellationToken cancellationToken = default);
        Task<Reply> Invite(string channelId, IEnumerable<string> userIds, CancellationToken cancellationToken = default);
        Task Kick(string channelId, string userId, CancellationToken cancellationToken = default);
        Task Unarchive(string channelId, CancellationToken cancellationToken = default);
    }

    public interface IFilesApi
    {
        Task Delete(string fileId, CancellationToken cancellationToken = default);
        Task<Reply> Upload(string fileContents, string fileType = null, string fileName = null, string title = null, string initialComment = null, string threadTs = null, IEnumerable<string> channels = null, CancellationToken cancellationToken = default);
        Task<Reply> Upload(byte[] fileContents, string fileType = null, string fileName = null, string title = null, string initialComment = null, string threadTs = null, IEnumerable<string> channels = null, CancellationToken cancellationToken = default);
        Task<ExternalFileReference> Upload(FileUpload file, string channelId = null, string threadTs = null, string initialComment = null, CancellationToken cancellationToken = default);
        Task<IList<ExternalFileReference>> CompleteUploadExternal(IEnumerable<ExternalFileReference> files, string channelId = null, string initialComment = null, string threadTs = null, CancellationToken cancellationToken = default);
    }

    public interface IViewsApi
    {
        Task<Reply> Open(string triggerId, ViewDefinition view, CancellationToken cancellationToken = default);
        Task<Reply> Publish(string userId, ViewDefinition viewDefinition, string hash = null, CancellationToken cancellationToken = default);
        Task<Reply> Push(string triggerId, ViewDefinition view, CancellationToken cancellationToken = default);
    }

    public interface IReactionsApi
    {
        Task AddToMessage(string name, string channelId, string ts, CancellationToken cancellationToken = default);
        Task RemoveFromMessage(string name, string channelId, string ts, CancellationToken cancellationToken = default);
    }
}

namespace SlackNet
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public interface ISlackApiClient
    {
        Task Respond(string responseUrl, SlackNet.WebApi.Message message, CancellationToken cancellationToken);
        Task PostToWebhook(string webhookUrl, SlackNet.WebApi.Message message, CancellationToken cancellationToken = default);
    }
}
