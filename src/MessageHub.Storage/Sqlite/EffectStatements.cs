namespace MessageHub.Storage.Sqlite;

/// <summary>Effects on the dossier, one statement per kind for a whole batch.</summary>
internal static class EffectStatements
{
    public const string SetToewijzingen = """
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

    public const string SetVerzoeken = """
        INSERT INTO Verzoek (StroomId, BerichtId, ReferentieAanbieder, Bsn, Soort, Status)
        SELECT @stroom, rij.value ->> 0, rij.value ->> 1, rij.value ->> 2, rij.value ->> 3, rij.value ->> 4
        FROM json_each(@rijen) AS rij WHERE true
        ON CONFLICT (StroomId, ReferentieAanbieder) DO UPDATE SET
            BerichtId = excluded.BerichtId, Bsn = excluded.Bsn, Soort = excluded.Soort, Status = excluded.Status
        """;

    public const string SetDeclaraties = """
        INSERT INTO Declaratie (StroomId, BerichtId, DeclaratieNummer, PeriodeBegin, PeriodeEind)
        SELECT @stroom, rij.value ->> 0, rij.value ->> 1, rij.value ->> 2, rij.value ->> 3
        FROM json_each(@rijen) AS rij WHERE true
        ON CONFLICT (StroomId, DeclaratieNummer) DO UPDATE SET
            BerichtId = excluded.BerichtId, PeriodeBegin = excluded.PeriodeBegin, PeriodeEind = excluded.PeriodeEind
        """;

    /// <summary>The first user of a ReferentieNummer keeps it (TR314).</summary>
    public const string AddPrestaties = """
        INSERT INTO Prestatie (StroomId, BerichtId, ReferentieNummer, VorigReferentieNummer, Bsn, ToewijzingNummer, ProductCategorie, ProductCode,
            PeriodeBegin, PeriodeEind, GeleverdVolume, Eenheid, ProductTarief, IngediendBedrag, IsCredit, IsToegekend)
        SELECT @stroom, rij.value ->> 0, rij.value ->> 1, rij.value ->> 2, rij.value ->> 3, rij.value ->> 4, rij.value ->> 5, rij.value ->> 6,
            rij.value ->> 7, rij.value ->> 8, rij.value ->> 9, rij.value ->> 10, rij.value ->> 11, rij.value ->> 12, rij.value ->> 13,
            rij.value ->> 14
        FROM json_each(@rijen) AS rij WHERE true
        ON CONFLICT (StroomId, ReferentieNummer) DO NOTHING
        """;
}
