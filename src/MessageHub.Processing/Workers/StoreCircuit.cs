using System.Data.Common;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace MessageHub.Processing.Workers;

/// <summary>
/// Carries work through outages of the store: it is tried again, with back-off and jitter, for as long as it takes. When the store keeps failing the
/// circuit opens, and one try now and then looks whether it is back. What fails otherwise is a bug, and no reason to keep other streams waiting.
/// </summary>
public sealed class StoreCircuit
{
    private readonly CircuitBreakerStateProvider state = new();
    private readonly ResiliencePipeline pipeline;

    public StoreCircuit(WorkerOptions options, TimeProvider time, ILogger<StoreCircuit> logger)
    {
        pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<StoreUnavailableException>().Handle<DbException>().Handle<BrokenCircuitException>(),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.BackOff,
                MaxDelay = options.MaximumBackOff,
                OnRetry = retry =>
                {
                    // The circuit says the rest: one line when it opens, one when it closes.
                    if (retry.AttemptNumber == 0 && retry.Outcome.Exception is { } e and not BrokenCircuitException)
                        logger.LogWarning("Outage: {Reason}; trying again.", FailureReason.Of(e));
                    return default;
                },
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<StoreUnavailableException>().Handle<DbException>(),
                FailureRatio = 0.5,
                MinimumThroughput = 4,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = TimeSpan.FromTicks(Math.Max(options.MaximumBackOff.Ticks / 6, TimeSpan.FromMilliseconds(500).Ticks)),
                StateProvider = state,
                OnOpened = _ =>
                {
                    logger.LogError("The store keeps failing: the circuit is open. Messages wait, nothing is lost.");
                    return default;
                },
                OnClosed = _ =>
                {
                    logger.LogInformation("The store is back: the circuit is closed.");
                    return default;
                },
            })
            .Build();
    }

    /// <summary><c>closed</c> (all is well), <c>open</c> or <c>halfOpen</c> (trying whether the outage is over).</summary>
    public string State => state.CircuitState switch
    {
        CircuitState.Closed => "closed",
        CircuitState.HalfOpen => "halfOpen",
        _ => "open",
    };

    /// <summary>Runs it until it succeeds or throws something else than an outage. Waiting, but never a try, is cut off by <paramref name="stop"/>.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken stop) =>
        await pipeline.ExecuteAsync(async _ => await work(), stop);
}
