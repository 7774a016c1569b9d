using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MessageHub.Storage.Tests.SqlServer;

/// <summary>What a request is, as the header of its first packet says ([MS-TDS] 2.2.3.1.1).</summary>
internal enum TdsRequest : byte
{
    SqlBatch = 0x01,
    Rpc = 0x03,
    Attention = 0x06,
    Transaction = 0x0E,
    Login = 0x10,
    PreLogin = 0x12,
}

/// <summary>
/// As much of a SQL Server as it takes to have SqlClient throw what it throws, where no server is: it speaks TDS, lets everyone in and answers as it is
/// told. It runs no SQL: what a real server says is for the contract on a live one.
/// </summary>
internal sealed class TdsStub : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<Task> connections = [];
    private readonly Func<TdsRequest, TdsAnswer> answer;
    private readonly Task accepting;

    /// <param name="answer">To a login and to requests; null answers leave the rest to the stub.</param>
    public TdsStub(Func<TdsRequest, TdsAnswer> answer)
    {
        this.answer = answer;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Requests so far, logins among them.</summary>
    public ConcurrentQueue<TdsRequest> Requests { get; } = [];

    public string ConnectionString =>
        $"Server=tcp:127.0.0.1,{((IPEndPoint)listener.LocalEndpoint).Port};Database=x;User ID=x;Password=x;Encrypt=false;Pooling=false;ConnectRetryCount=0;"
        + "Connect Timeout=5;Command Timeout=1";

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await accepting;
        await Task.WhenAll(connections);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                connections.Add(ServeAsync(await listener.AcceptTcpClientAsync()));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                while (await ReadAsync(stream) is { } request)
                {
                    if (request == TdsRequest.PreLogin)
                    {
                        await SendAsync(stream, PreLogin);
                        continue;
                    }

                    Requests.Enqueue(request);
                    var answered = request == TdsRequest.Attention ? TdsAnswer.Ok : answer(request);
                    if (answered.IsGone)
                        return;
                    if (!answered.IsSilent)
                        await SendAsync(stream, answered.Error is { } error ? Error(error.Number, error.Class) : Success(request));
                }
            }
            catch (IOException)
            {
                // The client left.
            }
        }
    }

    /// <summary>The kind of the next request; its content is of no interest. Null at the end.</summary>
    private static async Task<TdsRequest?> ReadAsync(NetworkStream stream)
    {
        var header = new byte[8];
        while (true)
        {
            if (await stream.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false) < header.Length)
                return null;
            await stream.ReadExactlyAsync(new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)) - header.Length]);
            if ((header[1] & 1) != 0)
                return (TdsRequest)header[0];
        }
    }

    private static async Task SendAsync(NetworkStream stream, byte[] tokens)
    {
        var packet = new byte[tokens.Length + 8];
        (packet[0], packet[1]) = (0x04, 0x01);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
        tokens.CopyTo(packet, 8);
        await stream.WriteAsync(packet);
    }

    // Version 16, and no encryption.
    private static readonly byte[] PreLogin = [0x00, 0, 11, 0, 6, 0x01, 0, 17, 0, 1, 0xFF, 16, 0, 0, 0, 0, 0, 0x02];

    private static byte[] Success(TdsRequest request) => request switch
    {
        // With the collation of the server, in which the client writes text.
        TdsRequest.Login =>
            [.. Token(0xAD, [1, 0x74, 0, 0, 4, .. Text("stub"), 16, 0, 0, 0]), .. Token(0xE3, [7, 5, 0x09, 0x04, 0xD0, 0x00, 0x34, 0]), .. Done(0)],

        // A transaction begins under a number, ends without one, and the client knows which it asked for.
        TdsRequest.Transaction => [.. Token(0xE3, [8, 8, 1, 0, 0, 0, 0, 0, 0, 0, 0]), .. Done(0)],
        TdsRequest.Attention => Done(0x20),
        TdsRequest.SqlBatch or TdsRequest.Rpc or TdsRequest.PreLogin => Done(0x10),
    };

    private static byte[] Error(int number, byte severity)
    {
        var message = Encoding.Unicode.GetBytes("as told");
        byte[] content =
        [
            .. BitConverter.GetBytes(number), 1, severity, .. BitConverter.GetBytes((ushort)(message.Length / 2)), .. message, .. Text("stub"), .. Text(""),
            .. BitConverter.GetBytes(1),
        ];
        return [.. Token(0xAA, content), .. Done(0x02)];
    }

    private static byte[] Token(byte token, byte[] content) => [token, .. BitConverter.GetBytes((ushort)content.Length), .. content];

    private static byte[] Text(string text) => [(byte)text.Length, .. Encoding.Unicode.GetBytes(text)];

    private static byte[] Done(ushort status) => [0xFD, .. BitConverter.GetBytes(status), 0, 0, .. BitConverter.GetBytes(1L)];
}

/// <summary>How the stub answers a request.</summary>
internal sealed record TdsAnswer
{
    /// <summary>As asked; one row is affected, and none comes back.</summary>
    public static TdsAnswer Ok { get; } = new();

    /// <summary>Not at all.</summary>
    public static TdsAnswer Silence { get; } = new() { IsSilent = true };

    /// <summary>The connection breaks.</summary>
    public static TdsAnswer Gone { get; } = new() { IsGone = true };

    public (int Number, byte Class)? Error { get; private init; }

    public bool IsSilent { get; private init; }

    public bool IsGone { get; private init; }

    public static TdsAnswer Fails(int number, byte severity = 16) => new() { Error = (number, severity) };
}
