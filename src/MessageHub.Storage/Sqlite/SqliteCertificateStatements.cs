using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>Certificates by which parties are known.</summary>
internal sealed class SqliteCertificateStatements : CertificateStatements
{
    public override string List => """
        SELECT Certificaat.Id, Certificaat.Vingerafdruk, Certificaat.Uitgever, Certificaat.Houder, Certificaat.GeldigVanaf, Certificaat.GeldigTot,
            Certificaat.ToegevoegdOp, Certificaat.ToegevoegdDoor, Certificaat.IngetrokkenOp, Certificaat.IngetrokkenDoor, CertificaatPartij.Code
        FROM Certificaat
        LEFT JOIN CertificaatPartij ON CertificaatPartij.CertificaatId = Certificaat.Id
        ORDER BY Certificaat.Id, CertificaatPartij.Code
        """;

    public override string Find => """
        SELECT Id FROM Certificaat
        WHERE IngetrokkenOp IS NULL AND (Vingerafdruk = @vingerafdruk OR (Uitgever = @uitgever AND Houder = @houder))
        """;

    public override string Add => """
        INSERT INTO Certificaat (Vingerafdruk, Uitgever, Houder, ToegevoegdOp, ToegevoegdDoor, IngetrokkenOp, IngetrokkenDoor)
        VALUES (@vingerafdruk, @uitgever, @houder, @op, @door, @ingetrokkenOp, @ingetrokkenDoor)
        RETURNING Id
        """;

    public override string SetPeriod => "UPDATE Certificaat SET GeldigVanaf = @vanaf, GeldigTot = @tot WHERE Id = @id";

    public override string AddPartijen =>
        "INSERT INTO CertificaatPartij (CertificaatId, Code) VALUES (@id, :1) ON CONFLICT (CertificaatId, Code) DO NOTHING";

    public override string Revoke => "UPDATE Certificaat SET IngetrokkenOp = @op, IngetrokkenDoor = @door WHERE Id = @id AND IngetrokkenOp IS NULL";

    public override string WithdrawPartij => "DELETE FROM CertificaatPartij WHERE CertificaatId = @id AND Code = @code";

    public override string ForgetPartij => "DELETE FROM CertificaatPartij WHERE Code = @code";
}
