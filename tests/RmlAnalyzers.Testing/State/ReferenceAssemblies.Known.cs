namespace Microsoft.CodeAnalysis.Testing;

public sealed partial class ReferenceAssemblies
{
    private static ReferenceAssemblies NetCorePack(string targetFramework, string version) =>
        new(targetFramework, new PackageIdentity("Microsoft.NETCore.App.Ref", version), Path.Combine("ref", targetFramework));

    /// <summary>Versions of .NET since 5, each with the first pack that is known to work.</summary>
    public static class Net
    {
        /// <summary>.NET 5.</summary>
        public static ReferenceAssemblies Net50 { get; } = NetCorePack("net5.0", "5.0.0");

        /// <summary>.NET 6.</summary>
        public static ReferenceAssemblies Net60 { get; } = NetCorePack("net6.0", "6.0.0");

        /// <summary>.NET 8.</summary>
        public static ReferenceAssemblies Net80 { get; } = NetCorePack("net8.0", "8.0.0");

        /// <summary>.NET 9.</summary>
        public static ReferenceAssemblies Net90 { get; } = NetCorePack("net9.0", "9.0.0");

        /// <summary>.NET 10.</summary>
        public static ReferenceAssemblies Net100 { get; } = NetCorePack("net10.0", "10.0.1");
    }

    /// <summary>Versions of .NET Core.</summary>
    public static class NetCore
    {
        /// <summary>.NET Core 3.1.</summary>
        public static ReferenceAssemblies NetCoreApp31 { get; } = NetCorePack("netcoreapp3.1", "3.1.0");
    }

    /// <summary>Versions of .NET Standard.</summary>
    public static class NetStandard
    {
        /// <summary>.NET Standard 2.0.</summary>
        public static ReferenceAssemblies NetStandard20 { get; } =
            new("netstandard2.0", new PackageIdentity("NETStandard.Library", "2.0.3"), Path.Combine("build", "netstandard2.0", "ref"));

        /// <summary>.NET Standard 2.1.</summary>
        public static ReferenceAssemblies NetStandard21 { get; } =
            new("netstandard2.1", new PackageIdentity("NETStandard.Library.Ref", "2.1.0"), Path.Combine("ref", "netstandard2.1"));
    }

    /// <summary>Versions of .NET Framework.</summary>
    public static class NetFramework
    {
        /// <summary>.NET Framework 4.7.2.</summary>
        public static class Net472
        {
            /// <summary>Not supported: its package has no single folder of all assemblies.</summary>
            public static ReferenceAssemblies Default => throw Unsupported("NetFramework");
        }
    }
}
