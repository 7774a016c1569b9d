using System.Globalization;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.OperatorConsole.Text;

/// <summary>What is filled in to search by, as it is typed.</summary>
internal sealed record SearchForm(
    string? Spoor, string? Kenmerk, string? Toewijzing, string? Declaratie, string? Partij, string? Type, string? Stand, string? Van, string? Tot, long? Voor)
{
    /// <summary>The search that is meant; or what is wrong with it, for whoever typed it.</summary>
    public static (MessageQuery? Query, string? Problem) Read(SearchForm form, IReadOnlyList<BerichtSoort> soorten)
    {
        var references = new List<MessageReference>();
        if (Text(form.Spoor) is { } spoor)
        {
            if (!Guid.TryParse(spoor, out var id))
                return (null, "Dit is geen traceerId of conversatieId: zo'n kenmerk heeft 32 letters en cijfers met streepjes.");
            references.Add(new MessageReference.Trace(id));
        }

        if (Text(form.Kenmerk) is { } kenmerk)
            references.Add(new MessageReference.Identificatie(kenmerk));
        if (Text(form.Toewijzing) is { } toewijzing)
        {
            if (!long.TryParse(toewijzing, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer))
                return (null, "Een ToewijzingNummer heeft alleen cijfers.");
            references.Add(new MessageReference.Toewijzing(nummer));
        }

        if (Text(form.Declaratie) is { } declaratie)
            references.Add(new MessageReference.Declaratie(declaratie));
        if (references.Count > 1)
            return (null, "Zoek op een kenmerk tegelijk: traceerId, Identificatie, ToewijzingNummer of DeclaratieNummer.");

        var (van, tot) = (Day(form.Van), Day(form.Tot));
        return (new MessageQuery(
            references.FirstOrDefault(), Text(form.Partij), soorten.FirstOrDefault(soort => soort.Naam == form.Type),
            Enum.GetValues<MessageStatus>().Where(status => status.ToText() == form.Stand).Select(status => (MessageStatus?)status).FirstOrDefault(),
            van is { } from ? Nl.Start(from) : null, tot is { } until ? Nl.Start(until.AddDays(1)) : null, form.Voor), null);
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
