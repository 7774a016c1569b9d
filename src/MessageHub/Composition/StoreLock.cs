using MessageHub.Commands;

namespace MessageHub.Composition;

/// <summary>
/// The embedded store has one process that judges: held for as long as it does, beside the store's file. Commands that only look or act for an operator
/// do not need it. It goes with the process, however that ends; its file stays, because who deletes it may take it from another that just opened it.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream file;

    private StoreLock(FileStream file) => this.file = file;

    /// <exception cref="CommandException">Another process judges on this store.</exception>
    public static StoreLock Take(string store)
    {
        try
        {
            return new StoreLock(new FileStream(
                store + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
        }
        catch (IOException e) when (File.Exists(store + ".lock"))
        {
            throw new CommandException($"{store}: another messagehub is working on this store.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{store}: its folder cannot be written.", e);
        }
    }

    public void Dispose() => file.Dispose();
}
