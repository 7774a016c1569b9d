using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MessageHub.Gateway.Settings;
using MessageHub.Istandaarden.Rules;
using MessageHub.OperatorConsole;
using MessageHub.Processing;
using MessageHub.Processing.Watching;
using MessageHub.Processing.Workers;
using MessageHub.Transport;

namespace MessageHub.Settings;

/// <summary>
/// All settings of the hub. Each is documented where it is defined, and the table in docs/operations.md is made of that; a key that is not here is refused.
/// </summary>
public sealed class HubOptions
{
    [Required]
    [Description("Folder of the embedded store (`--data`); made when it is not there.")]
    public string Data { get; set; } = "data";

    [Required]
    [Description("Addresses to listen on (`--urls`), separated by semicolons.")]
    public string Urls { get; set; } = "http://localhost:5080";

    [Description("What this process does (`--roles`): Intake, Worker, Delivery, Console, joined by commas. Can be split where store and transport are shared.")]
    public HubRoles Roles { get; set; } = HubRoles.All;

    public StorageOptions Storage { get; set; } = new();

    public TransportOptions Transport { get; set; } = new();

    public WorkerOptions Workers { get; set; } = new();

    public PartyOptions Parties { get; set; } = new();

    public TlsOptions Tls { get; set; } = new();

    public PartyAuthenticationOptions Authentication { get; set; } = new();

    public GatewayOptions Gateway { get; set; } = new();

    public LimitOptions Limits { get; set; } = new();

    public AnswerOptions Answers { get; set; } = new();

    public SchemaOptions Schemas { get; set; } = new();

    public AgreementOptions Agreements { get; set; } = new();

    public ConsoleOptions Console { get; set; } = new();

    public WatchOptions Watch { get; set; } = new();

    public AlertOptions Alerts { get; set; } = new();

    public RetentionOptions Retention { get; set; } = new();

    public TelemetryOptions Telemetry { get; set; } = new();

    public TestingOptions Testing { get; set; } = new();

    /// <summary>The addresses of <see cref="Urls"/>.</summary>
    public IReadOnlyList<string> Addresses => Urls.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The gateway is there for parties, and parties must be known.</summary>
    public bool HasGateway => (Roles & (HubRoles.Intake | HubRoles.Delivery)) != 0;
}

public sealed class AnswerOptions
{
    [Description("Hub: the hub answers declarations. BackOffice: declarations are passed on with the findings, and the JW325 is waited for.")]
    public DeclarationsDecidedBy Declarations { get; set; } = DeclarationsDecidedBy.Hub;
}

public sealed class SchemaOptions
{
    [Description("A folder with the published XSD files of one standard, in place of the built-in ones; the others keep theirs.")]
    public string? Path { get; set; }
}

public sealed class AgreementOptions
{
    [Description("The region's agreements file; without it those that refuse are on.")]
    public string? Path { get; set; }
}

/// <summary>How long bodies and personal data are kept.</summary>
public sealed class RetentionOptions
{
    [Range(12, 1200)]
    [Description("Bodies and personal data of what was done with so many months ago are removed, once a day; not set: never. `messagehub purge` does it by hand.")]
    public int? Months { get; set; }
}

public sealed class TestingOptions
{
    [Description("For tests, in Development only: a message with this Identificatie makes a rule throw.")]
    public string? ThrowOnReferentie { get; set; }
}
