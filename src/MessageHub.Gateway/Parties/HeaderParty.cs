using System.Net;
using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Http;

namespace MessageHub.Gateway.Parties;

/// <summary>
/// For development on one's own machine: whoever calls over loopback names himself in the header <c>X-Party: Gemeente:0363</c>. No protection at
/// all, so the service refuses to start with it outside Development.
/// </summary>
internal sealed class HeaderParty(Processing.Parties parties) : IWhoCalls
{
    private const string Header = "X-Party";

    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For"];

    public async ValueTask<Admission?> AdmitAsync(HttpContext context)
    {
        // Behind a proxy on this machine everybody seems to be on this machine.
        if (context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address) || ProxyHeaders.Any(context.Request.Headers.ContainsKey))
            return new Admission.Refused(RefusalReason.NotFromThisMachine);
        if (CodeOf(context.Request.Headers[Header]) is not { } code)
            return null;

        var codes = await parties.ActingForAsync([code], context.RequestAborted);
        return codes.Count == 0
            ? new Admission.Refused(RefusalReason.PartyUnknown, $"header {code}")
            : new Admission.Admitted(new Caller($"header {code}", codes));
    }

    /// <summary>From <c>Gemeente:0363</c>; null when it is no party.</summary>
    private static string? CodeOf(string? text) =>
        text?.Split(':') is [var rol, var code] && Party.IsCode(code) && Party.RolOf(code).ToString() == rol ? code : null;
}
