using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>Accounts of operators.</summary>
internal sealed class SqlServerAccountStatements : AccountStatements
{
    private const string Columns = "SELECT Naam, Rol, Wachtwoord, IsUitgeschakeld, GeblokkeerdTot, Zegel FROM dbo.Medewerker";

    public override string List => $"{Columns} ORDER BY Naam";

    public override string Find => $"{Columns} WHERE Naam = @naam";

    /// <summary>Two at once may both find it missing: the unique key refuses the second, whose operation is run again.</summary>
    public override string Add => """
        INSERT INTO dbo.Medewerker (Naam, Rol, Wachtwoord, IsUitgeschakeld, Mislukt, GeblokkeerdTot, Zegel)
        SELECT @naam, @rol, @wachtwoord, @isUitgeschakeld, 0, NULL, @zegel
        WHERE NOT EXISTS (SELECT 1 FROM dbo.Medewerker WHERE Naam = @naam)
        """;

    public override string Change => """
        UPDATE dbo.Medewerker
        SET Rol = @rol, Wachtwoord = @wachtwoord, IsUitgeschakeld = @isUitgeschakeld, Mislukt = 0, GeblokkeerdTot = NULL, Zegel = @zegel
        WHERE Naam = @naam
        """;

    public override string CountFailure => "UPDATE dbo.Medewerker SET Mislukt = Mislukt + 1 WHERE Naam = @naam";

    public override string LockAtMaximum => """
        UPDATE dbo.Medewerker SET Mislukt = 0, GeblokkeerdTot = CAST(@tot AS datetimeoffset(7)) WHERE Naam = @naam AND Mislukt >= @maximum
        """;

    public override string ForgetFailures => "UPDATE dbo.Medewerker SET Mislukt = 0, GeblokkeerdTot = NULL WHERE Naam = @naam";
}
