using System.Runtime.InteropServices;

namespace MessageHub.Istandaarden.Messages;

public static class MemoryStreams
{
    /// <summary>A read-only stream over the same bytes, without copying where the memory is an array.</summary>
    public static MemoryStream AsStream(this ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
