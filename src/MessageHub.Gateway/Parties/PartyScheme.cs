using System.Security.Claims;
using System.Text.Encodings.Web;
using MessageHub.Gateway.Interface;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MessageHub.Gateway.Parties;

/// <summary>
/// The scheme of all that is for parties: asks each way to know a caller in turn, and the first that he came with decides. Who is not let in is told nothing
/// but that; the log tells the operator why.
/// </summary>
internal sealed class PartyScheme(
    IEnumerable<IWhoCalls> ways, RefusalLog refusals, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Party";

    private Admission.Refused refused = new(RefusalReason.NoCredentials);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        foreach (var way in ways)
        {
            switch (await way.AdmitAsync(Context))
            {
                case Admission.Admitted admitted:
                    return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new CallerIdentity(admitted.Caller)), Name));
                case Admission.Refused no:
                    refused = no;
                    return AuthenticateResult.Fail("Not admitted.");
            }
        }

        return AuthenticateResult.NoResult();
    }

    /// <summary>403 and not 401: a certificate cannot be asked for once the connection is there, and the interface knows no other answer.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        refusals.Tell(refused);
        return Problems.Forbidden().ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Problems.Forbidden().ExecuteAsync(Context);
}
