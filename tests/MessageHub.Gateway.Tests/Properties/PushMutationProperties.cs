using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.NUnit;
using MessageHub.Testing;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace MessageHub.Gateway.Tests.Properties;

/// <summary>
/// Whatever becomes of a push on its way, it is taken in or refused in the interface's own words: never a 5xx, never an exception's text. A fixed budget of
/// pushes, and at the end all that was taken in is judged and nothing is stuck.
/// </summary>
[Properties(Arbitrary = [typeof(PushMutationProperties)], MaxTest = 1500, QuietOnSuccess = true)]
public partial class PushMutationProperties
{
    private const string Boundary = "grens";

    /// <summary>What is put somewhere in a push.</summary>
    private static readonly string[] Pieces =
    [
        "\r\n", "\r\n\r\n", "--", $"--{Boundary}", $"\r\n--{Boundary}--\r\n", "Content-Type: text/plain\r\n", "\"", "{", "}", "[", "]", "null", ",", ":", "[null]", "{}", "-1", "1e999",
        "\\u0000", "\\ud800", "<", ">", "&", "</", "<!--", "]]>", "<!DOCTYPE a>", "\0", "PK", "PK\u0005\u0006", new string('[', 100), new string('a', 10_000), new string(' ', 70_000),
    ];

    private GatewayHost host = null!;

    public sealed record Push(byte[] Body)
    {
        public override string ToString() => Convert.ToBase64String(Body);
    }

    public static Arbitrary<Push> Pushes() => Arb.From(
        from isZip in Gen.Elements(true, false)
        from mutations in Gen.Choose(1, 4)
        from changes in Gen.ListOf(Mutation, mutations)
        select new Push(changes.Aggregate(Whole(isZip), (body, change) => change(body))));

    /// <summary>A bit turned, a piece put in, a stretch left out, written twice or replaced.</summary>
    private static Gen<Func<byte[], byte[]>> Mutation { get; } =
        from at in Gen.Choose(0, int.MaxValue - 1)
        from length in Gen.Choose(1, 200)
        from piece in Gen.Elements(Pieces)
        from kind in Gen.Choose(0, 5)
        select (Func<byte[], byte[]>)(body =>
        {
            if (body.Length == 0)
                return body;

            var start = at % body.Length;
            var end = Math.Min(body.Length, start + length);
            var put = Encoding.UTF8.GetBytes(piece);
            return kind switch
            {
                0 => [.. body[..start], (byte)(body[start] ^ (1 << (length % 8))), .. body[(start + 1)..]],
                1 => [.. body[..start], .. put, .. body[start..]],
                2 => [.. body[..start], .. body[end..]],
                3 => [.. body[..end], .. body[start..]],
                4 => [.. body[..start], .. put, .. body[end..]],
                _ => body[..start],
            };
        });

    [OneTimeSetUp]
    public async Task SetUp() => host = await GatewayHost.StartAsync();

    [OneTimeTearDown]
    public async Task TearDown()
    {
        try
        {
            await host.JudgeAsync();
            var figures = await host.Store.FiguresAsync(CancellationToken.None);
            Assert.That((figures.Waiting, figures.Stuck), Is.EqualTo((0L, 0L)));
            Assert.That(host.Log.Errors, Is.Empty);
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    [Property]
    public void It_is_taken_in_or_refused(Push push)
    {
        using var content = new ByteArrayContent(push.Body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Boundary}");

        var reply = host.SendAsync(HttpMethod.Post, GatewayHost.Push, content: content).GetAwaiter().GetResult();

        Assert.That(reply.Status, Is.AnyOf(204, 400, 422), Encoding.UTF8.GetString(reply.Body));
        Assert.That(Trace().Matches(Encoding.UTF8.GetString(reply.Body)), Is.Empty);
    }

    private static byte[] Whole(bool isZip)
    {
        var message = Berichten.VerzoekOmToewijzing().ToBytes();
        using var form = new MultipartFormDataContent(Boundary)
        {
            { new StringContent(new Metadata().ToString(), Encoding.UTF8, "application/json"), "berichtMetadata" },
        };
        var payload = new ByteArrayContent(isZip ? Zips.Of(message) : message);
        payload.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(payload, "payload", "bericht.xml");
        return form.ReadAsByteArrayAsync().GetAwaiter().GetResult();
    }

    [GeneratedRegex(@" at \w+\.\w+|Exception|\.cs:line|System\.")]
    private static partial Regex Trace();
}
