namespace MessageHub.Storage.Rows;

/// <summary>What a batch adds to the production of its stream; as a row in this order.</summary>
/// <param name="Jaar">That in which the ProductPeriode ends.</param>
/// <param name="Toegekend">Granted less credited, in euro cents.</param>
internal sealed record ProductieRow(int Jaar, string ProductCategorie, string ProductCode, long Toegekend)
{
    public static void Cells(ICells row, ProductieRow productie)
    {
        row.Cell(productie.Jaar);
        row.Cell(productie.ProductCategorie);
        row.Cell(productie.ProductCode);
        row.Cell(productie.Toegekend);
    }
}
