namespace MessageHub.Istandaarden.Tests.Answers;

/// <summary>The JW325 (IV087, IV088). TR342 and the repetition of refused lines are checked by the kit on every JW325 of every test.</summary>
[InElkeStandaard]
public class DeclaratieAntwoordTests
{
    private static readonly PrestatieXml june = new();
    private static readonly PrestatieXml may = new() { ProductPeriode = Periode("2026-05-01", "2026-05-31"), GeleverdVolume = 4 };
    private static readonly PrestatieXml tooMuch = new() { ProductPeriode = Periode("2026-04-01", "2026-04-30"), GeleverdVolume = 11 };

    private static Keten Toegewezen() => new Keten().Heeft(
        Toewijzing(), Toewijzing(new ToegewezenProductXml { ToewijzingNummer = 2002 }) with { Bsn = Keten.AndereBsn });

    private static DeclaratieAntwoord Answer(Verwerkt verwerkt) => verwerkt.Antwoord!.DeclaratieAntwoord.DeclaratieAntwoord!;

    [Test]
    public void Granted_in_full_is_0200_and_8001_with_both_totals()
    {
        var judged = Toegewezen().Ontvangt(Declaratie(june.Opnieuw(), may.Opnieuw()) with { DeclaratieNummer = "D1" }).IsAccepted();
        Assert.That(judged.Antwoord!.Codes, Is.EqualTo(new Dictionary<string, string> { [Kop] = "0200", ["/Bericht/DeclaratieAntwoord"] = "8001" }));
        var answer = Answer(judged);
        Assert.That(answer.DeclaratieNummer, Is.EqualTo("D1"));
        Assert.That(answer.TotaalIngediendBedrag, Is.EqualTo(new BedragMetDC(84000, DebetCredit.Debet)));
        Assert.That(answer.TotaalToegekendBedrag, Is.EqualTo(new BedragMetDC(84000, DebetCredit.Debet)));
    }

    [Test]
    public void Of_a_partly_granted_declaration_only_the_refused_lines_come_back()
    {
        var judged = Toegewezen().Ontvangt(Declaratie(june.Opnieuw(), tooMuch.Opnieuw(), may.Opnieuw())).HasVerdict(Verdict.PartiallyAccepted);
        Assert.That(judged.Antwoord!.Codes, Is.EqualTo(new Dictionary<string, string>
        {
            [Kop] = "0200",
            ["/Bericht/DeclaratieAntwoord"] = "0200",
            ["/Bericht/DeclaratieAntwoord/Clienten/Client[1]"] = "0200",
            ["/Bericht/DeclaratieAntwoord/Clienten/Client[1]/Prestaties/Prestatie[1]"] = "9321",
        }));
        Assert.That(Answer(judged).TotaalToegekendBedrag, Is.EqualTo(new BedragMetDC(84000, DebetCredit.Debet)));
    }

    [Test]
    public void When_every_line_is_refused_nothing_is_granted()
    {
        var answer = Answer(Toegewezen().Ontvangt(Declaratie(tooMuch.Opnieuw())).HasVerdict(Verdict.Rejected));
        Assert.That(answer.RetourCodes, Is.EqualTo(new[] { "0200" }));
        Assert.That(answer.TotaalToegekendBedrag, Is.EqualTo(new BedragMetDC(0, DebetCredit.Debet)));
    }

    [Test]
    public void A_line_may_carry_several_codes() =>
        Assert.That(
            Answer(Toegewezen().Ontvangt(Declaratie(tooMuch.Opnieuw() with { ProductCode = "45A05" }))).Clienten[0].Prestaties[0].RetourCodes,
            Is.EquivalentTo(new[] { "9340", "9321" }));

    [Test]
    public void Clients_without_a_refused_line_do_not_come_back()
    {
        DeclaratieClientXml first = new() { Prestaties = [june.Opnieuw()] };
        DeclaratieClientXml second = new() { Bsn = Keten.AndereBsn, Prestaties = [may.Opnieuw() with { ToewijzingNummer = 2002 }, tooMuch.Opnieuw() with { ToewijzingNummer = 2002 }] };
        var answer = Answer(Toegewezen().Ontvangt(Declaratie(first, second)));
        Assert.That(answer.Clienten.Select(client => client.Bsn), Is.EqualTo(new[] { Keten.AndereBsn }));
        Assert.That(answer.Clienten[0].Prestaties.Select(line => line.ReferentieNummer), Is.EqualTo(new[] { second.Prestaties[1].ReferentieNummer }));
    }

