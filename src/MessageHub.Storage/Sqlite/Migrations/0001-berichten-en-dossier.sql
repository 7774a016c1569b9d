-- Journal, findings, outgoing messages and dossier.
-- Dates are text 'yyyy-MM-dd', moments ISO 8601 in UTC: they sort as they read, go through JSON unchanged, and become date and datetimeoffset
-- on SQL Server by themselves. Amounts are whole euro cents. Tables are STRICT, so that a wrong type is an error and not a surprise later.

CREATE TABLE Stroom (
    Id        INTEGER PRIMARY KEY,
    Gemeente  TEXT NOT NULL,
    Aanbieder TEXT NOT NULL,
    UNIQUE (Gemeente, Aanbieder)
) STRICT;

-- StroomId, Soort and the header values are null for a message that could not be routed.
CREATE TABLE Bericht (
    Id                   INTEGER PRIMARY KEY,
    StroomId             INTEGER REFERENCES Stroom,
    Soort                INTEGER,
    Afzender             TEXT,
    Ontvanger            TEXT,
    Identificatie        TEXT,
    Bron                 TEXT NOT NULL,
    OntvangenOp          TEXT NOT NULL,
    Sha256               BLOB NOT NULL,
    Grootte              INTEGER NOT NULL,
    Status               INTEGER NOT NULL,
    IsVerwerkt           INTEGER NOT NULL DEFAULT 0,
    BeoordeeldOp         TEXT,
    BeantwoordtBerichtId INTEGER REFERENCES Bericht
) STRICT;

-- What waits, per stream in order of arrival; empty when all is judged, however long the journal.
CREATE INDEX Bericht_Wachtend ON Bericht (StroomId, Id) WHERE Status = 0;

-- TR056, and the message that a receipt answers.
CREATE INDEX Bericht_Sleutel ON Bericht (StroomId, Identificatie, Soort, Afzender) WHERE StroomId IS NOT NULL;

-- Apart, so that walking the journal does not pull bodies through the cache.
CREATE TABLE BerichtInhoud (
    BerichtId INTEGER PRIMARY KEY REFERENCES Bericht,
    Inhoud    BLOB NOT NULL
) STRICT;

CREATE TABLE Bevinding (
    BerichtId   INTEGER NOT NULL REFERENCES Bericht,
    Volgnummer  INTEGER NOT NULL,
    Regel       TEXT NOT NULL,
    Niveau      INTEGER NOT NULL,
    RetourCode  TEXT,
    Pad         TEXT NOT NULL,
    Regelnummer INTEGER NOT NULL,
    Tekst       TEXT NOT NULL,
    PRIMARY KEY (BerichtId, Volgnummer)
) STRICT, WITHOUT ROWID;

-- Inhoud and Identificatie are null when the message of BerichtId itself is passed on.
CREATE TABLE Uitgaand (
    Id            INTEGER PRIMARY KEY,
    BerichtId     INTEGER NOT NULL REFERENCES Bericht,
    Soort         INTEGER NOT NULL,
    Ontvanger     TEXT NOT NULL,
    Identificatie TEXT,
    IsAntwoord    INTEGER NOT NULL,
    AangemaaktOp  TEXT NOT NULL,
    AfgeleverdOp  TEXT,
    Inhoud        BLOB
) STRICT;

CREATE UNIQUE INDEX Uitgaand_Identificatie ON Uitgaand (Identificatie) WHERE Identificatie IS NOT NULL;
CREATE INDEX Uitgaand_Wachtend ON Uitgaand (IsAntwoord, Id) WHERE AfgeleverdOp IS NULL;

-- The current version of each allocation; BerichtId is the message that set it.
CREATE TABLE Toewijzing (
    StroomId            INTEGER NOT NULL REFERENCES Stroom,
    ToewijzingNummer    INTEGER NOT NULL,
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
    BerichtId           INTEGER NOT NULL REFERENCES Bericht,
    PRIMARY KEY (StroomId, ToewijzingNummer)
) STRICT, WITHOUT ROWID;

CREATE INDEX Toewijzing_Client ON Toewijzing (StroomId, Bsn);

