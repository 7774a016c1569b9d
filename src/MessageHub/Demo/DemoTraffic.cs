using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MessageHub.Generate;

namespace MessageHub.Demo;

/// <summary>A message of the demo, and when it comes in.</summary>
internal sealed record DemoMessage(DateTimeOffset Moment, byte[] Body);

/// <summary>
/// What a region's parties send each other in a month: generated chains with faults, of which each begins on some day and goes on with hours to days between its
/// messages. What would come after today is not there yet, so that some orders have no start and some starts no declaration.
/// </summary>
internal static partial class DemoTraffic
{
    public const int Days = 30;

    private const int Generated = 1600;
    private const int Seed = 12;

    /// <summary>The same messages for the same day.</summary>
    public static IReadOnlyList<DemoMessage> Make(DateTimeOffset now)
    {
        var random = new SeededRandom(Seed);
        var (begin, months) = (now.AddDays(-Days), MonthsLater(now));
        return
        [
            .. MessageGenerator.Messages(Generated, Seed, faults: true)
                .Select(message => Encoding.UTF8.GetString(message.Content))
                .GroupBy(xml => Bsn().Match(xml).Value)
                .SelectMany(chain => Spread(chain, begin, random))
                .Where(message => message.Moment < now)
                .OrderBy(message => message.Moment)
                .Select(message => new DemoMessage(message.Moment, Encoding.UTF8.GetBytes(Later(message.Xml, months)))),
        ];
    }

    private static IEnumerable<(DateTimeOffset Moment, string Xml)> Spread(IEnumerable<string> chain, DateTimeOffset begin, SeededRandom random)
    {
        var moment = begin.AddMinutes(random.Between(0, Days * 24 * 60));
        foreach (var xml in chain)
        {
            yield return (moment, xml);
            moment = moment.AddMinutes(random.Between(2 * 60, 60 * 60));
        }
    }

    /// <summary>The generator's last day is 1 August 2025; here it must lie before the month of the demo, because nothing is dated after it came in (TR135).</summary>
    private static int MonthsLater(DateTimeOffset now)
    {
        var begin = now.AddDays(-Days);
        return ((begin.Year - 2025) * 12) + begin.Month - 8;
    }

    /// <summary>Whole months later, and what ends a month ends one still: DeclaratiePeriodes are months (TR319).</summary>
    private static string Later(string xml, int months) => Date().Replace(xml, found =>
    {
        var day = DateOnly.ParseExact(found.ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var later = day.AddMonths(months);
        if (day.AddDays(1).Day == 1)
            later = new DateOnly(later.Year, later.Month, 1).AddMonths(1).AddDays(-1);
        return later.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    });

    [GeneratedRegex(@"Bsn>\d{9}<")]
    private static partial Regex Bsn();

    /// <summary>Care lies in 2025; persons were born before.</summary>
    [GeneratedRegex(@"(?<=>)202[56]-\d{2}-\d{2}(?=<)")]
    private static partial Regex Date();
}
