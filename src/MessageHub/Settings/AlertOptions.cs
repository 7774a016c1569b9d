using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MessageHub.Processing.Alerts;

namespace MessageHub.Settings;

/// <summary>Who is told that something is wrong, and how often. Without a webhook and without mail nobody is.</summary>
public sealed class AlertOptions
{
    [Range(0.5, 3600)]
    [Description("Seconds between two looks whether something is wrong, or right again.")]
    public double EverySeconds { get; set; } = 30;

    [Range(0.01, 100_000)]
    [Description("Minutes within which a channel is not told again that a cause is there, however often it comes and goes; after them it is reminded.")]
    public double RepeatMinutes { get; set; } = 60;

    [Range(0.01, 10_000)]
    [Description("The same in hours for what agreements watch, which nobody repairs within the hour: production ceilings, held lines, terms.")]
    public double AgreementRepeatHours { get; set; } = 168;

    public AlertRuleOptions Rules { get; set; } = new();

    public WebhookOptions Webhook { get; set; } = new();

    public MailOptions Mail { get; set; } = new();

    internal bool IsOn => Webhook.IsOn || Mail.IsOn;

    /// <summary>Between two messages that a cause of this kind is there.</summary>
    internal TimeSpan Interval(AlertKind kind) => kind switch
    {
        AlertKind.Store or AlertKind.Broker or AlertKind.Workers or AlertKind.OldestWaiting or AlertKind.Stuck or AlertKind.DeadLetters
            or AlertKind.Test => TimeSpan.FromMinutes(RepeatMinutes),
        AlertKind.Ceiling or AlertKind.Held or AlertKind.Deadlines => TimeSpan.FromHours(AgreementRepeatHours),
    };
}

/// <summary>Alerts as JSON to an address.</summary>
public sealed class WebhookOptions : IValidatableObject
{
    [Description("Address that alerts are posted to, as JSON. May hold a secret: from the environment. Not set: no webhook.")]
    public string? Url { get; set; }

    [Description("A secret, from the environment: each call then carries its HMAC-SHA256 in the header X-MessageHub-Signature.")]
    public string? Secret { get; set; }

    [Description("A file that holds the secret, as container platforms mount secrets; instead of Secret.")]
    public string? SecretFile { get; set; }

    [Range(0.1, 30)]
    [Description("Seconds in which the webhook must answer; a call is tried three times before the next round.")]
    public double TimeoutSeconds { get; set; } = 10;

    internal bool IsOn => !string.IsNullOrEmpty(Url);

    internal string? ReadSecret() => string.IsNullOrEmpty(SecretFile) ? Secret : File.ReadAllText(SecretFile).Trim();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        // The address is not repeated: it may hold a secret.
        if (IsOn && !(Uri.TryCreate(Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return new ValidationResult("is not an http address.", [nameof(Url)]);
        if (!string.IsNullOrEmpty(SecretFile) && !string.IsNullOrEmpty(Secret))
            yield return new ValidationResult("give Secret or SecretFile, not both.", [nameof(Secret)]);
        else if (!string.IsNullOrEmpty(SecretFile) && !File.Exists(SecretFile))
            yield return new ValidationResult($"there is no file {SecretFile}.", [nameof(SecretFile)]);
    }
}

public enum MailTls
{
    /// <summary>Asked for after the greeting, and required.</summary>
    StartTls,

    /// <summary>From the first byte.</summary>
    Tls,

    None,
}

/// <summary>Alerts by e-mail.</summary>
public sealed class MailOptions : IValidatableObject
{
    [Description("The mail server (SMTP). Not set: no mail.")]
    public string? Host { get; set; }

    [Range(1, 65535)]
    [Description("Its port; 465 is usual with Tls, 25 within a network.")]
    public int Port { get; set; } = 587;

    [Description("StartTls (required, not just tried), Tls, or None.")]
    public MailTls Security { get; set; } = MailTls.StartTls;

    [Description("Ask whether the server's certificate was revoked; its authority must then be reachable.")]
    public bool CheckRevocation { get; set; } = true;

    [Description("User of the mail server; not set: none is asked for.")]
    public string? UserName { get; set; }

    [Description("A secret: from the environment, never from a file in the repository.")]
    public string? Password { get; set; }

    [Description("A file that holds the password, as container platforms mount secrets; instead of Password.")]
    public string? PasswordFile { get; set; }

    [Description("Address that mail comes from.")]
    public string From { get; set; } = "";

    [Description("Addresses that mail goes to.")]
    public string[] To { get; set; } = [];

    [Range(0.1, 60)]
    [Description("Seconds that the mail server has for each answer.")]
    public double TimeoutSeconds { get; set; } = 20;

    internal bool IsOn => !string.IsNullOrEmpty(Host);

    internal string? ReadPassword() => string.IsNullOrEmpty(PasswordFile) ? Password : File.ReadAllText(PasswordFile).Trim();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn)
            yield break;

        if (!IsAddress(From))
            yield return new ValidationResult("is not a mail address.", [nameof(From)]);
        if (To.Length == 0 || !To.All(IsAddress))
            yield return new ValidationResult("is not a list of mail addresses.", [nameof(To)]);

        var isFile = !string.IsNullOrEmpty(PasswordFile);
        if (isFile && !File.Exists(PasswordFile))
            yield return new ValidationResult($"there is no file {PasswordFile}.", [nameof(PasswordFile)]);
        var hasPassword = isFile || !string.IsNullOrEmpty(Password);
        if (isFile && !string.IsNullOrEmpty(Password) || hasPassword == string.IsNullOrEmpty(UserName))
            yield return new ValidationResult("a UserName goes with a Password or a PasswordFile, and with one of them.", [nameof(UserName)]);
        if (hasPassword && Security == MailTls.None)
            yield return new ValidationResult("without TLS the password would go over the network for all to read.", [nameof(Security)]);
    }

    private static bool IsAddress(string text) => MimeKit.MailboxAddress.TryParse(text, out var address) && address.Address.Contains('@', StringComparison.Ordinal);
}
