using System.Text.Encodings.Web;
using System.Text.Json;
using MessageHub.Commands;
using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;

namespace MessageHub.Output;

/// <summary>One JSON object per line on standard output and nothing else: names and order are a fixed contract (docs/design, section 4).</summary>
internal sealed class JsonLines : ResultOutput
{
    private readonly Stream output;
    private readonly MemoryStream line = new();
    private readonly Utf8JsonWriter json;

    public JsonLines()
        : this(Console.OpenStandardOutput())
    {
    }

    // Relaxed: the output goes to programs and terminals, not into web pages, and paths stay readable.
    public JsonLines(Stream output) => (this.output, json) = (output, new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    /// <summary>What is no result does not go to standard output.</summary>
    public override void Finish()
    {
        if (RegionalLine is { } regional)
            CommandLine.Tell(regional);
    }

    public override void Dispose()
    {
        json.Dispose();
        output.Dispose();
        base.Dispose();
    }

    /// <summary>A line leaves in one write, so that whoever reads along never sees half of one.</summary>
    protected override void Show(FileResult result)
    {
        line.SetLength(0);
        json.Reset();
        Write(result);
        json.Flush();
        line.WriteByte((byte)'\n');
        output.Write(line.GetBuffer(), 0, (int)line.Length);
    }

    private void Write(FileResult result)
    {
        json.WriteStartObject();
        json.WriteString("file", result.File);
        json.WriteString("message", result.Soort?.Naam);
        json.WriteString("status", result.Status.ToText());
        Write("findings", result.Of(FindingEffect.Refuse));
        if (result.Answer is { } answer)
        {
            json.WriteStartObject("answer");
            json.WriteString("message", answer.Soort.Naam);
            json.WriteString("file", answer.File);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("answer");
        }

        // Only when there are any: whoever reads these lines need not know of agreements that hold or signal.
        foreach (var (name, effect) in ((string, FindingEffect)[])[("held", FindingEffect.Hold), ("signals", FindingEffect.Signal)])
        {
            if (result.Of(effect).Any())
                Write(name, result.Of(effect));
        }

        if (result.Of(FindingEffect.NotChecked).Any())
        {
            json.WriteStartArray("notChecked");
            foreach (var rule in result.Of(FindingEffect.NotChecked).Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal))
                json.WriteStringValue(rule);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void Write(string name, IEnumerable<Finding> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
            Write(finding);
        json.WriteEndArray();
    }

    private void Write(Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteNumber("level", finding.Level);
        json.WriteString("returnCode", finding.ReturnCode);
        json.WriteString("path", finding.Path);
        json.WriteNumber("line", finding.Line);
        json.WriteString("text", finding.Text);
        json.WriteEndObject();
    }
}
