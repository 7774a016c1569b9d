using MessageHub.Istandaarden.Messages;

namespace MessageHub.Flow.Tests;

/// <summary>What the mailboxes must hold when all is done.</summary>
internal static class Mailboxes
{
    /// <summary>
    /// Every message a provider sent has one answer in the sender's mailbox, every message one copy in the addressee's, and both stand there in the order in which their
    /// stream was pushed.
    /// </summary>
    public static async Task AssertAnsweredOnceInOrderAsync(Parties parties, List<Letter> letters)
    {
        var mail = new Dictionary<string, IReadOnlyList<Mail>>();
        foreach (var party in letters.SelectMany(letter => new[] { letter.Afzender, letter.Ontvanger }).Distinct())
            mail[party] = await parties.FetchAllAsync(party);

        var copies = letters.ToDictionary(letter => System.Text.Encoding.UTF8.GetString(letter.Body), letter => letter.TraceerId);
        foreach (var stream in letters.GroupBy(letter => (letter.Stroom, letter.Afzender, letter.Ontvanger)))
        {
            var (_, afzender, ontvanger) = stream.Key;
            var own = stream.Select(letter => letter.TraceerId).ToHashSet();
            var answers = mail[afzender].Where(item => item.AlsAntwoordOp is { } id && own.Contains(id)).ToList();
            var due = stream.Where(letter => !letter.Soort.AfzenderIsGemeente).ToList();
            Assert.That(answers.Select(item => item.AlsAntwoordOp), Is.EqualTo(due.Select(letter => (Guid?)letter.TraceerId)), $"answers in {stream.Key}");
            Assert.That(answers.Select(item => item.Berichttype), Is.EqualTo(due.Select(letter => letter.Soort.Antwoord!.Naam)));

            var forwarded = mail[ontvanger].Where(item => copies.TryGetValue(item.Payload, out var id) && own.Contains(id)).Select(item => copies[item.Payload]);
            Assert.That(forwarded, Is.EqualTo(stream.Select(letter => letter.TraceerId)), $"copies in {stream.Key}");
        }

        Assert.That(mail.Values.Sum(items => items.Count), Is.EqualTo(letters.Count + letters.Count(letter => !letter.Soort.AfzenderIsGemeente)), "and nothing else");
    }
}
