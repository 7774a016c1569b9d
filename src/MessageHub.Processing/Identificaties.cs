using System.Security.Cryptography;

namespace MessageHub.Processing;

/// <summary>Identifications for messages the hub makes.</summary>
internal static class Identificaties
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>
    /// Twelve characters, sixty random bits: unique without asking anyone, also across restarts and several hubs. The store holds them unique.
    /// </summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, 12);
}
