// Signatures of FirebaseAdmin as far as the catalogue names them. No bodies.
#nullable disable

namespace FirebaseAdmin.Messaging
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public class Message { }
    public class MulticastMessage { }
    public class BatchResponse { }

    public sealed class FirebaseMessaging
    {
        public Task<string> SendAsync(Message message) => throw null;
        public Task<string> SendAsync(Message message, CancellationToken cancellationToken) => throw null;
        public Task<string> SendAsync(Message message, bool dryRun) => throw null;
        public Task<string> SendAsync(Message message, bool dryRun, CancellationToken cancellationToken) => throw null;
        public Task<BatchResponse> SendEachAsync(IEnumerable<Message> messages) => throw null;
        public Task<BatchResponse> SendEachAsync(IEnumerable<Message> messages, CancellationToken cancellationToken) => throw null;
        public Task<BatchResponse> SendEachAsync(IEnumerable<Message> messages, bool dryRun) => throw null;
        public Task<BatchResponse> SendEachAsync(IEnumerable<Message> messages, bool dryRun, CancellationToken cancellationToken) => throw null;
        public Task<BatchResponse> SendEachForMulticastAsync(MulticastMessage message) => throw null;
        public Task<BatchResponse> SendEachForMulticastAsync(MulticastMessage message, CancellationToken cancellationToken) => throw null;
        public Task<BatchResponse> SendEachForMulticastAsync(MulticastMessage message, bool dryRun) => throw null;
        public Task<BatchResponse> SendEachForMulticastAsync(MulticastMessage message, bool dryRun, CancellationToken cancellationToken) => throw null;
        public Task<BatchResponse> SendAllAsync(IEnumerable<Message> messages) => throw null;
        public Task<BatchResponse> SendAllAsync(IEnumerable<Message> messages, CancellationToken cancellationToken) => throw null;
        public Task<BatchResponse> SendAllAsync(IEnumerable<Message> messages, bool dryRun) => throw null;
        public Task<BatchResponse> SendAllAsync(IEnumerable<Message> messages, bool dryRun, CancellationToken cancellationToken) => throw null;
        public Task<BatchResponse> SendMulticastAsync(MulticastMessage message) => throw null;
        public Task<BatchResponse> SendMulticastAsync(MulticastMessage message, CancellationToken cancellationToken) => throw null;
        public Task<BatchResponse> SendMulticastAsync(MulticastMessage message, bool dryRun) => throw null;
        public Task<BatchResponse> SendMulticastAsync(MulticastMessage message, bool dryRun, CancellationToken cancellationToken) => throw null;
        public Task<BatchResponse> SubscribeToTopicAsync(IReadOnlyList<string> registrationTokens, string topic) => throw null;
        public Task<BatchResponse> UnsubscribeFromTopicAsync(IReadOnlyList<string> registrationTokens, string topic) => throw null;
    }
}

namespace FirebaseAdmin.Auth
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public class UserRecordArgs { }
    public class UserRecord { }

    public abstract class AbstractFirebaseAuth
    {
        public Task<UserRecord> CreateUserAsync(UserRecordArgs args) => throw null;
        public Task<UserRecord> CreateUserAsync(UserRecordArgs args, CancellationToken cancellationToken) => throw null;
        public Task<UserRecord> UpdateUserAsync(UserRecordArgs args) => throw null;
        public Task<UserRecord> UpdateUserAsync(UserRecordArgs args, CancellationToken cancellationToken) => throw null;
        public Task SetCustomUserClaimsAsync(string uid, IReadOnlyDictionary<string, object> claims) => throw null;
        public Task SetCustomUserClaimsAsync(string uid, IReadOnlyDictionary<string, object> claims, CancellationToken cancellationToken) => throw null;
        public Task DeleteUserAsync(string uid) => throw null;
        public Task DeleteUserAsync(string uid, CancellationToken cancellationToken) => throw null;
        public Task<UserRecord> DeleteUsersAsync(IReadOnlyList<string> uids) => throw null;
        public Task<UserRecord> DeleteUsersAsync(IReadOnlyList<string> uids, CancellationToken cancellationToken) => throw null;
        public Task RevokeRefreshTokensAsync(string uid) => throw null;
        public Task RevokeRefreshTokensAsync(string uid, CancellationToken cancellationToken) => throw null;
    }
}
