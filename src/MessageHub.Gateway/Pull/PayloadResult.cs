using System.Net.Mime;
using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Http;

namespace MessageHub.Gateway.Pull;

/// <summary>A payload, fetched from the store piece by piece as fast as its party takes it.</summary>
internal sealed class PayloadResult(PayloadPiece first, Func<long, Task<PayloadPiece?>> fetch) : IResult
{
    /// <summary>Nearly all messages are one piece.</summary>
    public const int PieceSize = 2 * 1024 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = MediaTypeNames.Application.Octet;
        response.ContentLength = first.Size;
        var (piece, sent) = (first, 0L);
        while (true)
        {
            await response.Body.WriteAsync(piece.Bytes, httpContext.RequestAborted);
            sent += piece.Bytes.Length;
            if (sent >= first.Size)
                return;

            // Confirmed meanwhile, by the same party elsewhere: it has it already.
            if (await fetch(sent) is not { Bytes.IsEmpty: false } next)
            {
                httpContext.Abort();
                return;
            }

            piece = next;
        }
    }
}
