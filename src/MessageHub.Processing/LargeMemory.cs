using System.Runtime.InteropServices;

namespace MessageHub.Processing;

/// <summary>
/// Messages of many megabytes leave garbage of many megabytes, and the collector, which cannot know that it was an exception, makes the process grow to
/// several times what is in use and stay so. Whoever is done with something large says so; before the next large thing, or when nothing large came for a
/// while, what was left is collected and given back to the system: docs/decisions/0060-bodies.md.
/// </summary>
public static class LargeMemory
{
    /// <summary>What is smaller is not large: nearly all messages are a few kilobytes.</summary>
    public const long Large = 1024 * 1024;

    /// <summary>So much of managed memory may be in use, or lie about: a hub that takes in usual messages has less.</summary>
    private const long Much = 48 * Large;

    /// <summary>M_MMAP_THRESHOLD.</summary>
    private const int MapThreshold = -3;

    /// <summary>Whoever keeps memory for later lets go of it.</summary>
    public static event Action? Collecting;

    private static long left;
    private static long leftAt;

    /// <summary>
    /// At the start of a service: what native code (SQLite) asks for in megabytes is mapped for itself and goes back when it is freed. The C library would
    /// begin to keep it after the first time.
    /// </summary>
    public static void Prepare() => Native(() => _ = SetOption(MapThreshold, (int)Large));

    /// <summary>Bytes that somebody was busy with and will let go of: the message, and what was made of it.</summary>
    public static void Leave(long bytes)
    {
        if (bytes < Large)
            return;

        Interlocked.Add(ref left, bytes);
        Interlocked.Exchange(ref leftAt, Environment.TickCount64);
    }

    /// <summary>Before something large, what lies about is collected; before anything smaller that would cost more than it gives.</summary>
    public static void CollectBefore(long bytes)
    {
        if (bytes >= 4 * Large && GC.GetTotalMemory(forceFullCollection: false) >= Much)
            Collect();
    }

    /// <summary>Does nothing when nothing was left, or something was left just now.</summary>
    public static void CollectIfIdle(TimeSpan quiet)
    {
        if (Environment.TickCount64 - Interlocked.Read(ref leftAt) >= quiet.TotalMilliseconds && Interlocked.Exchange(ref left, 0) > 0)
            Collect();
    }

    private static void Collect()
    {
        Collecting?.Invoke();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Native(() => _ = Trim(0));
    }

    /// <summary>There are other C libraries than glibc, with ways of their own.</summary>
    private static void Native(Action call)
    {
        if (!OperatingSystem.IsLinux())
            return;

        try
        {
            call();
        }
        catch (EntryPointNotFoundException)
        {
            // Nothing to be done, and nothing lost but memory.
        }
    }

    [DllImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nuint pad);

    [DllImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetOption(int option, int value);
}
