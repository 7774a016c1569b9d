-- Two logins: 'messagehub migrate' runs under one that changes the schema, the service under one that only reads and writes rows (grants.sql).
-- Run by a DBA after create-database.sql; running it twice does no harm.
--   sqlcmd -S <server> -d MessageHub -b -i logins.sql
-- sqlcmd takes $(MigratorPassword) and $(ServicePassword) from the environment, so that passwords stand in no file and no list of processes. With Windows logins,
-- make those instead; the program carries no Entra logins (docs/decisions/0001-packages.md).
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
