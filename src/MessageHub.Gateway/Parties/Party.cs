using System.Security.Claims;

namespace MessageHub.Gateway.Parties;

/// <summary>A party of the chain: a municipality (four digits) or a provider (eight digits).</summary>
/// <param name="Rol"><c>Gemeente</c> or <c>Instelling</c>.</param>
public sealed record Party(string Rol, string Code)
{
    public const string Gemeente = "Gemeente";
    public const string Instelling = "Instelling";

    /// <summary>Claim types of an authenticated party.</summary>
    public const string RolClaim = "rol";

    /// <inheritdoc cref="RolClaim"/>
    public const string CodeClaim = "code";

    /// <summary>From the code alone: its length tells the role.</summary>
    public static Party OfCode(string code) => new(code.Length == 4 ? Gemeente : Instelling, code);

    /// <summary>From <c>Gemeente:0363</c>; null when it is no party.</summary>
    public static Party? Parse(string? text)
    {
        if (text?.Split(':') is not [var rol, var code] || !code.All(char.IsAsciiDigit))
            return null;

        return (rol, code.Length) switch
        {
            (Gemeente, 4) or (Instelling, 8) => new Party(rol, code),
            _ => null,
        };
    }

    public static Party Of(ClaimsPrincipal user) => new(
        user.FindFirstValue(RolClaim) ?? throw new InvalidOperationException("A party without a role was authenticated."),
        user.FindFirstValue(CodeClaim) ?? throw new InvalidOperationException("A party without a code was authenticated."));
}
