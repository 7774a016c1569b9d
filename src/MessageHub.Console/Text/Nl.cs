using System.Globalization;
using MessageHub.Processing;

namespace MessageHub.OperatorConsole.Text;

/// <summary>Figures, moments and statuses as the operators read them: Dutch, in Dutch time, whatever the machine's culture (it may know none).</summary>
public static class Nl
{
    private static readonly string[] Months = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    private static readonly NumberFormatInfo Numbers = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NumberDecimalDigits = 0 };

    private static readonly TimeZoneInfo Netherlands = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Netherlands).DateTime;

    /// <summary>When a day begins in the Netherlands.</summary>
    public static DateTimeOffset Start(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Netherlands.GetUtcOffset(midnight));
    }

    /// <summary>As <c>12.345</c>.</summary>
    public static string Number(long number) => number.ToString("N0", Numbers);

    /// <summary>As <c>2,5</c>.</summary>
    public static string Number(double number, int decimals) => number.ToString($"N{decimals.ToString(CultureInfo.InvariantCulture)}", Numbers);

    /// <param name="cents">Euro cents.</param>
    public static string Euro(long cents) => $"€ {(cents / 100m).ToString("N2", Numbers)}";

    /// <summary>As <c>26 nov 2026 14:05</c>.</summary>
    public static string Moment(DateTimeOffset moment)
    {
        var local = Local(moment);
        return string.Create(CultureInfo.InvariantCulture, $"{local.Day} {Months[local.Month - 1]} {local.Year} {local:HH:mm}");
    }

    /// <summary>With seconds, where the order of things matters.</summary>
    public static string Exactly(DateTimeOffset moment) => string.Create(CultureInfo.InvariantCulture, $"{Moment(moment)}:{Local(moment):ss}");

    /// <summary>As <c>26-11-2026</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    /// <summary>As <c>nov 2026</c>.</summary>
    public static string Month(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Months[day.Month - 1]} {day.Year}");

    /// <summary>As <c>3 minuten</c>: the largest unit that fits.</summary>
    public static string Age(TimeSpan age) => age switch
    {
        { TotalSeconds: < 60 } => Many((long)Math.Max(0, age.TotalSeconds), "seconde", "seconden"),
        { TotalMinutes: < 60 } => Many((long)age.TotalMinutes, "minuut", "minuten"),
        { TotalHours: < 48 } => Many((long)age.TotalHours, "uur", "uur"),
        _ => Many((long)age.TotalDays, "dag", "dagen"),
    };

    /// <summary>As <c>1 bericht</c>, <c>2 berichten</c>.</summary>
    public static string Many(long number, string one, string more) => $"{Number(number)} {(number == 1 ? one : more)}";

    public static string Name(MessageStatus status) => status switch
    {
        MessageStatus.Waiting => "wacht",
        MessageStatus.Accepted => "goedgekeurd",
        MessageStatus.PartiallyAccepted => "deels toegekend",
        MessageStatus.Rejected => "afgekeurd",
        MessageStatus.Invalid => "ongeldig",
        MessageStatus.Received => "ontvangen",
        MessageStatus.Failed => "mislukt",
        MessageStatus.Stuck => "vastgelopen",
        MessageStatus.Discarded => "terzijde gelegd",
        MessageStatus.Held => "aangehouden",
    };
}
