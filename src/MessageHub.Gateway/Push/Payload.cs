using System.Buffers.Binary;
using System.IO.Compression;
using MessageHub.Gateway.Interface;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Gateway.Push;

/// <summary>What is inside a payload: XML as it is, or the one file in a ZIP. The ZIP is looked at before it is opened, and inflated into room for what it
/// says it holds and not a byte more.</summary>
internal static class Payload
{
    private const int Maximum = MessageReader.DefaultMaximumSize;

    /// <summary>End of central directory: its length without the comment, and where the number of files and the directory's length stand.</summary>
    private const int EndLength = 22, EndFiles = 10, EndDirectoryLength = 12, EndComment = 20;

    /// <summary>One file's entry: fixed part, name, extra fields and comment.</summary>
    private const int LongestDirectory = 46 + 1024 + 4096 + 1024;

    private const int LongestComment = ushort.MaxValue;

    /// <summary>XML itself, when it is no ZIP.</summary>
    public static bool IsZip(ReadOnlyMemory<byte> bytes) => bytes.Span.StartsWith("PK"u8);

    /// <summary>Opens a ZIP of one file; nothing is inflated yet.</summary>
    public static ZipRead OpenZip(ReadOnlyMemory<byte> bytes)
    {
        if (CheckEnd(bytes.Span) is { } fault)
            return new ZipRead(fault, null, 0);

        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(bytes.AsStream(), ZipArchiveMode.Read);
            var read = zip.Entries is [var entry] ? Check(entry, bytes.Length) : new ZipRead(Foutcode.GeenZip, null, 0);
            if (read.Fault is not null)
                zip.Dispose();
            return read;
        }
        catch (Exception e) when (IsOfBadZip(e))
        {
            zip?.Dispose();
            return new ZipRead(Foutcode.GeenZip, null, 0);
        }
    }

    /// <summary>Inflates into exactly this; the fault when there is more or less in it.</summary>
    public static Foutcode? Inflate(ZipArchiveEntry entry, Span<byte> target)
    {
        try
        {
            using var archive = entry.Archive;
            using var source = entry.Open();
            source.ReadExactly(target);
            return source.ReadByte() < 0 ? null : Foutcode.GeenZip;
        }
        catch (Exception e) when (IsOfBadZip(e))
        {
            return Foutcode.GeenZip;
        }
    }

    /// <summary>How many files, from the end of the central directory alone: a directory of half a million files costs memory as soon as it is read.</summary>
    private static Foutcode? CheckEnd(ReadOnlySpan<byte> zip)
    {
        // The last one counts, and nothing comes after it but its comment.
        var tail = zip[Math.Max(0, zip.Length - EndLength - LongestComment)..];
        var at = tail.LastIndexOf("PK\x5\x6"u8);
        if (at < 0 || tail.Length - at < EndLength)
            return Foutcode.GeenZip;

        var end = tail[at..];
        if (end.Length != EndLength + BinaryPrimitives.ReadUInt16LittleEndian(end[EndComment..]))
            return Foutcode.GeenZip;

        var files = BinaryPrimitives.ReadUInt16LittleEndian(end[EndFiles..]);
        if (files != 1)
            return files == 0 ? Foutcode.TeWeinigBestanden : Foutcode.TeVeelBestanden;
        return BinaryPrimitives.ReadUInt32LittleEndian(end[EndDirectoryLength..]) > LongestDirectory ? Foutcode.GeenZip : null;
    }

    private static ZipRead Check(ZipArchiveEntry entry, int zipLength)
    {
        if (entry.IsEncrypted)
            return new ZipRead(Foutcode.Wachtwoord, null, 0);
        if (entry.FullName.AsSpan().ContainsAny('/', '\\'))
            return new ZipRead(Foutcode.Mappen, null, 0);
        if (entry.CompressedLength < 0 || entry.CompressedLength > zipLength || entry.Length < 0)
            return new ZipRead(Foutcode.GeenZip, null, 0);
        return entry.Length > Maximum ? new ZipRead(Foutcode.BestandTeGroot, null, 0) : new ZipRead(null, entry, (int)entry.Length);
    }

    /// <summary>What the framework throws at bytes that are no ZIP is not written down anywhere; that memory runs out is another matter.</summary>
    private static bool IsOfBadZip(Exception e) => e is not OutOfMemoryException;
}

/// <summary>A ZIP that was opened.</summary>
/// <param name="Fault">Why it cannot be read; null when it can.</param>
/// <param name="Length">Bytes of the file in it, as it says itself: at most the maximum of a message.</param>
internal readonly record struct ZipRead(Foutcode? Fault, ZipArchiveEntry? Entry, int Length);
