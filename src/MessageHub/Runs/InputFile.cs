using MessageHub.Istandaarden.Messages;

namespace MessageHub.Runs;

/// <summary>A message file that is there.</summary>
/// <param name="Path">As given or found on the command line.</param>
/// <param name="Length">In bytes, when the run began; 0 when it cannot be read.</param>
/// <param name="IsReadable">False for what lies in a folder but is no file that can be read; it was told, and fails.</param>
internal sealed record InputFile(string Path, long Length, bool IsReadable = true)
{
    /// <summary>Too large to be a message, so not worth loading.</summary>
    public bool IsTooLarge => Length > MessageReader.DefaultMaximumSize;

    /// <summary>Is it loaded and taken in?</summary>
    public bool IsLoaded => IsReadable && !IsTooLarge;

    public byte[] ReadAllBytes() => File.ReadAllBytes(Path);
}
