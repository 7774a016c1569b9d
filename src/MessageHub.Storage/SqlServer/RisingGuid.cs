using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MessageHub.Storage.SqlServer;

/// <summary>
/// GUIDs that rise with time as SQL Server sorts a uniqueidentifier: by its last six bytes first. There stands the time, in milliseconds since 1970 as in
/// version 7, which has it at the other end and would fall all over the index. The rest is random, but for the marks of a valid UUID of version 8, which
/// RFC 9562 leaves to who makes it.
/// </summary>
internal static class RisingGuid
{
    private const int TimeAt = 10;

    public static Guid New(DateTimeOffset moment)
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes[..TimeAt]);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);

        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, moment.ToUnixTimeMilliseconds());
        time[2..].CopyTo(bytes[TimeAt..]);
        return new Guid(bytes, bigEndian: true);
    }
}
