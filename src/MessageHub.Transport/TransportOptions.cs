using System.ComponentModel.DataAnnotations;

namespace MessageHub.Transport;

public enum TransportProvider
{
    /// <summary>Wake-ups inside this process only: for the embedded hub. No raw intake queue and no publishing.</summary>
    InMemory,

    RabbitMq,
}

/// <summary>What this process does; several at once is usual.</summary>
[Flags]
public enum TransportRoles
{
    None = 0,

    /// <summary>Takes messages from the raw intake queue.</summary>
    Intake = 1,

    /// <summary>Is woken for streams that have work.</summary>
    Worker = 2,

    /// <summary>Publishes outgoing messages to the broker.</summary>
    Delivery = 4,

    All = Intake | Worker | Delivery,
}

/// <summary>Section <c>Transport</c> of the configuration.</summary>
public sealed class TransportOptions
{
    public TransportProvider Provider { get; set; } = TransportProvider.InMemory;

    public TransportRoles Roles { get; set; } = TransportRoles.All;

    public string Host { get; set; } = "localhost";

    [Range(1, 65535)]
    public int Port { get; set; } = 5672;

    [Required]
    public string VirtualHost { get; set; } = "/";

    public string UserName { get; set; } = "";

    /// <summary>From the environment (<c>MessageHub__Transport__Password</c>), never from a file in the repository.</summary>
    public string Password { get; set; } = "";

    /// <summary>A file that holds the password, as container platforms mount secrets; instead of <see cref="Password"/>.</summary>
    public string? PasswordFile { get; set; }

    public bool UseTls { get; set; }

    /// <summary>Wake-ups a worker holds; not below <see cref="Concurrency"/>.</summary>
    [Range(1, 1000)]
    public int Prefetch { get; set; } = 16;

    /// <summary>Streams a worker processes at once.</summary>
    [Range(1, 256)]
    public int Concurrency { get; set; } = Math.Clamp(Environment.ProcessorCount, 2, 16);

    /// <summary>Raw messages that the intake holds in memory while it journals them one by one; each may be 25 MB.</summary>
    [Range(1, 100)]
    public int IntakePrefetch { get; set; } = 10;

    /// <summary>Codes of the parties (municipality: 4 digits, provider: 8) whose outgoing messages are published to RabbitMQ; others fetch theirs.</summary>
    public IList<string> PublishFor { get; set; } = [];
}
