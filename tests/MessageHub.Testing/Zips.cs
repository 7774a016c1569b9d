using System.Buffers.Binary;
using System.IO.Compression;

namespace MessageHub.Testing;

/// <summary>ZIP files, and ZIP files that are not right.</summary>
public static class Zips
{
    public static byte[] Of(byte[] content, int files = 1, string name = ".xml", CompressionLevel level = CompressionLevel.Optimal)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < files; i++)
            {
                using var entry = zip.CreateEntry($"{i}{name}", level).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Says that it is encrypted.</summary>
    public static byte[] Encrypted(byte[] content)
    {
        var zip = Of(content);
        zip[Directory(zip) + 8] |= 1;
        return zip;
    }

    /// <summary>Says of its one file that it has this length, inflated and not.</summary>
    public static byte[] Lying(byte[] content, uint length, uint compressedLength)
    {
        var zip = Of(content);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(Directory(zip) + 20), compressedLength);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(Directory(zip) + 24), length);
        return zip;
    }

    /// <summary>Has a ZIP64 entry that says of its one file that it has this length, inflated and not.</summary>
    public static byte[] Zip64(byte[] content, long length, long compressedLength)
    {
        var zip = Lying(content, uint.MaxValue, uint.MaxValue);
        var directory = Directory(zip);
        var extraAt = directory + 46 + BinaryPrimitives.ReadUInt16LittleEndian(zip.AsSpan(directory + 28));
        var extra = new byte[20];
        BinaryPrimitives.WriteUInt16LittleEndian(extra, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(extra.AsSpan(2), 16);
        BinaryPrimitives.WriteInt64LittleEndian(extra.AsSpan(4), length);
        BinaryPrimitives.WriteInt64LittleEndian(extra.AsSpan(12), compressedLength);
        BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(directory + 30), (ushort)extra.Length);
        byte[] longer = [.. zip[..extraAt], .. extra, .. zip[extraAt..]];

        // The end of the directory says how long the directory is.
        var end = longer.Length - 22;
        BinaryPrimitives.WriteUInt32LittleEndian(longer.AsSpan(end + 12), BinaryPrimitives.ReadUInt32LittleEndian(longer.AsSpan(end + 12)) + (uint)extra.Length);
        return longer;
    }

    /// <summary>The data of its one file is broken.</summary>
    public static byte[] Broken(byte[] content)
    {
        var zip = Of(content);
        zip.AsSpan(60, 20).Fill(0xFF);
        return zip;
    }

    /// <summary>Claims so many files; has one.</summary>
    public static byte[] Claiming(byte[] content, ushort files)
    {
        var zip = Of(content);
        BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(zip.Length - 22 + 8), files);
        BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(zip.Length - 22 + 10), files);
        return zip;
    }

    private static int Directory(byte[] zip) => zip.AsSpan().LastIndexOf("PK\x1\x2"u8);
}
