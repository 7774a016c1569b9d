-- The standard and release of each message, what follows from each finding, claims on streams, numbers that are given out once, parties.
-- Foreign keys are off while a step runs, and are checked before it is committed: SqliteMigrations. A default of 'iJw' or '3.2' is for the rows
-- that are there; SQLite cannot take it away again, and every insert of ours names the column.

-- Made again, because what is unique changes.
CREATE TABLE StroomNieuw (
    Id        INTEGER PRIMARY KEY,
    Gemeente  TEXT NOT NULL,
    Aanbieder TEXT NOT NULL,
    Standaard TEXT NOT NULL,
    UNIQUE (Gemeente, Aanbieder, Standaard)
) STRICT;

INSERT INTO StroomNieuw (Id, Gemeente, Aanbieder, Standaard) SELECT Id, Gemeente, Aanbieder, 'iJw' FROM Stroom;
DROP TABLE Stroom;
ALTER TABLE StroomNieuw RENAME TO Stroom;

-- Who works on a stream, until when. The token rises with every claim and every return, and never comes back: it fences the commits of whoever lost
-- the stream. Apart from Stroom, as on SQL Server, where inserts of messages would wait for it there.
CREATE TABLE StroomClaim (
    StroomId INTEGER PRIMARY KEY REFERENCES Stroom,
    Eigenaar TEXT NOT NULL,
    Tot      TEXT NOT NULL,
    Token    INTEGER NOT NULL
) STRICT;

-- The agreements that judged messages, by the hash of their file.
CREATE TABLE Afspraakversie (
    Id          INTEGER PRIMARY KEY,
    Sha256      TEXT NOT NULL UNIQUE,
    GeldigVanaf TEXT
) STRICT;

-- Null for a message that could not be routed, and the version also for one that no agreements judged, or a program that did not note them. TraceParent is
-- the W3C trace that a message was taken in under.
ALTER TABLE Bericht ADD COLUMN Standaard TEXT;
ALTER TABLE Bericht ADD COLUMN Release TEXT;
ALTER TABLE Bericht ADD COLUMN AfspraakversieId INTEGER REFERENCES Afspraakversie;
ALTER TABLE Bericht ADD COLUMN TraceParent TEXT;
UPDATE Bericht SET Standaard = 'iJw', Release = '3.2' WHERE Soort IS NOT NULL;

ALTER TABLE Uitgaand ADD COLUMN Standaard TEXT NOT NULL DEFAULT 'iJw';
ALTER TABLE Uitgaand ADD COLUMN Release TEXT NOT NULL DEFAULT '3.2';

-- 0 refuses, 1 holds, 2 is a signal, 3 could not be checked. All that was kept until now refused.
ALTER TABLE Bevinding ADD COLUMN Gevolg INTEGER NOT NULL DEFAULT 0;

-- A ToewijzingNummer is given out once within a municipality and standard (TR332), and this says in which stream. Where two workers once gave out the
-- same number at the same moment, the message that came first keeps it.
CREATE TABLE ToewijzingNummer (
    Gemeente  TEXT NOT NULL,
    Standaard TEXT NOT NULL,
    Nummer    INTEGER NOT NULL,
    StroomId  INTEGER NOT NULL REFERENCES Stroom,
    PRIMARY KEY (Gemeente, Standaard, Nummer)
) STRICT, WITHOUT ROWID;

INSERT INTO ToewijzingNummer (Gemeente, Standaard, Nummer, StroomId)
SELECT Gemeente, Standaard, ToewijzingNummer, StroomId
FROM (
    SELECT Stroom.Gemeente, Stroom.Standaard, Toewijzing.ToewijzingNummer, Toewijzing.StroomId, ROW_NUMBER() OVER (
        PARTITION BY Stroom.Gemeente, Stroom.Standaard, Toewijzing.ToewijzingNummer ORDER BY Toewijzing.BerichtId) AS Rang
    FROM Toewijzing
    JOIN Stroom ON Stroom.Id = Toewijzing.StroomId
) AS gegeven
WHERE Rang = 1;

DROP INDEX Toewijzing_Nummer;

-- Who takes part. Route 0 is a mailbox, 1 publishing. IsBediend: the hub judges the messages of this municipality.
CREATE TABLE Partij (
    Id        INTEGER PRIMARY KEY,
    Code      TEXT NOT NULL UNIQUE,
    Naam      TEXT NOT NULL,
    Route     INTEGER NOT NULL,
    IsBediend INTEGER NOT NULL
) STRICT;

-- For whom a party may send and fetch: codes, known here or not.
CREATE TABLE PartijNamens (
    PartijId INTEGER NOT NULL REFERENCES Partij,
    Namens   TEXT NOT NULL,
    PRIMARY KEY (PartijId, Namens)
) STRICT, WITHOUT ROWID;

