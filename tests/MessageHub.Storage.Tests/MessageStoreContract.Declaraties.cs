using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Storage.Tests;

public abstract partial class MessageStoreContract
{
    [Test]
    public async Task A_declaration_comes_back_by_number_and_the_latest_period_always()
    {
        var oktober = Samples.Declaratie("D1") with { DeclaratiePeriode = new Periode(new(2026, 10, 1), new(2026, 10, 31)) };
        await ApplyAsync(new DeclaratieVerwerkt(Samples.Declaratie("D2")), new DeclaratieVerwerkt(oktober));

        var dossier = await LoadAsync(Samples.Sleutels(declaraties: ["D1"]));
        Assert.That(dossier.Declaratie("D1"), Is.EqualTo(oktober));
        Assert.That(dossier.Declaratie("D2"), Is.Null);
        Assert.That(dossier.LaatsteDeclaratiePeriode, Is.EqualTo(new DateOnly(2026, 11, 1)));
    }

    [Test]
    public async Task Lines_come_back_whole_by_number()
    {
        var line = Samples.Prestatie("P1");
        var flat = Samples.Prestatie("P2", tarief: null);
        await ApplyAsync(new PrestatieVerwerkt(line), new PrestatieVerwerkt(flat), new PrestatieVerwerkt(Samples.Prestatie("P3")));

        var dossier = await LoadAsync(Samples.Sleutels(referenties: ["P1", "P2"]));
        Assert.That(Parts(dossier.Prestatie("P1")), Is.EqualTo(Parts(line)));
        Assert.That(Parts(dossier.Prestatie("P2")), Is.EqualTo(Parts(flat)));
        Assert.That(dossier.Prestatie("P3"), Is.Null);

        // All but the position, which is not kept, and the codes, which are not the line's own.
        static object? Parts(IngediendePrestatie? ingediend) => ingediend?.Prestatie is not { } p ? null : (
            ingediend.Bsn, ingediend.Status, ingediend.DeclaratieNummer, p.ReferentieNummer, p.VorigReferentieNummer, p.ToewijzingNummer,
            (p.ProductCategorie, p.ProductCode, p.ProductPeriode, p.GeleverdVolume, p.Eenheid, p.ProductTarief, p.IngediendBedrag));
    }

    [Test]
    public async Task What_stands_granted_on_an_allocation_is_added_up()
    {
        await ApplyAsync(new PrestatieVerwerkt(Samples.Prestatie("P1")), new PrestatieVerwerkt(Samples.Prestatie("P2")));
        await ApplyAsync(new PrestatieVerwerkt(Samples.Prestatie("P3", toegekend: false)), new PrestatieVerwerkt(Samples.Prestatie("P4", 12)));

        var dossier = await LoadAsync(Samples.Sleutels(toewijzingen: [11]));
        Assert.That(dossier.Stand(11).Bedrag, Is.EqualTo(19_000));
        Assert.That(dossier.Stand(11).Volume("04"), Is.EqualTo(20));
        Assert.That(dossier.Stand(12).Bedrag, Is.Zero);
        Assert.That(dossier.HeeftOpenDebet(DebetSleutel.Of(Samples.Prestatie("P1").Prestatie)));
    }

    [Test]
    public async Task A_refused_line_has_used_its_number_and_counts_for_nothing()
    {
        await ApplyAsync(new PrestatieVerwerkt(Samples.Prestatie("P1", toegekend: false)));

        var dossier = await LoadAsync(Samples.Sleutels(toewijzingen: [11], referenties: ["P1"]));
        Assert.That(dossier.Prestatie("P1")!.IsToegekend, Is.False);
        Assert.That(dossier.Stand(11).Bedrag, Is.Zero);
    }

    [Test]
    public async Task The_first_user_of_a_number_keeps_it()
    {
        await ApplyAsync(new PrestatieVerwerkt(Samples.Prestatie("P1")), new PrestatieVerwerkt(Samples.Prestatie("P1", toegekend: false)));
        await ApplyAsync(new PrestatieVerwerkt(Samples.Prestatie("P1", toegekend: false)));
        Assert.That((await LoadAsync(Samples.Sleutels(referenties: ["P1"]))).Prestatie("P1")!.IsToegekend);
    }

    [Test]
    public async Task A_credited_debit_is_credited_whichever_key_finds_it([Values] bool sameBatch)
    {
        var debet = new PrestatieVerwerkt(Samples.Prestatie("P1"));
        var credit = new PrestatieVerwerkt(Samples.Prestatie("C1", crediteert: "P1"));
        if (sameBatch)
        {
            await ApplyAsync(debet, credit);
        }
        else
        {
            await ApplyAsync(debet);
            await ApplyAsync(credit);
        }

        DossierSleutels[] ways =
        [
            Samples.Sleutels(referenties: ["P1"]), Samples.Sleutels(toewijzingen: [11]),
            Samples.Sleutels(toewijzingen: [11], referenties: ["P1", "C1"]),
        ];
        foreach (var sleutels in ways)
        {
            var dossier = await LoadAsync(sleutels);
            Assert.That(dossier.IsGecrediteerd("P1"));
            Assert.That(dossier.Stand(11).Bedrag, Is.Zero);
            Assert.That(dossier.HeeftOpenDebet(DebetSleutel.Of(debet.Prestatie.Prestatie)), Is.False);
        }
    }

