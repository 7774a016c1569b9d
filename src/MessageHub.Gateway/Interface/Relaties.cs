using MessageHub.Processing.Ports;

namespace MessageHub.Gateway.Interface;

/// <summary>Parties as the interface writes them: a role and a code.</summary>
internal static class Relaties
{
    /// <summary>What a provider with an AGB code may be (BRS01).</summary>
    private static readonly string[] RollenVanAanbieders = [nameof(PartyRol.Instelling), "Zorgverlener", "Praktijk"];

    private static readonly string[] RollenVanGemeenten = [nameof(PartyRol.Gemeente)];

    public static Relatie Of(string code) => new() { Rol = Party.RolOf(code).ToString(), Code = code };

    /// <summary>Is this a role that the party with this code can have?</summary>
    public static bool IsRol(string rol, string code) =>
        (Party.RolOf(code) == PartyRol.Gemeente ? RollenVanGemeenten : RollenVanAanbieders).Contains(rol, StringComparer.OrdinalIgnoreCase);
}
