using MessageHub.Gateway.Interface;
using MessageHub.Gateway.Parties;
using MessageHub.Processing.Ports;

namespace MessageHub.Gateway.Push;

/// <summary>What the metadata must be: as long as the interface says, and true of the message.</summary>
internal static class MetadataCheck
{
    private const string Afzender = "routeringgegevens.afzender";
    private const string Geadresseerden = "routeringgegevens.geadresseerden";
    private const int LongestPath = 100;

    /// <summary>From <c>$.referentiegegevens.traceerId</c>. What is longer is no property of ours, and not repeated.</summary>
    public static string Property(string? jsonPath, string whole) => jsonPath is { Length: < LongestPath } && jsonPath.StartsWith("$.", StringComparison.Ordinal) ? jsonPath[2..] : whole;

    /// <summary>Errors by property; empty when lengths, numbers and counts are within the interface's limits.</summary>
    public static Dictionary<string, string[]> Lengths(PushMetadata metadata)
    {
        var errors = new Errors();
        var routing = metadata.Routeringgegevens;
        errors.Relatie(Afzender, routing.Afzender);
        errors.List(Geadresseerden, routing.Geadresseerden, minimum: 0, Limieten.Geadresseerden, errors.Relatie);

        var stroom = routing.Berichtstroom;
        errors.Text("routeringgegevens.berichtstroom.berichttype", stroom.Berichttype, Limieten.Berichtstroom);
        errors.Text("routeringgegevens.berichtstroom.berichtsubtype", stroom.Berichtsubtype, Limieten.Berichtstroom);
        errors.Text("routeringgegevens.berichtstroom.actie", stroom.Actie, Limieten.Berichtstroom);
        errors.Number("routeringgegevens.berichtstroom.berichtversie", stroom.Berichtversie);
        errors.Number("routeringgegevens.berichtstroom.berichtsubversie", stroom.Berichtsubversie);
        errors.Text("referentiegegevens.referentieId", metadata.Referentiegegevens.ReferentieId, Limieten.ReferentieId);
        if (metadata.Verwerkingscontext is { } context)
            errors.List("verwerkingscontext", context, minimum: 1, Limieten.Waarden, errors.Paar);
        return errors.All;
    }

    /// <summary>Why this caller may not send for this sender; null when it may. Looked at before the payload is.</summary>
    public static (string At, Foutcode Code)? Refusal(PushMetadata metadata, Caller caller)
    {
        var afzender = metadata.Routeringgegevens.Afzender;
        if (!caller.ActsFor(afzender.Code))
            return (Afzender, Foutcode.NietGemachtigd);
        return Relaties.IsRol(afzender.Rol, afzender.Code!) ? null : (Afzender, Foutcode.AfzenderOnbekend);
    }

    /// <summary>Where the metadata says something else than the message's header does; null when they agree. A party sends its own messages only.</summary>
    public static (string At, Foutcode? Code, string Detail)? Mismatch(PushMetadata metadata, Routing routing, Caller caller)
    {
        var gegevens = metadata.Routeringgegevens;
        if (!caller.ActsFor(routing.Verzender))
            return (Afzender, Foutcode.NietGemachtigd, "The sender in the message's header is not the party that sends.");
        if (gegevens.Afzender.Code != routing.Verzender)
            return (Afzender, null, "The sender in the metadata is not the sender in the message's header.");
        if (gegevens.Geadresseerden is not [{ Code: { } code, Rol: var rol }] || code != routing.Geadresseerde || !Relaties.IsRol(rol, code))
            return (Geadresseerden, null, "The addressee must be one: the receiver in the message's header.");
        if (Berichtstromen.FormOf(gegevens.Berichtstroom, routing.Soort) is null)
            return ("routeringgegevens.berichtstroom", null, $"The message is a {routing.Soort} of {routing.Soort.Standaard}; the metadata says otherwise.");

        return null;
    }

    private sealed class Errors
    {
        public Dictionary<string, string[]> All { get; } = [];

        public void Relatie(string at, Relatie relatie)
        {
            Text($"{at}.rol", relatie.Rol, Limieten.Relatie);
            Text($"{at}.code", relatie.Code, Limieten.Relatie);
        }

        public void Paar(string at, SleutelWaardePaar paar)
        {
            Text($"{at}.sleutel", paar.Sleutel, Limieten.Sleutel);
            List($"{at}.waarde", paar.Waarde, minimum: 1, Limieten.Waarden, (place, waarde) => Text(place, waarde, Limieten.Waarde));
        }

        /// <summary>JSON's null in a list comes through whatever the list is declared to hold.</summary>
        public void List<T>(string at, IReadOnlyList<T> list, int minimum, int maximum, Action<string, T> check)
            where T : class
        {
            if (list.Count < minimum || list.Count > maximum)
            {
                All[at] = [$"Must have {minimum} to {maximum} items."];
                return;
            }

            for (var i = 0; i < list.Count; i++)
            {
                if (list[i] is { } item)
                    check($"{at}[{i}]", item);
                else
                    All[$"{at}[{i}]"] = ["Must not be null."];
            }
        }

        public void Text(string at, string? text, int maximum)
        {
            if (text is not null && (text.Length == 0 || text.Length > maximum))
                All[at] = [$"Must have 1 to {maximum} characters."];
        }

        public void Number(string at, int number)
        {
            if (number is < 0 or > Limieten.Versie)
                All[at] = [$"Must be 0 to {Limieten.Versie}."];
        }
    }
}
