using System.Text;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;

namespace MessageHub.OperatorConsole.Tests;

/// <summary>A broker's dead letters without a broker: two of the intake, one wake-up.</summary>
internal sealed class LettersInMemory : IDeadLetters
{
    public Dictionary<DeadLetterOrigin, List<(DeadLetter Letter, string Body)>> Lie { get; } = new()
    {
        [DeadLetterOrigin.Intake] =
        [
            (new("00000000000000a1", RefusalReasons.UnknownParty, new DateTimeOffset(2026, 11, 26, 9, 30, 5, TimeSpan.Zero), 1536, IJw32.JW301), "<geheim>BSN 999999990</geheim>"),
            (new("00000000000000a2", DeadLetterReasons.Unknown, null, 12, null), "<b/>"),
        ],
        [DeadLetterOrigin.WakeUps] = [(new("00000000000000b1", DeadLetterReasons.Stuck, null, 40, null), "{}")],
    };

    public List<(DeadLetterOrigin, string)> Sent { get; } = [];

    public bool IsAway { get; set; }

    public bool HasBroker => true;

    public Task<DeadLetterLook> LookAsync(DeadLetterOrigin origin, CancellationToken cancellation) => IsAway
        ? throw new BrokerUnavailableException("away")
        : Task.FromResult(new DeadLetterLook([.. Lie[origin].Select(lying => lying.Letter)], 0));

    public Task SendAgainAsync(DeadLetterOrigin origin, IReadOnlySet<string> keys, Func<DeadLetter, Task> record, CancellationToken cancellation) => EachAsync(
        origin, keys,
        async (letter, _) =>
        {
            Sent.Add((origin, letter.Key));
            await record(letter);
        });

    public Task TakeOutAsync(
        DeadLetterOrigin origin, IReadOnlySet<string> keys, Func<DeadLetter, ReadOnlyMemory<byte>, Task> keep, CancellationToken cancellation) => EachAsync(origin, keys, keep);

    private async Task EachAsync(DeadLetterOrigin origin, IReadOnlySet<string> keys, Func<DeadLetter, ReadOnlyMemory<byte>, Task> act)
    {
        foreach (var lying in Lie[origin].Where(lying => keys.Contains(lying.Letter.Key)).ToList())
        {
            await act(lying.Letter, Encoding.UTF8.GetBytes(lying.Body));
            Lie[origin].Remove(lying);
        }
    }
}
