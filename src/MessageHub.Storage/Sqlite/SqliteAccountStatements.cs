using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>Accounts of operators.</summary>
internal sealed class SqliteAccountStatements : AccountStatements
{
    private const string Columns = "SELECT Naam, Rol, Wachtwoord, IsUitgeschakeld, GeblokkeerdTot, Zegel FROM Medewerker";

    public override string List => $"{Columns} ORDER BY Naam";

    public override string Find => $"{Columns} WHERE Naam = @naam";

    public override string Add => """
        INSERT INTO Medewerker (Naam, Rol, Wachtwoord, IsUitgeschakeld, Mislukt, GeblokkeerdTot, Zegel)
        SELECT @naam, @rol, @wachtwoord, @isUitgeschakeld, 0, NULL, @zegel
        WHERE NOT EXISTS (SELECT 1 FROM Medewerker WHERE Naam = @naam)
        """;

    public override string Change => """
        UPDATE Medewerker
        SET Rol = @rol, Wachtwoord = @wachtwoord, IsUitgeschakeld = @isUitgeschakeld, Mislukt = 0, GeblokkeerdTot = NULL, Zegel = @zegel
        WHERE Naam = @naam
        """;

    public override string CountFailure => "UPDATE Medewerker SET Mislukt = Mislukt + 1 WHERE Naam = @naam";

    public override string LockAtMaximum => "UPDATE Medewerker SET Mislukt = 0, GeblokkeerdTot = @tot WHERE Naam = @naam AND Mislukt >= @maximum";

    public override string ForgetFailures => "UPDATE Medewerker SET Mislukt = 0, GeblokkeerdTot = NULL WHERE Naam = @naam";
}
