using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.OperatorConsole.Text;

/// <summary>Parties and their certificates in words.</summary>
internal static class PartyTexts
{
    /// <summary>How long before its end people are warned: a certificate takes some weeks to renew.</summary>
    public static readonly TimeSpan WarnBefore = TimeSpan.FromDays(30);

    public static string Name(PartyRol rol) => rol switch
    {
        PartyRol.Gemeente => "gemeente",
        PartyRol.Instelling => "aanbieder",
    };

    public static string Name(DeliveryRoute route) => route switch
    {
        DeliveryRoute.Mailbox => "haalt ze op uit de postbus",
        DeliveryRoute.Published => "via RabbitMQ",
    };

    public static string Name(KnownBy knownBy) => knownBy switch
    {
        KnownBy.Thumbprint => "aan dit certificaat (vingerafdruk)",
        KnownBy.Holder => "aan houder en uitgever: een vernieuwd certificaat geldt ook",
    };

    public static string Say(CertificateProblem problem) => problem switch
    {
        CertificateProblem.NoCertificate => "Dit is geen certificaat (PEM of DER).",
        CertificateProblem.HoldsKey =>
            "Hier zit een geheime sleutel in; er is niets bewaard. Die sleutel hoort alleen bij de houder te zijn: vraag om het certificaat zonder sleutel, en overweeg een nieuw.",
        CertificateProblem.Several => "Hier zitten meer certificaten in, zoals een keten. Geef alleen het certificaat van de partij zelf.",
        CertificateProblem.TooLarge => "Dit is te groot voor een certificaat.",
        CertificateProblem.NamesTooLong => "De namen in dit certificaat zijn te lang: laat het aan zijn vingerafdruk herkennen.",
        CertificateProblem.NoHolder => "Dit certificaat noemt geen houder: laat het aan zijn vingerafdruk herkennen.",
    };

    /// <summary>Where a registration stands, and the colour of that.</summary>
    public static (string Class, string Text) Stand(RegisteredCertificate certificate, DateTimeOffset now) => CertificateStanding.Of(certificate, now) switch
    {
        CertificateStanding.Revoked => ("red", $"ingetrokken op {Nl.Moment(certificate.RevokedAt!.Value)} door {certificate.RevokedBy}"),
        CertificateStanding.NotYet => ("unknown", "geldt nog niet"),
        CertificateStanding.Over => ("red", "verlopen"),
        CertificateStanding.Good when ExpiresSoon(certificate, now) => ("orange", $"verloopt over {Nl.Age(certificate.Period.Until!.Value - now)}"),
        CertificateStanding.Good => ("green", "geldig"),
        var other => throw new InvalidOperationException($"{other.GetType().Name} is no standing of what is registered."),
    };

    /// <summary>It works now, and will not for long.</summary>
    public static bool ExpiresSoon(RegisteredCertificate certificate, DateTimeOffset now) =>
        CertificateStanding.Of(certificate, now) is CertificateStanding.Good && certificate.Period.Until < now + WarnBefore;

    /// <summary>As <c>25 nov 2026 10:00 tot 25 nov 2028 10:00</c>.</summary>
    public static string Say(Period period) => period switch
    {
        (null, null) => "zonder grens in het register",
        ({ } from, null) => $"vanaf {Nl.Moment(from)}",
        (null, { } until) => $"tot {Nl.Moment(until)}",
        ({ } from, { } until) => $"{Nl.Moment(from)} tot {Nl.Moment(until)}",
    };
}
