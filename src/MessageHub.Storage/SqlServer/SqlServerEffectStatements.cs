using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>
/// Effects on the dossier, one statement pair per kind for a whole batch: what is known is changed, then what is not is added. The claim on the stream
/// keeps others from coming between; MERGE would not be safer and Babelfish has none.
/// </summary>
internal sealed class SqlServerEffectStatements : EffectStatements
{
    private const string ToewijzingRijen = """
        OPENJSON(@rijen) WITH (
            BerichtId bigint '$[0]', ToewijzingNummer bigint '$[1]', Bsn nvarchar(9) '$[2]', ReferentieAanbieder nvarchar(72) '$[3]',
            ProductCategorie nvarchar(4) '$[4]', ProductCode nvarchar(10) '$[5]', Toewijzingsdatum date '$[6]', Toewijzingstijd time(7) '$[7]',
            Ingangsdatum date '$[8]', Einddatum date '$[9]', RedenWijziging nvarchar(4) '$[10]', Volume bigint '$[11]', Eenheid nvarchar(4) '$[12]',
            Frequentie nvarchar(4) '$[13]', Budget bigint '$[14]') AS rij
        """;

    private const string VerzoekRijen = """
        OPENJSON(@rijen) WITH (
            BerichtId bigint '$[0]', ReferentieAanbieder nvarchar(72) '$[1]', Bsn nvarchar(9) '$[2]', Soort bigint '$[3]', Status bigint '$[4]') AS rij
        """;

    private const string DeclaratieRijen = """
        OPENJSON(@rijen) WITH (
            BerichtId bigint '$[0]', DeclaratieNummer nvarchar(40) '$[1]', PeriodeBegin date '$[2]', PeriodeEind date '$[3]',
            Identificatie nvarchar(24) '$[4]', Dagtekening date '$[5]', BasisschemaXsdVersie nvarchar(40) '$[6]', BerichtXsdVersie nvarchar(40) '$[7]',
            IsBesloten bit '$[8]') AS rij
        """;

    private const string Besluiten = "OPENJSON(@rijen) WITH (DeclaratieNummer nvarchar(40) '$[0]', IsAfgewezen bit '$[1]') AS rij";

    private const string NummerRijen = "OPENJSON(@rijen) WITH (Nummer bigint '$[0]') AS rij";

    public override string SetToewijzingen => $"""
        UPDATE doel SET BerichtId = rij.BerichtId, Bsn = rij.Bsn, ReferentieAanbieder = rij.ReferentieAanbieder,
            ProductCategorie = rij.ProductCategorie, ProductCode = rij.ProductCode, Toewijzingsdatum = rij.Toewijzingsdatum,
            Toewijzingstijd = rij.Toewijzingstijd, Ingangsdatum = rij.Ingangsdatum, Einddatum = rij.Einddatum, RedenWijziging = rij.RedenWijziging,
            Volume = rij.Volume, Eenheid = rij.Eenheid, Frequentie = rij.Frequentie, Budget = rij.Budget
        FROM dbo.Toewijzing AS doel
        JOIN {ToewijzingRijen} ON doel.StroomId = @stroom AND doel.ToewijzingNummer = rij.ToewijzingNummer;
        INSERT INTO dbo.Toewijzing (StroomId, BerichtId, ToewijzingNummer, Bsn, ReferentieAanbieder, ProductCategorie, ProductCode, Toewijzingsdatum,
            Toewijzingstijd, Ingangsdatum, Einddatum, RedenWijziging, Volume, Eenheid, Frequentie, Budget)
        SELECT @stroom, rij.BerichtId, rij.ToewijzingNummer, rij.Bsn, rij.ReferentieAanbieder, rij.ProductCategorie, rij.ProductCode, rij.Toewijzingsdatum,
            rij.Toewijzingstijd, rij.Ingangsdatum, rij.Einddatum, rij.RedenWijziging, rij.Volume, rij.Eenheid, rij.Frequentie, rij.Budget
        FROM {ToewijzingRijen}
        WHERE NOT EXISTS (
            SELECT 1 FROM dbo.Toewijzing AS bekend WHERE bekend.StroomId = @stroom AND bekend.ToewijzingNummer = rij.ToewijzingNummer)
        """;

    public override string DisplaceToewijzingen => $"""
        INSERT INTO dbo.EerdereToewijzing (StroomId, BerichtId, ToewijzingNummer, Bsn, ReferentieAanbieder, ProductCategorie, ProductCode, Toewijzingsdatum,
            Toewijzingstijd, Ingangsdatum, Einddatum, RedenWijziging, Volume, Eenheid, Frequentie, Budget)
        SELECT StroomId, BerichtId, ToewijzingNummer, Bsn, ReferentieAanbieder, ProductCategorie, ProductCode, Toewijzingsdatum,
            Toewijzingstijd, Ingangsdatum, Einddatum, RedenWijziging, Volume, Eenheid, Frequentie, Budget
        FROM dbo.Toewijzing
        WHERE StroomId = @stroom AND ToewijzingNummer IN (SELECT rij.Nummer FROM {NummerRijen})
        """;

