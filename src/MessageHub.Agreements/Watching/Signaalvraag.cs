using MessageHub.Istandaarden.Rules;

namespace MessageHub.Agreements.Watching;

/// <summary>
/// What to look for in the dossiers for one agreement, with the days worked out. A store finds the causes, set by set; the text is made here. A closed set: a
/// store has a query for each.
/// </summary>
/// <param name="Regel">The agreement's code.</param>
public abstract record Signaalvraag(string Regel)
{
    /// <summary>Is <see cref="Signaaloorzaak.Nummer"/> that of a message; if not, of an allocation?</summary>
    public virtual bool IsOverBericht => false;

    /// <summary>One sentence without a full stop; null: looked at closer, it is no cause.</summary>
    public abstract string? Tekst(Signaaloorzaak oorzaak);

    private protected static string Toewijzing(Signaaloorzaak oorzaak) => FormattableString.Invariant(
        $"allocation {oorzaak.Nummer}{(oorzaak.Product is { } product ? $" ({product})" : "")}");

    private protected static string Text(DateOnly? dag) => dag is { } day ? Kalender.Text(day) : "an unknown day";
}

/// <summary>What a store found: nothing about a person.</summary>
/// <param name="StroomId">The store's own key of the stream.</param>
/// <param name="Nummer">Of an allocation, or of a message.</param>
/// <param name="Dag">See the question.</param>
/// <param name="AndereDag">See the question.</param>
public sealed record Signaaloorzaak(long StroomId, string Aanbieder, long Nummer, string? Product, DateOnly? Dag, DateOnly? AndereDag);

/// <summary>RV02-3: ordered on or before this day and not started. Ordered is the day on which the first JW301 came in, or the Ingangsdatum if that is later.</summary>
public sealed record NietGestart(string Regel, long Weken, DateOnly BesteldTotEnMet) : Signaalvraag(Regel)
{
    public override string Tekst(Signaaloorzaak oorzaak) =>
        FormattableString.Invariant($"{Toewijzing(oorzaak)} could begin from {Text(oorzaak.Dag)} on, and no start came in {Weken} weeks");
}

/// <summary>RV12-4A7: ended before this day, started, and no stop for good.</summary>
public sealed record GeenStop(string Regel, DateOnly Vandaag) : Signaalvraag(Regel)
{
    public override string Tekst(Signaaloorzaak oorzaak) => $"{Toewijzing(oorzaak)} ended on {Text(oorzaak.Dag)}, and no stop came in";
}

/// <summary>RV12-4A9: ends between these days, both included, without a later allocation of the same category or an open request for the client.</summary>
public sealed record GeenVervolg(string Regel, DateOnly Vandaag, DateOnly TotEnMet) : Signaalvraag(Regel)
{
    public override string Tekst(Signaaloorzaak oorzaak) => $"{Toewijzing(oorzaak)} ends on {Text(oorzaak.Dag)}, and nothing follows it or was asked for";
}

/// <summary>RV12-4B3: the allocation on a request begins on another day than was asked for.</summary>
public sealed record AndereIngangsdatum(string Regel) : Signaalvraag(Regel)
{
    public override string Tekst(Signaaloorzaak oorzaak) =>
        $"{Toewijzing(oorzaak)} begins on {Text(oorzaak.Dag)}, and {Text(oorzaak.AndereDag)} was asked for";
}

/// <summary>RV04: an allocation of this product that is not for so many hours in all.</summary>
public sealed record AndereOmvang(string Regel, string Product, long Uren) : Signaalvraag(Regel)
{
    public override string Tekst(Signaaloorzaak oorzaak) => FormattableString.Invariant($"{Toewijzing(oorzaak)} is not ordered for {Uren} hours in all");
}

/// <summary>RV04: aftercare (its begin is the day) after treatment that ended (the other day), both of one client in one stream.</summary>
public sealed record LateNazorg(string Regel, IReadOnlyList<string> Nazorg, IReadOnlyList<string> Behandeling, long Maanden) : Signaalvraag(Regel)
{
    public override string? Tekst(Signaaloorzaak oorzaak) => oorzaak is { Dag: { } begin, AndereDag: { } einde } && begin > einde.AddMonths((int)Maanden)
        ? FormattableString.Invariant($"{Toewijzing(oorzaak)} begins on {Text(begin)}, more than {Maanden} months after the treatment ended on {Text(einde)}")
        : null;
}

/// <summary>RV04: a treatment began (the day) while first care of the same client was not stopped before.</summary>
public sealed record StartzorgLoopt(string Regel, IReadOnlyList<string> Startzorg, IReadOnlyList<string> Behandeling) : Signaalvraag(Regel)
{
    public override string Tekst(Signaaloorzaak oorzaak) => $"{Toewijzing(oorzaak)} was not stopped before the treatment began on {Text(oorzaak.Dag)}";
}

/// <summary>A JW301 that came in on or before this day and for which no receipt came.</summary>
public sealed record GeenOntvangstbericht(string Regel, DateOnly OntvangenTotEnMet) : Signaalvraag(Regel)
{
    public override bool IsOverBericht => true;

    public override string Tekst(Signaaloorzaak oorzaak) => $"the provider sent no receipt for the allocation of {Text(oorzaak.Dag)}";
}

/// <summary>A JW315 or JW317 that came in on or before this day and is not answered in any way.</summary>
public sealed record VerzoekOnbeantwoord(string Regel, DateOnly OntvangenTotEnMet) : Signaalvraag(Regel)
{
    public override bool IsOverBericht => true;

    public override string Tekst(Signaaloorzaak oorzaak) => $"the request of {Text(oorzaak.Dag)} has no answer";
}

/// <summary>A JW323 that came in on or before this day and has no JW325.</summary>
public sealed record DeclaratieOnbeantwoord(string Regel, DateOnly OntvangenTotEnMet) : Signaalvraag(Regel)
{
    public override bool IsOverBericht => true;

    public override string Tekst(Signaaloorzaak oorzaak) => $"the declaration of {Text(oorzaak.Dag)} has no answer";
}
