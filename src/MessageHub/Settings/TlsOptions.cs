using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MessageHub.Service;

namespace MessageHub.Settings;

/// <summary>The certificate with which the service shows who it is, for its https addresses.</summary>
public sealed class TlsOptions : IValidatableObject
{
    [Description("File of the server's certificate: PFX, or PEM with its chain. Read again when it changes.")]
    public string? Certificate { get; set; }

    [Description("File of its key, for PEM; not set: in the same file.")]
    public string? Key { get; set; }

    [Description("File that holds the password of the PFX or of the key, when there is one.")]
    public string? PasswordFile { get; set; }

    internal bool IsOn => !string.IsNullOrEmpty(Certificate);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsOn && ServerCertificate.Problem(this) is { } problem)
            yield return new ValidationResult(problem, [nameof(Certificate)]);
    }
}