-- Made again, because an act need not be about a message any more: Onderwerp says what else.
CREATE TABLE HandelingNieuw (
    Id        INTEGER PRIMARY KEY,
    Op        TEXT NOT NULL,
    Wie       TEXT NOT NULL,
    Wat       TEXT NOT NULL,
    BerichtId INTEGER REFERENCES Bericht,
    Onderwerp TEXT,
    Reden     TEXT
) STRICT;

INSERT INTO HandelingNieuw (Id, Op, Wie, Wat, BerichtId, Reden) SELECT Id, Op, Wie, Wat, BerichtId, Reden FROM Handeling;
DROP TABLE Handeling;
ALTER TABLE HandelingNieuw RENAME TO Handeling;
CREATE INDEX Handeling_Bericht ON Handeling (BerichtId) WHERE BerichtId IS NOT NULL;

-- Only answers to files are looked for by their place alone, and a file has no TraceerId to answer; all else waits in mailboxes.
DROP INDEX Uitgaand_Wachtend;
CREATE INDEX Uitgaand_Bestand ON Uitgaand (Id) WHERE IsAntwoord = 1 AND AlsAntwoordOp IS NULL AND AfgeleverdOp IS NULL;

-- For a purge: all starts and stops of a client, those taken back too; lines by their message and by their allocation in any status; undecided
-- declarations by their message. An empty Bsn was purged. Lines also have status 3, held by an agreement until a person decides.
DROP INDEX LeveringStart_Client;
CREATE INDEX LeveringStart_Client ON LeveringStart (StroomId, Bsn);
DROP INDEX LeveringStop_Client;
CREATE INDEX LeveringStop_Client ON LeveringStop (StroomId, Bsn);
DROP INDEX Prestatie_Toewijzing;
CREATE INDEX Prestatie_Toewijzing ON Prestatie (StroomId, ToewijzingNummer, Status);
CREATE INDEX Prestatie_Bericht ON Prestatie (BerichtId);
CREATE INDEX Declaratie_Onbesloten ON Declaratie (BerichtId) WHERE IsBesloten = 0;

-- A receipt that refuses a message takes back what it did (docs/decisions/0051). What lies beneath the version of an allocation, or the step of a request,
-- that stands: it stands again when the message above it is refused. Of what was there before this step, only what stands is known.
CREATE TABLE EerdereToewijzing (
    StroomId            INTEGER NOT NULL REFERENCES Stroom,
    ToewijzingNummer    INTEGER NOT NULL,
    BerichtId           INTEGER NOT NULL REFERENCES Bericht,
    Bsn                 TEXT NOT NULL,
    ReferentieAanbieder TEXT,
    ProductCategorie    TEXT,
    ProductCode         TEXT,
    Toewijzingsdatum    TEXT NOT NULL,
    Toewijzingstijd     TEXT NOT NULL,
    Ingangsdatum        TEXT NOT NULL,
    Einddatum           TEXT,
    RedenWijziging      TEXT,
    Volume              INTEGER,
    Eenheid             TEXT,
    Frequentie          TEXT,
    Budget              INTEGER,
    PRIMARY KEY (StroomId, ToewijzingNummer, BerichtId)
) STRICT, WITHOUT ROWID;

CREATE TABLE EerderVerzoek (
    StroomId            INTEGER NOT NULL REFERENCES Stroom,
    ReferentieAanbieder TEXT NOT NULL,
    BerichtId           INTEGER NOT NULL REFERENCES Bericht,
    Bsn                 TEXT NOT NULL,
    Soort               INTEGER NOT NULL,
    Status              INTEGER NOT NULL,
    PRIMARY KEY (StroomId, ReferentieAanbieder, BerichtId)
) STRICT, WITHOUT ROWID;

-- What a message did, and what a purge looks for.
CREATE INDEX Toewijzing_Bericht ON Toewijzing (BerichtId);
CREATE INDEX EerdereToewijzing_Bericht ON EerdereToewijzing (BerichtId);
CREATE INDEX EerdereToewijzing_Client ON EerdereToewijzing (StroomId, Bsn);
CREATE INDEX Verzoek_Bericht ON Verzoek (BerichtId);
CREATE INDEX EerderVerzoek_Bericht ON EerderVerzoek (BerichtId);
CREATE INDEX EerderVerzoek_Client ON EerderVerzoek (StroomId, Bsn);
CREATE INDEX LeveringStart_Bericht ON LeveringStart (BerichtId);
CREATE INDEX LeveringStart_Verwijderd ON LeveringStart (VerwijderdDoorBerichtId) WHERE VerwijderdDoorBerichtId IS NOT NULL;
CREATE INDEX LeveringStop_Bericht ON LeveringStop (BerichtId);
CREATE INDEX LeveringStop_Verwijderd ON LeveringStop (VerwijderdDoorBerichtId) WHERE VerwijderdDoorBerichtId IS NOT NULL;