    [Test]
    public void A_refused_client_comes_back_with_his_code_and_all_lines_unjudged()
    {
        DeclaratieClientXml unknown = new() { Bsn = "111222333", Prestaties = [june.Opnieuw(), tooMuch.Opnieuw()] };
        var answer = Answer(Toegewezen().Ontvangt(Declaratie(unknown, new DeclaratieClientXml { Prestaties = [june.Opnieuw()] })));
        Assert.That(answer.Clienten.Single().RetourCodes, Is.EqualTo(new[] { "8187" }));
        Assert.That(answer.Clienten[0].Prestaties.Select(line => line.RetourCodes.Single()), Is.EqualTo(new[] { "0233", "0233" }));
        Assert.That(answer.TotaalToegekendBedrag.Saldo, Is.EqualTo(60000));
    }

    [Test]
    public void More_credit_than_debit_granted_is_a_credit_total()
    {
        var debet = june.Opnieuw();
        var answer = Answer(Toegewezen().Heeft(Declaratie(debet)).Ontvangt(Declaratie(debet.Credit(), may.Opnieuw(), tooMuch.Opnieuw())));
        Assert.That(answer.TotaalIngediendBedrag, Is.EqualTo(new BedragMetDC(30000, DebetCredit.Debet)));
        Assert.That(answer.TotaalToegekendBedrag, Is.EqualTo(new BedragMetDC(36000, DebetCredit.Credit)));
    }

    [Test]
    public void A_refused_credit_comes_back_as_credit() =>
        Assert.That(Answer(Toegewezen().Ontvangt(Declaratie(june.Credit()))).Clienten[0].Prestaties[0].IsCredit, Is.True);

    [Test]
    public void A_declaration_refused_as_a_whole_has_its_code_and_no_lines()
    {
        var keten = Toegewezen().Heeft(Declaratie(june.Opnieuw()) with { DeclaratieNummer = "D1" });
        Assert.That(
            keten.Ontvangt(Declaratie(may.Opnieuw()) with { DeclaratieNummer = "D1" }).Antwoord!.Codes,
            Is.EqualTo(new Dictionary<string, string> { [Kop] = "0200", ["/Bericht/DeclaratieAntwoord"] = "9333" }));
    }

    [Test]
    public void A_refused_header_comes_back_alone() =>
        Assert.That(
            Toegewezen().Ontvangt(Declaratie(june.Opnieuw()) with { Gemeente = "9999" }).Antwoord!.Codes,
            Is.EqualTo(new Dictionary<string, string> { [Kop] = "S300" }));

    [Test]
    public void Level_2_comes_back_as_0001_alone() =>
        Assert.That(
            Toegewezen().Ontvangt(Declaratie(june.Opnieuw()) with { TotaalIngediendBedrag = new(1, DebetCredit.Debet) }).Antwoord!.Codes,
            Is.EqualTo(new Dictionary<string, string> { [Kop] = "0001" }));

    [Test]
    public void Hundreds_of_lines_over_many_clients_keep_their_codes_and_order()
    {
        var clients = Enumerable.Range(0, 40).Select(i => new DeclaratieClientXml
        {
            Bsn = i == 20 ? Keten.Bsn : Bsns[i],
            Prestaties = [.. Enumerable.Range(1, 6).Select(month => new PrestatieXml
            {
                ProductPeriode = new(Dag(2026, month, 1), Dag(2026, month, DateTime.DaysInMonth(2026, month))), GeleverdVolume = month,
                ProductCode = month % 2 == 0 ? "45A05" : "45A04",
            })],
        });
        var answer = Answer(Toegewezen().Ontvangt(Declaratie([.. clients])).HasVerdict(Verdict.PartiallyAccepted));
        Assert.That(answer.Clienten, Has.Count.EqualTo(40));
        Assert.That(answer.Clienten[20].Prestaties.Select(line => line.RetourCodes.Single()), Is.EqualTo(new[] { "9340", "9340", "9340" }));
        Assert.That(answer.Clienten.Where((_, i) => i != 20).SelectMany(client => client.RetourCodes), Is.All.EqualTo("8187"));
        Assert.That(answer.TotaalToegekendBedrag.Saldo, Is.EqualTo((1 + 3 + 5) * 6000));
    }

    /// <summary>Fictitious numbers that pass the eleven test and are not the kit's.</summary>
    private static List<string> Bsns { get; } = [.. Enumerable.Range(999901000, 2000)
        .Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))
        .Where(bsn => (Enumerable.Range(0, 8).Sum(i => (9 - i) * (bsn[i] - '0')) - (bsn[8] - '0')) % 11 == 0)
        .Take(40)];
}
