using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MessageHub.OperatorConsole;

/// <summary>Section <c>Console</c> of the configuration: the operators' pages.</summary>
public sealed class ConsoleOptions : IValidatableObject
{
    public const string Section = "Console";

    [Range(5, 1440)]
    [Description("Minutes without a click after which an operator has to sign in again.")]
    public int SessionMinutes { get; set; } = 60;

    [Description("Address under which operators know the console, as `https://hub.example.nl`: needed behind a proxy that ends TLS. Not set: as the browser asks for it.")]
    public string? PublicAddress { get; set; }

    [Description("Operators can sign in with accounts of this hub (`messagehub operators`); false: with their organisation only, and sessions of accounts end.")]
    public bool LocalAccounts { get; set; } = true;

    public OpenIdConnectSignInOptions OpenIdConnect { get; set; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(PublicAddress) && !(IsSafe(PublicAddress, out var address) && address.PathAndQuery == "/" && address.Fragment.Length == 0))
            yield return new ValidationResult($"'{PublicAddress}' is not an address like https://hub.example.nl.", [nameof(PublicAddress)]);
        if (!LocalAccounts && !OpenIdConnect.IsOn)
            yield return new ValidationResult("nobody could sign in: without accounts of the hub, set Console:OpenIdConnect:Authority.", [nameof(LocalAccounts)]);
    }

    /// <summary>Over TLS, or to this machine itself.</summary>
    internal static bool IsSafe(string text, out Uri address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address!) && (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback));
}
