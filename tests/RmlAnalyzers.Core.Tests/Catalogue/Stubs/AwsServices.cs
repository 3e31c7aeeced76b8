// Signatures of further AWSSDK packages as far as the catalogue names them. No bodies.
#nullable disable

namespace Amazon.EventBridge.Model
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public class PutEventsRequest { }
    public class PutEventsResponse { }
}

namespace Amazon.EventBridge
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public interface IAmazonEventBridge
    {
        Task<Model.PutEventsResponse> PutEventsAsync(Model.PutEventsRequest request, CancellationToken cancellationToken = default);
    }
}

namespace Amazon.Kinesis.Model
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public class PutRecordRequest { }
    public class PutRecordResponse { }
}

namespace Amazon.Kinesis
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public interface IAmazonKinesis
    {
        Task<Model.PutRecordResponse> PutRecordAsync(Model.PutRecordRequest request, CancellationToken cancellationToken = default);
    }
}

namespace Amazon.Lambda.Model
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public class InvokeRequest { }
    public class InvokeResponse { }
}

namespace Amazon.Lambda
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public interface IAmazonLambda
    {
        Task<Model.InvokeResponse> InvokeAsync(Model.InvokeRequest request, CancellationToken cancellationToken = default);
    }
}

namespace Amazon.Scheduler.Model
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public class CreateScheduleRequest { }
    public class CreateScheduleResponse { }
    public class DeleteScheduleRequest { }
    public class DeleteScheduleResponse { }
}

namespace Amazon.Scheduler
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public interface IAmazonScheduler
    {
        Task<Model.CreateScheduleResponse> CreateScheduleAsync(Model.CreateScheduleRequest request, CancellationToken cancellationToken = default);
        Task<Model.DeleteScheduleResponse> DeleteScheduleAsync(Model.DeleteScheduleRequest request, CancellationToken cancellationToken = default);
    }
}

namespace Amazon.SimpleEmailV2.Model
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public class SendEmailRequest { }
    public class SendEmailResponse { }
}

namespace Amazon.SimpleEmailV2
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public interface IAmazonSimpleEmailServiceV2
    {
        Task<Model.SendEmailResponse> SendEmailAsync(Model.SendEmailRequest request, CancellationToken cancellationToken = default);
    }
}

namespace Amazon.StepFunctions.Model
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public class StartExecutionRequest { public string Name { get; set; } }
    public class StartExecutionResponse { }
    public class StopExecutionRequest { }
    public class StopExecutionResponse { }
}

namespace Amazon.StepFunctions
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public interface IAmazonStepFunctions
    {
        Task<Model.StartExecutionResponse> StartExecutionAsync(Model.StartExecutionRequest request, CancellationToken cancellationToken = default);
        Task<Model.StopExecutionResponse> StopExecutionAsync(Model.StopExecutionRequest request, CancellationToken cancellationToken = default);
    }
}

namespace Amazon.Runtime
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public enum RequestRetryMode { Standard, Adaptive }
    public abstract class ClientConfig { public int MaxErrorRetry { get; set; } public RequestRetryMode RetryMode { get; set; } }
}
