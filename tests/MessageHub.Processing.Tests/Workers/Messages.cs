using MessageHub.Processing.Ports;
using MessageHub.Testing;

namespace MessageHub.Processing.Tests.Workers;

/// <summary>Messages that the hub answers, whatever went before.</summary>
internal static class Messages
{
    public const string EersteAanbieder = "42420001";
    public const string TweedeAanbieder = "42420002";

    public static readonly Stroom EersteStroom = Keten.StroomMet(EersteAanbieder);
    public static readonly Stroom TweedeStroom = Keten.StroomMet(TweedeAanbieder);

    public static JW315Xml Verzoek(string aanbieder) => Berichten.VerzoekOmToewijzing() with { Aanbieder = aanbieder };

    public static BerichtXml[] Verzoeken(string aanbieder, int count) => [.. Enumerable.Range(0, count).Select(_ => Verzoek(aanbieder))];
}

/// <summary>Wake-ups that are lost.</summary>
internal sealed class Drops : IWakeUps
{
    public Task WakeAsync(IReadOnlyCollection<Stroom> stromen, CancellationToken cancellation) => Task.CompletedTask;
}
