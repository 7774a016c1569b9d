using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MessageHub.Processing.Ports;

namespace MessageHub.OperatorConsole;

/// <summary>Section <c>Console:OpenIdConnect</c>: operators sign in where they sign in for their other work. docs/console/README.md tells how to set it up.</summary>
public sealed class OpenIdConnectSignInOptions : IValidatableObject
{
    [Description("Address of the organisation's issuer (Entra ID, Keycloak), https; operators sign in there. Not set: with accounts of the hub only.")]
    public string? Authority { get; set; }

    [Description("The client as which the hub is registered there; tokens must be for it.")]
    public string? ClientId { get; set; }

    [Description("A secret: from the environment, never from a file in the repository.")]
    public string? ClientSecret { get; set; }

    [Description("A file that holds the client's secret, as container platforms mount secrets; instead of ClientSecret.")]
    public string? ClientSecretFile { get; set; }

    [Required]
    [Description("The claim of the ID token under which acts are recorded, after `organisatie:`. Must be one person's, and not for that person to choose.")]
    public string NameClaim { get; set; } = "preferred_username";

    [Required]
    [Description("The claim of the ID token that says what somebody may do; several values when it is a list, of which the highest role counts.")]
    public string RoleClaim { get; set; } = "roles";

    [Required]
    [Description("The value of RoleClaim that makes a lezer.")]
    public string Lezer { get; set; } = "lezer";

    [Required]
    [Description("The value of RoleClaim that makes a behandelaar.")]
    public string Behandelaar { get; set; } = "behandelaar";

    [Required]
    [Description("The value of RoleClaim that makes a beheerder.")]
    public string Beheerder { get; set; } = "beheerder";

    [Range(1, 24)]
    [Description("Hours after which the organisation is asked again who somebody is and what he may do, however busy he is.")]
    public int SessionHours { get; set; } = 8;

    internal bool IsOn => !string.IsNullOrEmpty(Authority);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn)
            yield break;

        if (!ConsoleOptions.IsSafe(Authority!, out _))
            yield return new ValidationResult($"'{Authority}' is not an https address (http only for an issuer on this machine).", [nameof(Authority)]);
        if (string.IsNullOrEmpty(ClientId))
            yield return new ValidationResult("name the client, or tokens meant for others would be accepted.", [nameof(ClientId)]);

        var isFile = !string.IsNullOrEmpty(ClientSecretFile);
        if (isFile == !string.IsNullOrEmpty(ClientSecret))
            yield return new ValidationResult("give either ClientSecret (environment variable MessageHub__Console__OpenIdConnect__ClientSecret) or ClientSecretFile.", [nameof(ClientSecret)]);
        else if (isFile && !File.Exists(ClientSecretFile))
            yield return new ValidationResult($"there is no file {ClientSecretFile}.", [nameof(ClientSecretFile)]);
        if (Enum.GetValues<OperatorRole>().DistinctBy(ValueOf).Count() < Enum.GetValues<OperatorRole>().Length)
            yield return new ValidationResult("Lezer, Behandelaar and Beheerder must be different values.", [nameof(RoleClaim)]);
    }

    /// <summary>The file's, when one is named; otherwise the setting's.</summary>
    internal string? ReadClientSecret() => string.IsNullOrEmpty(ClientSecretFile) ? ClientSecret : File.ReadAllText(ClientSecretFile).Trim();

    /// <summary>The highest role that one of these values of the claim means; null when none means any.</summary>
    internal OperatorRole? RoleOf(IEnumerable<string> values) =>
        values.SelectMany(value => Enum.GetValues<OperatorRole>().Where(role => ValueOf(role) == value)).Select(role => (OperatorRole?)role).Max();

    private string ValueOf(OperatorRole role) => role switch
    {
        OperatorRole.Lezer => Lezer,
        OperatorRole.Behandelaar => Behandelaar,
        OperatorRole.Beheerder => Beheerder,
    };
}
