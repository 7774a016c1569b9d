using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>
/// IV028: every message has one receipt, from who received it. A receipt is never refused, as it has no answer of its own. What does not fit is told to a
/// person: a message that never came in, one that the hub has answered itself, and what was built on a message that is refused now.
/// </summary>
[Explained(
    On = "Header",
    Broken = "A 302 to a 301 that never came in; or one that refuses an allocation on which a start was accepted. It is taken in all the same.",
    Kept = "A 302 that accepts; or one that refuses an allocation on which nothing was built.")]
public sealed class IV028() : Rule<Ontvangst>(
    "IV028", 3, null,
    "A receipt answers a message that came in and was not answered before; one that refuses it comes before anything is built on it.",
    "The receipt does not fit what the hub knows.")
{
    public override void Check(Ontvangst subject, RuleContext context)
    {
        foreach (var detail in Misfits(subject, context.Dossier))
            context.Signal(this, subject.Bericht.Header.Position, detail: detail);
    }

    private static IEnumerable<FormattableString> Misfits(Ontvangst ontvangst, Dossier dossier)
    {
        if (!ontvangst.IsBekend)
            yield return $"the message that it answers never came in";
        if (!ontvangst.Bericht.IsAfkeuring)
            yield break;

        if (!ontvangst.Telt)
        {
            yield return $"it refuses a message that the hub has answered itself, and changes nothing";
            yield break;
        }

        foreach (var toewijzing in dossier.UitwerkingVan(ontvangst.Bericht.Beantwoord).Toewijzingen)
            yield return $"it refuses allocation {toewijzing.ToewijzingNummer}, which stands because of lines that were granted on it";
        foreach (var start in ontvangst.Uitwerking.Toewijzingen.SelectMany(toewijzing => StartsOnNothing(toewijzing, dossier)))
            yield return $"it refuses allocation {start.Sleutel.ToewijzingNummer}, on which a start of {start.Sleutel.Begindatum} stands";
        foreach (var stop in ontvangst.Uitwerking.Starts.Gemeld.SelectMany(start => dossier.Stops(start.Bsn, start.Sleutel.Levering).Where(stop => stop.Ends(start.Sleutel))))
            yield return $"it refuses a start of {stop.Sleutel.Begindatum}, of which a stop on {stop.Sleutel.Einddatum} stands";
        foreach (var levering in ontvangst.Uitwerking.ClientenMetMeldingen.SelectMany(bsn => SideBySide(bsn, dossier)))
            yield return $"it leaves deliveries running side by side that began on {string.Join(" and ", levering.Select(Kalender.Text))}";
    }

    /// <summary>Starts on an allocation of which no version stands any more.</summary>
    private static IEnumerable<Start> StartsOnNothing(Toewijzing toewijzing, Dossier dossier) =>
        dossier.Toewijzing(toewijzing.Bsn, toewijzing.ToewijzingNummer) is null
            ? dossier.Starts(toewijzing.Bsn).Where(start => start.Sleutel.ToewijzingNummer == toewijzing.ToewijzingNummer) : [];

    private static IEnumerable<IEnumerable<DateOnly>> SideBySide(string bsn, Dossier dossier) => dossier.LopendeStarts(bsn)
        .GroupBy(start => start.Sleutel.Levering).Where(levering => levering.Count() > 1).Select(levering => levering.Select(start => start.Sleutel.Begindatum));
}
