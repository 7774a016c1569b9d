using System.Globalization;
using System.Text;

namespace MessageHub.Flow.Tests.Hostile;

/// <summary>An answer as it came.</summary>
/// <param name="Status">0: the connection was closed without an answer.</param>
internal sealed record RawAnswer(int Status, string Text);

/// <summary>Puts bytes on a connection of its own and keeps what comes back, also when the hub answers before all was sent.</summary>
internal static class RawClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<RawAnswer> SendAsync(Func<Task<Stream>> connect, byte[] request)
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var connection = await connect();
        var sending = SendAsync(connection, request, patience.Token);
        var answer = await ReadAsync(connection, patience.Token);
        await patience.CancelAsync();
        await sending;
        return answer;
    }

    private static async Task SendAsync(Stream connection, byte[] request, CancellationToken cancellation)
    {
        try
        {
            await connection.WriteAsync(request, cancellation);
            await connection.FlushAsync(cancellation);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The hub had read enough.
        }
    }

    /// <summary>Until the answer is whole or the connection ends.</summary>
    private static async Task<RawAnswer> ReadAsync(Stream connection, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (!IsWhole(bytes) && await connection.ReadAsync(buffer, cancellation) is > 0 and var read)
                bytes.Write(buffer, 0, read);
        }
        catch (IOException)
        {
            // What came before counts.
        }

        var text = Encoding.Latin1.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        return new RawAnswer(
            text.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(text.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture) : 0, text);
    }

    private static bool IsWhole(MemoryStream bytes)
    {
        var text = Encoding.Latin1.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return false;

        var head = text[..end];
        if (head.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase))
            return text.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal);
        var length = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return length is null || text.Length - end - 4 >= int.Parse(length.AsSpan(15), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
    }
}