    public override string AddEerdereToewijzingen => $"""
        INSERT INTO dbo.EerdereToewijzing (StroomId, BerichtId, ToewijzingNummer, Bsn, ReferentieAanbieder, ProductCategorie, ProductCode, Toewijzingsdatum,
            Toewijzingstijd, Ingangsdatum, Einddatum, RedenWijziging, Volume, Eenheid, Frequentie, Budget)
        SELECT @stroom, rij.BerichtId, rij.ToewijzingNummer, rij.Bsn, rij.ReferentieAanbieder, rij.ProductCategorie, rij.ProductCode, rij.Toewijzingsdatum,
            rij.Toewijzingstijd, rij.Ingangsdatum, rij.Einddatum, rij.RedenWijziging, rij.Volume, rij.Eenheid, rij.Frequentie, rij.Budget
        FROM {ToewijzingRijen}
        """;

    /// <summary>Two at once may both find it free: the primary key makes the second wait, and refuses it when the first commits.</summary>
    public override string AddNummers => $"""
        INSERT INTO dbo.ToewijzingNummer (Gemeente, Standaard, Nummer, StroomId)
        SELECT @gemeente, @standaard, rij.Nummer, @stroom
        FROM {NummerRijen}
        WHERE NOT EXISTS (
            SELECT 1 FROM dbo.ToewijzingNummer AS bekend
            WHERE bekend.Gemeente = @gemeente AND bekend.Standaard = @standaard AND bekend.Nummer = rij.Nummer)
        """;

    public override string SetVerzoeken => $"""
        UPDATE doel SET BerichtId = rij.BerichtId, Bsn = rij.Bsn, Soort = rij.Soort, Status = rij.Status
        FROM dbo.Verzoek AS doel
        JOIN {VerzoekRijen} ON doel.StroomId = @stroom AND doel.ReferentieAanbieder = rij.ReferentieAanbieder {Bin2.Collation};
        INSERT INTO dbo.Verzoek (StroomId, BerichtId, ReferentieAanbieder, Bsn, Soort, Status)
        SELECT @stroom, rij.BerichtId, rij.ReferentieAanbieder, rij.Bsn, rij.Soort, rij.Status
        FROM {VerzoekRijen}
        WHERE NOT EXISTS (
            SELECT 1 FROM dbo.Verzoek AS bekend
            WHERE bekend.StroomId = @stroom AND bekend.ReferentieAanbieder = rij.ReferentieAanbieder {Bin2.Collation})
        """;

    public override string DisplaceVerzoeken => $"""
        INSERT INTO dbo.EerderVerzoek (StroomId, BerichtId, ReferentieAanbieder, Bsn, Soort, Status)
        SELECT StroomId, BerichtId, ReferentieAanbieder, Bsn, Soort, Status
        FROM dbo.Verzoek
        WHERE StroomId = @stroom
            AND ReferentieAanbieder IN (SELECT rij.Referentie {Bin2.Collation} FROM OPENJSON(@rijen) WITH (Referentie nvarchar(72) '$[0]') AS rij)
        """;

    public override string AddEerdereVerzoeken => $"""
        INSERT INTO dbo.EerderVerzoek (StroomId, BerichtId, ReferentieAanbieder, Bsn, Soort, Status)
        SELECT @stroom, rij.BerichtId, rij.ReferentieAanbieder, rij.Bsn, rij.Soort, rij.Status
        FROM {VerzoekRijen}
        """;

    public override string SetDeclaraties => $"""
        UPDATE doel SET BerichtId = rij.BerichtId, PeriodeBegin = rij.PeriodeBegin, PeriodeEind = rij.PeriodeEind,
            Identificatie = rij.Identificatie, Dagtekening = rij.Dagtekening, BasisschemaXsdVersie = rij.BasisschemaXsdVersie,
            BerichtXsdVersie = rij.BerichtXsdVersie, IsBesloten = rij.IsBesloten
        FROM dbo.Declaratie AS doel
        JOIN {DeclaratieRijen} ON doel.StroomId = @stroom AND doel.DeclaratieNummer = rij.DeclaratieNummer {Bin2.Collation};
        INSERT INTO dbo.Declaratie (StroomId, BerichtId, DeclaratieNummer, PeriodeBegin, PeriodeEind, Identificatie, Dagtekening,
            BasisschemaXsdVersie, BerichtXsdVersie, IsBesloten)
        SELECT @stroom, rij.BerichtId, rij.DeclaratieNummer, rij.PeriodeBegin, rij.PeriodeEind, rij.Identificatie, rij.Dagtekening,
            rij.BasisschemaXsdVersie, rij.BerichtXsdVersie, rij.IsBesloten
        FROM {DeclaratieRijen}
        WHERE NOT EXISTS (
            SELECT 1 FROM dbo.Declaratie AS bekend
            WHERE bekend.StroomId = @stroom AND bekend.DeclaratieNummer = rij.DeclaratieNummer {Bin2.Collation})
        """;

