-- What regional agreements need (docs/agreements.md): the day on which a message came in, lines that are held until a person decides, and production that is
-- added up over streams; what requests asked for, the list of signals, and who does the work of a day: what SQLite's migration 5 makes.

-- The Dutch day: in summer two hours ahead of UTC, otherwise one. Summer begins and ends on the last Sundays of March and October, at one in the morning, UTC.
-- Day 0 of DATEDIFF, 1 January 1900, is a Monday. The default is for the rows that are there; it stays, because Babelfish drops none.
ALTER TABLE dbo.Bericht ADD OntvangenDag date NOT NULL CONSTRAINT DF_Bericht_OntvangenDag DEFAULT '0001-01-01';
GO

UPDATE bericht
SET OntvangenDag = CAST(DATEADD(hour, CASE WHEN grens.Op >= grens.Begin_ AND grens.Op < grens.Eind THEN 2 ELSE 1 END, grens.Op) AS date)
FROM dbo.Bericht AS bericht
JOIN (
    SELECT moment.Id, moment.Op,
        DATEADD(hour, 1, CAST(DATEADD(day, -((DATEDIFF(day, 0, maart.Laatste) + 1) % 7), maart.Laatste) AS datetime2)) AS Begin_,
        DATEADD(hour, 1, CAST(DATEADD(day, -((DATEDIFF(day, 0, oktober.Laatste) + 1) % 7), oktober.Laatste) AS datetime2)) AS Eind
    FROM (SELECT Id, CAST(SWITCHOFFSET(OntvangenOp, '+00:00') AS datetime2) AS Op FROM dbo.Bericht) AS moment
    CROSS APPLY (SELECT DATEFROMPARTS(YEAR(moment.Op), 3, 31) AS Laatste) AS maart
    CROSS APPLY (SELECT DATEFROMPARTS(YEAR(moment.Op), 10, 31) AS Laatste) AS oktober
) AS grens ON grens.Id = bericht.Id;
GO

-- A row each time that a line comes to be held. Regels are the rules that hold it, Vrijgegeven those that a person has released it from before, with spaces
-- between. AchterReferentieNummer: it is a credit and waits behind that line. Besluit, until VerwerktOp, is work for the stream's worker: 1 release, 2 refuse,
-- 3 judge again because what it waited for has happened. Fout says why a worker gave a decision back.
CREATE TABLE dbo.Aanhouding (
    Id                     bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Aanhouding PRIMARY KEY,
    StroomId               bigint NOT NULL CONSTRAINT FK_Aanhouding_Stroom REFERENCES dbo.Stroom (Id),
    BerichtId              bigint NOT NULL CONSTRAINT FK_Aanhouding_Bericht REFERENCES dbo.Bericht (Id),
    ReferentieNummer       nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Regels                 nvarchar(200) NOT NULL,
    Vrijgegeven            nvarchar(200) NOT NULL,
    AchterReferentieNummer nvarchar(40) COLLATE Latin1_General_100_BIN2 NULL,
    Sinds                  datetimeoffset(7) NOT NULL,
    Besluit                bigint NULL,
    BeslotenOp             datetimeoffset(7) NULL,
    BeslotenDoor           nvarchar(200) NULL,
    Reden                  nvarchar(max) NULL,
    VerwerktOp             datetimeoffset(7) NULL,
    Fout                   nvarchar(max) NULL
);
GO

CREATE INDEX Aanhouding_Open ON dbo.Aanhouding (Id) WHERE VerwerktOp IS NULL;
CREATE INDEX Aanhouding_Besloten ON dbo.Aanhouding (StroomId, BerichtId) WHERE Besluit IS NOT NULL AND VerwerktOp IS NULL;
CREATE INDEX Aanhouding_Achter ON dbo.Aanhouding (StroomId, AchterReferentieNummer) WHERE AchterReferentieNummer IS NOT NULL AND VerwerktOp IS NULL;
GO

