using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;

namespace MessageHub.Runs;

/// <summary>A file of a chunk after intake; its body is not kept.</summary>
/// <param name="Id">In the journal; null when the file was refused at the door.</param>
/// <param name="Stroom">Null when it can belong to none: then it is invalid, and <paramref name="Findings"/> tell why.</param>
internal sealed record Taken(string File, long? Id, BerichtSoort? Soort, Stroom? Stroom, IReadOnlyList<Finding> Findings)
{
    public static Taken From(JournaledMessage journaled, MessageReader reader)
    {
        var message = journaled.Message;
        return message.Routing is { } routing
            ? new Taken(message.Source, journaled.Id, routing.Soort, routing.Stroom, [])
            // Read once more, for its type: a message that cannot be routed is rare.
            : new Taken(message.Source, journaled.Id, reader.Read(message.Body).Soort, null, message.Findings);
    }

    /// <summary>Too large to load, so not in the journal either.</summary>
    public static Taken TooLarge(InputFile file, MessageReader reader) =>
        new(file.Path, null, null, null, reader.RefuseSize(file.Length).Findings);
}
