-- What regional agreements need (docs/agreements.md): the day on which a message came in, lines that are held until a person decides, and production that is
-- added up over streams; what requests asked for, the list of signals, and who does the work of a day.

-- The Dutch day: in summer two hours ahead of UTC, otherwise one. Summer begins and ends on the last Sundays of March and October, at one in the morning, UTC.
ALTER TABLE Bericht ADD COLUMN OntvangenDag TEXT NOT NULL DEFAULT '';
UPDATE Bericht SET OntvangenDag = date(OntvangenOp, CASE
    WHEN OntvangenOp >= date(substr(OntvangenOp, 1, 4) || '-03-31', '-6 days', 'weekday 0') || 'T01'
        AND OntvangenOp < date(substr(OntvangenOp, 1, 4) || '-10-31', '-6 days', 'weekday 0') || 'T01' THEN '+2 hours'
    ELSE '+1 hours' END);

-- A row each time that a line comes to be held. Regels are the rules that hold it, Vrijgegeven those that a person has released it from before, with spaces
-- between. AchterReferentieNummer: it is a credit and waits behind that line. Besluit, until VerwerktOp, is work for the stream's worker: 1 release, 2 refuse,
-- 3 judge again because what it waited for has happened. Fout says why a worker gave a decision back.
CREATE TABLE Aanhouding (
    Id                     INTEGER PRIMARY KEY,
    StroomId               INTEGER NOT NULL REFERENCES Stroom,
    BerichtId              INTEGER NOT NULL REFERENCES Bericht,
    ReferentieNummer       TEXT NOT NULL,
    Regels                 TEXT NOT NULL,
    Vrijgegeven            TEXT NOT NULL,
    AchterReferentieNummer TEXT,
    Sinds                  TEXT NOT NULL,
    Besluit                INTEGER,
    BeslotenOp             TEXT,
    BeslotenDoor           TEXT,
    Reden                  TEXT,
    VerwerktOp             TEXT,
    Fout                   TEXT
) STRICT;

CREATE INDEX Aanhouding_Open ON Aanhouding (Id) WHERE VerwerktOp IS NULL;
CREATE INDEX Aanhouding_Besloten ON Aanhouding (StroomId, BerichtId) WHERE Besluit IS NOT NULL AND VerwerktOp IS NULL;
CREATE INDEX Aanhouding_Achter ON Aanhouding (StroomId, AchterReferentieNummer) WHERE AchterReferentieNummer IS NOT NULL AND VerwerktOp IS NULL;

-- Granted less credited, in euro cents, by the day of granting. Jaar is that in which the ProductPeriode ends. Of what was granted before this step the day is
-- that on which its declaration came in.
CREATE TABLE Productie (
    Aanbieder        TEXT NOT NULL,
    Jaar             INTEGER NOT NULL,
    ProductCategorie TEXT NOT NULL,
    ProductCode      TEXT NOT NULL,
    StroomId         INTEGER NOT NULL REFERENCES Stroom,
    Dag              TEXT NOT NULL,
    Toegekend        INTEGER NOT NULL,
    PRIMARY KEY (Aanbieder, Jaar, ProductCategorie, ProductCode, StroomId, Dag)
) STRICT, WITHOUT ROWID;

INSERT INTO Productie (Aanbieder, Jaar, ProductCategorie, ProductCode, StroomId, Dag, Toegekend)
SELECT Stroom.Aanbieder, CAST(substr(Prestatie.PeriodeEind, 1, 4) AS INTEGER), Prestatie.ProductCategorie, Prestatie.ProductCode, Prestatie.StroomId,
    Bericht.OntvangenDag, SUM(CASE WHEN Prestatie.IsCredit = 1 THEN -Prestatie.IngediendBedrag ELSE Prestatie.IngediendBedrag END)
FROM Prestatie
JOIN Stroom ON Stroom.Id = Prestatie.StroomId
JOIN Bericht ON Bericht.Id = Prestatie.BerichtId
WHERE Prestatie.Status = 1
GROUP BY 1, 2, 3, 4, 5, 6;

-- Who commits lines under a production ceiling changes the row of each code of the provider first: of two streams at once the second waits and then sees what
-- the first was granted.
CREATE TABLE Productieslot (
    Aanbieder TEXT PRIMARY KEY,
    Nummer    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What a JW315 asked for, and when it came in; kept when the request is answered, for who looks back (RV02-2, RV12-4B3). Requests from before this step are not there.
CREATE TABLE Aanvraag (
    StroomId            INTEGER NOT NULL REFERENCES Stroom,
    ReferentieAanbieder TEXT NOT NULL,
    GevraagdVanaf       TEXT NOT NULL,
    BerichtId           INTEGER NOT NULL REFERENCES Bericht,
    PRIMARY KEY (StroomId, ReferentieAanbieder)
) STRICT, WITHOUT ROWID;

-- What a person should know. Sleutel is the cause: one row for each, however often it is found. ToewijzingNummer, or BerichtId, is what it is about. The hub closes
-- a signal whose cause is gone (GeslotenDoor 'messagehub') and opens it when it is back; what a person closed stays closed.
CREATE TABLE Signaal (
    Id               INTEGER PRIMARY KEY,
    Regel            TEXT NOT NULL,
    Sleutel          TEXT NOT NULL,
    StroomId         INTEGER REFERENCES Stroom,
    Aanbieder        TEXT NOT NULL,
    ToewijzingNummer INTEGER,
    BerichtId        INTEGER REFERENCES Bericht,
    Tekst            TEXT NOT NULL,
    Sinds            TEXT NOT NULL,
    GeslotenOp       TEXT,
    GeslotenDoor     TEXT,
    Notitie          TEXT,
    UNIQUE (Regel, Sleutel)
) STRICT;

CREATE INDEX Signaal_Open ON Signaal (Id) WHERE GeslotenOp IS NULL;

-- Work that one of many workers does once a day: up to which day it is done, and who is at it until when.
CREATE TABLE Dagwerk (
    Naam     TEXT PRIMARY KEY,
    Dag      TEXT NOT NULL,
    Eigenaar TEXT NOT NULL,
    Tot      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO Dagwerk (Naam, Dag, Eigenaar, Tot) VALUES ('signalen', '', '', '');