-- Granted less credited, in euro cents, by the day of granting. Jaar is that in which the ProductPeriode ends. Of what was granted before this step the day is
-- that on which its declaration came in.
CREATE TABLE dbo.Productie (
    Aanbieder        nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Jaar             bigint NOT NULL,
    ProductCategorie nvarchar(4) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ProductCode      nvarchar(10) COLLATE Latin1_General_100_BIN2 NOT NULL,
    StroomId         bigint NOT NULL CONSTRAINT FK_Productie_Stroom REFERENCES dbo.Stroom (Id),
    Dag              date NOT NULL,
    Toegekend        bigint NOT NULL,
    CONSTRAINT PK_Productie PRIMARY KEY (Aanbieder, Jaar, ProductCategorie, ProductCode, StroomId, Dag)
);
GO

INSERT INTO dbo.Productie (Aanbieder, Jaar, ProductCategorie, ProductCode, StroomId, Dag, Toegekend)
SELECT stroom.Aanbieder, YEAR(prestatie.PeriodeEind), prestatie.ProductCategorie, prestatie.ProductCode, prestatie.StroomId, bericht.OntvangenDag,
    SUM(CASE WHEN prestatie.IsCredit = 1 THEN -prestatie.IngediendBedrag ELSE prestatie.IngediendBedrag END)
FROM dbo.Prestatie AS prestatie
JOIN dbo.Stroom AS stroom ON stroom.Id = prestatie.StroomId
JOIN dbo.Bericht AS bericht ON bericht.Id = prestatie.BerichtId
WHERE prestatie.Status = 1
GROUP BY stroom.Aanbieder, YEAR(prestatie.PeriodeEind), prestatie.ProductCategorie, prestatie.ProductCode, prestatie.StroomId, bericht.OntvangenDag;
GO

-- Who commits lines under a production ceiling changes the row of each code of the provider first: of two streams at once the second waits and then sees what
-- the first was granted.
CREATE TABLE dbo.Productieslot (
    Aanbieder nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Productieslot PRIMARY KEY,
    Nummer    bigint NOT NULL
);
GO

-- What a JW315 asked for, and when it came in; kept when the request is answered, for who looks back (RV02-2, RV12-4B3). Requests from before this step are not there.
CREATE TABLE dbo.Aanvraag (
    StroomId            bigint NOT NULL CONSTRAINT FK_Aanvraag_Stroom REFERENCES dbo.Stroom (Id),
    ReferentieAanbieder nvarchar(72) COLLATE Latin1_General_100_BIN2 NOT NULL,
    GevraagdVanaf       date NOT NULL,
    BerichtId           bigint NOT NULL CONSTRAINT FK_Aanvraag_Bericht REFERENCES dbo.Bericht (Id),
    CONSTRAINT PK_Aanvraag PRIMARY KEY (StroomId, ReferentieAanbieder)
);
GO

-- What a person should know. Sleutel is the cause: one row for each, however often it is found. ToewijzingNummer, or BerichtId, is what it is about. The hub closes
-- a signal whose cause is gone (GeslotenDoor 'messagehub') and opens it when it is back; what a person closed stays closed.
CREATE TABLE dbo.Signaal (
    Id               bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Signaal PRIMARY KEY,
    Regel            nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Sleutel          nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
    StroomId         bigint NULL CONSTRAINT FK_Signaal_Stroom REFERENCES dbo.Stroom (Id),
    Aanbieder        nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ToewijzingNummer bigint NULL,
    BerichtId        bigint NULL CONSTRAINT FK_Signaal_Bericht REFERENCES dbo.Bericht (Id),
    Tekst            nvarchar(max) NOT NULL,
    Sinds            datetimeoffset(7) NOT NULL,
    GeslotenOp       datetimeoffset(7) NULL,
    GeslotenDoor     nvarchar(200) NULL,
    Notitie          nvarchar(max) NULL,
    CONSTRAINT UQ_Signaal UNIQUE (Regel, Sleutel)
);
GO

CREATE INDEX Signaal_Open ON dbo.Signaal (Id) WHERE GeslotenOp IS NULL;
GO

-- Work that one of many workers does once a day: up to which day it is done, and who is at it until when.
CREATE TABLE dbo.Dagwerk (
    Naam     nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Dagwerk PRIMARY KEY,
    Dag      date NOT NULL,
    Eigenaar nvarchar(200) NOT NULL,
    Tot      datetimeoffset(7) NOT NULL
);
GO

INSERT INTO dbo.Dagwerk (Naam, Dag, Eigenaar, Tot) VALUES ('signalen', '0001-01-01', '', '0001-01-01T00:00:00+00:00');
