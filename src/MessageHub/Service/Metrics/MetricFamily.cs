using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace MessageHub.Service.Metrics;

/// <summary>One instrument, with a series for each combination of its tags.</summary>
internal sealed class MetricFamily
{
    /// <summary>Seconds: a batch takes some milliseconds, or with 25 MB declarations some seconds.</summary>
    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly SortedDictionary<string, Series> series = new(StringComparer.Ordinal);
    private readonly string type;
    private readonly string? help;

    public MetricFamily(Instrument instrument)
    {
        var definition = instrument.GetType().GetGenericTypeDefinition();
        type = definition == typeof(Histogram<>) ? "histogram"
            : definition == typeof(Counter<>) || definition == typeof(ObservableCounter<>) ? "counter" : "gauge";
        help = instrument.Description;
        Name = instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "") + (type == "counter" ? "_total" : "");
    }

    public string Name { get; }

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = Labels(tags);
        lock (series)
        {
            if (!series.TryGetValue(labels, out var one))
                series.Add(labels, one = new Series());
            one.Count++;
            one.Value = type == "gauge" ? value : one.Value + value;
            if (type == "histogram")
            {
                var bucket = Array.FindIndex(Bounds, bound => value <= bound);
                one.Buckets[bucket < 0 ? Bounds.Length : bucket]++;
            }
        }
    }

    /// <summary>A gauge that says nothing this time is left out.</summary>
    public void ForgetGauges()
    {
        lock (series)
        {
            if (type == "gauge")
                series.Clear();
        }
    }

    public void Write(StringBuilder text)
    {
        lock (series)
        {
            if (series.Count == 0)
                return;

            text.Append("# HELP ").Append(Name).Append(' ').Append(help).Append('\n');
            text.Append("# TYPE ").Append(Name).Append(' ').Append(type).Append('\n');
            foreach (var (labels, one) in series)
            {
                if (type == "histogram")
                    WriteHistogram(text, labels, one);
                else
                    Line(text, Name, labels, one.Value);
            }
        }
    }

    private void WriteHistogram(StringBuilder text, string labels, Series one)
    {
        var upTo = 0L;
        for (var i = 0; i <= Bounds.Length; i++)
        {
            upTo += one.Buckets[i];
            var bound = i == Bounds.Length ? "+Inf" : Bounds[i].ToString(CultureInfo.InvariantCulture);
            Line(text, Name + "_bucket", $"{labels}{(labels.Length == 0 ? "" : ",")}le=\"{bound}\"", upTo);
        }

        Line(text, Name + "_sum", labels, one.Value);
        Line(text, Name + "_count", labels, one.Count);
    }

    private static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
            text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new StringBuilder();
        foreach (var (name, value) in tags)
        {
            var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            text = text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);
            labels.Append(labels.Length == 0 ? "" : ",").Append(name.Replace('.', '_')).Append("=\"").Append(text).Append('"');
        }

        return labels.ToString();
    }

    private sealed class Series
    {
        /// <summary>Sum of a counter or histogram, last value of a gauge.</summary>
        public double Value { get; set; }

        public long Count { get; set; }

        public long[] Buckets { get; } = new long[Bounds.Length + 1];
    }
}
