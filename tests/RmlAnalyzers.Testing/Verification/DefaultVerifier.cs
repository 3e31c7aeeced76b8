using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Fails with an <see cref="InvalidOperationException"/>, so that no test framework is needed.</summary>
public class DefaultVerifier : IVerifier
{
    /// <summary>A verifier without a context.</summary>
    public DefaultVerifier() : this(ImmutableStack<string>.Empty)
    {
    }

    /// <summary>A verifier inside the given contexts.</summary>
    protected DefaultVerifier(ImmutableStack<string> context) => Context = context ?? throw new ArgumentNullException(nameof(context));

    /// <summary>Where the verifier stands, innermost first.</summary>
    protected ImmutableStack<string> Context { get; }

    /// <inheritdoc/>
    public virtual void Empty<T>(string collectionName, IEnumerable<T> collection) =>
        Require(collection?.Any() != true, $"'{collectionName}' is not empty");

    /// <inheritdoc/>
    public virtual void NotEmpty<T>(string collectionName, IEnumerable<T> collection) =>
        Require(collection?.Any() != false, $"'{collectionName}' is empty");

    /// <inheritdoc/>
    public virtual void LanguageIsSupported(string language)
    {
        if (language == LanguageNames.VisualBasic)
        {
            throw new NotSupportedException("Visual Basic is not supported by this harness.");
        }

        Require(language == LanguageNames.CSharp, $"Unsupported language: '{language}'");
    }

    /// <inheritdoc/>
    public virtual void Equal<T>(T expected, T actual, string? message = null) =>
        Require(EqualityComparer<T>.Default.Equals(expected, actual), message ?? $"expected '{expected}', but was '{actual}'");

    /// <inheritdoc/>
    public virtual void True([DoesNotReturnIf(false)] bool assert, string? message = null) =>
        Require(assert, message ?? "expected 'true', but was 'false'");

    /// <inheritdoc/>
    public virtual void False([DoesNotReturnIf(true)] bool assert, string? message = null) =>
        Require(!assert, message ?? "expected 'false', but was 'true'");

    /// <inheritdoc/>
    [DoesNotReturn]
    public virtual void Fail(string? message = null) =>
        throw new InvalidOperationException(CreateMessage(message ?? "Failed without a reason."));

    /// <inheritdoc/>
    public virtual void SequenceEqual<T>(IEnumerable<T> expected, IEnumerable<T> actual, IEqualityComparer<T>? equalityComparer = null, string? message = null) =>
        Require(
            ReferenceEquals(expected, actual) || (expected is not null && actual is not null && expected.SequenceEqual(actual, equalityComparer)),
            message ?? "Sequences are not equal");

    /// <inheritdoc/>
    public virtual IVerifier PushContext(string context) =>
        GetType() == typeof(DefaultVerifier)
            ? new DefaultVerifier(Context.Push(context))
            : throw new InvalidOperationException($"A verifier type of your own must override {nameof(PushContext)}");

    /// <summary>The message with one line for each context, outermost first.</summary>
    protected virtual string CreateMessage(string message) =>
        string.Join(Environment.NewLine, Context.Reverse().Select(frame => "Context: " + frame).Append(message));

    private void Require([DoesNotReturnIf(false)] bool condition, string message)
    {
        if (!condition)
        {
            throw new InvalidOperationException(CreateMessage(message));
        }
    }
}
