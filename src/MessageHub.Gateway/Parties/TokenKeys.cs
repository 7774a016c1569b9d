using Microsoft.IdentityModel.Tokens;

namespace MessageHub.Gateway.Parties;

/// <summary>Public keys of an issuer of tokens, from a file (JWKS). Read again when the file changes, so that keys can be rotated without a restart.</summary>
internal sealed class TokenKeys(string file, TimeProvider time)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(20);

    private readonly Lock gate = new();
    private IReadOnlyList<SecurityKey> keys = [];
    private DateTime writtenAt;
    private long lookedAt;

    /// <summary>What is wrong with the file; null when it can be used.</summary>
    public static string? Problem(string file)
    {
        try
        {
            return Read(file).Count > 0 ? null : $"{file} holds no public key.";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{file} cannot be read.";
        }
        catch (ArgumentException)
        {
            return $"{file} is no JSON Web Key Set.";
        }
    }

    /// <summary>The keys that hold now. While the file cannot be read (it is being replaced) those before hold.</summary>
    public IReadOnlyList<SecurityKey> Current()
    {
        lock (gate)
        {
            if (keys.Count > 0 && time.GetElapsedTime(lookedAt) < LookAgain)
                return keys;

            lookedAt = time.GetTimestamp();
            var latest = File.GetLastWriteTimeUtc(file);
            if (latest != writtenAt && Problem(file) is null)
                (keys, writtenAt) = (Read(file), latest);
            return keys;
        }
    }

    /// <summary>Public keys only: one that is shared could be used to make tokens by whoever checks them.</summary>
    private static List<SecurityKey> Read(string file) =>
        [.. new JsonWebKeySet(File.ReadAllText(file)).GetSigningKeys().Where(key => key is AsymmetricSecurityKey or JsonWebKey { Kty: "RSA" or "EC" })];
}
