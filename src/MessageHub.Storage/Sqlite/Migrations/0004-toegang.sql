-- Certificates by which parties are known, how parties write message streams, and TraceerIds that are unique per party.

-- Known by its SHA-256, or by the names of its issuer and holder. The period is besides the certificate's own. Rows stay when they are revoked.
CREATE TABLE Certificaat (
    Id              INTEGER PRIMARY KEY,
    Vingerafdruk    TEXT,
    Uitgever        TEXT,
    Houder          TEXT,
    GeldigVanaf     TEXT,
    GeldigTot       TEXT,
    ToegevoegdOp    TEXT NOT NULL,
    ToegevoegdDoor  TEXT NOT NULL,
    IngetrokkenOp   TEXT,
    IngetrokkenDoor TEXT,
    CHECK ((Vingerafdruk IS NULL AND Uitgever IS NOT NULL AND Houder IS NOT NULL)
        OR (Vingerafdruk IS NOT NULL AND Uitgever IS NULL AND Houder IS NULL))
) STRICT;

CREATE UNIQUE INDEX Certificaat_Vingerafdruk ON Certificaat (Vingerafdruk) WHERE Vingerafdruk IS NOT NULL AND IngetrokkenOp IS NULL;
CREATE UNIQUE INDEX Certificaat_Houder ON Certificaat (Uitgever, Houder) WHERE Houder IS NOT NULL AND IngetrokkenOp IS NULL;

-- The parties it acts for: codes, known here or not.
CREATE TABLE CertificaatPartij (
    CertificaatId INTEGER NOT NULL REFERENCES Certificaat,
    Code          TEXT NOT NULL,
    PRIMARY KEY (CertificaatId, Code)
) STRICT, WITHOUT ROWID;

-- Schrijfwijze: 0 JW301; 1 JW and JW301; 2 JW and 301.
CREATE TABLE Stroomvorm (
    Partij       TEXT PRIMARY KEY,
    Schrijfwijze INTEGER NOT NULL,
    Actie        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Unique for its sender (BRS114): whether another party used a TraceerId is nobody else's business.
DROP INDEX Bericht_TraceerId;
CREATE UNIQUE INDEX Bericht_TraceerId ON Bericht (TraceerId, Verzender) WHERE TraceerId IS NOT NULL;
