// Signatures of Azure.Messaging.ServiceBus as far as the catalogue names them. No bodies.
#nullable disable

namespace System { public class BinaryData { } }

namespace Azure.Messaging.ServiceBus
{
    using System;
    using System.Collections.Generic;
    using System.Threading.Tasks;

    public class ServiceBusMessage { public ServiceBusMessage(string body) { } public string MessageId { get; set; } }
    public class ServiceBusMessageBatch { }
    public class ServiceBusReceivedMessage { }
    public class ServiceBusRetryOptions { public int MaxRetries { get; set; } public TimeSpan TryTimeout { get; set; } }

    public class ServiceBusClient
    {
        public ServiceBusSender CreateSender(string queueOrTopicName) => throw null;
        public ServiceBusReceiver CreateReceiver(string queueName) => throw null;
        public ServiceBusProcessor CreateProcessor(string queueName) => throw null;
    }

    public enum ServiceBusReceiveMode { PeekLock, ReceiveAndDelete }
    public class ServiceBusProcessorOptions { public ServiceBusReceiveMode ReceiveMode { get; set; } public bool AutoCompleteMessages { get; set; } }
    public class ServiceBusSessionProcessorOptions { public ServiceBusReceiveMode ReceiveMode { get; set; } public bool AutoCompleteMessages { get; set; } }
    public class ServiceBusReceiverOptions { public ServiceBusReceiveMode ReceiveMode { get; set; } }
    public class ServiceBusProcessor { public event Func<ProcessMessageEventArgs, Task> ProcessMessageAsync { add => throw null; remove => throw null; } }
    public class ServiceBusSessionProcessor { public event Func<ProcessSessionMessageEventArgs, Task> ProcessMessageAsync { add => throw null; remove => throw null; } }

    public class ServiceBusSender
    {
        public virtual Task SendMessageAsync(ServiceBusMessage message, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Task SendMessagesAsync(ServiceBusMessageBatch messageBatch, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Task<long> ScheduleMessageAsync(ServiceBusMessage message, DateTimeOffset scheduledEnqueueTime, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Task<IReadOnlyList<long>> ScheduleMessagesAsync(IEnumerable<ServiceBusMessage> messages, DateTimeOffset scheduledEnqueueTime, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Task CancelScheduledMessageAsync(long sequenceNumber, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Task CancelScheduledMessagesAsync(IEnumerable<long> sequenceNumbers, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }

    public class ServiceBusReceiver
    {
        public virtual Task CompleteMessageAsync(ServiceBusReceivedMessage message, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Task AbandonMessageAsync(ServiceBusReceivedMessage message, IDictionary<string, object> propertiesToModify = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Task DeadLetterMessageAsync(ServiceBusReceivedMessage message, string deadLetterReason, string deadLetterErrorDescription = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Task DeferMessageAsync(ServiceBusReceivedMessage message, IDictionary<string, object> propertiesToModify = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Task<ServiceBusReceivedMessage> ReceiveMessageAsync(TimeSpan? maxWaitTime = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveMessagesAsync(int maxMessages, TimeSpan? maxWaitTime = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Task<ServiceBusReceivedMessage> PeekMessageAsync(long? fromSequenceNumber = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }

    public class ServiceBusSessionReceiver : ServiceBusReceiver
    {
        public virtual Task SetSessionStateAsync(System.BinaryData sessionState, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }

    public class ProcessMessageEventArgs : EventArgs
    {
        public ServiceBusReceivedMessage Message => throw null;
        public virtual Task CompleteMessageAsync(ServiceBusReceivedMessage message, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Task AbandonMessageAsync(ServiceBusReceivedMessage message, IDictionary<string, object> propertiesToModify = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Task DeadLetterMessageAsync(ServiceBusReceivedMessage message, string deadLetterReason, string deadLetterErrorDescription = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }

    public class ProcessSessionMessageEventArgs : EventArgs
    {
        public ServiceBusReceivedMessage Message => throw null;
        public virtual Task CompleteMessageAsync(ServiceBusReceivedMessage message, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Task AbandonMessageAsync(ServiceBusReceivedMessage message, IDictionary<string, object> propertiesToModify = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Task DeadLetterMessageAsync(ServiceBusReceivedMessage message, string deadLetterReason, string deadLetterErrorDescription = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
}

namespace Azure.Messaging.ServiceBus.Administration
{
    public class CreateQueueOptions
    {
        public bool RequiresDuplicateDetection { get; set; }
        public System.TimeSpan DuplicateDetectionHistoryTimeWindow { get; set; }
    }
}
