-- Two logins: 'messagehub migrate' runs under one that owns the schema, the service under one that only reads and writes rows.
-- Run by a DBA after create-database.sql and again after each migration that adds a table; running it twice does no harm.
--   sqlcmd -S <server> -d MessageHub -v MigratorPassword="..." ServicePassword="..." -i logins-and-grants.sql
-- Passwords come from the command line or the environment of sqlcmd and stand in no file. With Windows logins, make those instead; the program
-- carries no Entra logins (docs/decisions/0001-packages.md).
IF SUSER_ID(N'messagehub_migrator') IS NULL
    CREATE LOGIN messagehub_migrator WITH PASSWORD = N'$(MigratorPassword)';
GO

IF SUSER_ID(N'messagehub_service') IS NULL
    CREATE LOGIN messagehub_service WITH PASSWORD = N'$(ServicePassword)';
GO

IF USER_ID(N'messagehub_migrator') IS NULL
    CREATE USER messagehub_migrator FOR LOGIN messagehub_migrator WITH DEFAULT_SCHEMA = dbo;
GO

IF USER_ID(N'messagehub_service') IS NULL
    CREATE USER messagehub_service FOR LOGIN messagehub_service WITH DEFAULT_SCHEMA = dbo;
GO

-- The migrator makes and alters tables, and writes the rows that a migration needs.
ALTER ROLE db_ddladmin ADD MEMBER messagehub_migrator;
ALTER ROLE db_datareader ADD MEMBER messagehub_migrator;
ALTER ROLE db_datawriter ADD MEMBER messagehub_migrator;
GO

-- The service: each table by name and no more than it does there. The journal and the audit trail cannot be deleted by it; bodies can, by a purge.
IF OBJECT_ID(N'dbo.Bericht', N'U') IS NULL
    RAISERROR (N'Run ''messagehub migrate'' first, then this script again for the grants of the service.', 16, 1);
GO

GRANT SELECT ON dbo.SchemaVersie TO messagehub_service;
GRANT SELECT, INSERT ON dbo.Stroom TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.StroomClaim TO messagehub_service;
GRANT SELECT, INSERT ON dbo.Afspraakversie TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.Bericht TO messagehub_service;
GRANT SELECT, INSERT, DELETE ON dbo.BerichtInhoud TO messagehub_service;
GRANT SELECT, INSERT, DELETE ON dbo.Bevinding TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.Uitgaand TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.Toewijzing TO messagehub_service;
GRANT SELECT, INSERT ON dbo.ToewijzingNummer TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.LeveringStart TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.LeveringStop TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.Verzoek TO messagehub_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON dbo.Declaratie TO messagehub_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON dbo.Prestatie TO messagehub_service;
GRANT SELECT, INSERT, DELETE ON dbo.Vastgelopen TO messagehub_service;
GRANT SELECT, INSERT ON dbo.Handeling TO messagehub_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON dbo.Partij TO messagehub_service;
GRANT SELECT, INSERT, DELETE ON dbo.PartijNamens TO messagehub_service;
GO
