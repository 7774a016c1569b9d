using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>Effects on the dossier, row by row.</summary>
internal sealed class SqliteEffectStatements : EffectStatements
{
    public override string SetToewijzingen => """
        INSERT INTO Toewijzing (BerichtId, ToewijzingNummer, Bsn, ReferentieAanbieder, ProductCategorie, ProductCode, Toewijzingsdatum,
            Toewijzingstijd, Ingangsdatum, Einddatum, RedenWijziging, Volume, Eenheid, Frequentie, Budget, StroomId)
        VALUES (:1, :2, :3, :4, :5, :6, :7, :8, :9, :10, :11, :12, :13, :14, :15, @stroom)
        ON CONFLICT (StroomId, ToewijzingNummer) DO UPDATE SET
            BerichtId = excluded.BerichtId, Bsn = excluded.Bsn, ReferentieAanbieder = excluded.ReferentieAanbieder,
            ProductCategorie = excluded.ProductCategorie, ProductCode = excluded.ProductCode, Toewijzingsdatum = excluded.Toewijzingsdatum,
            Toewijzingstijd = excluded.Toewijzingstijd, Ingangsdatum = excluded.Ingangsdatum, Einddatum = excluded.Einddatum,
            RedenWijziging = excluded.RedenWijziging, Volume = excluded.Volume, Eenheid = excluded.Eenheid, Frequentie = excluded.Frequentie,
            Budget = excluded.Budget
        """;

    public override string DisplaceToewijzingen => """
        INSERT INTO EerdereToewijzing (BerichtId, ToewijzingNummer, Bsn, ReferentieAanbieder, ProductCategorie, ProductCode, Toewijzingsdatum,
            Toewijzingstijd, Ingangsdatum, Einddatum, RedenWijziging, Volume, Eenheid, Frequentie, Budget, StroomId)
        SELECT BerichtId, ToewijzingNummer, Bsn, ReferentieAanbieder, ProductCategorie, ProductCode, Toewijzingsdatum,
            Toewijzingstijd, Ingangsdatum, Einddatum, RedenWijziging, Volume, Eenheid, Frequentie, Budget, StroomId
        FROM Toewijzing WHERE StroomId = @stroom AND ToewijzingNummer = :1
        """;

    public override string AddEerdereToewijzingen => """
        INSERT INTO EerdereToewijzing (BerichtId, ToewijzingNummer, Bsn, ReferentieAanbieder, ProductCategorie, ProductCode, Toewijzingsdatum,
            Toewijzingstijd, Ingangsdatum, Einddatum, RedenWijziging, Volume, Eenheid, Frequentie, Budget, StroomId)
        VALUES (:1, :2, :3, :4, :5, :6, :7, :8, :9, :10, :11, :12, :13, :14, :15, @stroom)
        """;

    public override string AddNummers => """
        INSERT INTO ToewijzingNummer (Nummer, StroomId, Gemeente, Standaard) VALUES (:1, @stroom, @gemeente, @standaard)
        ON CONFLICT (Gemeente, Standaard, Nummer) DO NOTHING
        """;

    public override string SetVerzoeken => """
        INSERT INTO Verzoek (BerichtId, ReferentieAanbieder, Bsn, Soort, Status, StroomId) VALUES (:1, :2, :3, :4, :5, @stroom)
        ON CONFLICT (StroomId, ReferentieAanbieder) DO UPDATE SET
            BerichtId = excluded.BerichtId, Bsn = excluded.Bsn, Soort = excluded.Soort, Status = excluded.Status
        """;

    public override string DisplaceVerzoeken => """
        INSERT INTO EerderVerzoek (BerichtId, ReferentieAanbieder, Bsn, Soort, Status, StroomId)
        SELECT BerichtId, ReferentieAanbieder, Bsn, Soort, Status, StroomId
        FROM Verzoek WHERE StroomId = @stroom AND ReferentieAanbieder = :1
        """;

    public override string AddEerdereVerzoeken =>
        "INSERT INTO EerderVerzoek (BerichtId, ReferentieAanbieder, Bsn, Soort, Status, StroomId) VALUES (:1, :2, :3, :4, :5, @stroom)";

    public override string SetDeclaraties => """
        INSERT INTO Declaratie (BerichtId, DeclaratieNummer, PeriodeBegin, PeriodeEind, Identificatie, Dagtekening, BasisschemaXsdVersie,
            BerichtXsdVersie, IsBesloten, StroomId)
        VALUES (:1, :2, :3, :4, :5, :6, :7, :8, :9, @stroom)
        ON CONFLICT (StroomId, DeclaratieNummer) DO UPDATE SET
            BerichtId = excluded.BerichtId, PeriodeBegin = excluded.PeriodeBegin, PeriodeEind = excluded.PeriodeEind,
            Identificatie = excluded.Identificatie, Dagtekening = excluded.Dagtekening,
            BasisschemaXsdVersie = excluded.BasisschemaXsdVersie, BerichtXsdVersie = excluded.BerichtXsdVersie,
            IsBesloten = excluded.IsBesloten
        """;

    /// <summary>The first user of a ReferentieNummer keeps it (TR314).</summary>
    public override string AddPrestaties => """
        INSERT INTO Prestatie (BerichtId, ReferentieNummer, VorigReferentieNummer, Bsn, ToewijzingNummer, ProductCategorie, ProductCode, PeriodeBegin,
            PeriodeEind, GeleverdVolume, Eenheid, ProductTarief, IngediendBedrag, IsCredit, Status, DeclaratieNummer, StroomId)
        VALUES (:1, :2, :3, :4, :5, :6, :7, :8, :9, :10, :11, :12, :13, :14, :15, :16, @stroom)
        ON CONFLICT (StroomId, ReferentieNummer) DO NOTHING
        """;

    public override string SetAangehouden =>
        "UPDATE Prestatie SET Status = :2 WHERE StroomId = @stroom AND ReferentieNummer = :1 AND +Status = 3";

    /// <summary>A declaration refused as a whole counts as not sent: its waiting lines go, and its numbers are free (IV087).</summary>
    public override string RemoveRefusedPrestaties => """
        DELETE FROM Prestatie INDEXED BY Prestatie_Wachtend WHERE StroomId = @stroom AND Status = 2 AND DeclaratieNummer = :1 AND :2 = 1
        """;

    public override string RemoveRefusedDeclaraties => "DELETE FROM Declaratie WHERE StroomId = @stroom AND DeclaratieNummer = :1 AND :2 = 1";

    /// <summary>Of the others, the named lines are refused and the rest granted.</summary>
    public override string DecidePrestaties => """
        UPDATE Prestatie INDEXED BY Prestatie_Wachtend
        SET Status = CASE WHEN ReferentieNummer IN (SELECT regel.value FROM json_each(:3) AS regel) THEN 0 ELSE 1 END
        WHERE StroomId = @stroom AND Status = 2 AND DeclaratieNummer = :1
        """;

    public override string DecideDeclaraties => "UPDATE Declaratie SET IsBesloten = 1 WHERE StroomId = @stroom AND DeclaratieNummer = :1";
}
