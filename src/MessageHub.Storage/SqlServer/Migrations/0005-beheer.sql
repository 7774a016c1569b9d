-- What the operators' console adds: accounts, the keys of its cookies, signs of life of processes, notes and alerts: what SQLite's migration
-- of this name makes.

-- Naam in lower case. Rol 0 lezer, 1 behandelaar, 2 beheerder. Mislukt counts wrong passwords in a row. Zegel changes with password, role and access.
CREATE TABLE dbo.Medewerker (
    Id              bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Medewerker PRIMARY KEY,
    Naam            nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT UQ_Medewerker UNIQUE,
    Rol             bigint NOT NULL,
    Wachtwoord      nvarchar(400) NOT NULL,
    IsUitgeschakeld bit NOT NULL,
    Mislukt         bigint NOT NULL,
    GeblokkeerdTot  datetimeoffset(7) NULL,
    Zegel           nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL
);

CREATE TABLE dbo.Cookiesleutel (
    Id   bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Cookiesleutel PRIMARY KEY,
    Naam nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT UQ_Cookiesleutel UNIQUE,
    Xml  nvarchar(max) NOT NULL
);

-- One row per process that lives, or did within a day. Rollen: HubRoles.
CREATE TABLE dbo.Hartslag (
    Proces  nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Hartslag PRIMARY KEY,
    Rollen  bigint NOT NULL,
    Gestart datetimeoffset(7) NOT NULL,
    Op      datetimeoffset(7) NOT NULL
);

-- What people noted of stuck messages with one cause. Groep is the hash of reason, type and sender.
CREATE TABLE dbo.Groepsnotitie (
    Groep nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Groepsnotitie PRIMARY KEY,
    Tekst nvarchar(max) NOT NULL,
    Wie   nvarchar(200) NOT NULL,
    Op    datetimeoffset(7) NOT NULL
);

-- Causes that people are told of, from when they began until they are told that it is over.
CREATE TABLE dbo.Alarm (
    Oorzaak  nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Alarm PRIMARY KEY,
    Sinds    datetimeoffset(7) NOT NULL,
    GemeldOp datetimeoffset(7) NOT NULL
);
GO
