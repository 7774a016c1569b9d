-- The standard and release of each message, what follows from each finding, claims on streams, numbers that are given out once, parties: what SQLite's
-- migration 3 makes.

-- The defaults of 'iJw', '3.2' and 0 are for the rows that are there. They stay, because Babelfish changes no column and drops no default; every insert
-- of ours names the column.
ALTER TABLE dbo.Stroom ADD Standaard nvarchar(10) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT DF_Stroom_Standaard DEFAULT 'iJw';
GO

ALTER TABLE dbo.Stroom DROP CONSTRAINT UQ_Stroom;
GO

ALTER TABLE dbo.Stroom ADD CONSTRAINT UQ_Stroom UNIQUE (Gemeente, Aanbieder, Standaard);
GO

-- Who works on a stream, until when. The token rises with every claim and every return, and never comes back: it fences the commits of whoever lost
-- the stream. Apart from Stroom, because the check of a foreign key share-locks its parent: inserts of messages would wait for the commit of a batch.
CREATE TABLE dbo.StroomClaim (
    StroomId bigint NOT NULL CONSTRAINT PK_StroomClaim PRIMARY KEY CONSTRAINT FK_StroomClaim_Stroom REFERENCES dbo.Stroom (Id),
    Eigenaar nvarchar(200) NOT NULL,
    Tot      datetimeoffset(7) NOT NULL,
    Token    bigint NOT NULL
);

-- The agreements that judged messages, by the hash of their file.
CREATE TABLE dbo.Afspraakversie (
    Id          bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Afspraakversie PRIMARY KEY,
    Sha256      nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT UQ_Afspraakversie UNIQUE,
    GeldigVanaf date NULL
);
GO

-- Null for a message that could not be routed, and the version also for one that no agreements judged, or a program that did not note them. TraceParent is
-- the W3C trace that a message was taken in under.
ALTER TABLE dbo.Bericht ADD Standaard nvarchar(10) COLLATE Latin1_General_100_BIN2 NULL;
ALTER TABLE dbo.Bericht ADD Release nvarchar(10) COLLATE Latin1_General_100_BIN2 NULL;
ALTER TABLE dbo.Bericht ADD TraceParent nvarchar(60) NULL;
ALTER TABLE dbo.Bericht ADD AfspraakversieId bigint NULL CONSTRAINT FK_Bericht_Afspraakversie REFERENCES dbo.Afspraakversie (Id);
GO

UPDATE dbo.Bericht SET Standaard = 'iJw', Release = '3.2' WHERE Soort IS NOT NULL;
GO

ALTER TABLE dbo.Uitgaand ADD Standaard nvarchar(10) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT DF_Uitgaand_Standaard DEFAULT 'iJw';
ALTER TABLE dbo.Uitgaand ADD Release nvarchar(10) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT DF_Uitgaand_Release DEFAULT '3.2';
GO

-- 0 refuses, 1 holds, 2 is a signal, 3 could not be checked. All that was kept until now refused.
ALTER TABLE dbo.Bevinding ADD Gevolg bigint NOT NULL CONSTRAINT DF_Bevinding_Gevolg DEFAULT 0;
GO

-- A ToewijzingNummer is given out once within a municipality and standard (TR332), and this says in which stream. Where two workers once gave out the
-- same number at the same moment, the message that came first keeps it.
CREATE TABLE dbo.ToewijzingNummer (
    Gemeente  nvarchar(4) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Standaard nvarchar(10) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Nummer    bigint NOT NULL,
    StroomId  bigint NOT NULL CONSTRAINT FK_ToewijzingNummer_Stroom REFERENCES dbo.Stroom (Id),
    CONSTRAINT PK_ToewijzingNummer PRIMARY KEY (Gemeente, Standaard, Nummer)
);
GO

INSERT INTO dbo.ToewijzingNummer (Gemeente, Standaard, Nummer, StroomId)
SELECT gegeven.Gemeente, gegeven.Standaard, gegeven.ToewijzingNummer, gegeven.StroomId
FROM (
    SELECT Stroom.Gemeente, Stroom.Standaard, Toewijzing.ToewijzingNummer, Toewijzing.StroomId, ROW_NUMBER() OVER (
        PARTITION BY Stroom.Gemeente, Stroom.Standaard, Toewijzing.ToewijzingNummer ORDER BY Toewijzing.BerichtId) AS Rang
    FROM dbo.Toewijzing AS Toewijzing
    JOIN dbo.Stroom AS Stroom ON Stroom.Id = Toewijzing.StroomId
) AS gegeven
WHERE gegeven.Rang = 1;
GO

DROP INDEX Toewijzing_Nummer ON dbo.Toewijzing;
GO

-- Who takes part. Route 0 is a mailbox, 1 publishing. IsBediend: the hub judges the messages of this municipality.
CREATE TABLE dbo.Partij (
    Id        bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Partij PRIMARY KEY,
    Code      nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT UQ_Partij UNIQUE,
    Naam      nvarchar(200) NOT NULL,
    Route     bigint NOT NULL,
    IsBediend bit NOT NULL
);

-- For whom a party may send and fetch: codes, known here or not.
CREATE TABLE dbo.PartijNamens (
    PartijId bigint NOT NULL CONSTRAINT FK_PartijNamens_Partij REFERENCES dbo.Partij (Id),
    Namens   nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT PK_PartijNamens PRIMARY KEY (PartijId, Namens)
);
GO

-- An act need not be about a message any more: Onderwerp says what else. The column is made again, because Babelfish does not make it nullable.
ALTER TABLE dbo.Handeling ADD Onderwerp nvarchar(200) NULL;
ALTER TABLE dbo.Handeling ADD Vorig bigint NULL;
GO

