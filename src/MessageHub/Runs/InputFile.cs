using MessageHub.Istandaarden.Messages;

namespace MessageHub.Runs;

/// <summary>A message file that is there and can be read.</summary>
/// <param name="Path">As given or found on the command line.</param>
/// <param name="Length">In bytes, when the run began.</param>
internal sealed record InputFile(string Path, long Length)
{
    /// <summary>Too large to be a message, so not worth loading.</summary>
    public bool IsTooLarge => Length > MessageReader.DefaultMaximumSize;

    public byte[] ReadAllBytes() => File.ReadAllBytes(Path);
}
