namespace MessageHub.Generate;

/// <summary>The Dagtekening of each message of a chain.</summary>
internal sealed record Agenda(DateOnly Verzoek, DateOnly Toewijzing, DateOnly Start, DateOnly Declaratie, DateOnly Stop);

/// <summary>The care of one client, and the messages that tell it. Each call makes a new message with identifiers of its own.</summary>
internal sealed record Traject(Assortiment Assortiment, Stroom Stroom, Persoon Persoon, Product[] Producten, Agenda Agenda, Nummering Nummering)
{
    /// <summary>One month for all: within a stream the DeclaratiePeriode may not go back (TR318).</summary>
    public static readonly DateOnly Declaratiemaand = new(2025, 4, 1);

    public Product Product => Producten[0];

    public BerichtDraft[] Volledig() => [Verzoek(), Toewijzing(), Start(), Declaratie(), Stop()];

    public BerichtDraft[] TotToewijzing() => [Verzoek(), Toewijzing()];

    public BerichtDraft[] TotStart() => [Verzoek(), Toewijzing(), Start()];

    public VerzoekDraft Verzoek() => new(Kop(Agenda.Verzoek), Persoon, Producten);

    /// <summary>Honours the request: each product carries the ReferentieAanbieder of the one that was asked for (TR379).</summary>
    public ToewijzingDraft Toewijzing() => new(Kop(Agenda.Toewijzing), Persoon, ["01"], Producten);

    public StartDraft Start() => new(Kop(Agenda.Start), Persoon, Producten.Select(StartVan).ToArray());

    /// <summary>Repeats the key of the start (TR382).</summary>
    public StopDraft Stop() => new(Kop(Agenda.Stop), Persoon, Producten.Select(StopVan).ToArray());

    public DeclaratieDraft Declaratie() => Declaratie(Producten.Select(product => Debet(product, Declaratiemaand)).ToArray());

    public DeclaratieDraft Declaratie(params Prestatie[] prestaties) =>
        new(Kop(Agenda.Declaratie), Nummering.DeclaratieNummer(), Declaratiemaand, Persoon.Bsn, prestaties);

    /// <summary>
    /// A debit line for a month. The ProductPeriode is that month, or what the allocation leaves of it (TR387, TR388, IV089).
    /// </summary>
    public Prestatie Debet(Product product, DateOnly maand)
    {
        var laatsteDag = maand.AddMonths(1).AddDays(-1);
        var begin = product.Ingangsdatum > maand ? product.Ingangsdatum : maand;
        var eind = product.Einddatum < laatsteDag ? product.Einddatum.Value : laatsteDag;
        var (categorie, code, volume, eenheid, tarief) = product.Levering;
        // In euros the volume is the amount itself (CS339); otherwise volume times tariff (TR346).
        return new(Nummering.ReferentieNummer(), null, product.ToewijzingNummer, categorie, code, begin, eind, volume, eenheid, tarief,
            volume * (tarief ?? 1));
    }

    /// <summary>Takes a debit line back in full (OP366): the same line with a number of its own and the old one beside it.</summary>
    public Prestatie Credit(Prestatie debet) =>
        debet with { ReferentieNummer = Nummering.ReferentieNummer(), VorigReferentieNummer = debet.ReferentieNummer };

    private static StartProduct StartVan(Product product) =>
        new(product.ToewijzingNummer, product.Categorie, product.Code, product.Ingangsdatum, product.Startdatum);

    private StopProduct StopVan(Product product) =>
        new(product.ToewijzingNummer, product.Categorie, product.Code, product.Ingangsdatum, product.Startdatum, Assortiment.VolgensPlan, product.Stopdatum);

    private Kop Kop(DateOnly dagtekening) => new(Assortiment.Standaard, Stroom, Nummering.Identificatie(), dagtekening);
}
