using System;

namespace Rml;

/// <summary>Where a level may stand. One list, so that the three labels can never drift apart.</summary>
internal static class LabelTargets
{
    public const AttributeTargets All =
        AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface |
        AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Delegate;
}
