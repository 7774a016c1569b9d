using System.Text.Json.Serialization;
using MessageHub.Gateway.Interface;
using MessageHub.Gateway.Parties;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;

namespace MessageHub.Gateway.Pull;

/// <summary>What a party looks for in its mailbox.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "zoekpadType")]
[JsonDerivedType(typeof(ZoekpadOpBerichtstroom), nameof(ZoekpadOpBerichtstroom))]
[JsonDerivedType(typeof(ZoekpadOpConversatieId), nameof(ZoekpadOpConversatieId))]
[JsonDerivedType(typeof(ZoekpadOpAlsAntwoordOp), nameof(ZoekpadOpAlsAntwoordOp))]
internal abstract record Zoekpad
{
    /// <summary>Null when nothing in this party's mailbox can match.</summary>
    public abstract MailboxFilter? Filter(Caller party, Standaarden standaarden);

    /// <summary>A property outside the interface's limits.</summary>
    public virtual (string At, string Error)? Error() => null;
}

internal sealed record ZoekpadOpBerichtstroom : Zoekpad
{
    public required string Berichttype { get; init; }

    public string? Berichtsubtype { get; init; }

    public int? Berichtversie { get; init; }

    public int? Berichtsubversie { get; init; }

    public string? Actie { get; init; }

    public string? GeadresseerdeRol { get; init; }

    public string? GeadresseerdeCode { get; init; }

    public override MailboxFilter? Filter(Caller party, Standaarden standaarden)
    {
        var forParty = (GeadresseerdeCode is null || GeadresseerdeCode == party.Code)
            && (GeadresseerdeRol is null || GeadresseerdeRol.Equals(party.Rol, StringComparison.OrdinalIgnoreCase));
        return forParty && standaarden.FromNaam(Berichttype) is { } soort && soort.IsVersion(Berichtversie, Berichtsubversie)
            ? new MailboxFilter(Soort: soort)
            : null;
    }

    public override (string At, string Error)? Error()
    {
        (string At, string? Text, int Maximum)[] texts =
        [
            ("berichttype", Berichttype, 60), ("berichtsubtype", Berichtsubtype, 60), ("actie", Actie, 60),
            ("geadresseerdeRol", GeadresseerdeRol, 100), ("geadresseerdeCode", GeadresseerdeCode, 100),
        ];
        foreach (var (at, text, maximum) in texts)
        {
            if (text is not null && (text.Length == 0 || text.Length > maximum))
                return (at, $"Must have 1 to {maximum} characters.");
        }

        if (Berichtversie is < 0 or > 999)
            return ("berichtversie", "Must be 0 to 999.");
        return Berichtsubversie is < 0 or > 999 ? ("berichtsubversie", "Must be 0 to 999.") : null;
    }
}

internal sealed record ZoekpadOpConversatieId : Zoekpad
{
    public required Guid ConversatieId { get; init; }

    public override MailboxFilter Filter(Caller party, Standaarden standaarden) => new(ConversatieId: ConversatieId);
}

internal sealed record ZoekpadOpAlsAntwoordOp : Zoekpad
{
    public required Guid AlsAntwoordOp { get; init; }

    public override MailboxFilter Filter(Caller party, Standaarden standaarden) => new(AlsAntwoordOp: AlsAntwoordOp);
}
