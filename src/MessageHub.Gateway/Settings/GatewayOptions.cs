using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Net;

namespace MessageHub.Gateway.Settings;

/// <summary>Section <c>Gateway</c> of the configuration: where the gateway stands.</summary>
public sealed class GatewayOptions : IValidatableObject
{
    [Description("Address under which parties know the hub, as `https://hub.example.nl`: payload addresses begin with it. Not set: they are relative, which some client software does not follow.")]
    public string? PublicAddress { get; set; }

    [Description("Addresses or networks of proxies that end TLS before the hub, as `10.0.0.5` or `10.1.0.0/16`. From anyone else the header ClientCertificateHeader is taken off.")]
    public string[] Proxies { get; set; } = [];

    [Required]
    [Description("Header in which a proxy forwards the caller's certificate: as RFC 9440 has it, PEM with URL escapes (nginx), or base64 of DER.")]
    public string ClientCertificateHeader { get; set; } = "Client-Cert";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(PublicAddress)
            && !(Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { Query: "", Fragment: "" }))
        {
            yield return new ValidationResult($"'{PublicAddress}' is not an address like https://hub.example.nl.", [nameof(PublicAddress)]);
        }

        foreach (var proxy in Proxies.Where(proxy => !TryParse(proxy, out _)))
            yield return new ValidationResult($"'{proxy}' is not an address or network like 10.0.0.5 or 10.1.0.0/16.", [nameof(Proxies)]);
    }

    /// <summary>Is this one of the proxies?</summary>
    internal Func<IPAddress, bool> IsProxy()
    {
        IPNetwork[] networks = [.. Proxies.Select(proxy => TryParse(proxy, out var network) ? network : throw new InvalidOperationException("Not validated."))];
        return address => Array.Exists(networks, network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));
    }

    private static bool TryParse(string text, out IPNetwork network)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            network = new IPNetwork(address, address.GetAddressBytes().Length * 8);
            return true;
        }

        return IPNetwork.TryParse(text, out network);
    }
}
