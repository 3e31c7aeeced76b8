using System;
using System.Globalization;

namespace RmlAnalyzers.Core.Order.Typing;

/// <summary>Constants of any numeric type, enum members included, as one type.</summary>
internal static class Numbers
{
    public static decimal? Of(object? value)
    {
        switch (value)
        {
            case byte or sbyte or short or ushort or int or uint or long or ulong or decimal:
                return Convert.ToDecimal(value, CultureInfo.InvariantCulture);
            case double or float:
                var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
                return Math.Abs(number) < 1e27 && Math.Abs(number) > 1e-20 || number == 0 ? (decimal)number : null;
            default:
                return null;
        }
    }

    public static long? Bits(object? value) => value is null or bool or string or double or float or decimal ? null
        : value is ulong wide ? unchecked((long)wide)
        : value is IConvertible ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;
}
