using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Dossiers;

/// <summary>What each shape of message looks at in the dossier, besides its own key and its clients.</summary>
internal static class Sleutels
{
    public static void Add(Toewijzingsbericht bericht, DossierSleutels sleutels)
    {
        foreach (var product in bericht.ToegewezenProducten)
        {
            sleutels.ToewijzingNummers.Add(product.ToewijzingNummer);
            sleutels.AddReferentie(product.ReferentieAanbieder);
        }
    }

    public static void Add(Startbericht bericht, DossierSleutels sleutels) => Add(bericht.StartProducten, sleutels);

    public static void Add(Stopbericht bericht, DossierSleutels sleutels) => Add(bericht.StopProducten, sleutels);

    public static void Add(Toewijzingsverzoekbericht bericht, DossierSleutels sleutels)
    {
        foreach (var product in bericht.AangevraagdeProducten)
            sleutels.AddReferentie(product.ReferentieAanbieder);
    }

    public static void Add(Wijzigingsverzoekbericht bericht, DossierSleutels sleutels)
    {
        sleutels.AddReferentie(bericht.Verzoek.ReferentieAanbieder);
        foreach (var product in bericht.Verzoek.OngewijzigdeProducten)
            sleutels.ToewijzingNummers.Add(product.ToewijzingNummer);
        foreach (var product in bericht.Verzoek.TeWijzigenProducten)
            sleutels.ToewijzingNummers.Add(product.ToewijzingNummer);
    }

    public static void Add(Antwoordbericht bericht, DossierSleutels sleutels) => sleutels.AddReferentie(bericht.Antwoord.ReferentieAanbieder);

    public static void Add(Declaratiebericht bericht, DossierSleutels sleutels)
    {
        sleutels.DeclaratieNummers.Add(bericht.Declaratie.DeclaratieNummer);
        Add(bericht.Declaratie.Clienten, sleutels);
    }

    public static void Add(Declaratieantwoordbericht bericht, DossierSleutels sleutels)
    {
        if (bericht.Header.DeclaratieIdentificatie is { } declaratie)
            sleutels.BeantwoordeDeclaraties.Add(declaratie.Identificatie);
        if (bericht.DeclaratieAntwoord is not { } antwoord)
            return;

        sleutels.DeclaratieNummers.Add(antwoord.DeclaratieNummer);
        Add(antwoord.Clienten, sleutels);
    }

    public static void Add(Retourbericht bericht, DossierSleutels sleutels)
    {
        sleutels.Berichten.Add(bericht.Beantwoord);
        if (bericht.IsAfkeuring)
            sleutels.AfgewezenBerichten.Add(bericht.Beantwoord);
    }

    private static void Add(IEnumerable<Melding> meldingen, DossierSleutels sleutels)
    {
        foreach (var melding in meldingen)
            sleutels.AddToewijzing(melding.ToewijzingNummer);
    }

    private static void Add(IReadOnlyList<DeclaratieClient> clienten, DossierSleutels sleutels)
    {
        foreach (var prestatie in clienten.SelectMany(client => client.Prestaties))
        {
            sleutels.ToewijzingNummers.Add(prestatie.ToewijzingNummer);
            sleutels.ReferentieNummers.Add(prestatie.ReferentieNummer);
            if (prestatie.VorigReferentieNummer is { } vorig)
                sleutels.ReferentieNummers.Add(vorig);
        }
    }
}
