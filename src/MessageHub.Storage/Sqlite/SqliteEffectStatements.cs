using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>Effects on the dossier, one statement per kind for a whole batch.</summary>
internal sealed class SqliteEffectStatements : EffectStatements
{
    public override string SetToewijzingen => """
        INSERT INTO Toewijzing (StroomId, BerichtId, ToewijzingNummer, Bsn, ReferentieAanbieder, ProductCategorie, ProductCode, Toewijzingsdatum,
            Toewijzingstijd, Ingangsdatum, Einddatum, RedenWijziging, Volume, Eenheid, Frequentie, Budget)
        SELECT @stroom, rij.value ->> 0, rij.value ->> 1, rij.value ->> 2, rij.value ->> 3, rij.value ->> 4, rij.value ->> 5, rij.value ->> 6,
            rij.value ->> 7, rij.value ->> 8, rij.value ->> 9, rij.value ->> 10, rij.value ->> 11, rij.value ->> 12, rij.value ->> 13,
            rij.value ->> 14
        FROM json_each(@rijen) AS rij WHERE true
        ON CONFLICT (StroomId, ToewijzingNummer) DO UPDATE SET
            BerichtId = excluded.BerichtId, Bsn = excluded.Bsn, ReferentieAanbieder = excluded.ReferentieAanbieder,
            ProductCategorie = excluded.ProductCategorie, ProductCode = excluded.ProductCode, Toewijzingsdatum = excluded.Toewijzingsdatum,
            Toewijzingstijd = excluded.Toewijzingstijd, Ingangsdatum = excluded.Ingangsdatum, Einddatum = excluded.Einddatum,
            RedenWijziging = excluded.RedenWijziging, Volume = excluded.Volume, Eenheid = excluded.Eenheid, Frequentie = excluded.Frequentie,
            Budget = excluded.Budget
        """;

    public override string SetVerzoeken => """
        INSERT INTO Verzoek (StroomId, BerichtId, ReferentieAanbieder, Bsn, Soort, Status)
        SELECT @stroom, rij.value ->> 0, rij.value ->> 1, rij.value ->> 2, rij.value ->> 3, rij.value ->> 4
        FROM json_each(@rijen) AS rij WHERE true
        ON CONFLICT (StroomId, ReferentieAanbieder) DO UPDATE SET
            BerichtId = excluded.BerichtId, Bsn = excluded.Bsn, Soort = excluded.Soort, Status = excluded.Status
        """;

    public override string SetDeclaraties => """
        INSERT INTO Declaratie (StroomId, BerichtId, DeclaratieNummer, PeriodeBegin, PeriodeEind, Identificatie, Dagtekening,
            BasisschemaXsdVersie, BerichtXsdVersie, IsBesloten)
        SELECT @stroom, rij.value ->> 0, rij.value ->> 1, rij.value ->> 2, rij.value ->> 3, rij.value ->> 4, rij.value ->> 5, rij.value ->> 6,
            rij.value ->> 7, rij.value ->> 8
        FROM json_each(@rijen) AS rij WHERE true
        ON CONFLICT (StroomId, DeclaratieNummer) DO UPDATE SET
            BerichtId = excluded.BerichtId, PeriodeBegin = excluded.PeriodeBegin, PeriodeEind = excluded.PeriodeEind,
            Identificatie = excluded.Identificatie, Dagtekening = excluded.Dagtekening,
            BasisschemaXsdVersie = excluded.BasisschemaXsdVersie, BerichtXsdVersie = excluded.BerichtXsdVersie,
            IsBesloten = excluded.IsBesloten
        """;

    /// <summary>The first user of a ReferentieNummer keeps it (TR314).</summary>
    public override string AddPrestaties => """
        INSERT INTO Prestatie (StroomId, BerichtId, ReferentieNummer, VorigReferentieNummer, Bsn, ToewijzingNummer, ProductCategorie, ProductCode,
            PeriodeBegin, PeriodeEind, GeleverdVolume, Eenheid, ProductTarief, IngediendBedrag, IsCredit, Status,
            DeclaratieNummer)
        SELECT @stroom, rij.value ->> 0, rij.value ->> 1, rij.value ->> 2, rij.value ->> 3, rij.value ->> 4, rij.value ->> 5, rij.value ->> 6,
            rij.value ->> 7, rij.value ->> 8, rij.value ->> 9, rij.value ->> 10, rij.value ->> 11, rij.value ->> 12, rij.value ->> 13,
            rij.value ->> 14, rij.value ->> 15
        FROM json_each(@rijen) AS rij WHERE true
        ON CONFLICT (StroomId, ReferentieNummer) DO NOTHING
        """;

    /// <summary>A declaration refused as a whole counts as not sent: its waiting lines go, and its numbers are free (IV087).</summary>
    public override string RemoveRefusedPrestaties => """
        DELETE FROM Prestatie INDEXED BY Prestatie_Wachtend
        WHERE StroomId = @stroom AND Status = 2
            AND DeclaratieNummer IN (SELECT rij.value ->> 0 FROM json_each(@rijen) AS rij WHERE rij.value ->> 1 = 1)
        """;

    public override string RemoveRefusedDeclaraties => """
        DELETE FROM Declaratie
        WHERE StroomId = @stroom
            AND DeclaratieNummer IN (SELECT rij.value ->> 0 FROM json_each(@rijen) AS rij WHERE rij.value ->> 1 = 1)
        """;

    /// <summary>Of the others, the named lines are refused and the rest granted.</summary>
    public override string DecidePrestaties => """
        UPDATE Prestatie INDEXED BY Prestatie_Wachtend
        SET Status = CASE
            WHEN ReferentieNummer IN (
                SELECT regel.value FROM json_each(@rijen) AS rij, json_each(rij.value, '$[2]') AS regel) THEN 0
            ELSE 1 END
        WHERE StroomId = @stroom AND Status = 2
            AND DeclaratieNummer IN (SELECT rij.value ->> 0 FROM json_each(@rijen) AS rij)
        """;

    public override string DecideDeclaraties => """
        UPDATE Declaratie
        SET IsBesloten = 1
        WHERE StroomId = @stroom AND DeclaratieNummer IN (SELECT rij.value ->> 0 FROM json_each(@rijen) AS rij)
        """;
}
