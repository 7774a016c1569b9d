using MessageHub.Agreements.Rules;

namespace MessageHub.Agreements.Watching;

/// <summary>The agreements that are watched in the dossiers, once a day: each with its settings and what to look for.</summary>
public static class WatchBook
{
    public static Agreement<WeeksSettings> RV02_3 { get; } = Watched<WeeksSettings>("RV02-3");

    public static Agreement<WatchSettings> RV12_4A7 { get; } = Watched<WatchSettings>("RV12-4A7");

    public static Agreement<WeeksSettings> RV12_4A9 { get; } = Watched<WeeksSettings>("RV12-4A9");

    public static Agreement<WatchSettings> RV12_4B3 { get; } = Watched<WatchSettings>("RV12-4B3");

    public static Agreement<JeugdGgzSettings> RV04 { get; } = Watched<JeugdGgzSettings>("RV04");

    /// <summary>The terms of the chain, which no region's document numbers.</summary>
    public static Agreement<ReceiptTermSettings> Receipt { get; } = Watched<ReceiptTermSettings>("KETEN-302");

    public static Agreement<RequestTermSettings> Request { get; } = Watched<RequestTermSettings>("KETEN-VERZOEK");

    public static Agreement<DeclarationTermSettings> Declaration { get; } = Watched<DeclarationTermSettings>("KETEN-DECLARATIE");

    public static IReadOnlyList<Agreement> All { get; } = [RV02_3, RV12_4A7, RV12_4A9, RV12_4B3, RV04, Receipt, Request, Declaration];

    /// <summary>
    /// Codes of whatever the daily look makes and closes. What rules signal when a message is judged is not among them: that a message came late does not end.
    /// </summary>
    public static IReadOnlyList<string> Regels { get; } = [.. All.Select(agreement => agreement.Code), RM3_21.Agreement.Code];

    /// <summary>What to look for on this day, of the agreements that are switched on.</summary>
    public static IReadOnlyList<Signaalvraag> Vragen(AgreementsFile file, DateOnly vandaag)
    {
        var vragen = new List<Signaalvraag>();
        On(RV02_3, settings => [new NietGestart(RV02_3.Code, settings.Weeks, vandaag.AddDays(-7 * (int)settings.Weeks - 1))]);
        On(RV12_4A7, _ => [new GeenStop(RV12_4A7.Code, vandaag)]);
        On(RV12_4A9, settings => [new GeenVervolg(RV12_4A9.Code, vandaag, vandaag.AddDays(7 * (int)settings.Weeks))]);
        On(RV12_4B3, _ => [new AndereIngangsdatum(RV12_4B3.Code)]);
        On(RV04, settings =>
        [
            .. settings.Orders.Select(order => new AndereOmvang(RV04.Code, order.Product, order.Hours)),
            new LateNazorg(RV04.Code, settings.Aftercare, settings.Treatment, settings.AftercareMonths),
            new StartzorgLoopt(RV04.Code, settings.FirstCare, settings.Treatment),
        ]);
        On(Receipt, settings => [new GeenOntvangstbericht(Receipt.Code, Verlopen(settings))]);
        On(Request, settings => [new VerzoekOnbeantwoord(Request.Code, Verlopen(settings))]);
        On(Declaration, settings => [new DeclaratieOnbeantwoord(Declaration.Code, Verlopen(settings))]);
        return vragen;

        void On<TSettings>(Agreement<TSettings> agreement, Func<TSettings, IReadOnlyList<Signaalvraag>> questions)
            where TSettings : WatchSettings, new()
        {
            if (file.Rules.Of(agreement) is { Enabled: true } settings)
                vragen.AddRange(questions(settings));
        }

        DateOnly Verlopen(WorkingDaysSettings settings) => file.Werkdagen.LaatsteVerlopen(vandaag, settings.WorkingDays);
    }

    /// <summary>Codes of the agreements with a term for an answer: a signal of theirs is a term that passed.</summary>
    public static IReadOnlyList<string> Termijnregels { get; } = [Receipt.Code, Request.Code, Declaration.Code];

    /// <summary>The terms that are switched on, each with the days of receipt whose term ends today or on one of the days after it.</summary>
    /// <param name="dagen">So many days, today included.</param>
    public static IReadOnlyList<Antwoordtermijn> Termijnen(AgreementsFile file, DateOnly vandaag, int dagen)
    {
        var termijnen = new List<Antwoordtermijn>();
        On(Receipt, dag => new GeenOntvangstbericht(Receipt.Code, dag));
        On(Request, dag => new VerzoekOnbeantwoord(Request.Code, dag));
        On(Declaration, dag => new DeclaratieOnbeantwoord(Declaration.Code, dag));
        return termijnen;

        void On<TSettings>(Agreement<TSettings> agreement, Func<DateOnly, Signaalvraag> vraag)
            where TSettings : WorkingDaysSettings, new()
        {
            if (file.Rules.Of(agreement) is not { Enabled: true } settings)
                return;
            var vanaf = file.Werkdagen.LaatsteVerlopen(vandaag, settings.WorkingDays).AddDays(1);
            var totEnMet = file.Werkdagen.LaatsteVerlopen(vandaag.AddDays(dagen), settings.WorkingDays);
            if (vanaf <= totEnMet)
                termijnen.Add(new Antwoordtermijn(vraag(totEnMet), vanaf, totEnMet));
        }
    }

    private static Agreement<TSettings> Watched<TSettings>(string code)
        where TSettings : WatchSettings, new() => new(code, (rules, _) => rules);
}
