using System.Buffers.Binary;
using System.Text;
using MessageHub.Testing;

namespace MessageHub.Flow.Tests.Hostile;

/// <summary>ZIP files that are not what they say. What is in them is no message, so that what is taken in all the same ends as invalid.</summary>
internal static class HostilePayloads
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>An end of the central directory without files.</summary>
    private static readonly byte[] EmptyZip = [(byte)'P', (byte)'K', 5, 6, .. new byte[18]];

    /// <summary>Routable, and of no schema.</summary>
    private static byte[] Message => Encoding.UTF8.GetBytes(
        Berichten.VerzoekOmToewijzing().ToText().Replace("</jw315:Client>", "<x/></jw315:Client>", StringComparison.Ordinal));

    public static IEnumerable<HostileInput> All()
    {
        var zip = Zips.Of(Message);
        yield return Refused("two letters", () => "PK"u8.ToArray());
        yield return Refused("a signature", () => "PK\x3\x4"u8.ToArray());
        yield return Refused("an end without files", () => EmptyZip);
        yield return Refused("an end that is a byte short", () => EmptyZip[..^1]);
        yield return Refused("a thousand ends", () => [.. Enumerable.Repeat(EmptyZip, 1000).SelectMany(end => end)]);
        yield return Refused("25 MB of ends", () => [.. Enumerable.Repeat(EmptyZip, Megabyte).SelectMany(end => end)]);
        yield return Refused("25 MB of signatures", () => [.. Enumerable.Repeat("PK\x3\x4"u8.ToArray(), 6 * Megabyte).SelectMany(one => one)]);
        for (var part = 1; part < 12; part++)
        {
            var at = part / 12.0;
            yield return Refused($"cut off at {at:P0}", () => zip[..(int)(zip.Length * at)]);
        }

        yield return Refused("a byte behind it", () => [.. zip, 0]);
        yield return Refused("a comment longer than it is", () => With(zip, zip.Length - 2, 100, 2));
        yield return Refused("two files", () => Zips.Of(Message, files: 2));
        yield return Refused("10,000 files", () => Zips.Of([], files: 10_000));
        yield return Refused("no files", () => Zips.Of([], files: 0));
        foreach (var files in (ushort[])[2, 1000, ushort.MaxValue])
            yield return Refused($"{files} files that it says it has", () => Zips.Claiming(Message, files));
        yield return Refused("no files that it says it has", () => Zips.Claiming(Message, 0));
        yield return Refused("a password", () => Zips.Encrypted(Message));
        foreach (var name in (string[])["a/", "/", "../", "..\\", "/etc/", "C:\\"])
            yield return Refused($"a folder, {name}", () => Zips.Of(Message, name: name + "a.xml"));
        yield return Refused("a ZIP in it", () => Zips.Of(Zips.Of(Message)));
        yield return Refused("nothing in its file", () => Zips.Of([]));

        yield return Refused("a bomb of 25 MB and a byte", () => Zips.Of(new byte[(25 * Megabyte) + 1]));
        yield return Refused("a bomb of 1 GB that says so", () => Zips.Lying(Message, 1 << 30, (uint)zip.Length));
        yield return Refused("a bomb of 25 MB of zeros", () => Zips.Of(new byte[25 * Megabyte]));
        yield return Refused("a bomb that says it is small", () => Zips.Lying(new byte[25 * Megabyte], 100, 26_000));
        foreach (var length in (long[])[-1, -5, long.MinValue, long.MaxValue, uint.MaxValue, (long)uint.MaxValue + 1, int.MaxValue, (long)int.MaxValue + 1, 0, 1])
        {
            yield return Refused($"a ZIP64 entry of {length} bytes", () => Zips.Zip64(Message, Message.Length, length));
            yield return Refused($"a ZIP64 entry that inflates to {length} bytes", () => Zips.Zip64(Message, length, 100));
        }

        // Fields of the one entry in the central directory, by their place (APPNOTE 4.3.12).
        (int Place, int Length, string Name)[] fields =
        [
            (0, 4, "signature"), (10, 2, "compression method"), (20, 4, "compressed size"), (24, 4, "size"), (28, 2, "length of the name"),
            (30, 2, "length of the extra field"), (32, 2, "length of the comment"), (42, 4, "place of the file"),
        ];
        foreach (var (place, length, name) in fields)
        {
            yield return Refused($"all ones as {name}", () => With(zip, Directory(zip) + place, uint.MaxValue, length));
            var (one, more) = (Guid.NewGuid(), BinaryPrimitives.ReadUInt16LittleEndian(zip.AsSpan(Directory(zip) + place)) + 1u);
            yield return new HostileInput($"ZIP: one more as {name}", () => Push(With(zip, Directory(zip) + place, more, length), one), new Owed.RefusalOrInvalid(one));
        }

        yield return Refused("all ones as length of the directory", () => With(zip, zip.Length - 10, uint.MaxValue, 4));
        yield return Refused("all ones as place of the directory", () => With(zip, zip.Length - 6, uint.MaxValue, 4));
        yield return Refused("itself as place of the directory", () => With(zip, zip.Length - 6, (uint)zip.Length - 22, 4));
        for (var at = 50; at < 90; at += 8)
        {
            var place = at;
            yield return new HostileInput($"ZIP: eight bytes of data broken at {at}", () => Push(With(With(zip, place, uint.MaxValue, 4), place + 4, uint.MaxValue, 4), Guid.NewGuid()), new Owed.Refusal(422));
        }

        var traceerId = Guid.NewGuid();
        yield return new HostileInput("ZIP: a message of no schema", () => Push(zip, traceerId), new Owed.Invalid(traceerId));
    }

    private static HostileInput Refused(string name, Func<byte[]> payload) => new("ZIP: " + name, () => Push(payload(), Guid.NewGuid()), new Owed.Refusal(422));

    private static byte[] Push(byte[] payload, Guid traceerId) => RawRequests.PushOf(payload, traceerId);

    private static byte[] With(byte[] zip, int place, uint value, int length)
    {
        var changed = zip.ToArray();
        for (var i = 0; i < length; i++)
            changed[place + i] = (byte)(value >> (8 * i));
        return changed;
    }

    private static int Directory(byte[] zip) => zip.AsSpan().LastIndexOf("PK\x1\x2"u8);
}
