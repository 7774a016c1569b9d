using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;

namespace MessageHub.Runs;

/// <summary>A file of a chunk after intake; its body is not kept.</summary>
/// <param name="Id">In the journal; null when the file was refused at the door.</param>
/// <param name="Stroom">Null when it can belong to none: then it is invalid, and <paramref name="Findings"/> tell why.</param>
internal sealed record Taken(string File, long? Id, BerichtSoort? Soort, Stroom? Stroom, IReadOnlyList<Finding> Findings)
{
    /// <summary>What the file is when it belongs to no stream.</summary>
    public MessageStatus Refusal { get; private init; } = MessageStatus.Invalid;

    public static Taken From(JournaledMessage journaled) =>
        new(journaled.Message.Source, journaled.Id, journaled.Soort, journaled.Message.Routing?.Stroom, journaled.Message.Findings);

    /// <summary>Not loaded, so not in the journal.</summary>
    public static Taken NotLoaded(InputFile file, MessageReader reader) => file.IsReadable
        ? TooLarge(file, reader)
        : new(file.Path, null, null, null, []) { Refusal = MessageStatus.Failed };

    /// <summary>Too large to load, so not in the journal either.</summary>
    private static Taken TooLarge(InputFile file, MessageReader reader) =>
        new(file.Path, null, null, null, reader.RefuseSize(file.Length).Findings);
}
