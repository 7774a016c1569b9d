namespace MessageHub.Storage.Rows;

/// <summary>
/// Takes the cells of one row, from left to right. SQLite binds them to a prepared statement, SQL Server gets them in the JSON of a whole set; so what
/// is in a row is written once for both. Cells of bytes come last, because JSON gives them two places.
/// </summary>
internal interface ICells
{
    void Cell(string? value);

    void Cell(long? value);

    void Cell(bool value);

    void Cell(DateOnly? value);

    void Cell(TimeOnly value);

    void Cell(Guid? value);

    /// <summary>In UTC, whatever its offset, so that text sorts as time.</summary>
    void Cell(DateTimeOffset value);

    void Cell(ReadOnlyMemory<byte>? bytes);

    /// <summary>JSON of its own, as a set within a row: JSON in JSON, text in a parameter.</summary>
    void Json(string json);
}
