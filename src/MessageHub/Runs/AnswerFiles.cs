using MessageHub.Istandaarden.Messages;
using MessageHub.Output;
using MessageHub.Processing.Ports;

namespace MessageHub.Runs;

/// <summary>Writes answers as files: <c>a.xml</c> is answered in <c>a-JW306.xml</c>.</summary>
/// <param name="folder">as given on the command line, so that results name files as their reader would</param>
internal sealed class AnswerFiles(string folder)
{
    /// <summary>
    /// Writes one answer, whole or not at all, and never over another. A name that is taken gets <c>-2</c>, <c>-3</c> and so on, unless the file
    /// is this very answer: then an earlier run was cut off between writing it and telling the store.
    /// </summary>
    public WrittenAnswer Write(PendingAnswer pending)
    {
        var stem = $"{Path.GetFileNameWithoutExtension(pending.Source)}-{pending.Answer.Soort.Naam}";
        for (var number = 1; ; number++)
        {
            var file = Path.Combine(folder, number == 1 ? $"{stem}.xml" : $"{stem}-{number}.xml");
            if (!File.Exists(file))
                WriteWhole(file, pending.Answer.Body.Span);
            else if (!Holds(file, pending.Answer.Body.Span))
                continue;
            return new WrittenAnswer(pending.Answer.Soort, file);
        }
    }

    private static void WriteWhole(string file, ReadOnlySpan<byte> body)
    {
        // One fixed temporary name per answer: what a killed run leaves behind is overwritten by the next.
        var temporary = file + ".tmp";
        using (var handle = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write, preallocationSize: body.Length))
            RandomAccess.Write(handle, body, 0);
        File.Move(temporary, file);
    }

    private static bool Holds(string file, ReadOnlySpan<byte> body) =>
        new FileInfo(file).Length == body.Length && body.SequenceEqual(File.ReadAllBytes(file));
}
