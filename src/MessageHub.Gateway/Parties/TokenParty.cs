using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace MessageHub.Gateway.Parties;

/// <summary>Who calls, by access token: ASP.NET Core's handler says whether it holds, its claim says for which party.</summary>
/// <param name="claim">The claim that names the party.</param>
internal sealed class TokenParty(Processing.Parties parties, IOptionsMonitor<JwtBearerOptions> options, string claim) : IWhoCalls
{
    public async ValueTask<Admission?> AdmitAsync(HttpContext context)
    {
        if (!context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return null;

        var token = await ValidateAsync(context);
        if (!token.Succeeded)
            return new Admission.Refused(ReasonOf(token.Failure), "token");

        string[] named = [.. token.Principal.FindAll(claim).Select(found => found.Value).Where(Party.IsCode)];
        if (named.Length == 0)
            return new Admission.Refused(RefusalReason.TokenNamesNoParty, "token");

        var name = $"token {named[0]}";
        var codes = await parties.ActingForAsync(named, context.RequestAborted);
        return codes.Count == 0 ? new Admission.Refused(RefusalReason.PartyUnknown, name) : new Admission.Admitted(new Caller(name, codes));
    }

    private async Task<AuthenticateResult> ValidateAsync(HttpContext context)
    {
        try
        {
            // With an Authority. It is remembered; without it the handler would only say that it does not know the key.
            if (options.Get(JwtBearerDefaults.AuthenticationScheme).ConfigurationManager is { } issuer)
                await issuer.GetConfigurationAsync(context.RequestAborted);
        }
        catch (InvalidOperationException e)
        {
            throw new IssuerAwayException(e);
        }

        return await context.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
    }

    private static RefusalReason ReasonOf(Exception? failure) => failure switch
    {
        SecurityTokenExpiredException or SecurityTokenNoExpirationException => RefusalReason.TokenExpired,
        SecurityTokenNotYetValidException => RefusalReason.TokenNotYetValid,
        SecurityTokenInvalidAudienceException or SecurityTokenInvalidIssuerException => RefusalReason.TokenForOthers,
        AggregateException { InnerExceptions: [var first, ..] } => ReasonOf(first),
        _ => RefusalReason.TokenNotTrusted,
    };
}

/// <summary>The issuer's keys cannot be fetched: an outage, which says nothing about the caller.</summary>
internal sealed class IssuerAwayException(Exception inner) : Exception("The issuer of tokens cannot be reached.", inner);
