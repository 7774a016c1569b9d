using System.Runtime.InteropServices;

namespace MessageHub.Storage.Rows;

/// <summary>Bodies as parameters: drivers want an array.</summary>
internal static class Bodies
{
    /// <summary>The array behind this memory when it is all of it, otherwise a copy.</summary>
    public static byte[] Bytes(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var segment) && segment.Array is { } array && segment.Count == array.Length ? array : body.ToArray();

    /// <summary>A plain cast, or ? :, would make an empty body of null.</summary>
    public static ReadOnlyMemory<byte>? Memory(byte[]? body) => body is null ? default(ReadOnlyMemory<byte>?) : new ReadOnlyMemory<byte>(body);
}
