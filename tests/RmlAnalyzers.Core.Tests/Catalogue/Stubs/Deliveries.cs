// What runs handlers, as far as the catalogue names it: interfaces, attributes, events. No bodies.
#nullable disable

namespace DotNetCore.CAP { public class CapSubscribeAttribute : System.Attribute { public CapSubscribeAttribute(string name, bool isPartial = false) { } } }
namespace Wolverine.Attributes { public class WolverineHandlerAttribute : System.Attribute { } }
namespace Dapr { public class TopicAttribute : System.Attribute { public TopicAttribute(string pubsubName, string name) { } } }
namespace Dapr.Workflow { public abstract class WorkflowActivityContext { } public abstract class WorkflowActivity<TInput, TOutput> { public abstract System.Threading.Tasks.Task<TOutput> RunAsync(WorkflowActivityContext context, TInput input); } }
namespace Microsoft.DurableTask { public abstract class TaskActivityContext { } public abstract class TaskActivity<TInput, TOutput> { public abstract System.Threading.Tasks.Task<TOutput> RunAsync(TaskActivityContext context, TInput input); } }
namespace Temporalio.Activities { public class ActivityAttribute : System.Attribute { } }
namespace Amazon.Lambda.SQSEvents { public class SQSEvent { public System.Collections.Generic.List<SQSMessage> Records { get; set; } public class SQSMessage { public string MessageId { get; set; } public string Body { get; set; } } } }
namespace Amazon.Lambda.SNSEvents { public class SNSEvent { } }
namespace Azure.Messaging.EventHubs.Processor { public struct ProcessEventArgs { } }
namespace Azure.Messaging.EventHubs { public class EventProcessorClient { public event System.Func<Azure.Messaging.EventHubs.Processor.ProcessEventArgs, System.Threading.Tasks.Task> ProcessEventAsync { add => throw null; remove => throw null; } } }
namespace Microsoft.Azure.Functions.Worker
{
    public class FunctionAttribute : System.Attribute { public FunctionAttribute(string name) { } }
    public class ServiceBusTriggerAttribute : System.Attribute { public ServiceBusTriggerAttribute(string queueName) { } }
    public class QueueTriggerAttribute : System.Attribute { public QueueTriggerAttribute(string queueName) { } }
    public class EventHubTriggerAttribute : System.Attribute { public EventHubTriggerAttribute(string eventHubName) { } }
    public class KafkaTriggerAttribute : System.Attribute { public KafkaTriggerAttribute(string brokerList, string topic) { } }
    public class RabbitMQTriggerAttribute : System.Attribute { public RabbitMQTriggerAttribute(string queueName) { } }
    public class EventGridTriggerAttribute : System.Attribute { }
    public class TimerTriggerAttribute : System.Attribute { public TimerTriggerAttribute(string schedule) { } }
    public class ActivityTriggerAttribute : System.Attribute { }
}
namespace Microsoft.Azure.WebJobs
{
    public class ServiceBusTriggerAttribute : System.Attribute { public ServiceBusTriggerAttribute(string queueName) { } }
    public class QueueTriggerAttribute : System.Attribute { public QueueTriggerAttribute(string queueName) { } }
    public class EventHubTriggerAttribute : System.Attribute { public EventHubTriggerAttribute(string eventHubName) { } }
    public class TimerTriggerAttribute : System.Attribute { public TimerTriggerAttribute(string scheduleExpression) { } }
}
namespace Microsoft.Azure.WebJobs.Extensions.DurableTask { public class ActivityTriggerAttribute : System.Attribute { } }
namespace Adyen.Util { public class HmacValidator { public bool IsValidHmac(object notificationRequestItem, string key) => throw null; } }
