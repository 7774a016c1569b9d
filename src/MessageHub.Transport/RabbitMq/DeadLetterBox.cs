using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace MessageHub.Transport.RabbitMq;

/// <summary>
/// Looks into the dead-letter queues and takes letters out: docs/decisions/0092-dead-letters-of-the-broker.md. A look gets letters without acknowledging
/// them and gives them back, all together, so that their order stays. The broker counts that, and drops a letter that came back too often; one that was looked at
/// often is therefore written anew before it comes to that.
/// </summary>
internal sealed class DeadLetterBox(Broker broker, Standaarden standaarden) : IDeadLetters, IDisposable
{
    private const int MaximumLetters = 100;

    /// <summary>Of the bodies of one look together, which come along although nobody shows them.</summary>
    private const long MaximumBytes = 256 * 1024 * 1024;

    /// <summary>RabbitMQ 4 drops what came back more than twenty times, unless told otherwise.</summary>
    private const long MostReturns = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // What one look holds, another does not see.
    private readonly SemaphoreSlim turn = new(1);

    public bool HasBroker => true;

    public Task<DeadLetterLook> LookAsync(DeadLetterOrigin origin, CancellationToken cancellation) => WalkAsync(
        origin,
        async (channel, found) =>
        {
            if (found.Returns < MostReturns)
                return false;
            await channel.BasicPublishAsync(NameOf(origin), "", mandatory: true, found.Anew(), found.Body, cancellation);
            return true;
        },
        cancellation);

    public Task SendAgainAsync(DeadLetterOrigin origin, IReadOnlySet<string> keys, Func<DeadLetter, Task> record, CancellationToken cancellation) => WalkAsync(
        origin,
        async (channel, found) =>
        {
            if (!keys.Contains(found.Letter.Key))
                return false;
            await channel.BasicPublishAsync(ExchangeOf(origin), "", mandatory: true, found.AsItWas(), found.Body, cancellation);
            await record(found.Letter);
            return true;
        },
        cancellation);

    public Task TakeOutAsync(
        DeadLetterOrigin origin, IReadOnlySet<string> keys, Func<DeadLetter, ReadOnlyMemory<byte>, Task> keep, CancellationToken cancellation) => WalkAsync(
        origin,
        async (_, found) =>
        {
            if (!keys.Contains(found.Letter.Key))
                return false;
            await keep(found.Letter, found.Body);
            return true;
        },
        cancellation);

    public void Dispose() => turn.Dispose();

    /// <summary>Of the dead-letter queue, and of its exchange: who may write to ours need not have the right to the broker's own.</summary>
    private static string NameOf(DeadLetterOrigin origin) => origin switch
    {
        DeadLetterOrigin.Intake => Topology.IntakeDeadLetter,
        DeadLetterOrigin.WakeUps => Topology.WakeUpsDeadLetter,
    };

    private static string ExchangeOf(DeadLetterOrigin origin) => origin switch
    {
        DeadLetterOrigin.Intake => Topology.Intake,
        DeadLetterOrigin.WakeUps => Topology.WakeUps,
    };

    /// <summary>Gets letters one by one; what <paramref name="handle"/> says true of leaves the queue, the rest goes back as it lay.</summary>
    /// <returns>What was there before.</returns>
    private async Task<DeadLetterLook> WalkAsync(DeadLetterOrigin origin, Func<IChannel, FoundLetter, Task<bool>> handle, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Patience);
            await using var connection = await broker.ConnectAsync("dead letters", limit.Token);
            await using var channel = await Broker.OpenChannelAsync(connection, limit.Token);
            return await WalkAsync(channel, origin, handle, limit.Token);
        }
        catch (PublishException e)
        {
            throw new BrokerUnavailableException(e.IsReturn ? "there is no queue where the letter came from" : "the broker did not take the letter", e);
        }
        catch (Exception e) when (e is RabbitMQClientException or IOException or TimeoutException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new BrokerUnavailableException("the broker cannot be reached, or did not answer in time", e);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Broken off, the channel closes, and what was not acknowledged goes back by itself.</summary>
    private async Task<DeadLetterLook> WalkAsync(
        IChannel channel, DeadLetterOrigin origin, Func<IChannel, FoundLetter, Task<bool>> handle, CancellationToken cancellation)
    {
        var (letters, bytes, there, held) = (new List<DeadLetter>(), 0L, 1L, 0UL);
        while (letters.Count < Math.Min(there, MaximumLetters) && bytes < MaximumBytes
            && await channel.BasicGetAsync(NameOf(origin), autoAck: false, cancellation) is { } got)
        {
            // What comes in meanwhile, sent again and refused again perhaps, is for the next look.
            if (letters.Count == 0)
                there = got.MessageCount + 1L;

            var found = FoundLetter.Of(got, standaarden);
            letters.Add(found.Letter);
            bytes += found.Letter.Bytes;
            if (await handle(channel, found))
                await channel.BasicAckAsync(got.DeliveryTag, multiple: false, cancellation);
            else
                held = got.DeliveryTag;
        }

        if (held > 0)
            await channel.BasicNackAsync(held, multiple: true, requeue: true, cancellation);
        return new(letters, letters.Count == 0 ? 0 : there - letters.Count);
    }
}

/// <summary>In memory there are no queues.</summary>
internal sealed class NoDeadLetters : IDeadLetters
{
    public bool HasBroker => false;

    public Task<DeadLetterLook> LookAsync(DeadLetterOrigin origin, CancellationToken cancellation) => Task.FromResult(new DeadLetterLook([], 0));

    public Task SendAgainAsync(DeadLetterOrigin origin, IReadOnlySet<string> keys, Func<DeadLetter, Task> record, CancellationToken cancellation) => Task.CompletedTask;

    public Task TakeOutAsync(
        DeadLetterOrigin origin, IReadOnlySet<string> keys, Func<DeadLetter, ReadOnlyMemory<byte>, Task> keep, CancellationToken cancellation) => Task.CompletedTask;
}