    /// <summary>The first user of a ReferentieNummer keeps it (TR314).</summary>
    public override string AddPrestaties => $"""
        INSERT INTO dbo.Prestatie (StroomId, BerichtId, ReferentieNummer, VorigReferentieNummer, Bsn, ToewijzingNummer, ProductCategorie, ProductCode,
            PeriodeBegin, PeriodeEind, GeleverdVolume, Eenheid, ProductTarief, IngediendBedrag, IsCredit, Status, DeclaratieNummer)
        SELECT @stroom, rij.BerichtId, rij.ReferentieNummer, rij.VorigReferentieNummer, rij.Bsn, rij.ToewijzingNummer, rij.ProductCategorie,
            rij.ProductCode, rij.PeriodeBegin, rij.PeriodeEind, rij.GeleverdVolume, rij.Eenheid, rij.ProductTarief, rij.IngediendBedrag, rij.IsCredit,
            rij.Status, rij.DeclaratieNummer
        FROM OPENJSON(@rijen) WITH (
            BerichtId bigint '$[0]', ReferentieNummer nvarchar(40) '$[1]', VorigReferentieNummer nvarchar(40) '$[2]', Bsn nvarchar(9) '$[3]',
            ToewijzingNummer bigint '$[4]', ProductCategorie nvarchar(4) '$[5]', ProductCode nvarchar(10) '$[6]', PeriodeBegin date '$[7]',
            PeriodeEind date '$[8]', GeleverdVolume bigint '$[9]', Eenheid nvarchar(4) '$[10]', ProductTarief bigint '$[11]',
            IngediendBedrag bigint '$[12]', IsCredit bit '$[13]', Status bigint '$[14]', DeclaratieNummer nvarchar(40) '$[15]') AS rij
        WHERE NOT EXISTS (
            SELECT 1 FROM dbo.Prestatie AS bekend
            WHERE bekend.StroomId = @stroom AND bekend.ReferentieNummer = rij.ReferentieNummer {Bin2.Collation})
        """;

    public override string SetAangehouden => $"""
        UPDATE doel SET Status = rij.Status
        FROM dbo.Prestatie AS doel
        JOIN OPENJSON(@rijen) WITH (ReferentieNummer nvarchar(40) '$[0]', Status bigint '$[1]') AS rij
            ON doel.StroomId = @stroom AND doel.ReferentieNummer = rij.ReferentieNummer {Bin2.Collation} AND doel.Status = 3
        """;

    /// <summary>A declaration refused as a whole counts as not sent: its waiting lines go, and its numbers are free (IV087).</summary>
    public override string RemoveRefusedPrestaties => $"""
        DELETE FROM dbo.Prestatie
        WHERE StroomId = @stroom AND Status = 2
            AND DeclaratieNummer IN (SELECT rij.DeclaratieNummer {Bin2.Collation} FROM {Besluiten} WHERE rij.IsAfgewezen = 1)
        """;

    public override string RemoveRefusedDeclaraties => $"""
        DELETE FROM dbo.Declaratie
        WHERE StroomId = @stroom
            AND DeclaratieNummer IN (SELECT rij.DeclaratieNummer {Bin2.Collation} FROM {Besluiten} WHERE rij.IsAfgewezen = 1)
        """;

    /// <summary>Of the others, the named lines are refused and the rest granted.</summary>
    public override string DecidePrestaties => $"""
        UPDATE dbo.Prestatie
        SET Status = CASE
            WHEN ReferentieNummer IN (
                SELECT regel.Nummer {Bin2.Collation}
                FROM OPENJSON(@rijen) WITH (Regels nvarchar(max) '$[2]' AS JSON) AS rij
                CROSS APPLY OPENJSON(rij.Regels) WITH (Nummer nvarchar(40) '$') AS regel) THEN 0
            ELSE 1 END
        WHERE StroomId = @stroom AND Status = 2
            AND DeclaratieNummer IN (SELECT rij.DeclaratieNummer {Bin2.Collation} FROM {Besluiten})
        """;

    public override string DecideDeclaraties => $"""
        UPDATE dbo.Declaratie
        SET IsBesloten = 1
        WHERE StroomId = @stroom AND DeclaratieNummer IN (SELECT rij.DeclaratieNummer {Bin2.Collation} FROM {Besluiten})
        """;
}
