using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS139: an incompletely known date of birth is filled up with ones.</summary>
[Explained(
    On = "Geboortedatum/DatumGebruik",
    Broken = "DatumGebruik 1 (day unknown) with 2012-05-17.",
    Kept = "DatumGebruik 1 with 2012-05-01.")]
public sealed class CS139() : ContentRule(
    "CS139",
    "Geboortedatum/Datum fits DatumGebruik: 1 is day 01, 2 is 1 January, 3 is 1900-01-01.",
    "Datum of the Geboortedatum does not fit its DatumGebruik.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        foreach (var (geboortedatum, at) in Geboortedata.Of(subject))
        {
            var datum = geboortedatum.Datum;
            var fits = geboortedatum.DatumGebruik switch
            {
                "1" => datum.Day == 1,
                "2" => datum is { Day: 1, Month: 1 },
                "3" => datum == Geboortedata.Onbekend,
                _ => true,
            };
            if (!fits)
                context.Report(this, at, "Geboortedatum/DatumGebruik", $"DatumGebruik is {geboortedatum.DatumGebruik}");
        }
    }
}
