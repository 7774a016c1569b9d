using MessageHub.Gateway.Settings;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace MessageHub.Gateway.Parties;

/// <summary>How ASP.NET Core's handler looks at access tokens.</summary>
internal static class BearerSetup
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    /// <summary>With the issuer, for its keys.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Signatures that only the issuer can make; what is signed with a shared secret, or not at all, is no token.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static void Apply(BearerOptions bearer, JwtBearerOptions options, TimeProvider time)
    {
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.IncludeErrorDetails = false;
        options.BackchannelTimeout = Patience;
        options.Authority = string.IsNullOrEmpty(bearer.Authority) ? null : bearer.Authority;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudience = bearer.Audience,
            ValidIssuer = string.IsNullOrEmpty(bearer.Issuer) ? null : bearer.Issuer,
            ValidAlgorithms = Algorithms,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            ClockSkew = ClockSkew,
        };
        if (string.IsNullOrEmpty(bearer.KeyFile))
            return;

        var keys = new TokenKeys(bearer.KeyFile, time);
        options.TokenValidationParameters.IssuerSigningKeyResolver = (_, _, _, _) => keys.Current();
    }
}
