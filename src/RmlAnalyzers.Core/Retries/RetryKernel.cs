using RmlAnalyzers.Core.Catalogue;

namespace RmlAnalyzers.Core.Retries;

/// <summary>Questions about doing work again: policies and handlers, the clients they belong to, loops. Nothing is read until somebody asks.</summary>
internal sealed class RetryKernel
{
    public RetryKernel(Kernel kernel, WorldKernel worlds, EffectCatalogue catalogue)
    {
        Catalogue = catalogue;
        Builders = new ClientBuilders(catalogue, kernel.Origins, kernel.Index);
        Placing = new KeyPlacing(kernel, Builders);
        Policies = new PolicyReader(catalogue, kernel.Origins, Builders);
        Free = new RetryFree(catalogue, kernel.Origins, Policies, Builders);
        Loops = new LoopRetries(kernel, worlds, catalogue);
        Factors = new RetryFactors(kernel, worlds, this);
        Waiting = new WhoWaits(kernel, worlds);
        Uses = new PolicyUses(kernel, worlds, this, catalogue);
    }

    public EffectCatalogue Catalogue { get; }

    public ClientBuilders Builders { get; }

    /// <summary>Message handlers that put keys on requests.</summary>
    public KeyPlacing Placing { get; }

    public PolicyReader Policies { get; }

    /// <summary>Policies that repeat nothing.</summary>
    public RetryFree Free { get; }

    public LoopRetries Loops { get; }

    /// <summary>Retries around retries.</summary>
    public RetryFactors Factors { get; }

    /// <summary>Who waits while a retry runs.</summary>
    public WhoWaits Waiting { get; }

    public PolicyUses Uses { get; }
}
