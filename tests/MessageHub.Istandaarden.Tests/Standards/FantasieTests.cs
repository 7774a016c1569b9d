using System.Collections.Frozen;
using System.Text;
using MessageHub.Istandaarden.Answers;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages.Reading;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Standards;

/// <summary>
/// A made-up standard with a made-up message, declared here and nowhere else: it is read, judged by its own rule and by iJw's header rules, takes effect and is
/// answered, beside iJw. Adding a standard or a message type is its descriptor.
/// </summary>
public class FantasieTests
{
    private const string Stem = "http://www.istandaarden.nl/fantasie/1_0";

    /// <summary>A message that wishes a client something.</summary>
    private sealed record Wensbericht(Header Header, Client Client, string Wens) : Bericht(Header)
    {
        public override IReadOnlyList<Client> Clienten { get; } = [Client];
    }

    private sealed class NoWishForMore() : ContentRule("FA001", "The wish is not for more wishes.", "The wish is for more wishes.")
    {
        public override void Check(Bericht subject, RuleContext context)
        {
            if (subject is Wensbericht { Wens: "meer wensen" } wens)
                context.Report(this, wens.Client.Position, "Wens");
        }
    }

    private sealed class ForAKnownClient() : Rule<Header>("FA002", 3, "9304", "The client is known.", "The client is not known.")
    {
        public override void Check(Header subject, RuleContext context)
        {
            if (!context.Dossier.IsClientBekend(context.Client.Bsn))
                context.Report(this, context.Client.Position, "Bsn");
        }
    }

    private static readonly Standaard Fantasie = new(new StandaardDefinitie
    {
        Naam = "Fantasie",
        Release = "1.0",
        Letters = "FA",
        Versie = 1,
        Subversie = 0,
        NamespaceStem = Stem,
        Berichten =
        [
            new(901, "990", Afzender.Gemeente, new BerichtVorm<Wensbericht>(Read, (_, _) => { }, Judge), AntwoordNummer: 902),
            new(902, "991", Afzender.Gemeente, Vormen.Retour),
        ],
        Schemas = new FantasieSchemas(),
        Regels = RuleLists.IJw32 with
        {
            Content = new Dictionary<int, IReadOnlyList<IRule<Bericht>>> { [901] = [new NoWishForMore()] }.ToFrozenDictionary(),
            Header = [.. RuleLists.IJw32.Header, new ForAKnownClient()],
        },
    });

    private static readonly Standaarden Both = new(IJw32.Standaard, Fantasie);
    private static readonly BerichtSchemas Schemas = new(Both);
    private static readonly MessageReader Reader = new(Schemas);
    private static readonly RuleBook Rules = new(Both, ExternalSources.Embedded);

    [Test]
    public void Its_message_is_read_by_its_own_reader()
    {
        var read = Reader.Read(Wens("een fiets"));

        Assert.That(read.Findings, Is.Empty);
        Assert.That(read.Soort!.Naam, Is.EqualTo("FA901"));
        Assert.That(((Wensbericht)read.Bericht!).Wens, Is.EqualTo("een fiets"));
        Assert.That((read.Bericht!.Header.Gemeente, read.Bericht.Header.Aanbieder), Is.EqualTo((Keten.Gemeente, Keten.Aanbieder)));
    }

    [Test]
    public void What_its_schema_does_not_know_is_a_level_1_finding() =>
        Assert.That(Reader.Read(Wens(new string('x', 81))).Findings.Select(finding => finding.Rule), Is.EqualTo(new[] { "XSD" }));

    [Test]
    public void Its_own_rules_judge_it() =>
        Assert.That(Judged("meer wensen").Refusals.Select(finding => finding.Rule), Is.EqualTo(new[] { "FA001" }));

    [Test]
    public void Rules_of_any_header_judge_it_too()
    {
        var dossier = Known();
        Assert.That(Judged("een fiets", dossier).Verdict, Is.EqualTo(Verdict.Accepted));
        Assert.That(Judged("een fiets", dossier).Refusals.Select(finding => finding.Rule), Is.EqualTo(new[] { "TR056" }));
    }

