using MessageHub.Istandaarden.Messages;

namespace MessageHub.Flow.Tests.Gateway;

/// <summary>A party's software, as the national gateway knows it.</summary>
internal interface ICorrespondent : IDisposable
{
    Task PushAsync(Post post);

    /// <summary>What waits in its mailbox that answers this message.</summary>
    Task<IReadOnlyList<Post>> AnswersAsync(Guid traceerId);

    /// <summary>What waits in its mailbox in this conversation.</summary>
    Task<IReadOnlyList<Post>> ConversationAsync(Guid conversatieId);

    /// <summary>The oldest that wait in its mailbox.</summary>
    Task<IReadOnlyList<Post>> ListAsync(int limit);

    /// <summary>Fetches the payload under the address that the list gave.</summary>
    Task<byte[]> PayloadAsync(Post post);

    Task ConfirmAsync(Guid traceerId);

    /// <summary>The status of its own message.</summary>
    Task<string> StatusAsync(Guid traceerId);
}

/// <summary>A message on its way, or in a mailbox.</summary>
internal sealed record Post(string Berichttype, string Afzender, string Geadresseerde, Guid TraceerId, Guid ConversatieId, Guid? AlsAntwoordOp)
{
    /// <summary>Of what is pushed.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>What a mailbox says of the payload.</summary>
    public (Uri Url, long Grootte, string Sha256)? Payload { get; init; }

    public static Post Of(Letter letter) => Of(letter.Soort, letter.Afzender, letter.Ontvanger, letter.Body);

    public static Post Of(BerichtSoort soort, string afzender, string geadresseerde, byte[] body) =>
        new(soort.Naam, afzender, geadresseerde, Guid.NewGuid(), Guid.NewGuid(), null) { Body = body };

    public static string Rol(string code) => code.Length == 4 ? "Gemeente" : "Instelling";
}
