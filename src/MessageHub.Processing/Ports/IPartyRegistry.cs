namespace MessageHub.Processing.Ports;

/// <summary>Who takes part: the parties this hub knows, in the store. Asked through <see cref="Parties"/>, changed through <see cref="Operations"/>.</summary>
public interface IPartyRegistry
{
    /// <summary>All of them, in order of code. A region has some hundreds.</summary>
    Task<IReadOnlyList<Party>> ListAsync(CancellationToken cancellation);

    /// <summary>Adds a party, or replaces what is known of it; with an audit row.</summary>
    Task SaveAsync(Party party, Act act, CancellationToken cancellation);

    /// <summary>Forgets a party; false when it is not known. With an audit row.</summary>
    Task<bool> RemoveAsync(string code, Act act, CancellationToken cancellation);
}

/// <summary>A party of the chain: a municipality (four digits) or a provider (eight digits).</summary>
/// <param name="Naam">For people.</param>
/// <param name="Route">How it gets what is sent to it.</param>
/// <param name="IsServed">For a municipality: this hub judges its messages. Never for a provider.</param>
/// <param name="SendsFor">Codes of other parties that it may send for and fetch for.</param>
public sealed record Party(string Code, string Naam, DeliveryRoute Route, bool IsServed, IReadOnlyList<string> SendsFor)
{
    public const int GemeenteLength = 4;
    public const int AanbiederLength = 8;

    /// <summary>By the length of the code.</summary>
    public PartyRol Rol => RolOf(Code);

    public bool MaySendFor(string code) => code == Code || SendsFor.Contains(code);

    /// <summary>Is this the code of a municipality (four digits) or of a provider (eight)?</summary>
    public static bool IsCode(string code) => code.Length is GemeenteLength or AanbiederLength && code.All(char.IsAsciiDigit);

    public static PartyRol RolOf(string code) => code.Length == GemeenteLength ? PartyRol.Gemeente : PartyRol.Instelling;
}

/// <summary>What a party is, in the words of the national gateway's interface.</summary>
public enum PartyRol
{
    Gemeente,

    /// <summary>A care provider.</summary>
    Instelling,
}

/// <summary>How a party gets its messages. The numbers are stored.</summary>
public enum DeliveryRoute
{
    /// <summary>It fetches them.</summary>
    Mailbox = 0,

    /// <summary>They are published to RabbitMQ.</summary>
    Published = 1,
}
