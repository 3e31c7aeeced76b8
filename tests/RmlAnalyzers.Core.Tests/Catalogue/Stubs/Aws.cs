// Signatures of AWSSDK.SQS and AWSSDK.SimpleNotificationService as far as the catalogue names them. No bodies.
#nullable disable

namespace Amazon.SQS.Model
{
    public class Reply { }
    public class SendMessageRequest { public string MessageDeduplicationId { get; set; } }
    public class SendMessageBatchRequest { }
    public class DeleteMessageRequest { }
    public class DeleteMessageBatchRequest { }
    public class ChangeMessageVisibilityRequest { }
    public class ChangeMessageVisibilityBatchRequest { }
    public class CreateQueueRequest { }
    public class DeleteQueueRequest { }
    public class PurgeQueueRequest { }
    public class ReceiveMessageRequest { }
}

namespace Amazon.SQS
{
    using System.Threading.Tasks;
    using Amazon.SQS.Model;

    public interface IAmazonSQS
    {
        Task<Reply> SendMessageAsync(string queueUrl, string messageBody, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> SendMessageAsync(SendMessageRequest request, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> SendMessageBatchAsync(SendMessageBatchRequest request, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> DeleteMessageAsync(DeleteMessageRequest request, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> DeleteMessageBatchAsync(DeleteMessageBatchRequest request, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> ChangeMessageVisibilityAsync(ChangeMessageVisibilityRequest request, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> ChangeMessageVisibilityBatchAsync(ChangeMessageVisibilityBatchRequest request, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> CreateQueueAsync(CreateQueueRequest request, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> DeleteQueueAsync(DeleteQueueRequest request, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> PurgeQueueAsync(PurgeQueueRequest request, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> ReceiveMessageAsync(ReceiveMessageRequest request, System.Threading.CancellationToken cancellationToken = default);
    }
}

namespace Amazon.SimpleNotificationService.Model
{
    public class Reply { }
    public class PublishRequest { }
    public class PublishBatchRequest { }
}

namespace Amazon.SimpleNotificationService
{
    using System.Threading.Tasks;
    using Amazon.SimpleNotificationService.Model;

    public interface IAmazonSimpleNotificationService
    {
        Task<Reply> PublishAsync(string topicArn, string message, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> PublishAsync(PublishRequest request, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> PublishBatchAsync(PublishBatchRequest request, System.Threading.CancellationToken cancellationToken = default);
    }
}
