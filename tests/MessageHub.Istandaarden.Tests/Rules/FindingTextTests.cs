using System.Globalization;

namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>What findings say: the fault as it happened, with the values that clash.</summary>
[InElkeStandaard]
public class FindingTextTests
{
    private static string TextOf(Keten keten, BerichtXml bericht) => keten.Ontvangt(bericht).Findings[0].Text;

    [Test]
    public void A_number_that_was_used_is_not_told_as_one_that_was_not()
    {
        var start = Start() with { Identificatie = "B1" };
        Assert.That(
            TextOf(new Keten().Heeft(Toewijzing(), start), start), Is.EqualTo("The sender has used this Identificatie for this message type before."));
    }

    [Test]
    public void Dates_are_written_as_messages_write_them() =>
        Assert.That(
            TextOf(new Keten().Heeft(Toewijzing(new ToegewezenProductXml { Ingangsdatum = Dag("2026-06-10") })),
                Declaratie(new PrestatieXml { ProductPeriode = Periode("2026-05-01", "2026-05-31") })),
            Is.EqualTo("The ProductPeriode begins before the allocation: 2026-05-01, and the allocation begins on 2026-06-10."));

    [Test]
    public void A_period_has_both_its_ends() =>
        Assert.That(
            TextOf(new Keten(), Declaratie() with { DeclaratiePeriode = Periode("2026-06-01", "2026-06-29") }),
            Is.EqualTo("DeclaratiePeriode is no calendar month: 2026-06-01 to 2026-06-29."));

    [Test]
    public void A_period_without_an_end_says_so()
    {
        var stapel = new[] { new ToegewezenProductXml { Einddatum = null }, new ToegewezenProductXml { ToewijzingNummer = 1002 } };
        Assert.That(
            TextOf(new Keten(), Toewijzing(stapel)),
            Does.StartWith("An allocation before this one is for the same product on the same days: ").And.EndsWith("and from 2026-01-01 on."));
    }

    [Test]
    public void Volumes_are_written_without_points_or_commas() =>
        Assert.That(
            TextOf(new Keten().Heeft(Toewijzing()), Declaratie(new PrestatieXml { GeleverdVolume = 1100 })),
            Does.Contain("at most 10 of unit 04, and 1100 of unit 04 claimed"));

    [Test]
    public void A_date_of_birth_is_not_quoted()
    {
        var geboren = Keten.Vandaag.AddDays(1);
        var text = TextOf(new Keten().Heeft(Toewijzing()), Start() with { Geboortedatum = new Geboortedatum(geboren, null) });
        Assert.That(text, Does.Not.Contain(geboren.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Test]
    public void What_its_writer_chose_is_not_quoted()
    {
        // A reference is free text: somebody may have put a name in it.
        var regel = new PrestatieXml { ReferentieNummer = "J. de Vries" };
        var keten = new Keten().Heeft(Toewijzing(), Declaratie(regel));
        Assert.That(keten.Ontvangt(Declaratie(regel)).Findings.Select(finding => finding.Text), Has.All.Not.Contains("Vries"));
    }
}
