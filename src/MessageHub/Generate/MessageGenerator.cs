using System.Globalization;
using MessageHub.Generate.Faults;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Generate;

/// <summary>
/// Makes fictitious message chains: request, allocation, start, declaration and stop of one client at a time, spread over some ninety streams.
/// Every date lies in 2025, the last before 1 August; whoever checks the messages needs a "today" on or after that (TR135).
/// </summary>
public static class MessageGenerator
{
    private const int ProgressStep = 250;

    /// <summary>Writes the messages as files, in the order of their names. Lets IOException and UnauthorizedAccessException through.</summary>
    /// <param name="options">what to write, and where</param>
    /// <param name="progress">called now and then, and at the end, with the number of files written</param>
    public static GenerateSummary Write(GenerateOptions options, Action<int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (done, faulty, bytes) = (0, 0, 0L);
        var messages = Messages(options.Messages, options.Seed, options.Faults, options.Standaard);
        Directory.CreateDirectory(options.OutDirectory);
        foreach (var message in messages)
        {
            File.WriteAllBytes(Path.Combine(options.OutDirectory, message.FileName), message.Content);
            bytes += message.Content.Length;
            if (message.BrokenRules is not null)
                faulty++;
            if (++done % ProgressStep == 0)
                progress?.Invoke(done);
        }
        if (done % ProgressStep != 0 || done == 0)
            progress?.Invoke(done);
        return new(done, faulty, bytes);
    }

    /// <summary>The same messages without files, made as they are asked for.</summary>
    /// <param name="standaard">null: iJw 3.2</param>
    public static IEnumerable<GeneratedMessage> Messages(int messages, int seed, bool faults, Standaard? standaard = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(messages);
        return Take(messages, seed, faults, Assortiment.Van(standaard ?? IJw32.Standaard));
    }

    private static IEnumerable<GeneratedMessage> Take(int messages, int seed, bool faults, Assortiment assortiment)
    {
        var width = "D" + Math.Max(6, messages.ToString(CultureInfo.InvariantCulture).Length);
        using var writer = new MessageWriter();
        var written = 0;
        foreach (var (draft, rules) in Drafts(seed, faults, assortiment).Take(messages))
        {
            var number = (++written).ToString(width, CultureInfo.InvariantCulture);
            var suffix = rules is null ? "" : "-" + rules;
            yield return new($"{number}-{draft.Soort}{suffix}.xml", writer.ToBytes(draft), rules);
        }
    }

    /// <summary>
    /// Endless. A chain may be cut off anywhere: what is left is still valid. With faults every second chain is one that ends in a fault;
    /// with four to five messages to a chain that is about one faulty message in ten.
    /// </summary>
    private static IEnumerable<(BerichtDraft Draft, string? Rules)> Drafts(int seed, bool faults, Assortiment assortiment)
    {
        var planner = new TrajectPlanner(assortiment, seed);
        for (var chain = 0; ; chain++)
        {
            if (faults && chain % 2 == 1)
            {
                var fault = FaultTable.All[chain / 2 % FaultTable.All.Count];
                var drafts = fault.Chain(planner);
                for (var i = 0; i < drafts.Length; i++)
                    yield return (drafts[i], i == drafts.Length - 1 ? fault.Rules : null);
            }
            else
            {
                foreach (var draft in planner.Varied().Volledig())
                    yield return (draft, null);
            }
        }
    }
}
