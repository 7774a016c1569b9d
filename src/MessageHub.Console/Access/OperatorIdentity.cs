using System.Globalization;
using System.Security.Claims;
using MessageHub.Processing.Ports;

namespace MessageHub.OperatorConsole.Access;

/// <summary>Who is signed in.</summary>
/// <param name="Naam">As acts are recorded under.</param>
/// <param name="Seal">Of the account when the session began; null for somebody who signed in with his organisation.</param>
/// <param name="Until">When the organisation has to be asked again; null for an account, which the hub itself can ask.</param>
public sealed record OperatorIdentity(string Naam, OperatorRole Role, string? Seal, DateTimeOffset? Until)
{
    private const string RoleClaim = "rol";
    private const string SealClaim = "zegel";
    private const string UntilClaim = "tot";

    public bool May(Permission permission) => Role.May(permission);

    public ClaimsPrincipal ToPrincipal()
    {
        var identity = new ClaimsIdentity(ConsoleCookie.Scheme, ClaimTypes.Name, RoleClaim);
        identity.AddClaim(new Claim(ClaimTypes.Name, Naam));
        identity.AddClaim(new Claim(RoleClaim, Role.ToText()));
        if (Seal is not null)
            identity.AddClaim(new Claim(SealClaim, Seal));
        if (Until is { } until)
            identity.AddClaim(new Claim(UntilClaim, until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer64));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>Null when nobody signed in to the console: a party that is known by its certificate is nobody here.</summary>
    public static OperatorIdentity? Of(ClaimsPrincipal user) =>
        user.Identities.FirstOrDefault(identity => identity is { IsAuthenticated: true, AuthenticationType: ConsoleCookie.Scheme }) is { } identity
            && identity.FindFirst(ClaimTypes.Name)?.Value is { } naam && Permissions.RoleOf(identity.FindFirst(RoleClaim)?.Value) is { } role
            ? new OperatorIdentity(naam, role, identity.FindFirst(SealClaim)?.Value, UntilOf(identity))
            : null;

    private static DateTimeOffset? UntilOf(ClaimsIdentity identity) =>
        identity.FindFirst(UntilClaim)?.Value is { } text ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(text, CultureInfo.InvariantCulture)) : null;
}
