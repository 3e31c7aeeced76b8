using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>References of a project beyond its reference assemblies.</summary>
public class MetadataReferenceCollection : List<MetadataReference>
{
    /// <summary>Adds a loaded assembly by its file.</summary>
    public void Add(Assembly assembly) => Add(assembly.Location);

    /// <summary>Adds an assembly by its path.</summary>
    public void Add(string path) => Add(ReferenceCache.FromFile(path));
}
