using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
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
    public abstract MailboxFilter Filter(Standaarden standaarden);

    /// <summary>Those of the caller's parties in whose mailboxes is looked.</summary>
    public virtual IReadOnlyList<string> Mailboxes(Caller caller) => caller.Codes;

    /// <summary>A property outside the interface's limits.</summary>
    public virtual (string At, string Error)? Error() => null;
}

[Description("Zoekpad om berichten op te halen o.b.v. de berichtstroom en evt. de geadresseerde.")]
internal sealed record ZoekpadOpBerichtstroom : Zoekpad
{
    [Length(1, Limieten.Berichtstroom)]
    public required string Berichttype { get; init; }

    [Length(1, Limieten.Berichtstroom)]
    public string? Berichtsubtype { get; init; }

    [Range(0, Limieten.Versie)]
    public int? Berichtversie { get; init; }

    [Range(0, Limieten.Versie)]
    public int? Berichtsubversie { get; init; }

    [Length(1, Limieten.Berichtstroom)]
    public string? Actie { get; init; }

    [Length(1, Limieten.Relatie)]
    public string? GeadresseerdeRol { get; init; }

    [Length(1, Limieten.Relatie)]
    public string? GeadresseerdeCode { get; init; }

    public override MailboxFilter Filter(Standaarden standaarden) =>
        new(Soorten: Berichtstromen.Named(Berichttype, Berichtsubtype, Berichtversie, Berichtsubversie, standaarden));

    public override IReadOnlyList<string> Mailboxes(Caller caller) =>
    [
        .. caller.Codes.Where(code => (GeadresseerdeCode is null || GeadresseerdeCode == code) && (GeadresseerdeRol is null || Relaties.IsRol(GeadresseerdeRol, code))),
    ];

    public override (string At, string Error)? Error()
    {
        (string At, string? Text, int Maximum)[] texts =
        [
            ("berichttype", Berichttype, Limieten.Berichtstroom), ("berichtsubtype", Berichtsubtype, Limieten.Berichtstroom),
            ("actie", Actie, Limieten.Berichtstroom), ("geadresseerdeRol", GeadresseerdeRol, Limieten.Relatie),
            ("geadresseerdeCode", GeadresseerdeCode, Limieten.Relatie),
        ];
        foreach (var (at, text, maximum) in texts)
        {
            if (text is not null && (text.Length == 0 || text.Length > maximum))
                return (at, $"Must have 1 to {maximum} characters.");
        }

        if (Berichtversie is < 0 or > Limieten.Versie)
            return ("berichtversie", $"Must be 0 to {Limieten.Versie}.");
        return Berichtsubversie is < 0 or > Limieten.Versie ? ("berichtsubversie", $"Must be 0 to {Limieten.Versie}.") : null;
    }
}

[Description("Zoekpad om berichten op te halen o.b.v. het Conversatie ID.")]
internal sealed record ZoekpadOpConversatieId : Zoekpad
{
    public required Guid ConversatieId { get; init; }

    public override MailboxFilter Filter(Standaarden standaarden) => new(ConversatieId: ConversatieId);
}

[Description("Zoekpad om berichten op te halen die een antwoord zijn op het bericht met dit Traceer ID.")]
internal sealed record ZoekpadOpAlsAntwoordOp : Zoekpad
{
    public required Guid AlsAntwoordOp { get; init; }

    public override MailboxFilter Filter(Standaarden standaarden) => new(AlsAntwoordOp: AlsAntwoordOp);
}
