using System.Security.Claims;

namespace MessageHub.Gateway.Parties;

/// <summary>Who calls, authenticated: what it came with, and the parties it may act for.</summary>
/// <param name="Name">For the log and for limits, as <c>certificate 12</c>: the number of the registration, never a person's or an organisation's name.</param>
/// <param name="Codes">Municipalities (four digits) and providers (eight digits); at least one.</param>
public sealed record Caller(string Name, IReadOnlyList<string> Codes)
{
    public bool ActsFor(string? code) => code is not null && Codes.Contains(code);

    /// <exception cref="InvalidOperationException">The endpoint is open to who is no party: a bug.</exception>
    public static Caller Of(ClaimsPrincipal user) =>
        Find(user) ?? throw new InvalidOperationException("An endpoint for parties was reached by none.");

    internal static Caller? Find(ClaimsPrincipal user)
    {
        foreach (var identity in user.Identities)
        {
            if (identity is CallerIdentity known)
                return known.Caller;
        }

        return null;
    }
}

/// <summary>The identity of an authenticated party.</summary>
internal sealed class CallerIdentity(Caller caller) : ClaimsIdentity(PartyScheme.Name)
{
    public Caller Caller { get; } = caller;

    public override string Name => Caller.Name;
}
