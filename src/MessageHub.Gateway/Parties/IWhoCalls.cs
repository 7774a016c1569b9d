using Microsoft.AspNetCore.Http;

namespace MessageHub.Gateway.Parties;

/// <summary>One way to know who calls: a certificate, a token, or in development a header.</summary>
internal interface IWhoCalls
{
    /// <summary>Null when the caller did not come with what this looks at.</summary>
    /// <exception cref="Processing.Ports.StoreUnavailableException">The registry was never read and cannot be.</exception>
    ValueTask<Admission?> AdmitAsync(HttpContext context);
}
