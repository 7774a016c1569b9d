using Microsoft.AspNetCore.Http;

namespace MessageHub.OperatorConsole;

/// <summary>
/// Where the console is for browsers, when a proxy stands before it: redirects, cookies and the issuer's way back go by it. Headers in which proxies say so are
/// read nowhere (docs/decisions/0058-proxies.md): anybody can send them.
/// </summary>
internal sealed class PublicAddress(string address)
{
    private readonly string scheme = new Uri(address).Scheme;
    private readonly HostString host = new(new Uri(address).Authority);

    public void Apply(HttpRequest request) => (request.Scheme, request.Host) = (scheme, host);
}