    [Test]
    public async Task A_declaration_is_found_by_the_identification_of_its_message()
    {
        await ApplyAsync(new DeclaratieVerwerkt(Samples.Declaratie("D1")), new DeclaratieVerwerkt(Samples.Declaratie("D2")));

        var sleutels = Samples.Sleutels();
        sleutels.BeantwoordeDeclaraties.Add("BERICHT-D1");
        var dossier = await LoadAsync(sleutels);
        Assert.That(dossier.DeclaratieMet(Samples.Declaratie("D1").Identificatie), Is.EqualTo(Samples.Declaratie("D1")));
        Assert.That(dossier.Declaratie("D2"), Is.Null);
    }

    [Test]
    public async Task A_decision_of_the_back_office_refuses_the_named_lines_and_grants_the_others([Values] bool sameBatch)
    {
        var declaratie = Samples.Declaratie("D1") with { IsBesloten = false };
        await DecideAsync(sameBatch, declaratie, new DeclaratieBesloten(declaratie, IsAfgewezen: false, ["P2"]));

        var dossier = await LoadAsync(Samples.Sleutels(toewijzingen: [11], referenties: ["P1", "P2"], declaraties: ["D1"]));
        Assert.That(dossier.Declaratie("D1")!.IsBesloten);
        Assert.That(dossier.Prestatie("P1")!.Status, Is.EqualTo(PrestatieStatus.Toegekend));
        Assert.That(dossier.Prestatie("P2")!.Status, Is.EqualTo(PrestatieStatus.Afgewezen));
        Assert.That(dossier.Stand(11).AantalDebet, Is.EqualTo(1));
    }

    [Test]
    public async Task A_declaration_refused_as_a_whole_by_the_back_office_leaves_its_numbers_free([Values] bool sameBatch)
    {
        var declaratie = Samples.Declaratie("D1") with { IsBesloten = false };
        await DecideAsync(sameBatch, declaratie, new DeclaratieBesloten(declaratie, IsAfgewezen: true, []));

        var dossier = await LoadAsync(Samples.Sleutels(referenties: ["P1", "P2"], declaraties: ["D1"]));
        Assert.That(dossier.Declaratie("D1"), Is.Null);
        Assert.That(dossier.Prestatie("P1"), Is.Null);
        Assert.That(dossier.Prestatie("P2"), Is.Null);
    }

    [Test]
    public async Task Lines_that_wait_for_a_decision_come_with_the_declaration_that_is_answered()
    {
        var declaratie = Samples.Declaratie("D1") with { IsBesloten = false };
        await ApplyAsync(new DeclaratieVerwerkt(declaratie), Waiting("P1"), Waiting("P2"), new PrestatieVerwerkt(Samples.Prestatie("P3")));

        var sleutels = Samples.Sleutels();
        sleutels.BeantwoordeDeclaraties.Add("BERICHT-D1");
        var dossier = await LoadAsync(sleutels);
        Assert.That(dossier.Prestatie("P1")!.Status, Is.EqualTo(PrestatieStatus.Ingediend));
        Assert.That(dossier.Prestatie("P2")!.Status, Is.EqualTo(PrestatieStatus.Ingediend));
        Assert.That(dossier.Prestatie("P3"), Is.Null);
    }

    private async Task DecideAsync(bool sameBatch, IngediendeDeclaratie declaratie, DeclaratieBesloten besluit)
    {
        DossierWijziging[] takenIn = [new DeclaratieVerwerkt(declaratie), Waiting("P1"), Waiting("P2")];
        if (sameBatch)
        {
            await ApplyAsync([.. takenIn, besluit]);
        }
        else
        {
            await ApplyAsync(takenIn);
            await ApplyAsync(besluit);
        }
    }

    private static PrestatieVerwerkt Waiting(string referentie) =>
        new(Samples.Prestatie(referentie) with { Status = PrestatieStatus.Ingediend });

    [Test]
    public async Task A_held_line_waits_for_a_person_whatever_the_back_office_decides([Values] bool sameBatch)
    {
        var declaratie = Samples.Declaratie("D1") with { IsBesloten = false };
        DossierWijziging[] takenIn = [new DeclaratieVerwerkt(declaratie), Waiting("P1"), Held("P2")];
        DossierWijziging besluit = new DeclaratieBesloten(declaratie, IsAfgewezen: false, []);
        if (sameBatch)
        {
            await ApplyAsync([.. takenIn, besluit]);
        }
        else
        {
            await ApplyAsync(takenIn);
            await ApplyAsync(besluit);
        }

        var dossier = await LoadAsync(Samples.Sleutels(toewijzingen: [11], referenties: ["P1", "P2"]));
        Assert.That(dossier.Prestatie("P1")!.Status, Is.EqualTo(PrestatieStatus.Toegekend));
        Assert.That(dossier.Prestatie("P2")!.Status, Is.EqualTo(PrestatieStatus.Aangehouden));
        Assert.That(dossier.Stand(11).AantalDebet, Is.EqualTo(1), "a held line counts in no volume");
    }

    private static PrestatieVerwerkt Held(string referentie) =>
        new(Samples.Prestatie(referentie) with { Status = PrestatieStatus.Aangehouden });
}
