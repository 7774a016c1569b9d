using MessageHub.Gateway.Interface;
using MessageHub.Gateway.Parties;
using MessageHub.Processing.Ports;

namespace MessageHub.Gateway.Push;

/// <summary>What the metadata must be: as long as the interface says, and true of the message.</summary>
internal static class MetadataCheck
{
    private const int RelatieLength = 100;
    private const int StroomLength = 60;
    private const int ReferentieLength = 150;
    private const int WaardeLength = 250;
    private const int VersieMaximum = 999;
    private const int ListLength = 100;

    /// <summary>From <c>$.referentiegegevens.traceerId</c>.</summary>
    public static string Property(string? jsonPath) => jsonPath is null or "$" ? PushForm.MetadataPart : jsonPath[2..];

    /// <summary>Errors by property; empty when lengths, numbers and counts are within the interface's limits.</summary>
    public static Dictionary<string, string[]> Lengths(PushMetadata metadata)
    {
        var errors = new Dictionary<string, string[]>();
        var routing = metadata.Routeringgegevens;
        Relatie("routeringgegevens.afzender", routing.Afzender);
        Count("routeringgegevens.geadresseerden", routing.Geadresseerden.Count, minimum: 0);
        for (var i = 0; i < routing.Geadresseerden.Count; i++)
            Relatie($"routeringgegevens.geadresseerden[{i}]", routing.Geadresseerden[i]);

        var stroom = routing.Berichtstroom;
        Text("routeringgegevens.berichtstroom.berichttype", stroom.Berichttype, StroomLength);
        Text("routeringgegevens.berichtstroom.berichtsubtype", stroom.Berichtsubtype, StroomLength);
        Text("routeringgegevens.berichtstroom.actie", stroom.Actie, StroomLength);
        Number("routeringgegevens.berichtstroom.berichtversie", stroom.Berichtversie);
        Number("routeringgegevens.berichtstroom.berichtsubversie", stroom.Berichtsubversie);
        Text("referentiegegevens.referentieId", metadata.Referentiegegevens.ReferentieId, ReferentieLength);

        if (metadata.Verwerkingscontext is { } context)
        {
            Count("verwerkingscontext", context.Count, minimum: 1);
            for (var i = 0; i < context.Count; i++)
            {
                Text($"verwerkingscontext[{i}].sleutel", context[i].Sleutel, RelatieLength);
                Count($"verwerkingscontext[{i}].waarde", context[i].Waarde.Count, minimum: 1);
                foreach (var waarde in context[i].Waarde)
                    Text($"verwerkingscontext[{i}].waarde", waarde, WaardeLength);
            }
        }

        return errors;

        void Relatie(string at, Relatie relatie)
        {
            Text($"{at}.rol", relatie.Rol, RelatieLength);
            Text($"{at}.code", relatie.Code, RelatieLength);
        }

        void Text(string at, string? text, int maximum)
        {
            if (text is not null && (text.Length == 0 || text.Length > maximum))
                errors[at] = [$"Must have 1 to {maximum} characters."];
        }

        void Number(string at, int number)
        {
            if (number is < 0 or > VersieMaximum)
                errors[at] = [$"Must be 0 to {VersieMaximum}."];
        }

        void Count(string at, int count, int minimum)
        {
            if (count < minimum || count > ListLength)
                errors[at] = [$"Must have {minimum} to {ListLength} items."];
        }
    }

    /// <summary>
    /// Where the metadata says something else than the message's header or the authenticated party does; null when all agree. A party sends its own
    /// messages only.
    /// </summary>
    public static (string At, string Detail)? Mismatch(PushMetadata metadata, Routing routing, Caller party)
    {
        var gegevens = metadata.Routeringgegevens;
        if (!Is(gegevens.Afzender, party))
            return ("routeringgegevens.afzender", "The sender in the metadata is not the party that sends.");
        if (routing.Verzender != party.Code)
            return ("routeringgegevens.afzender", "The sender in the message's header is not the party that sends.");
        if (!gegevens.Berichtstroom.Is(routing.Soort))
            return ("routeringgegevens.berichtstroom", $"The message is a {routing.Soort} of {routing.Soort.Standaard}; the metadata says otherwise.");
        if (gegevens.Geadresseerden is not [var geadresseerde] || !Is(geadresseerde, Caller.OfCode(routing.Geadresseerde)))
            return ("routeringgegevens.geadresseerden", "The addressee must be one: the receiver in the message's header.");

        return null;
    }

    private static bool Is(Relatie relatie, Caller party) =>
        relatie.Code == party.Code && relatie.Rol.Equals(party.Rol, StringComparison.OrdinalIgnoreCase);
}
