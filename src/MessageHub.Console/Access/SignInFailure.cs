using System.Text.RegularExpressions;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace MessageHub.OperatorConsole.Access;

/// <summary>Why the issuer's answer did not hold, for the log: in words of ours, because an exception's text may quote the token.</summary>
internal static partial class SignInFailure
{
    public static string TextOf(Exception? failure) => failure switch
    {
        SecurityTokenExpiredException or SecurityTokenNoExpirationException => "the token has expired",
        SecurityTokenNotYetValidException => "the token is not valid yet",
        SecurityTokenInvalidAudienceException => "the token is for another client",
        SecurityTokenInvalidIssuerException => "the token is of another issuer",
        SecurityTokenInvalidSignatureException => "the token is not signed by a key of the issuer",
        OpenIdConnectProtocolInvalidNonceException => "the token answers another sign-in",
        OpenIdConnectProtocolException when ErrorOf(failure) is { } error => $"the issuer answered {error}",
        AggregateException { InnerExceptions: [var first, ..] } => TextOf(first),
        _ when IsOutage(failure) => "the issuer cannot be reached",
        { } other => $"its answer does not hold ({other.GetType().Name})",
        null => "its answer does not hold",
    };

    /// <summary>Says nothing about who signs in.</summary>
    public static bool IsOutage(Exception? failure) => failure is HttpRequestException or TaskCanceledException or IOException;

    /// <summary>The code that OAuth has for it, as <c>invalid_client</c>; what does not look like one may be anything.</summary>
    private static string? ErrorOf(Exception failure) => failure.Data["error"] is string error && Code().IsMatch(error) ? error : null;

    [GeneratedRegex("^[a-z_]{1,40}$")]
    private static partial Regex Code();
}
