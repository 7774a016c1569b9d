using System.Diagnostics.Metrics;
using System.Text;

namespace MessageHub.Service.Metrics;

/// <summary>Adds up what the hub's meters measure, and writes it in Prometheus' text format.</summary>
internal sealed class MetricsReader : IDisposable
{
    private const string Ours = "messagehub";

    private readonly MeterListener listener = new();
    private readonly SortedDictionary<string, MetricFamily> families = new(StringComparer.Ordinal);

    public MetricsReader()
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name.StartsWith(Ours, StringComparison.OrdinalIgnoreCase))
                self.EnableMeasurementEvents(instrument, Family(instrument));
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, family) => ((MetricFamily)family!).Record(value, tags));
        listener.SetMeasurementEventCallback<int>((_, value, tags, family) => ((MetricFamily)family!).Record(value, tags));
        listener.SetMeasurementEventCallback<double>((_, value, tags, family) => ((MetricFamily)family!).Record(value, tags));
        listener.Start();
    }

    public string Write()
    {
        lock (families)
        {
            foreach (var family in families.Values)
                family.ForgetGauges();
        }

        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        lock (families)
        {
            foreach (var family in families.Values)
                family.Write(text);
        }

        return text.ToString();
    }

    public void Dispose() => listener.Dispose();

    private MetricFamily Family(Instrument instrument)
    {
        var family = new MetricFamily(instrument);
        lock (families)
        {
            if (families.TryGetValue(family.Name, out var known))
                return known;
            families.Add(family.Name, family);
            return family;
        }
    }
}
