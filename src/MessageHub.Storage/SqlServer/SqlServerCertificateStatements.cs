using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>Certificates by which parties are known.</summary>
internal sealed class SqlServerCertificateStatements : CertificateStatements
{
    public override string List => """
        SELECT Certificaat.Id, Certificaat.Vingerafdruk, Certificaat.Uitgever, Certificaat.Houder, Certificaat.GeldigVanaf, Certificaat.GeldigTot,
            Certificaat.ToegevoegdOp, Certificaat.ToegevoegdDoor, Certificaat.IngetrokkenOp, Certificaat.IngetrokkenDoor, partij.Code
        FROM dbo.Certificaat AS Certificaat
        LEFT JOIN dbo.CertificaatPartij AS partij ON partij.CertificaatId = Certificaat.Id
        ORDER BY Certificaat.Id, partij.Code
        """;

    public override string Find => """
        SELECT Id FROM dbo.Certificaat
        WHERE IngetrokkenOp IS NULL AND (Vingerafdruk = @vingerafdruk OR (Uitgever = @uitgever AND Houder = @houder))
        """;

    /// <summary>Two at once may both find it missing: its index refuses the second, whose operation is run again.</summary>
    public override string Add => """
        INSERT INTO dbo.Certificaat (Vingerafdruk, Uitgever, Houder, ToegevoegdOp, ToegevoegdDoor, IngetrokkenOp, IngetrokkenDoor)
        OUTPUT inserted.Id
        VALUES (@vingerafdruk, @uitgever, @houder, CAST(@op AS datetimeoffset(7)), @door, CAST(@ingetrokkenOp AS datetimeoffset(7)), @ingetrokkenDoor)
        """;

    public override string SetPeriod => """
        UPDATE dbo.Certificaat SET GeldigVanaf = CAST(@vanaf AS datetimeoffset(7)), GeldigTot = CAST(@tot AS datetimeoffset(7)) WHERE Id = @id
        """;

    public override string AddPartijen => """
        INSERT INTO dbo.CertificaatPartij (CertificaatId, Code)
        SELECT @id, rij.Code FROM OPENJSON(@rijen) WITH (Code nvarchar(8) '$[0]') AS rij
        WHERE NOT EXISTS (SELECT 1 FROM dbo.CertificaatPartij AS partij WHERE partij.CertificaatId = @id AND partij.Code = rij.Code)
        """;

    public override string Revoke => """
        UPDATE dbo.Certificaat SET IngetrokkenOp = CAST(@op AS datetimeoffset(7)), IngetrokkenDoor = @door WHERE Id = @id AND IngetrokkenOp IS NULL
        """;

    public override string WithdrawPartij => "DELETE FROM dbo.CertificaatPartij WHERE CertificaatId = @id AND Code = @code";

    public override string ForgetPartij => "DELETE FROM dbo.CertificaatPartij WHERE Code = @code";
}
