using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;

namespace MessageHub.Flow.Tests;

/// <summary>iJw and iWmo in one running service, between the same parties, about the same BSNs, with the same numbers throughout.</summary>
public class StandardsFlowTests
{
    [Test]
    public async Task Chains_of_both_standards_are_answered_as_if_each_were_alone()
    {
        var folder = Directory.CreateTempSubdirectory("messagehub-").FullName;
        try
        {
            // The same seed gives the same parties, BSNs, Identificaties, ToewijzingNummers and references.
            var letters = Letter.Generate(300).Zip(Letter.Generate(300, standaard: IWmo32.Standaard)).SelectMany(pair => new[] { pair.First, pair.Second }).ToList();
            var port = HubProcess.FreePort();
            using var parties = new Parties(port);
            using (var hub = await HubProcess.RunAsync(Path.Combine(folder, "data"), port))
            {
                await new Mailing(parties).SendAsync(letters);
                await parties.UntilAsync("messagehub_messages_waiting", waiting => waiting == 0);
                await Mailboxes.AssertAnsweredOnceInOrderAsync(parties, letters);
                await hub.TerminateAsync();
            }

            Assert.That(
                StoreFile.Statuses(Path.Combine(folder, "data", "messagehub.db")),
                Is.EqualTo(new Dictionary<MessageStatus, long> { [MessageStatus.Accepted] = letters.Count }), "none was sent before (TR056, TR347, TR333, TR314)");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
