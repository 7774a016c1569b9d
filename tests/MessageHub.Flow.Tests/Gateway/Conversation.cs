using System.Diagnostics;
using System.Security.Cryptography;
using MessageHub.Istandaarden.Answers;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Schemas;

namespace MessageHub.Flow.Tests.Gateway;

/// <summary>All that a provider and a municipality have to say to each other about a few children, message after message.</summary>
internal sealed class Conversation(ICorrespondent aanbieder, ICorrespondent gemeente)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly MessageReader Reader = new(BerichtSchemas.Embedded);

    /// <summary>As <c>JW315 -> JW316</c>.</summary>
    public HashSet<string> Exchanged { get; } = [];

    /// <summary>The messages of one stream that together hold every kind of exchange.</summary>
    public static List<Letter> OneStream()
    {
        string[] kinds = ["JW301", "JW305", "JW307", "JW315", "JW323"];
        return Letter.Generate(2000).GroupBy(letter => letter.Stroom)
            .First(stream => kinds.All(kind => stream.Any(letter => letter.Soort.Naam == kind))).Take(12).ToList() is var letters
            && kinds.All(kind => letters.Exists(letter => letter.Soort.Naam == kind))
            ? letters
            : throw new InvalidOperationException("No stream is short and has all kinds.");
    }

    public async Task HoldAsync(IEnumerable<Letter> letters)
    {
        foreach (var letter in letters)
        {
            if (letter.Soort.AfzenderIsGemeente)
                await OrderAsync(letter);
            else
                await ReportAsync(letter);
        }

        // What the provider said was passed on; and then all is fetched.
        foreach (var post in await gemeente.ListAsync(250))
            await TakeAsync(gemeente, post);
        Assert.That(await gemeente.ListAsync(1), Is.Empty);
        Assert.That(await aanbieder.ListAsync(1), Is.Empty);
    }

    /// <summary>A provider's message, which the hub answers.</summary>
    private async Task ReportAsync(Letter letter)
    {
        var post = Post.Of(letter);
        await aanbieder.PushAsync(post);
        var answer = await UntilOneAsync(() => aanbieder.AnswersAsync(post.TraceerId));

        AssertAnswers(answer, post, letter.Soort.Antwoord!.Naam);
        var bericht = Read(await TakeAsync(aanbieder, answer));
        Assert.That(bericht.Soort, Is.EqualTo(letter.Soort.Antwoord));
        Assert.That(await aanbieder.StatusAsync(post.TraceerId), Is.EqualTo("VerwerkingVoltooid"));
    }

    /// <summary>A municipality's message, which the provider answers.</summary>
    private async Task OrderAsync(Letter letter)
    {
        var post = Post.Of(letter);
        await gemeente.PushAsync(post);
        var received = await UntilOneAsync(() => aanbieder.ConversationAsync(post.ConversatieId));
        Assert.That((received.Berichttype, received.Afzender), Is.EqualTo((letter.Soort.Naam, letter.Afzender)));
        Assert.That(await TakeAsync(aanbieder, received), Is.EqualTo(letter.Body), "it came through untouched");

        var receipt = Post.Of(letter.Soort.Antwoord!, letter.Ontvanger, letter.Afzender, ReceiptOf(letter.Body)) with
        {
            ConversatieId = received.ConversatieId, AlsAntwoordOp = received.TraceerId,
        };
        await aanbieder.PushAsync(receipt);
        var answer = await UntilOneAsync(() => gemeente.AnswersAsync(post.TraceerId));

        AssertAnswers(answer, post, receipt.Berichttype);
        Assert.That(await TakeAsync(gemeente, answer), Is.EqualTo(receipt.Body));
        Assert.That(await gemeente.StatusAsync(post.TraceerId), Is.EqualTo("VerwerkingVoltooid"));
    }

    private void AssertAnswers(Post answer, Post message, string berichttype)
    {
        Exchanged.Add($"{message.Berichttype} -> {answer.Berichttype}");
        Assert.That((answer.Berichttype, answer.ConversatieId, answer.AlsAntwoordOp), Is.EqualTo((berichttype, message.ConversatieId, (Guid?)message.TraceerId)));
    }

    /// <summary>Fetches and confirms; the payload is what the mailbox said of it.</summary>
    private static async Task<byte[]> TakeAsync(ICorrespondent party, Post post)
    {
        var payload = await party.PayloadAsync(post);
        var (_, size, sha256) = post.Payload!.Value;
        Assert.That((payload.LongLength, Convert.ToHexStringLower(SHA256.HashData(payload))), Is.EqualTo((size, sha256)));
        await party.ConfirmAsync(post.TraceerId);
        return payload;
    }

    private static async Task<Post> UntilOneAsync(Func<Task<IReadOnlyList<Post>>> look)
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            if (await look() is [var only])
                return only;
            Assert.That(patience.Elapsed, Is.LessThan(Patience), "the message did not come");
            await Task.Delay(30);
        }
    }

    /// <summary>What a provider's software answers to an allocation that it takes.</summary>
    private static byte[] ReceiptOf(byte[] body)
    {
        var bericht = Read(body);
        var today = new DateOnly(2026, 1, 1);
        var judgement = RuleBook.Published.Judge(bericht, new Dossier(), today);
        return new AnswerWriter(BerichtSchemas.Embedded).Write(body, bericht, judgement, Guid.NewGuid().ToString("N")[..12], today).ToArray();
    }

    private static Bericht Read(byte[] body) => Reader.Read(body).Bericht ?? throw new AssertionException("The message is not valid.");
}
