using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.NUnit;
using MessageHub.Gateway.Push;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace MessageHub.Gateway.Tests.Properties;

/// <summary>Our reader of forms finds the parts that the framework's finds.</summary>
[Properties(Arbitrary = [typeof(MultipartProperties)], MaxTest = 2000, QuietOnSuccess = true)]
public class MultipartProperties
{
    private const string Boundary = "grens";

    /// <summary>What a content may hold that looks like something else; not the delimiter, which a sender may not choose so (RFC 2046, 5.1.1).</summary>
    private static readonly string[] Pieces =
    [
        "a", "<Bericht/>", "\r", "\n", "\r\n", "--", "\r\n--", "\r\n--gren", "\r\n--grenS", "--grenz", "\r\n\r\n", ":", ";", "\0", "é", "", new string('x', 5000),
    ];

    public sealed record Form(string[] Contents, string Preamble, string[] Headers);

    public static Arbitrary<Form> Forms() => Arb.From(
        from contents in Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ArrayOf(2)
        from preamble in Gen.Elements("", "", "preamble\r\n")
        from headers in Gen.Elements("", "Content-Type: application/json\r\n", "content-type: text/plain; charset=utf-8\r\nX-A: b:c\r\n").ArrayOf(2)
        select new Form(contents, preamble, headers));

    [Property]
    public bool The_parts_are_those_that_the_framework_finds(Form form)
    {
        var body = Encoding.UTF8.GetBytes(
            form.Preamble + string.Concat(form.Contents.Select((content, i) =>
                $"--{Boundary}\r\n{form.Headers[i]}Content-Disposition: form-data; name=\"deel {i}\"; filename=a.xml\r\n\r\n{content}\r\n")) + $"--{Boundary}--\r\n");

        var ours = MultipartForm.Parse(body, Boundary, form.Contents.Length);

        return ours is not null && ours.Select(part => (part.Name, part.ContentType, Text(part.Content.ToArray()))).SequenceEqual(Framework(body));
    }

    private static List<(string Name, string? ContentType, string Text)> Framework(byte[] body)
    {
        var reader = new MultipartReader(Boundary, new MemoryStream(body));
        var parts = new List<(string, string?, string)>();
        while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
        {
            using var content = new MemoryStream();
            section.Body.CopyTo(content);
            var name = HeaderUtilities.RemoveQuotes(ContentDispositionHeaderValue.Parse(section.ContentDisposition!).Name).ToString();
            parts.Add((name, section.ContentType, Text(content.ToArray())));
        }

        return parts;
    }

    private static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
