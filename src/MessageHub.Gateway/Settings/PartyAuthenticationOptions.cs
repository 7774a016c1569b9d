using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography.X509Certificates;
using MessageHub.Gateway.Parties;

namespace MessageHub.Gateway.Settings;

/// <summary>Section <c>Authentication</c> of the configuration: by what parties are known. docs/gateway.md tells how to set it up.</summary>
public sealed class PartyAuthenticationOptions
{
    public CertificateOptions Certificate { get; set; } = new();

    public BearerOptions Bearer { get; set; } = new();

    /// <summary>Is there any way to know a caller?</summary>
    public bool IsConfigured => Certificate.IsOn || Bearer.IsOn;
}

/// <summary>Client certificates, over TLS or forwarded by a proxy.</summary>
public sealed class CertificateOptions : IValidatableObject
{
    [Description("Files (PEM or DER) of the authorities whose client certificates are accepted: the root of each, and its intermediates. Without any, certificates are not.")]
    public string[] TrustedIssuers { get; set; } = [];

    [Description("Whether authorities are asked if they revoked a certificate: Online (CRL, OCSP), Offline (only what is cached) or NoCheck. The hub's own registry is always asked.")]
    public X509RevocationMode Revocation { get; set; } = X509RevocationMode.Online;

    internal bool IsOn => TrustedIssuers.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var wrong = new List<ValidationResult>();
        try
        {
            if (IsOn && !Authorities.Load(TrustedIssuers).Any(Authorities.IsRoot))
                wrong.Add(new ValidationResult("none of the files holds a root (a certificate that signed itself).", [nameof(TrustedIssuers)]));
        }
        catch (AuthoritiesException e)
        {
            wrong.Add(new ValidationResult(e.Message, [nameof(TrustedIssuers)]));
        }

        return wrong;
    }
}

/// <summary>Access tokens (JWT), for back offices.</summary>
public sealed class BearerOptions : IValidatableObject
{
    [Description("Address of the issuer of access tokens (OpenID Connect): its keys are fetched there. This or KeyFile; without either, tokens are not accepted.")]
    public string? Authority { get; set; }

    [Description("A file with the issuer's public keys (JWKS), in place of Authority. Read again when it changes.")]
    public string? KeyFile { get; set; }

    [Description("The `iss` that tokens must have; with an Authority that which it says itself, when this is not set.")]
    public string? Issuer { get; set; }

    [Description("The `aud` that tokens must have.")]
    public string? Audience { get; set; }

    [Required]
    [Description("The claim that names the party, by its code; several when it is a list.")]
    public string PartyClaim { get; set; } = "party";

    internal bool IsOn => !string.IsNullOrEmpty(Authority) || !string.IsNullOrEmpty(KeyFile);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn)
            yield break;

        if (!string.IsNullOrEmpty(Authority) && !string.IsNullOrEmpty(KeyFile))
            yield return new ValidationResult("give Authority or KeyFile, not both.", [nameof(KeyFile)]);
        else if (!string.IsNullOrEmpty(Authority) && !(Uri.TryCreate(Authority, UriKind.Absolute, out var address) && address.Scheme == "https"))
            yield return new ValidationResult($"'{Authority}' is not an https address.", [nameof(Authority)]);
        else if (!string.IsNullOrEmpty(KeyFile) && TokenKeys.Problem(KeyFile) is { } problem)
            yield return new ValidationResult(problem, [nameof(KeyFile)]);
        if (!string.IsNullOrEmpty(KeyFile) && string.IsNullOrEmpty(Issuer))
            yield return new ValidationResult("with a KeyFile the issuer must be named.", [nameof(Issuer)]);
        if (string.IsNullOrEmpty(Audience))
            yield return new ValidationResult("name the audience, or tokens meant for others would be accepted.", [nameof(Audience)]);
    }
}