UPDATE dbo.Handeling SET Vorig = BerichtId;
DROP INDEX Handeling_Bericht ON dbo.Handeling;
ALTER TABLE dbo.Handeling DROP CONSTRAINT FK_Handeling_Bericht;
ALTER TABLE dbo.Handeling DROP COLUMN BerichtId;
GO

ALTER TABLE dbo.Handeling ADD BerichtId bigint NULL CONSTRAINT FK_Handeling_Bericht REFERENCES dbo.Bericht (Id);
GO

UPDATE dbo.Handeling SET BerichtId = Vorig;
ALTER TABLE dbo.Handeling DROP COLUMN Vorig;
CREATE INDEX Handeling_Bericht ON dbo.Handeling (BerichtId) WHERE BerichtId IS NOT NULL;
GO

-- Only answers to files are looked for by their place alone, and a file has no TraceerId to answer; all else waits in mailboxes.
DROP INDEX Uitgaand_Wachtend ON dbo.Uitgaand;
CREATE INDEX Uitgaand_Bestand ON dbo.Uitgaand (Id) WHERE IsAntwoord = 1 AND AlsAntwoordOp IS NULL AND AfgeleverdOp IS NULL;
GO

-- For a purge: all starts and stops of a client, those taken back too; lines by their message and by their allocation in any status; undecided
-- declarations by their message. An empty Bsn was purged. Lines also have status 3, held by an agreement until a person decides.
DROP INDEX LeveringStart_Client ON dbo.LeveringStart;
CREATE INDEX LeveringStart_Client ON dbo.LeveringStart (StroomId, Bsn);
DROP INDEX LeveringStop_Client ON dbo.LeveringStop;
CREATE INDEX LeveringStop_Client ON dbo.LeveringStop (StroomId, Bsn);
DROP INDEX Prestatie_Toewijzing ON dbo.Prestatie;
CREATE INDEX Prestatie_Toewijzing ON dbo.Prestatie (StroomId, ToewijzingNummer, Status);
CREATE INDEX Prestatie_Bericht ON dbo.Prestatie (BerichtId);
CREATE INDEX Declaratie_Onbesloten ON dbo.Declaratie (BerichtId) WHERE IsBesloten = 0;
GO

-- A receipt that refuses a message takes back what it did (docs/decisions/0051). What lies beneath the version of an allocation, or the step of a request,
-- that stands: it stands again when the message above it is refused. Of what was there before this step, only what stands is known.
CREATE TABLE dbo.EerdereToewijzing (
    StroomId            bigint NOT NULL CONSTRAINT FK_EerdereToewijzing_Stroom REFERENCES dbo.Stroom (Id),
    ToewijzingNummer    bigint NOT NULL,
    BerichtId           bigint NOT NULL CONSTRAINT FK_EerdereToewijzing_Bericht REFERENCES dbo.Bericht (Id),
    Bsn                 nvarchar(9) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ReferentieAanbieder nvarchar(72) COLLATE Latin1_General_100_BIN2 NULL,
    ProductCategorie    nvarchar(4) COLLATE Latin1_General_100_BIN2 NULL,
    ProductCode         nvarchar(10) COLLATE Latin1_General_100_BIN2 NULL,
    Toewijzingsdatum    date NOT NULL,
    Toewijzingstijd     time(7) NOT NULL,
    Ingangsdatum        date NOT NULL,
    Einddatum           date NULL,
    RedenWijziging      nvarchar(4) NULL,
    Volume              bigint NULL,
    Eenheid             nvarchar(4) NULL,
    Frequentie          nvarchar(4) NULL,
    Budget              bigint NULL,
    CONSTRAINT PK_EerdereToewijzing PRIMARY KEY (StroomId, ToewijzingNummer, BerichtId)
);

CREATE TABLE dbo.EerderVerzoek (
    StroomId            bigint NOT NULL CONSTRAINT FK_EerderVerzoek_Stroom REFERENCES dbo.Stroom (Id),
    ReferentieAanbieder nvarchar(72) COLLATE Latin1_General_100_BIN2 NOT NULL,
    BerichtId           bigint NOT NULL CONSTRAINT FK_EerderVerzoek_Bericht REFERENCES dbo.Bericht (Id),
    Bsn                 nvarchar(9) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Soort               bigint NOT NULL,
    Status              bigint NOT NULL,
    CONSTRAINT PK_EerderVerzoek PRIMARY KEY (StroomId, ReferentieAanbieder, BerichtId)
);
GO

-- What a message did, and what a purge looks for.
CREATE INDEX Toewijzing_Bericht ON dbo.Toewijzing (BerichtId);
CREATE INDEX EerdereToewijzing_Bericht ON dbo.EerdereToewijzing (BerichtId);
CREATE INDEX EerdereToewijzing_Client ON dbo.EerdereToewijzing (StroomId, Bsn);
CREATE INDEX Verzoek_Bericht ON dbo.Verzoek (BerichtId);
CREATE INDEX EerderVerzoek_Bericht ON dbo.EerderVerzoek (BerichtId);
CREATE INDEX EerderVerzoek_Client ON dbo.EerderVerzoek (StroomId, Bsn);
CREATE INDEX LeveringStart_Bericht ON dbo.LeveringStart (BerichtId);
CREATE INDEX LeveringStart_Verwijderd ON dbo.LeveringStart (VerwijderdDoorBerichtId) WHERE VerwijderdDoorBerichtId IS NOT NULL;
CREATE INDEX LeveringStop_Bericht ON dbo.LeveringStop (BerichtId);
CREATE INDEX LeveringStop_Verwijderd ON dbo.LeveringStop (VerwijderdDoorBerichtId) WHERE VerwijderdDoorBerichtId IS NOT NULL;
