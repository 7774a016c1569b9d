using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace MessageHub.Benchmarks;

/// <summary>
/// Sends requests that were made before, over connections that stay open, each waiting for its answer before the next; as little work as a client can do,
/// because it shares two cores with what it measures.
/// </summary>
internal static class LoadClient
{
    /// <summary>What came of a load: seconds from first to last, and the time of each request in milliseconds, sorted.</summary>
    public sealed record Result(double Seconds, double[] Milliseconds)
    {
        public double PerSecond => Milliseconds.Length / Seconds;

        public double Percentile(double part) => Milliseconds[Math.Min(Milliseconds.Length - 1, (int)(Milliseconds.Length * part))];
    }

    /// <param name="perSecond">Requests begun a second, all lanes together, timed from when each should have begun; null: as fast as answers come.</param>
    /// <param name="tls">The client's certificate, and whom it trusts; null: without TLS.</param>
    public static async Task<Result> SendAsync(
        int port, IReadOnlyList<byte[]>[] lanes, double? perSecond = null, SslClientAuthenticationOptions? tls = null)
    {
        var times = new List<double>[lanes.Length];
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(lanes.Select((lane, number) => Task.Run(async () => times[number] = await SendLaneAsync(
            port, lane, tls, watch, perSecond is { } rate ? lanes.Length / rate : null, number / (double)lanes.Length))));
        var all = times.SelectMany(one => one).ToArray();
        Array.Sort(all);
        return new Result(watch.Elapsed.TotalSeconds, all);
    }

    private static async Task<List<double>> SendLaneAsync(
        int port, IReadOnlyList<byte[]> lane, SslClientAuthenticationOptions? tls, Stopwatch watch, double? interval, double phase)
    {
        await using var connection = await ConnectAsync(port, tls);
        var buffer = new byte[4096];
        var times = new List<double>(lane.Count);
        for (var i = 0; i < lane.Count; i++)
        {
            var due = interval is { } seconds ? (i + phase) * seconds : watch.Elapsed.TotalSeconds;
            if (due - watch.Elapsed.TotalSeconds is > 0.001 and var wait)
                await Task.Delay(TimeSpan.FromSeconds(wait));
            var begun = Math.Min(due, watch.Elapsed.TotalSeconds);
            await connection.WriteAsync(lane[i]);
            await ReceiveAsync(connection, buffer);
            times.Add((watch.Elapsed.TotalSeconds - begun) * 1000);
        }

        return times;
    }

    private static async Task<Stream> ConnectAsync(int port, SslClientAuthenticationOptions? tls)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var plain = new NetworkStream(socket, ownsSocket: true);
        if (tls is null)
            return plain;

        var secure = new SslStream(plain);
        await secure.AuthenticateAsClientAsync(tls);
        return secure;
    }

    /// <exception cref="InvalidDataException">The answer is not 204.</exception>
    private static async Task ReceiveAsync(Stream connection, byte[] buffer)
    {
        for (var length = 0; ;)
        {
            var read = await connection.ReadAsync(buffer.AsMemory(length));
            length += read;
            if (read == 0)
                throw new InvalidDataException("The connection was closed.");
            if (buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0)
                continue;

            if (!Utf8Parser.TryParse(buffer.AsSpan("HTTP/1.1 ".Length), out int status, out _) || status != 204)
                throw new InvalidDataException($"The answer is {System.Text.Encoding.UTF8.GetString(buffer, 0, length)}");
            return;
        }
    }
}
