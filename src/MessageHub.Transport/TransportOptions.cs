using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MessageHub.Transport;

public enum TransportProvider
{
    /// <summary>Wake-ups inside this process only: for the embedded hub. No raw intake queue and no publishing.</summary>
    InMemory,

    RabbitMq,
}

/// <summary>Section <c>Transport</c> of the configuration.</summary>
public sealed class TransportOptions : IValidatableObject
{
    public const string Section = "Transport";

    [Description("InMemory, or RabbitMq: wake-ups over processes, the raw intake queue and publishing.")]
    public TransportProvider Provider { get; set; } = TransportProvider.InMemory;

    [Description("RabbitMQ's host.")]
    public string Host { get; set; } = "localhost";

    [Range(1, 65535)]
    [Description("RabbitMQ's port; 5671 is usual with TLS.")]
    public int Port { get; set; } = 5672;

    [Required]
    [Description("RabbitMQ's virtual host.")]
    public string VirtualHost { get; set; } = "/";

    [Description("RabbitMQ's user.")]
    public string UserName { get; set; } = "";

    [Description("A secret: from the environment, never from a file in the repository.")]
    public string Password { get; set; } = "";

    [Description("A file that holds the password, as container platforms mount secrets; instead of Password.")]
    public string? PasswordFile { get; set; }

    [Description("TLS to RabbitMQ; its certificate must be for Host.")]
    public bool UseTls { get; set; }

    [Range(1, 100)]
    [Description("Raw messages that the intake holds in memory and journals in one commit; each may be 25 MB.")]
    public int IntakePrefetch { get; set; } = 10;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider != TransportProvider.RabbitMq)
            yield break;

        if (string.IsNullOrWhiteSpace(Host))
            yield return new ValidationResult("name the RabbitMQ host.", [nameof(Host)]);
        if (string.IsNullOrEmpty(UserName))
            yield return new ValidationResult("name the RabbitMQ user.", [nameof(UserName)]);

        var isFile = !string.IsNullOrEmpty(PasswordFile);
        if (isFile == !string.IsNullOrEmpty(Password))
            yield return new ValidationResult("give either Password (environment variable MessageHub__Transport__Password) or PasswordFile.", [nameof(Password)]);
        else if (isFile && !File.Exists(PasswordFile))
            yield return new ValidationResult($"there is no file {PasswordFile}.", [nameof(PasswordFile)]);
    }
}
