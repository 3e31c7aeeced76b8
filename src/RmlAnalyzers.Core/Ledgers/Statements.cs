using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>The text of the statement that a call sends to a database, as far as it stands in the code.</summary>
internal sealed class Statements(EffectCatalogue catalogue, Origins origins)
{
    /// <summary>The texts that may be sent, what is filled in left out.</summary>
    public IEnumerable<string> Of(IInvocationOperation call, CancellationToken cancellation)
    {
        foreach (var place in catalogue.RowsOf(call.TargetMethod, call.Instance?.Type).Alternatives.Select(static row => row.Sql).OfType<string>().Distinct())
        {
            if (!place.StartsWith(CatalogueRow.OnReceiver, System.StringComparison.Ordinal))
            {
                // An overload may take the text inside an object of its own.
                var given = call.Arguments.Where(argument => argument.Parameter?.Name == place).DefaultIfEmpty(call.Arguments.FirstOrDefault(static argument => argument.Value.Type?.IsValueType == true));
                foreach (var text in given.OfType<IArgumentOperation>().SelectMany(argument => Texts(argument.Value, cancellation)))
                {
                    yield return text;
                }
            }
            else if (call.Instance is { } command)
            {
                var filled = origins.FillOf(command, place.Substring(CatalogueRow.OnReceiver.Length), cancellation).Values.SelectMany(value => Texts(value, cancellation)).ToList();
                foreach (var text in filled.Count > 0 ? filled : Texts(command, cancellation))
                {
                    yield return text;
                }
            }
        }
    }

    private IEnumerable<string> Texts(IOperation value, CancellationToken cancellation)
    {
        if (value.ConstantValue is { HasValue: true, Value: string constant })
        {
            return [constant];
        }

        return origins.Of(value, cancellation).Select(static origin => origin.Operation).Prepend(value).Distinct().Select(Constants).Where(static text => text.Length > 0);
    }

    /// <summary>The constant pieces of an expression in their order; a blank stands for what is filled in.</summary>
    private static string Constants(IOperation operation) => string.Concat(operation.DescendantsAndSelf().Select(static part => part switch
    {
        IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } } => text,
        IInterpolationOperation => " ? ",
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string text }, Parent: not IInterpolatedStringTextOperation } => text,
        IFieldReferenceOperation { ConstantValue: { HasValue: true, Value: string text } } => text,
        ILocalReferenceOperation { ConstantValue: { HasValue: true, Value: string text } } => text,
        _ => "",
    }));
}
