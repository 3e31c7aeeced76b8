global using Xunit;

// Few cores, one process: what is measured here takes all of one.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
