// Signatures of Microsoft.AspNetCore.SignalR.Client as far as the catalogue names them. No bodies.
#nullable disable

namespace Microsoft.AspNetCore.SignalR.Client
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Channels;
    using System.Threading.Tasks;

    public class HubConnection
    {
        public virtual Task StartAsync(CancellationToken cancellationToken = default) => throw null;
        public virtual Task<ChannelReader<object>> StreamAsChannelCoreAsync(string methodName, Type returnType, object[] args, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<object> InvokeCoreAsync(string methodName, Type returnType, object[] args, CancellationToken cancellationToken = default) => throw null;
        public virtual Task SendCoreAsync(string methodName, object[] args, CancellationToken cancellationToken = default) => throw null;
        public virtual IAsyncEnumerable<TResult> StreamAsyncCore<TResult>(string methodName, object[] args, CancellationToken cancellationToken = default) => throw null;
    }

    public static class HubConnectionExtensions
    {
        public static Task InvokeAsync(this HubConnection hubConnection, string methodName, CancellationToken cancellationToken = default) => throw null;
        public static Task InvokeAsync(this HubConnection hubConnection, string methodName, object arg1, CancellationToken cancellationToken = default) => throw null;
        public static Task<TResult> InvokeAsync<TResult>(this HubConnection hubConnection, string methodName, object arg1, CancellationToken cancellationToken = default) => throw null;
        public static Task InvokeCoreAsync(this HubConnection hubConnection, string methodName, object[] args, CancellationToken cancellationToken = default) => throw null;
        public static Task SendAsync(this HubConnection hubConnection, string methodName, object arg1, CancellationToken cancellationToken = default) => throw null;
        public static IAsyncEnumerable<TResult> StreamAsync<TResult>(this HubConnection hubConnection, string methodName, CancellationToken cancellationToken = default) => throw null;
    }
}
