-- Makes the database of the hub. Run once, by a DBA, before 'messagehub migrate':
--   sqlcmd -S <server> -b -v Database=MessageHub -i create-database.sql
-- On Azure SQL Database make the database in the portal; row versioning is on there.
IF DB_ID(N'$(Database)') IS NULL
    CREATE DATABASE [$(Database)];
GO

-- Readers (mailboxes, figures, the console) never wait for a batch that is being judged, nor it for them. The hub is right without it too, because
-- claims and commits are decided by locks on rows; it is only slower.
ALTER DATABASE [$(Database)] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO

ALTER DATABASE [$(Database)] SET ALLOW_SNAPSHOT_ISOLATION ON;
GO

-- The journal is what "nothing lost" rests on: full recovery, with log backups, and commits that are on disk when they are answered.
ALTER DATABASE [$(Database)] SET RECOVERY FULL;
GO

ALTER DATABASE [$(Database)] SET DELAYED_DURABILITY = DISABLED;
GO
