-- What regional agreements need (docs/agreements.md): the day on which a message came in, lines that are held until a person decides, and production that is
-- added up over streams.

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
