using System.Globalization;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules;

/// <summary>The text of a finding: the rule's fault, and behind it the values that clash, written as messages write them.</summary>
internal sealed class FindingText : IFormatProvider, ICustomFormatter
{
    private static readonly FindingText Values = new();

    public static string Of(Rule rule, FormattableString? detail) =>
        detail is null ? rule.Fault : $"{rule.Fault.TrimEnd('.')}: {detail.ToString(Values)}.";

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
    {
        DateOnly date => Kalender.Text(date),
        Periode periode => Kalender.Text(periode.Begin, periode.Eind),
        IFormattable value => value.ToString(format, CultureInfo.InvariantCulture),
        _ => arg?.ToString() ?? "",
    };
}
