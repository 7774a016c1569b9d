using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MessageHub.Gateway.Parties;

/// <summary>
/// For development on one's own machine: whoever calls over loopback names himself in the header <c>X-Party: Gemeente:0363</c>. No protection at
/// all, so the service refuses to start with it outside Development.
/// </summary>
internal sealed class HeaderParty(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "X-Party";

    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For"];

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Authenticate());

    private AuthenticateResult Authenticate()
    {
        // Behind a proxy on this machine everybody seems to be on this machine.
        if (Context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address) || ProxyHeaders.Any(Request.Headers.ContainsKey))
            return AuthenticateResult.Fail("Only loopback may name its party.");
        if (Caller.Parse(Request.Headers[SchemeName]) is not { } caller)
            return AuthenticateResult.NoResult();

        var identity = new ClaimsIdentity([new Claim(Caller.RolClaim, caller.Rol), new Claim(Caller.CodeClaim, caller.Code)], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }
}
