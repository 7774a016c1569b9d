using MessageHub.Agreements;
using MessageHub.Istandaarden.Answers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using MessageHub.Storage.Relational;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MessageHub.Composition;

/// <summary>What a hub is made of that differs between the service, a run on the command line, and tests.</summary>
public sealed record HubParts(RelationalStore Store)
{
    public BerichtSchemas Schemas { get; init; } = BerichtSchemas.Embedded;

    public AgreementsFile Agreements { get; init; } = AgreementsFile.Default;

    public DeclarationsDecidedBy Declarations { get; init; } = DeclarationsDecidedBy.Hub;

    public WorkerOptions Workers { get; init; } = new();

    public PartyOptions Parties { get; init; } = new();

    public IntakePolicy Intake { get; init; } = new();

    /// <summary>For what is large.</summary>
    public int LargeMegabytes { get; init; } = LargeRoom.DefaultMegabytes;

    /// <summary>Judge as if it were this day; null: today in the Netherlands.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>What happens to a message that threw too often; null: it becomes stuck.</summary>
    public Func<PoisonMessage, Task>? OnPoison { get; init; }

    /// <summary>Puts more rules beside the published ones and those of the agreements, for tests.</summary>
    public Func<RuleLists, RuleLists> MoreRules { get; init; } = rules => rules;
}

/// <summary>The one composition of the hub: what judges, and what the ports are. The transport and the gateway come beside it.</summary>
public static class HubRegistration
{
    /// <param name="parts">Its store stays the caller's to dispose.</param>
    public static IServiceCollection AddHub(this IServiceCollection services, HubParts parts)
    {
        var agreements = parts.Agreements;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(parts.Workers).AddSingleton(parts.Parties).AddSingleton(parts.Intake).AddSingleton(_ => new LargeRoom(parts.LargeMegabytes));

        // The standard.
        services.AddSingleton(parts.Schemas).AddSingleton(parts.Schemas.Standaarden);
        services.AddSingleton(provider => new MessageReader(provider.GetRequiredService<BerichtSchemas>()));
        services.AddSingleton<AnswerWriter>();
        services.AddSingleton(RulesOf(parts));
        services.AddSingleton(new RegionalRules([.. AgreementBook.All.Select(agreement => agreement.Code)]));
        services.AddSingleton(agreements).AddSingleton<SignalLook>().AddSingleton<Reports>();
        services.AddSingleton(new AgreementsVersion(agreements.Sha256, agreements.ValidFrom));
        services.AddSingleton(provider => new HubClock(provider.GetRequiredService<TimeProvider>(), parts.Today));

        // The store, by the roles it plays.
        services.AddSingleton<IJournal>(parts.Store).AddSingleton<IStreamStore>(parts.Store).AddSingleton<IMailboxStore>(parts.Store);
        services.AddSingleton<IDeliveryStore>(parts.Store).AddSingleton<IOperatorStore>(parts.Store).AddSingleton<IHubQueries>(parts.Store);
        services.AddSingleton<IPartyRegistry>(parts.Store).AddSingleton<ICertificateRegistry>(parts.Store).AddSingleton<IStroomvormen>(parts.Store);
        services.AddSingleton<IHoldStore>(parts.Store).AddSingleton<ISignalStore>(parts.Store).AddSingleton<IReportStore>(parts.Store);
        services.AddSingleton<IAccountStore>(parts.Store).AddSingleton<IKeyStore>(parts.Store).AddSingleton<IHeartbeats>(parts.Store);
        services.AddSingleton<IOverviewQueries>(parts.Store).AddSingleton<IMessageSearch>(parts.Store).AddSingleton<IStuckQueries>(parts.Store);
        services.AddSingleton<IDossierQueries>(parts.Store);
        services.AddSingleton<IAlertStore>(parts.Store).AddSingleton<IDeadLetterArchive>(parts.Store);

        // A message's life.
        services.AddSingleton<HubMeters>().AddSingleton<Processing.Parties>().AddSingleton<Operations>().AddSingleton<Repairs>().AddSingleton<Reading>();
        services.AddSingleton<DeadLetterActs>();
        services.AddSingleton<Intake>().AddSingleton<PartyIntake>().AddSingleton<IRawIntake, RawIntake>();
        services.AddSingleton<StreamProcessor>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<StreamWorks>(provider, parts.OnPoison is { } onPoison ? [onPoison] : []));
        services.TryAddSingleton<StoreCircuit>();
        services.AddSingleton<Worker>().AddSingleton<IWakeUpHandler>(provider => provider.GetRequiredService<Worker>());

        // Until a transport is added: nobody is woken, and a look finds the work.
        services.TryAddSingleton<IWakeUps, NobodyToWake>();
        services.TryAddSingleton<IOutgoingSignal, NobodyToWake>();
        return services;
    }

    private static RuleBook RulesOf(HubParts parts) => new(
        parts.Schemas.Standaarden,
        AgreementRules.SourcesOf(parts.Agreements),
        published => parts.MoreRules(AgreementRules.AddTo(published, parts.Agreements)),
        parts.Declarations);

    private sealed class NobodyToWake : IWakeUps, IOutgoingSignal
    {
        public Task WakeAsync(IReadOnlyCollection<Stroom> stromen, CancellationToken cancellation) => Task.CompletedTask;

        public void HasWork()
        {
        }
    }
}
