using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MessageHub.Gateway.Tests;

/// <summary>An issuer of access tokens, and its public keys as a file holds them.</summary>
internal sealed class Tokens(string id = "k1") : IDisposable
{
    public const string Issuer = "https://login.gemeente.example";
    public const string Audience = "messagehub";

    private readonly RSA rsa = RSA.Create(2048);

    /// <summary>A JSON Web Key Set.</summary>
    public string Keys
    {
        get
        {
            var key = rsa.ExportParameters(false);
            return $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"{{id}}","n":"{{Base64UrlEncoder.Encode(key.Modulus)}}","e":"{{Base64UrlEncoder.Encode(key.Exponent)}}"}]}""";
        }
    }

    /// <param name="parties">Values of the claim that names the party.</param>
    public string Make(
        string[] parties, DateTime? from = null, DateTime? until = null, string issuer = Issuer, string audience = Audience, SigningCredentials? signedBy = null) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer, Audience = audience, NotBefore = from ?? DateTime.UtcNow.AddMinutes(-5), Expires = until ?? DateTime.UtcNow.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["party"] = parties, ["name"] = "J. Jansen" },
            SigningCredentials = signedBy ?? new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = id }, SecurityAlgorithms.RsaSha256),
        });

    /// <summary>Signed with the public key as if it were a shared secret.</summary>
    public string MakeWithPublicKeyAsSecret(string party) => Make(
        [party], signedBy: new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(rsa.ExportRSAPublicKeyPem())) { KeyId = id }, SecurityAlgorithms.HmacSha256));

    /// <summary>Signed by nobody.</summary>
    public static string Unsigned(string party)
    {
        var body = $$"""{"iss":"{{Issuer}}","aud":"{{Audience}}","exp":{{DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds()}},"party":"{{party}}"}""";
        return $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{Base64UrlEncoder.Encode(body)}.";
    }

    public void Dispose() => rsa.Dispose();
}
