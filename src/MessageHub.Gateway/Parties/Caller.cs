using System.Security.Claims;
using MessageHub.Processing.Ports;

namespace MessageHub.Gateway.Parties;

/// <summary>The party that was authenticated: a municipality (four digits) or a provider (eight digits).</summary>
/// <param name="Rol"><c>Gemeente</c> or <c>Instelling</c>, as the interface writes it.</param>
public sealed record Caller(string Rol, string Code)
{
    /// <summary>Claim types of an authenticated party.</summary>
    public const string RolClaim = "rol";

    /// <inheritdoc cref="RolClaim"/>
    public const string CodeClaim = "code";

    /// <summary>From the code alone: its length tells the role.</summary>
    public static Caller OfCode(string code) => new(Party.RolOf(code).ToString(), code);

    /// <summary>From <c>Gemeente:0363</c>; null when it is no party.</summary>
    public static Caller? Parse(string? text) =>
        text?.Split(':') is [var rol, var code] && Party.IsCode(code) && Party.RolOf(code).ToString() == rol ? new Caller(rol, code) : null;

    public static Caller Of(ClaimsPrincipal user) => new(
        user.FindFirstValue(RolClaim) ?? throw new InvalidOperationException("A party without a role was authenticated."),
        user.FindFirstValue(CodeClaim) ?? throw new InvalidOperationException("A party without a code was authenticated."));
}
