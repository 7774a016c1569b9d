namespace MessageHub.Flow.Tests;

/// <summary>The service keeps of a message what the command line keeps of it.</summary>
public class FindingsFlowTests
{
    [Test]
    public async Task What_was_found_and_what_could_not_be_checked_is_kept_by_run_as_by_process()
    {
        var folder = Directory.CreateTempSubdirectory("messagehub-").FullName;
        try
        {
            var letters = Letter.Generate(100);
            var port = HubProcess.FreePort();
            using var parties = new Parties(port);
            using (var hub = await HubProcess.RunAsync(Path.Combine(folder, "data"), port))
            {
                await new Mailing(parties).SendAsync(letters);
                await parties.UntilAsync("messagehub_messages_waiting", waiting => waiting == 0);
                await hub.TerminateAsync();
            }

            var input = Directory.CreateDirectory(Path.Combine(folder, "in")).FullName;
            for (var i = 0; i < letters.Count; i++)
                await File.WriteAllBytesAsync(Path.Combine(input, $"{i:D4}.xml"), letters[i].Body);
            using var process = HubProcess.Start("process", input, "--store", Path.Combine(folder, "store.db"), "--out", Path.Combine(folder, "out"));
            await process.EndAsync();

            var byRun = StoreFile.Findings(Path.Combine(folder, "data", "messagehub.db"));
            Assert.That(byRun.Where(row => row.Contains("TR381", StringComparison.Ordinal)), Is.Not.Empty.And.All.Contains("there is no product code list"));
            Assert.That(byRun.Where(row => row.Contains("TR418", StringComparison.Ordinal)), Is.Not.Empty);
            Assert.That(byRun, Has.All.Match(" [0-9a-f]{64}$"), "with the agreements that judged");
            Assert.That(byRun, Is.EqualTo(StoreFile.Findings(Path.Combine(folder, "store.db"))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
