using RmlAnalyzers.Core.Catalogue;

namespace RmlAnalyzers.Core.Retries;

/// <summary>Questions about doing work again: policies and handlers, the clients they belong to, loops. Nothing is read until somebody asks.</summary>
internal sealed class RetryKernel(Kernel kernel, EffectCatalogue catalogue)
{
    public ClientBuilders Builders { get; } = new(catalogue, kernel.Origins, kernel.Index);

    public PolicyReader Policies => new(catalogue, kernel.Origins, Builders);

    public EffectCatalogue Catalogue => catalogue;
}
