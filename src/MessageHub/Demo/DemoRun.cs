using System.Security.Cryptography;
using MessageHub.Agreements;
using MessageHub.Agreements.Figures;
using MessageHub.Commands;
using MessageHub.Composition;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Schemas;
using MessageHub.OperatorConsole;
using MessageHub.OperatorConsole.Access;
using MessageHub.Output;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Service;
using MessageHub.Storage.Sqlite;

namespace MessageHub.Demo;

/// <summary>
/// <c>messagehub run --demo</c>: the service on a store of its own, filled with a month of traffic, gone when it stops. What is seen came about as everything
/// does here: messages were taken in, judged, held and answered (docs/decisions/0093-the-demo.md).
/// </summary>
internal static class DemoRun
{
    private const string Account = "demo";

    /// <summary>Per cent of its ceiling that the largest provider has used.</summary>
    private const decimal Used = 83;

    /// <summary>Per cent of what the next provider declares that its ceiling has room for: the rest is held.</summary>
    private const long Room = 70;

    /// <param name="settings">Given on the command line; what the demo sets itself goes before them.</param>
    public static async Task RunAsync(IReadOnlyDictionary<string, string?> settings)
    {
        var folder = Directory.CreateTempSubdirectory("messagehub-demo-").FullName;
        try
        {
            var password = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 16);
            await FillAsync(folder, password);
            await HubService.RunAsync("Development", With(settings, folder), addresses => Tell(addresses, password));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Whatever is configured on this machine: a demo never touches another store or broker.</summary>
    private static Dictionary<string, string?> With(IReadOnlyDictionary<string, string?> settings, string folder) => new(settings, StringComparer.OrdinalIgnoreCase)
    {
        ["Data"] = folder,
        ["Storage:Provider"] = "Sqlite",
        ["Transport:Provider"] = "InMemory",
        ["Roles"] = "All",
        ["Agreements:Path"] = AgreementsIn(folder),
        ["Logging:LogLevel:Default"] = "Warning",
        ["Logging:Console:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",
    };

    private static string AgreementsIn(string folder) => Path.Combine(folder, "afspraken.json");

    private static async Task FillAsync(string folder, string password)
    {
        var now = TimeProvider.System.GetUtcNow();
        var messages = DemoTraffic.Make(now);
        await ProgressBar.RunAsync("A month of traffic", 2 * messages.Count, quiet: false, async done =>
        {
            // What would be granted without ceilings says how high they are.
            var granted = await GrantedAsync(messages, AgreementsIn(folder), () => done(1));
            var (largest, next) = (granted[0], granted[1]);
            var ceilings = new Dictionary<string, long>
            {
                [largest.Aanbieder] = (long)decimal.Round(largest.Bedrag * 100 / Used),
                [next.Aanbieder] = next.Bedrag * Room / 100,
            };

            var agreements = DemoAgreements.Write(AgreementsIn(folder), largest.Jaar, ceilings);
            var stuck = StuckOf(messages, [.. ceilings.Keys]);
            await using var hub = await DemoHub.OpenAsync(Stores.FileIn(folder), messages[0].Moment, agreements, stuck);
            await hub.TakeInAsync(messages, () => done(1));
            await hub.Get<SignalLook>().RunAsync(again: true, CancellationToken.None);
            await hub.Get<Accounts>().AddAsync(Account, OperatorRole.Beheerder, password, "demo", CancellationToken.None);
        });
    }

    /// <summary>What each provider was granted in the year in which most was; the largest first.</summary>
    private static async Task<IReadOnlyList<(string Aanbieder, int Jaar, long Bedrag)>> GrantedAsync(IReadOnlyList<DemoMessage> messages, string path, Action done)
    {
        var agreements = DemoAgreements.Write(path, messages[^1].Moment.Year, new Dictionary<string, long>());
        await using var hub = await DemoHub.OpenAsync(SqliteMessageStore.InMemory, messages[0].Moment, agreements, stuck: null);
        await hub.TakeInAsync(messages, done);
        var ever = new ReportScope(DateOnly.MinValue.AddYears(2000), DateOnly.MaxValue.AddYears(-1000));
        var perYear = (await hub.Get<IReportStore>().ProductieAsync(ever, CancellationToken.None))
            .GroupBy(regel => (regel.Aanbieder, regel.Jaar))
            .Select(groep => (groep.Key.Aanbieder, groep.Key.Jaar, Bedrag: groep.Sum(regel => regel.Bedrag)))
            .ToList();
        var year = perYear.GroupBy(one => one.Jaar).MaxBy(one => one.Sum(provider => provider.Bedrag))!.Key;
        return [.. perYear.Where(one => one.Jaar == year).OrderByDescending(one => one.Bedrag)];
    }

    /// <summary>The last message that others of its stream wait behind, of a provider whose figures it leaves as they are.</summary>
    private static string StuckOf(IReadOnlyList<DemoMessage> messages, IReadOnlyList<string> except)
    {
        var reader = new MessageReader(BerichtSchemas.Embedded);
        var later = new HashSet<(string, string)>();
        foreach (var message in messages.Reverse())
        {
            if (reader.Read(message.Body).Bericht?.Header is not { } header || except.Contains(header.Aanbieder))
                continue;
            if (!later.Add((header.Gemeente, header.Aanbieder)))
                return header.Identificatie;
        }

        throw new InvalidOperationException("No stream has two messages.");
    }

    private static void Tell(IEnumerable<string> addresses, string password)
    {
        Console.WriteLine();
        Console.WriteLine("MessageHub, with a month of made-up traffic. Nothing of it is about anybody, and it is gone when you stop.");
        Console.WriteLine();
        Console.WriteLine($"  in the browser   {addresses.First()}{ConsolePaths.Root}");
        Console.WriteLine($"  name             {Account}");
        Console.WriteLine($"  password         {password}");
        Console.WriteLine();
        Console.WriteLine("Stop with Ctrl+C.");
    }
}
