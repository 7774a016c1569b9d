using MessageHub.Processing.Ports;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace MessageHub.Processing.Workers;

/// <summary>
/// Work that needs the store, through an outage: retried with back-off and jitter until the store is back or the worker stops. When the store keeps
/// failing the circuit opens, and one try now and then looks whether it is back. What an outage is the store says, by its database's error numbers
/// (<see cref="StoreUnavailableException"/>); what fails otherwise is a bug or a fault of one batch, and no reason to keep other streams waiting.
/// </summary>
public sealed class StoreCircuit
{
    private readonly CircuitBreakerStateProvider? state;
    private readonly ResiliencePipeline pipeline;

    public StoreCircuit(WorkerOptions options, TimeProvider time, ILogger<StoreCircuit> logger)
    {
        state = new CircuitBreakerStateProvider();
        pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<StoreUnavailableException>().Handle<BrokenCircuitException>(),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.BackOff,
                MaxDelay = options.MaximumBackOff,
                OnRetry = retry =>
                {
                    // The circuit says the rest: one line when it opens, one when it closes.
                    if (retry.AttemptNumber == 0 && retry.Outcome.Exception is StoreUnavailableException e)
                        logger.LogWarning("Outage: {Reason}; trying again.", e.Message);
                    return default;
                },
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<StoreUnavailableException>(),
                FailureRatio = 0.5,
                MinimumThroughput = 4,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = TimeSpan.FromTicks(Math.Max(options.MaximumBackOff.Ticks / 6, TimeSpan.FromMilliseconds(500).Ticks)),
                StateProvider = state,
                OnOpened = opened =>
                {
                    Reason = opened.Outcome.Exception?.Message;
                    logger.LogError("The store keeps failing ({Reason}): the circuit is open. Messages wait, nothing is lost.", Reason);
                    return default;
                },
                OnClosed = _ =>
                {
                    Reason = null;
                    logger.LogInformation("The store is back: the circuit is closed.");
                    return default;
                },
            })
            .Build();
    }

    private StoreCircuit() => pipeline = ResiliencePipeline.Empty;

    /// <summary>Waits for nothing: an outage comes as it is. For a run on the command line, which ends with it.</summary>
    public static StoreCircuit None { get; } = new();

    /// <summary><c>closed</c> (all is well), <c>open</c> or <c>halfOpen</c> (trying whether the outage is over).</summary>
    public string State => (state?.CircuitState ?? CircuitState.Closed) switch
    {
        CircuitState.Closed => "closed",
        CircuitState.HalfOpen => "halfOpen",
        CircuitState.Open or CircuitState.Isolated => "open",
    };

    /// <summary>Why the circuit is open; null when it is closed.</summary>
    public string? Reason { get; private set; }

    /// <summary>Runs it until it succeeds or throws something else than an outage. Waiting, but never a try, is cut off by <paramref name="stop"/>.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken stop) =>
        await pipeline.ExecuteAsync(async _ => await work(), stop);
}
