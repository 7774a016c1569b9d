using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace MessageHub.Runs;

/// <summary>Tells files from pipes, devices and sockets without opening them: opening a pipe waits for a writer, and a device may never end.</summary>
internal static class FileKind
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint TypeWanted = 1; // STATX_TYPE
    private const int ModeAt = 28; // struct statx is the same on every architecture
    private const int TypeMask = 0xF000; // S_IFMT
    private const int Regular = 0x8000; // S_IFREG

    /// <summary>
    /// Is it there, and neither a file nor a folder? Links are followed. .NET does not tell, and statx is the one call whose answer does not differ per
    /// architecture. False where there is no such call: Windows has no pipes in folders.
    /// </summary>
    public static bool IsNoFile(string path)
    {
        if (!OperatingSystem.IsLinux() || Directory.Exists(path))
            return false;

        var status = new byte[256];
        return Statx(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), 0, TypeWanted, status) == 0
            && (BinaryPrimitives.ReadUInt16LittleEndian(status.AsSpan(ModeAt)) & TypeMask) != Regular;
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, [Out] byte[] status);
}
