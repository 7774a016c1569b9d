using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace MessageHub.Gateway.Push;

/// <summary>The body of a request, read once into memory that is not more than it needs.</summary>
internal static class RequestBody
{
    /// <summary>Null when there is no room for it, or when it is larger than it may be: which of the two, <paramref name="maximum"/> tells.</summary>
    /// <exception cref="BadHttpRequestException">The request ends early, or is not HTTP.</exception>
    public static async ValueTask<BodyRead> ReadAsync(HttpContext context, BodyMemory memory, string caller, int maximum)
    {
        var (request, cancellation) = (context.Request, context.RequestAborted);
        if (request.ContentLength > maximum)
            return BodyRead.TooLarge;

        var body = await memory.RentAsync(caller, (int?)request.ContentLength ?? BodyMemory.Small, cancellation);
        var length = 0;
        try
        {
            while (body is not null)
            {
                var read = await ReadAsync(request.BodyReader, cancellation);
                if (length + read.Buffer.Length > maximum)
                    return BodyRead.TooLarge;
                if (length + read.Buffer.Length > body.Memory.Length)
                {
                    // Its length was not told, and it is not small.
                    request.BodyReader.AdvanceTo(read.Buffer.Start);
                    body = await LargerAsync(body, length, memory, caller, maximum, cancellation);
                    continue;
                }

                read.Buffer.CopyTo(body.Memory.Span[length..]);
                length += (int)read.Buffer.Length;
                request.BodyReader.AdvanceTo(read.Buffer.End);
                if (!read.IsCompleted)
                    continue;

                var whole = new BodyRead(body, length);
                body = null;
                return whole;
            }

            return BodyRead.NoRoom;
        }
        finally
        {
            body?.Dispose();
        }
    }

    /// <summary>The server says of some chunks that they are none by an exception that it does not turn into an answer.</summary>
    private static async ValueTask<ReadResult> ReadAsync(PipeReader reader, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadAsync(cancellation);
        }
        catch (IOException e) when (e is not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The body cannot be read.", StatusCodes.Status400BadRequest, e);
        }
    }

    private static async ValueTask<Body?> LargerAsync(
        Body body, int length, BodyMemory memory, string caller, int maximum, CancellationToken cancellation)
    {
        using (body)
        {
            var larger = await memory.RentAsync(caller, maximum, cancellation);
            if (larger is not null)
                body.Memory.Span[..length].CopyTo(larger.Memory.Span);
            return larger;
        }
    }
}

/// <summary>What came of reading a body.</summary>
/// <param name="Body">Null when it was not read.</param>
internal readonly record struct BodyRead(Body? Body, int Length)
{
    public static readonly BodyRead NoRoom = new(null, 0);
    public static readonly BodyRead TooLarge = new(null, -1);

    public bool IsTooLarge => Length < 0;

    public ReadOnlyMemory<byte> Memory => Body!.Memory[..Length];
}
