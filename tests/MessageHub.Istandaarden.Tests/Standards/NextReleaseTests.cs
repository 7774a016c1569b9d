using System.Text;
using MessageHub.Istandaarden.Answers;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Standards;

/// <summary>
/// iJw 3.3 as it might be: the messages of 3.2 under new namespaces, one rule less. Declared here and nowhere else, it works beside 3.2 on one dossier: a
/// release is a version of a standard, and what was allocated in the earlier one is still there.
/// </summary>
public class NextReleaseTests
{
    private static readonly Standaard IJw33 = new(new StandaardDefinitie
    {
        Naam = IJw32.Standaard.Naam,
        Release = "3.3",
        Letters = IJw32.Standaard.Letters,
        Versie = 3,
        Subversie = 3,
        NamespaceStem = "http://www.istandaarden.nl/ijw/3_3",
        Berichten =
        [
            new(301, "436", Afzender.Gemeente, Vormen.Toewijzing, AntwoordNummer: 302),
            new(302, "437", Afzender.Gemeente, Vormen.Retour),
            new(305, "438", Afzender.Aanbieder, Vormen.Start, AntwoordNummer: 306),
            new(306, "439", Afzender.Aanbieder, Vormen.Retour),
        ],
        Schemas = new NextSchemas(),
        RedenenBeeindiging = IJw32.Standaard.RedenenBeeindiging,
        Regels = IJw32.Standaard.Regels.Without("TR302"),
    });

    private static readonly Standaarden Both = new(IJw32.Standaard, IJw33);
    private static readonly BerichtSchemas Schemas = new(Both);
    private static readonly RuleBook Rules = new(Both, ExternalSources.Embedded);

    [Test]
    public void A_start_of_the_next_release_finds_what_was_allocated_in_this_one()
    {
        var dossier = new Dossier();
        Assert.That(Judge(Toewijzing(), dossier).Verdict, Is.EqualTo(Verdict.Accepted));

        Assert.That(Judge(Start() with { Standaard = IJw33 }, dossier).Verdict, Is.EqualTo(Verdict.Accepted));
        Assert.That(Judge(Start() with { Standaard = IJw33 }, new Dossier()).Refusals.Select(finding => finding.Rule), Is.EqualTo(new[] { "TR019" }));
    }

    [Test]
    public void An_Identificatie_of_this_release_is_used_in_the_next()
    {
        var dossier = new Dossier();
        Judge(Toewijzing() with { Identificatie = "T1" }, dossier);

        Assert.That(
            Judge(Toewijzing() with { Standaard = IJw33, Identificatie = "T1" }, dossier).Refusals.Select(finding => finding.Rule), Does.Contain("TR056"));
    }

    [Test]
    public void A_rule_that_it_gave_up_is_held_in_this_one_alone()
    {
        var twice = Toewijzing(new ToegewezenProductXml(), new ToegewezenProductXml { ToewijzingNummer = 1002 });

        Assert.That(Judge(twice, new Dossier()).Refusals.Select(finding => finding.Rule), Is.EqualTo(new[] { "TR302" }));
        Assert.That(Judge(twice with { Standaard = IJw33 }, new Dossier()).Verdict, Is.EqualTo(Verdict.Accepted));
    }

    [Test]
    public void It_is_answered_in_its_own_release()
    {
        var bytes = (Toewijzing() with { Standaard = IJw33 }).ToBytes();
        var bericht = new MessageReader(Schemas).Read(bytes).Bericht!;

        var answer = new AnswerWriter(Schemas).Write(bytes, bericht, Rules.Judge(bericht, new Dossier(), Keten.Vandaag), "A1", Keten.Vandaag);

        var read = new MessageReader(Schemas).Read(answer);
        Assert.That(read.Findings.Select(finding => finding.Text), Is.Empty);
        Assert.That((read.Soort!.Naam, read.Soort.Standaard), Is.EqualTo(("JW302", IJw33)));
    }

    [Test]
    public void By_its_name_alone_a_message_type_is_that_of_the_latest_release()
    {
        Assert.That(Both.FromNaam("JW301"), Is.SameAs(IJw33[301]));
        Assert.That(Both.FromNaam("JW323"), Is.SameAs(IJw32.JW323));
        Assert.That((Both.Find("iJw", "3.2", 301), Both.Find("iJw", "3.3", 301)), Is.EqualTo((IJw32.JW301, IJw33[301])));
    }

    private static Judgement Judge(BerichtXml bericht, Dossier dossier) =>
        Rules.Judge(new MessageReader(Schemas).Read(bericht.ToBytes()).Bericht!, dossier, Keten.Vandaag);

    /// <summary>The schemas of 3.2 under the namespaces and version of 3.3.</summary>
    private sealed class NextSchemas : ISchemaSource
    {
        public string Describe(string file) => "next/" + file;

        public Stream Open(string file)
        {
            using var reader = new StreamReader(IJw32.Standaard.Schemas.Open(file));
            var next = reader.ReadToEnd().Replace("3_2", "3_3", StringComparison.Ordinal)
                .Replace("base=\"ijw:LDT_BerichtSubversie\"><xs:pattern value=\"2\"", "base=\"ijw:LDT_BerichtSubversie\"><xs:pattern value=\"3\"", StringComparison.Ordinal);
            return new MemoryStream(Encoding.UTF8.GetBytes(next));
        }
    }
}
