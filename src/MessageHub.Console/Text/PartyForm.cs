using MessageHub.Processing.Ports;

namespace MessageHub.OperatorConsole.Text;

/// <summary>What is filled in of a party, as it is typed.</summary>
public sealed class PartyForm
{
    /// <summary>The most that a store keeps.</summary>
    internal const int LongestName = 200;

    public string? Code { get; set; }

    public string? Naam { get; set; }

    public string? Route { get; set; }

    public bool Bediend { get; set; }

    /// <summary>Codes of the parties it sends for.</summary>
    public string? Namens { get; set; }

    internal static PartyForm Of(Party party) => new()
    {
        Code = party.Code, Naam = party.Naam, Route = party.Route.ToString(), Bediend = party.IsServed, Namens = string.Join(' ', party.SendsFor),
    };

    /// <summary>The party that is meant; or what is wrong with it, for whoever typed it.</summary>
    internal (Party? Party, string? Problem) Read()
    {
        var (code, naam) = (Code?.Trim() ?? "", Naam?.Trim() ?? "");
        var namens = (Namens ?? "").Split([' ', ',', ';', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray();
        if (!Party.IsCode(code))
            return (null, "Dit is geen partij: een gemeente heeft een code van vier cijfers, een aanbieder van acht.");
        if (naam.Length is 0 or > LongestName)
            return (null, $"Geef een naam van ten hoogste {LongestName} tekens.");
        if (!Enum.TryParse<DeliveryRoute>(Route, out var route) || !Enum.IsDefined(route))
            return (null, "Kies hoe de partij haar berichten krijgt.");
        if (namens.FirstOrDefault(other => !Party.IsCode(other)) is { } wrong)
            return (null, $"Namens wie: '{wrong}' is geen code van een partij.");
        return Bediend && Party.RolOf(code) != PartyRol.Gemeente
            ? (null, "Deze hub beoordeelt voor gemeenten; een aanbieder kan niet 'beoordeeld door deze hub' zijn.")
            : (new Party(code, naam, route, Bediend, namens), null);
    }
}
