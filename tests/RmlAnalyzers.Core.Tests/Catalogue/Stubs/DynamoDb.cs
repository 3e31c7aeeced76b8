// Signatures of AWSSDK.DynamoDBv2 as far as the catalogue names them. No bodies.
#nullable disable

namespace Amazon.DynamoDBv2.Model
{
    public class AttributeValue { }
    public class AttributeValueUpdate { }
    public class WriteRequest { }
    public class PutItemRequest { }
    public class PutItemResponse { }
    public class UpdateItemRequest { }
    public class UpdateItemResponse { }
    public class DeleteItemRequest { }
    public class DeleteItemResponse { }
    public class BatchWriteItemRequest { }
    public class BatchWriteItemResponse { }
    public class TransactWriteItemsRequest { public string ClientRequestToken { get; set; } }
    public class TransactWriteItemsResponse { }
}

namespace Amazon.DynamoDBv2
{
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;
    using Amazon.DynamoDBv2.Model;

    public interface IAmazonDynamoDB : System.IDisposable
    {
        Task<PutItemResponse> PutItemAsync(PutItemRequest request, CancellationToken cancellationToken = default);
        Task<PutItemResponse> PutItemAsync(string tableName, Dictionary<string, AttributeValue> item, CancellationToken cancellationToken = default);
        Task<UpdateItemResponse> UpdateItemAsync(UpdateItemRequest request, CancellationToken cancellationToken = default);
        Task<UpdateItemResponse> UpdateItemAsync(string tableName, Dictionary<string, AttributeValue> key, Dictionary<string, AttributeValueUpdate> attributeUpdates, CancellationToken cancellationToken = default);
        Task<DeleteItemResponse> DeleteItemAsync(DeleteItemRequest request, CancellationToken cancellationToken = default);
        Task<DeleteItemResponse> DeleteItemAsync(string tableName, Dictionary<string, AttributeValue> key, CancellationToken cancellationToken = default);
        Task<BatchWriteItemResponse> BatchWriteItemAsync(BatchWriteItemRequest request, CancellationToken cancellationToken = default);
        Task<BatchWriteItemResponse> BatchWriteItemAsync(Dictionary<string, List<WriteRequest>> requestItems, CancellationToken cancellationToken = default);
        Task<TransactWriteItemsResponse> TransactWriteItemsAsync(TransactWriteItemsRequest request, CancellationToken cancellationToken = default);
    }
}
