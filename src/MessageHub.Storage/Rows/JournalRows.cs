using System.Data.Common;
using MessageHub.Istandaarden;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>A message on its way into the journal.</summary>
internal sealed record BerichtRow(IntakeMessage Message, byte[] Sha256);

/// <param name="Volgnummer">From 1, within its message.</param>
internal readonly record struct BevindingRow(long BerichtId, int Volgnummer, Finding Finding);

/// <summary>Messages and findings as rows. The order of the cells is the order in the statements.</summary>
internal static class JournalRows
{
    public static void Stroom(ICells row, Stroom stroom)
    {
        row.Cell(stroom.Gemeente);
        row.Cell(stroom.Aanbieder);
        row.Cell(stroom.Standaard);
    }

    public static void Bericht(ICells row, BerichtRow bericht)
    {
        var (message, routing, envelope) = (bericht.Message, bericht.Message.Routing, bericht.Message.Envelope);
        row.Cell(routing?.Stroom.Gemeente);
        row.Cell(routing?.Stroom.Aanbieder);
        row.Cell(routing?.Stroom.Standaard);
        row.Cell(routing?.Soort.Standaard.Release);
        row.Cell(routing?.Soort.Nummer);
        row.Cell(routing?.Afzender);
        row.Cell(routing?.Ontvanger);
        row.Cell(routing?.Identificatie);
        row.Cell(message.Source);
        row.Cell(message.ReceivedAt);
        row.Cell(message.Body.Length);
        row.Cell((long)(routing is null ? MessageStatus.Invalid : MessageStatus.Waiting));
        row.Cell(envelope?.TraceerId);
        row.Cell(envelope?.ConversatieId);
        row.Cell(envelope?.AlsAntwoordOp);
        row.Cell(envelope?.ReferentieId);
        row.Cell(envelope is null ? null : routing?.Verzender);
        row.Cell(message.TraceParent);
        row.Cell(NederlandseTijd.DagVan(message.ReceivedAt));
        row.Cell(new ReadOnlyMemory<byte>(bericht.Sha256));
    }

    public static void Inhoud(ICells row, (long BerichtId, ReadOnlyMemory<byte> Body) inhoud)
    {
        row.Cell(inhoud.BerichtId);
        row.Cell(inhoud.Body);
    }

    /// <param name="messages">Each with how many findings it has already.</param>
    public static List<BevindingRow> Bevindingen(IEnumerable<(long BerichtId, int Before, IReadOnlyList<Finding> Findings)> messages)
    {
        var rows = new List<BevindingRow>();
        foreach (var (berichtId, before, findings) in messages)
        {
            for (var i = 0; i < findings.Count; i++)
                rows.Add(new BevindingRow(berichtId, before + i + 1, findings[i]));
        }

        return rows;
    }

    public static void Bevinding(ICells row, BevindingRow bevinding)
    {
        var finding = bevinding.Finding;
        row.Cell(bevinding.BerichtId);
        row.Cell(bevinding.Volgnummer);
        row.Cell(finding.Rule);
        row.Cell(finding.Level);
        row.Cell(finding.ReturnCode);
        row.Cell(finding.Path);
        row.Cell(finding.Line);
        row.Cell(finding.Text);
        row.Cell((long)finding.Effect);
    }

    public static Stroom Stroom(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2));

    public static WaitingMessage WaitingMessage(DbDataReader row, Soorten soorten) => new(
        row.GetInt64(0), row.GetString(1),
        new Routing(soorten.Of(row, 2), row.GetString(5), row.GetString(6), row.GetString(7)),
        row.GetFieldValue<byte[]>(10))
    {
        Ontvangen = row.GetFieldValue<DateOnly>(9),
        TraceParent = row.IsDBNull(8) ? null : row.GetString(8),
    };
}
