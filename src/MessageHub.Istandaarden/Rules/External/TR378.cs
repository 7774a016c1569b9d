using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.External;

/// <summary>
/// TR378: the municipality exists. A list that was current on the Ingangsdatum asked for will do, so the code is looked up on that date; other
/// messages are looked up on their Dagtekening.
/// </summary>
[Explained(
    On = "Header/Afzender, Header/Ontvanger, Woonplaatsbeginsel/Gemeente (iJw)",
    Broken = "Municipality 9999.",
    Kept = "Municipality 0384 (Diemen).",
    NotChecked = "Not by date: codes in the built-in CBS list have one reference date, 2026-01-01, and no period, so a municipality that came later is refused and one that went earlier is unknown on any day.")]
public sealed class TR378() : Rule<Header>(
    "TR378", 4, "S300",
    "The municipality code is on the list of Statistics Netherlands (CBS).",
    "The municipality code is not on the list of Statistics Netherlands (CBS).")
{
    public override void Check(Header subject, RuleContext context)
    {
        if (context.Bericht is Antwoordbericht { Antwoord.Woonplaatsbeginsel: { } woonplaatsbeginsel }
            && !context.Sources.Gemeenten.Bestaat(woonplaatsbeginsel.Gemeente, subject.Dagtekening))
        {
            context.Report(this, woonplaatsbeginsel.Position, "Gemeente", $"{woonplaatsbeginsel.Gemeente}");
        }

        foreach (var date in Peildata(context.Bericht))
        {
            if (context.Sources.Gemeenten.Bestaat(subject.Gemeente, date))
                return;
        }

        context.Report(this, subject.Position, subject.Soort.AfzenderIsGemeente ? "Afzender" : "Ontvanger", $"{subject.Gemeente}");
    }

    /// <summary>The dates on which the code may have been current; one that fits is enough.</summary>
    private static IEnumerable<DateOnly> Peildata(Bericht bericht)
    {
        yield return bericht.Header.Dagtekening;
        switch (bericht)
        {
            case Toewijzingsbericht b:
                foreach (var product in b.ToegewezenProducten)
                    yield return product.Ingangsdatum;
                break;
            case Toewijzingsverzoekbericht b:
                foreach (var product in b.AangevraagdeProducten)
                    yield return product.ToewijzingIngangsdatum;
                break;
        }
    }
}
