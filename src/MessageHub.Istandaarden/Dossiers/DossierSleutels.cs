using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Dossiers;

/// <summary>Which parts of the dossier a batch of messages looks at, so that a store can fetch them in one go.</summary>
public sealed class DossierSleutels
{
    public HashSet<string> Bsns { get; } = [];

    public HashSet<long> ToewijzingNummers { get; } = [];

    /// <summary>ReferentieNummer and VorigReferentieNummer of Prestaties.</summary>
    public HashSet<string> ReferentieNummers { get; } = [];

    public HashSet<string> DeclaratieNummers { get; } = [];

    /// <summary>Identificatie of declarations that a JW325 answers; their lines are wanted too.</summary>
    public HashSet<string> BeantwoordeDeclaraties { get; } = [];

    public HashSet<string> ReferentiesAanbieder { get; } = [];

    public HashSet<BerichtSleutel> Berichten { get; } = [];

    public void Add(Bericht bericht)
    {
        Berichten.Add(BerichtSleutel.Of(bericht.Header));
        foreach (var client in bericht.Clienten)
            Bsns.Add(client.Bsn);

        switch (bericht)
        {
            case JW301 toewijzing:
                foreach (var product in toewijzing.ToegewezenProducten)
                {
                    ToewijzingNummers.Add(product.ToewijzingNummer);
                    AddReferentie(product.ReferentieAanbieder);
                }

                break;
            case JW305 start:
                foreach (var product in start.StartProducten)
                    AddToewijzing(product.ToewijzingNummer);
                break;
            case JW307 stop:
                foreach (var product in stop.StopProducten)
                    AddToewijzing(product.ToewijzingNummer);
                break;
            case JW315 verzoek:
                foreach (var product in verzoek.AangevraagdeProducten)
                    AddReferentie(product.ReferentieAanbieder);
                break;
            case JW317 verzoek:
                AddReferentie(verzoek.Verzoek.ReferentieAanbieder);
                foreach (var product in verzoek.Verzoek.OngewijzigdeProducten)
                    ToewijzingNummers.Add(product.ToewijzingNummer);
                foreach (var product in verzoek.Verzoek.TeWijzigenProducten)
                    ToewijzingNummers.Add(product.ToewijzingNummer);
                break;
            case JW319 antwoord:
                AddReferentie(antwoord.Antwoord.ReferentieAanbieder);
                break;
            case JW323 declaratie:
                DeclaratieNummers.Add(declaratie.Declaratie.DeclaratieNummer);
                AddPrestaties(declaratie.Declaratie.Clienten);
                break;
            case JW325 antwoord:
                if (antwoord.Header.DeclaratieIdentificatie is { } declaratieIdentificatie)
                    BeantwoordeDeclaraties.Add(declaratieIdentificatie.Identificatie);
                if (antwoord.DeclaratieAntwoord is { } besluit)
                {
                    DeclaratieNummers.Add(besluit.DeclaratieNummer);
                    AddPrestaties(besluit.Clienten);
                }

                break;
        }
    }

    private void AddPrestaties(IReadOnlyList<DeclaratieClient> clienten)
    {
        foreach (var client in clienten)
        {
            foreach (var prestatie in client.Prestaties)
            {
                ToewijzingNummers.Add(prestatie.ToewijzingNummer);
                ReferentieNummers.Add(prestatie.ReferentieNummer);
                if (prestatie.VorigReferentieNummer is { } vorig)
                    ReferentieNummers.Add(vorig);
            }
        }
    }

    private void AddToewijzing(long? nummer)
    {
        if (nummer is { } known)
            ToewijzingNummers.Add(known);
    }

    private void AddReferentie(string? referentie)
    {
        if (referentie is not null)
            ReferentiesAanbieder.Add(referentie);
    }
}

/// <summary>What makes a message itself unique for its sender (TR056).</summary>
public readonly record struct BerichtSleutel(BerichtSoort Soort, string Afzender, string Identificatie)
{
    public static BerichtSleutel Of(Header header) => new(header.Soort, header.Afzender, header.Identificatie);
}
