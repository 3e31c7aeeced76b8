using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace RmlAnalyzers.Testing.Tests.StandIn;

/// <summary>The verifier, member by member.</summary>
public class VerifierTests
{
    private readonly DefaultVerifier _verifier = new();

    [Fact]
    public void ContextsAreNamedFromOutsideIn()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => _verifier.PushContext("outer").PushContext("inner").Fail("reason"));
        Assert.Equal(["Context: outer", "Context: inner", "reason"], failure.Message.Split(Environment.NewLine));
    }

    [Fact]
    public void WhatHoldsPasses()
    {
        _verifier.Empty("list", Array.Empty<int>());
        _verifier.NotEmpty("list", new[] { 1 });
        _verifier.Equal(1, 1);
        _verifier.True(true);
        _verifier.False(false);
        _verifier.SequenceEqual([1, 2], new[] { 1, 2 });
        _verifier.SequenceEqual(["A"], new[] { "a" }, StringComparer.OrdinalIgnoreCase);
        _verifier.LanguageIsSupported(LanguageNames.CSharp);
        Assert.NotSame(_verifier, _verifier.PushContext("context"));
    }

    [Fact]
    public void WhatDoesNotHoldFails()
    {
        Fails(() => _verifier.Empty("list", new[] { 1 }));
        Fails(() => _verifier.NotEmpty("list", Array.Empty<int>()));
        Fails(() => _verifier.Equal(1, 2));
        Fails(() => _verifier.True(false));
        Fails(() => _verifier.False(true));
        Fails(() => _verifier.SequenceEqual([1, 2], new[] { 2, 1 }));
        Fails(() => _verifier.LanguageIsSupported(LanguageNames.FSharp));
        Fails(() => new OwnVerifier().PushContext("context"));
    }

    private static void Fails(Action check) => Assert.Throws<InvalidOperationException>(check);

    private sealed class OwnVerifier : DefaultVerifier;
}