    [Test]
    public void It_is_answered_in_its_own_namespaces()
    {
        var bytes = Wens("een fiets");
        var bericht = Reader.Read(bytes).Bericht!;

        var answer = new AnswerWriter(Schemas).Write(bytes, bericht, Rules.Judge(bericht, new Dossier(), Keten.Vandaag), "A1", Keten.Vandaag);

        var read = Reader.Read(answer);
        Assert.That(read.Findings.Select(finding => finding.Text), Is.Empty);
        Assert.That(read.Soort!.Naam, Is.EqualTo("FA902"));
        Assert.That(Encoding.UTF8.GetString(answer), Does.Contain("fa902:Bericht").And.Contain(">9304<"));
    }

    [Test]
    public void iJw_is_what_it_was_beside_it()
    {
        var bericht = Reader.Read(Toewijzing().ToBytes()).Bericht!;
        Assert.That(bericht.Soort, Is.SameAs(IJw32.JW301));
        Assert.That(Rules.Judge(bericht, new Dossier(), Keten.Vandaag).Verdict, Is.EqualTo(Verdict.Accepted));
    }

    [Test]
    public void A_hub_without_it_names_the_standard_that_it_does_not_handle() =>
        Assert.That(
            new MessageReader(BerichtSchemas.Embedded).Read(Wens("een fiets")).Findings.Single().Text,
            Is.EqualTo("This is a message of another standard (fantasie 1.0); the hub handles iJw 3.2 and iWmo 3.2."));

    [Test]
    public void A_definition_that_contradicts_itself_is_no_standard()
    {
        var definitie = new StandaardDefinitie
        {
            Naam = "Fout", Release = "1", Letters = "FO", Versie = 1, Subversie = 0, NamespaceStem = "urn:fout", Schemas = new FantasieSchemas(),
            Regels = RuleLists.IJw32, Berichten = [new(1, "1", Afzender.Gemeente, Vormen.Start, AntwoordNummer: 2)],
        };
        Assert.That(() => new Standaard(definitie), Throws.ArgumentException.With.Message.Contain("answered by 2"));
    }

    private static Judgement Judged(string wens, Dossier? dossier = null) =>
        Rules.Judge(Reader.Read(Wens(wens)).Bericht!, dossier ?? Known(), Keten.Vandaag);

    private static Dossier Known()
    {
        var dossier = new Dossier();
        dossier.Load(new Toewijzing(Keten.Bsn, 1, null, null, Keten.Vandaag, default, Keten.Vandaag, null, null, null, null));
        return dossier;
    }

    private static Wensbericht Read(XmlCursor xml, Position root, BerichtSoort soort)
    {
        var header = GedeeldLezer.GeenHeader(soort);
        var (client, bsn, wens) = (root, "", "");
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            if (xml.Name == "Header")
            {
                header = GedeeldLezer.Header(xml, root, soort);
                continue;
            }

            client = xml.Position(root, "Client");
            for (var child = xml.Enter(); xml.NextChild(child);)
            {
                if (xml.Name == "Bsn")
                    bsn = xml.Text();
                else
                    wens = xml.Text();
            }
        }

        return new Wensbericht(header, new Client(client, bsn), wens);
    }

    private static Judgement Judge(Wensbericht bericht, RuleLists rules, RuleContext context)
    {
        if (context.Refusals > 0)
            return new Judgement(Verdict.Rejected, context.Findings, [], 0, IsVerwerkt: true);
        context.Dossier.Ontvang(BerichtSleutel.Of(bericht.Header));
        return new Judgement(Verdict.Accepted, context.Findings, [], 0, IsVerwerkt: true);
    }

    private static byte[] Wens(string wens) => Encoding.UTF8.GetBytes(
        $"""
        <m:Bericht xmlns:m="{Stem}/fa901/schema" xmlns:b="{Stem}/basisschema/schema">
          <m:Header>
            <m:Afzender>{Keten.Gemeente}</m:Afzender><m:Ontvanger>{Keten.Aanbieder}</m:Ontvanger>
            <m:BerichtIdentificatie><b:Identificatie>W1</b:Identificatie><b:Dagtekening>2026-07-15</b:Dagtekening></m:BerichtIdentificatie>
            <m:XsdVersie><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie><b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie></m:XsdVersie>
          </m:Header>
          <m:Client><m:Bsn>{Keten.Bsn}</m:Bsn><m:Wens>{wens}</m:Wens></m:Client>
        </m:Bericht>
        """);
}
