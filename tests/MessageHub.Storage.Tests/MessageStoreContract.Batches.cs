using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

public abstract partial class MessageStoreContract
{
    [Test]
    public async Task A_batch_takes_no_more_than_asked_and_the_rest_comes_next()
    {
        await AddAsync(Samples.Message(id: "A"), Samples.Message(id: "B"), Samples.Message(id: "C"));
        await JudgeAsync(message => Samples.Judged(message), maximum: 2);
        Assert.That((await WaitingAsync(maximum: 2)).Single().Routing.Identificatie, Is.EqualTo("C"));
    }

    [Test]
    public async Task A_commit_that_fails_changes_nothing_and_leaves_the_stream_claimed()
    {
        await ProcessAsync(message => Samples.Judged(message) with { Answer = Answer("R1") }, Samples.Message());
        await AddAsync(Samples.Message());
        var claim = await ClaimAsync();
        var waiting = await store.WaitingAsync(claim, 10, default);
        var result = Samples.Judged(waiting[0], new ToewijzingGewijzigd(Samples.Toewijzing(1), null)) with { Answer = Answer("R1") };
        Assert.That(async () => await store.CommitAsync(claim, [result], release: true, default), Throws.Exception.Not.TypeOf<StoreUnavailableException>());

        Assert.That((await CountAsync("Toewijzing"), await CountAsync("ToewijzingNummer")), Is.EqualTo((0L, 0L)));
        Assert.That(await store.ExtendAsync(claim, AfterLease, default));
        Assert.That(await store.WaitingAsync(claim, 10, default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_agreements_that_judged_a_message_are_known_by_their_hash()
    {
        var first = new AgreementsVersion(new string('a', 64), null);
        var second = new AgreementsVersion(new string('b', 64), new DateOnly(2026, 12, 1));
        await ProcessAsync(message => Samples.Judged(message) with { JudgedBy = message.Routing.Identificatie == "B" ? second : first }, Samples.Message(id: "A"), Samples.Message(id: "B"));
        await ProcessAsync(message => Samples.Judged(message) with { JudgedBy = first }, Samples.Message(id: "C"));
        await ProcessAsync(message => Samples.Judged(message), Samples.Message(id: "D"));

        Assert.That((await VersionOf("A"), await VersionOf("B"), await VersionOf("C"), await VersionOf("D")), Is.EqualTo((first.Sha256, second.Sha256, first.Sha256, (string?)null)));
        Assert.That(await CountAsync("Afspraakversie"), Is.EqualTo(2));
        Assert.That(await CountAsync("Afspraakversie WHERE GeldigVanaf = '2026-12-01'"), Is.EqualTo(1));

        Task<string?> VersionOf(string identificatie) => ScalarAsync<string>(
            store, $"SELECT v.Sha256 FROM Bericht AS b JOIN Afspraakversie AS v ON v.Id = b.AfspraakversieId WHERE b.Identificatie = '{identificatie}'");
    }

    [Test]
    public async Task A_finding_of_every_effect_is_kept([Values] FindingEffect effect)
    {
        await ProcessAsync(message => Samples.Judged(message) with { Findings = [Samples.Finding("TR304") with { Effect = effect }] }, Samples.Message());
        Assert.That(await ScalarAsync<long>(store, "SELECT Gevolg FROM Bevinding"), Is.EqualTo((long)effect));
    }

    [Test]
    public async Task Every_status_that_judging_gives_is_kept(
        [Values(MessageStatus.Accepted, MessageStatus.PartiallyAccepted, MessageStatus.Rejected, MessageStatus.Invalid, MessageStatus.Received, MessageStatus.Held)]
        MessageStatus status)
    {
        await ProcessAsync(message => Samples.Judged(message) with { Status = status }, Samples.Message());
        Assert.That(await CountAsync(status), Is.EqualTo(1));
        Assert.That(await store.WaitingStreamsAsync(default), Is.Empty);
    }

    [Test]
    public async Task Statuses_and_findings_are_kept_in_order()
    {
        await ProcessAsync(
            message => Samples.Judged(message) with
            {
                Status = MessageStatus.Rejected,
                Findings = [Samples.Finding("TR056"), Samples.Finding("TR304", code: null, line: 9)],
            },
            Samples.Message());

        Assert.That(await CountAsync(MessageStatus.Rejected), Is.EqualTo(1));
        Assert.That(await First("Regel"), Is.EqualTo("TR056"));
        Assert.That(await First("RetourCode"), Is.EqualTo("9056"));
        Assert.That(await First("Pad"), Is.EqualTo("/Bericht/Header/Identificatie"));
        Assert.That(
            await ScalarAsync<string>(store, "SELECT Regel FROM Bevinding WHERE Volgnummer = 2 AND RetourCode IS NULL"), Is.EqualTo("TR304"));
        Assert.That(await ScalarAsync<long>(store, "SELECT Regelnummer FROM Bevinding WHERE Volgnummer = 2"), Is.EqualTo(9));

        Task<string?> First(string column) => ScalarAsync<string>(store, $"SELECT {column} FROM Bevinding WHERE Volgnummer = 1");
    }

    [Test]
    public async Task A_receipt_is_tied_to_the_latest_judged_message_with_its_key()
    {
        var other = Samples.Message(Samples.AndereGemeente, IJw32.JW301, "A1");
        await ProcessAsync(message => Samples.Judged(message), other);
        var first = Samples.Message(soort: IJw32.JW301, id: "A1");
        await ProcessAsync(message => Samples.Judged(message), first, first);

        var receipt = Samples.Message(soort: IJw32.JW302, id: "A1");
        var sleutel = new BerichtSleutel(IJw32.JW301.Sleutel, Samples.Stroom.Gemeente, "A1");
        await ProcessAsync(
            message => Samples.Judged(message) with { Status = MessageStatus.Received, IsVerwerkt = false, Answers = sleutel }, receipt, first);

        Assert.That(
            await ScalarAsync<long>(store, "SELECT BeantwoordtBerichtId FROM Bericht WHERE Soort = 302"),
            Is.EqualTo(await ScalarAsync<long>(store, "SELECT MIN(Id) + 2 FROM Bericht")));
    }

    [Test]
    public async Task A_receipt_of_an_unknown_message_is_tied_to_nothing()
    {
        await ProcessAsync(
            message => Samples.Judged(message) with { Answers = new(IJw32.JW301.Sleutel, Samples.Stroom.Gemeente, "none") },
            Samples.Message(soort: IJw32.JW302));
        Assert.That(await ScalarAsync<long>(store, "SELECT COUNT(*) FROM Bericht WHERE BeantwoordtBerichtId IS NULL"), Is.EqualTo(1));
    }
}