-- Starts and stops keep their rows when taken back: VerwijderdDoorBerichtId says by which message. Their logical key is not unique: absent
-- counts as a value in it, and which lines may stand together is for the rules to say.
CREATE TABLE LeveringStart (
    Id                      INTEGER PRIMARY KEY,
    StroomId                INTEGER NOT NULL REFERENCES Stroom,
    Bsn                     TEXT NOT NULL,
    ToewijzingNummer        INTEGER,
    ProductCategorie        TEXT,
    ProductCode             TEXT,
    Begindatum              TEXT NOT NULL,
    ToewijzingIngangsdatum  TEXT,
    BerichtId               INTEGER NOT NULL REFERENCES Bericht,
    VerwijderdDoorBerichtId INTEGER REFERENCES Bericht
) STRICT;

CREATE INDEX LeveringStart_Client ON LeveringStart (StroomId, Bsn) WHERE VerwijderdDoorBerichtId IS NULL;

CREATE TABLE LeveringStop (
    Id                      INTEGER PRIMARY KEY,
    StroomId                INTEGER NOT NULL REFERENCES Stroom,
    Bsn                     TEXT NOT NULL,
    ToewijzingNummer        INTEGER,
    ProductCategorie        TEXT,
    ProductCode             TEXT,
    Begindatum              TEXT NOT NULL,
    RedenBeeindiging        TEXT NOT NULL,
    Einddatum               TEXT NOT NULL,
    BerichtId               INTEGER NOT NULL REFERENCES Bericht,
    VerwijderdDoorBerichtId INTEGER REFERENCES Bericht
) STRICT;

CREATE INDEX LeveringStop_Client ON LeveringStop (StroomId, Bsn) WHERE VerwijderdDoorBerichtId IS NULL;

CREATE TABLE Verzoek (
    StroomId            INTEGER NOT NULL REFERENCES Stroom,
    ReferentieAanbieder TEXT NOT NULL,
    Bsn                 TEXT NOT NULL,
    Soort               INTEGER NOT NULL,
    Status              INTEGER NOT NULL,
    BerichtId           INTEGER NOT NULL REFERENCES Bericht,
    PRIMARY KEY (StroomId, ReferentieAanbieder)
) STRICT, WITHOUT ROWID;

CREATE INDEX Verzoek_Client ON Verzoek (StroomId, Bsn);

CREATE TABLE Declaratie (
    StroomId         INTEGER NOT NULL REFERENCES Stroom,
    DeclaratieNummer TEXT NOT NULL,
    PeriodeBegin     TEXT NOT NULL,
    PeriodeEind      TEXT NOT NULL,
    BerichtId        INTEGER NOT NULL REFERENCES Bericht,
    PRIMARY KEY (StroomId, DeclaratieNummer)
) STRICT, WITHOUT ROWID;

-- The latest DeclaratiePeriode of a stream.
CREATE INDEX Declaratie_Periode ON Declaratie (StroomId, PeriodeBegin);

-- Lines, debit and credit, granted and refused: a refused line has used its ReferentieNummer (TR314). IngediendBedrag has no sign: IsCredit.
CREATE TABLE Prestatie (
    StroomId              INTEGER NOT NULL REFERENCES Stroom,
    ReferentieNummer      TEXT NOT NULL,
    VorigReferentieNummer TEXT,
    Bsn                   TEXT NOT NULL,
    ToewijzingNummer      INTEGER NOT NULL,
    ProductCategorie      TEXT NOT NULL,
    ProductCode           TEXT NOT NULL,
    PeriodeBegin          TEXT NOT NULL,
    PeriodeEind           TEXT NOT NULL,
    GeleverdVolume        INTEGER NOT NULL,
    Eenheid               TEXT NOT NULL,
    ProductTarief         INTEGER,
    IngediendBedrag       INTEGER NOT NULL,
    IsCredit              INTEGER NOT NULL,
    IsToegekend           INTEGER NOT NULL,
    BerichtId             INTEGER NOT NULL REFERENCES Bericht,
    PRIMARY KEY (StroomId, ReferentieNummer)
) STRICT, WITHOUT ROWID;

CREATE INDEX Prestatie_Toewijzing ON Prestatie (StroomId, ToewijzingNummer) WHERE IsToegekend = 1;
CREATE INDEX Prestatie_Vorig ON Prestatie (StroomId, VorigReferentieNummer) WHERE VorigReferentieNummer IS NOT NULL;
