using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <param name="AfspraakversieId">Of the agreements that judged it; null when none did.</param>
internal readonly record struct UitkomstRow(JudgedMessage Result, long? AfspraakversieId);

/// <summary>A receipt and the message it answers, both of one stream.</summary>
internal readonly record struct OntvangstbevestigingRow(long BerichtId, BerichtSleutel Beantwoord);

/// <summary>What became of messages, as rows. The order of the cells is the order in the statements.</summary>
internal static class OutcomeRows
{
    public static void Uitkomst(ICells row, UitkomstRow uitkomst)
    {
        row.Cell(uitkomst.Result.Message.Id);
        row.Cell((long)uitkomst.Result.Status);
        row.Cell(uitkomst.Result.IsVerwerkt);
        row.Cell(uitkomst.Result.JudgedAt);
        row.Cell(uitkomst.AfspraakversieId);
    }

    public static List<OntvangstbevestigingRow> Ontvangstbevestigingen(IEnumerable<JudgedMessage> results)
    {
        var rows = new List<OntvangstbevestigingRow>();
        foreach (var result in results)
        {
            if (result.Answers is { } beantwoord)
                rows.Add(new OntvangstbevestigingRow(result.Message.Id, beantwoord));
        }

        return rows;
    }

    public static void Ontvangstbevestiging(ICells row, OntvangstbevestigingRow bevestiging)
    {
        row.Cell(bevestiging.BerichtId);
        row.Cell(bevestiging.Beantwoord.Soort.Nummer);
        row.Cell(bevestiging.Beantwoord.Afzender);
        row.Cell(bevestiging.Beantwoord.Identificatie);
    }
}
