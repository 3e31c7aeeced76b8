// Signatures of Azure Cosmos as far as the catalogue names them. No bodies.
#nullable disable

namespace Microsoft.Azure.Cosmos
{
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public struct PartitionKey { }
    public class RequestOptions { }
    public class ItemRequestOptions : RequestOptions { }
    public class PatchItemRequestOptions : ItemRequestOptions { }
    public class ReadManyRequestOptions : RequestOptions { }
    public class ContainerRequestOptions : RequestOptions { }
    public class TransactionalBatchItemRequestOptions : RequestOptions { }
    public class TransactionalBatchPatchItemRequestOptions : TransactionalBatchItemRequestOptions { }
    public class TransactionalBatchRequestOptions : RequestOptions { }
    public abstract class PatchOperation { }
    public class ItemResponse<T> { }
    public abstract class FeedResponse<T> { }
    public class ContainerResponse { }
    public class DatabaseResponse { }
    public class ContainerProperties { }
    public class TransactionalBatchResponse { }
    public class CosmosClientOptions { public int? MaxRetryAttemptsOnRateLimitedRequests { get; set; } }

    public abstract class Container
    {
        public abstract Task<ItemResponse<T>> CreateItemAsync<T>(T item, PartitionKey? partitionKey = null, ItemRequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        public abstract Task<ItemResponse<T>> ReadItemAsync<T>(string id, PartitionKey partitionKey, ItemRequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        public abstract Task<ItemResponse<T>> UpsertItemAsync<T>(T item, PartitionKey? partitionKey = null, ItemRequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        public abstract Task<ItemResponse<T>> ReplaceItemAsync<T>(T item, string id, PartitionKey? partitionKey = null, ItemRequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        public abstract Task<ItemResponse<T>> PatchItemAsync<T>(string id, PartitionKey partitionKey, IReadOnlyList<PatchOperation> patchOperations, PatchItemRequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        public abstract Task<ItemResponse<T>> DeleteItemAsync<T>(string id, PartitionKey partitionKey, ItemRequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        public abstract Task<FeedResponse<T>> ReadManyItemsAsync<T>(IReadOnlyList<(string id, PartitionKey partitionKey)> items, ReadManyRequestOptions readManyRequestOptions = null, CancellationToken cancellationToken = default);
        public abstract Task<ContainerResponse> DeleteContainerAsync(ContainerRequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        public abstract TransactionalBatch CreateTransactionalBatch(PartitionKey partitionKey);
    }

    public abstract class TransactionalBatch
    {
        public abstract TransactionalBatch CreateItem<T>(T item, TransactionalBatchItemRequestOptions requestOptions = null);
        public abstract TransactionalBatch UpsertItem<T>(T item, TransactionalBatchItemRequestOptions requestOptions = null);
        public abstract TransactionalBatch ReplaceItem<T>(string id, T item, TransactionalBatchItemRequestOptions requestOptions = null);
        public abstract TransactionalBatch DeleteItem(string id, TransactionalBatchItemRequestOptions requestOptions = null);
        public abstract TransactionalBatch PatchItem(string id, IReadOnlyList<PatchOperation> patchOperations, TransactionalBatchPatchItemRequestOptions requestOptions = null);
        public abstract Task<TransactionalBatchResponse> ExecuteAsync(CancellationToken cancellationToken = default);
        public abstract Task<TransactionalBatchResponse> ExecuteAsync(TransactionalBatchRequestOptions requestOptions, CancellationToken cancellationToken = default);
    }

    public abstract class Database
    {
        public abstract Task<ContainerResponse> CreateContainerAsync(ContainerProperties containerProperties, int? throughput = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        public abstract Task<ContainerResponse> CreateContainerAsync(string id, string partitionKeyPath, int? throughput = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        public abstract Task<ContainerResponse> CreateContainerIfNotExistsAsync(ContainerProperties containerProperties, int? throughput = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        public abstract Task<ContainerResponse> CreateContainerIfNotExistsAsync(string id, string partitionKeyPath, int? throughput = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        public abstract Task<DatabaseResponse> DeleteAsync(RequestOptions requestOptions = null, CancellationToken cancellationToken = default);
    }
}
