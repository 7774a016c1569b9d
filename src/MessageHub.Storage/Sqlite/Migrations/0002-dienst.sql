-- What the running service adds: references of the gateway's interface, mailboxes, stuck messages and what operators did.

-- Null for a message that came without them: a file, the raw queue. Verzender is the party that sent it, which for a receipt is the header's
-- Ontvanger (IV028).
ALTER TABLE Bericht ADD COLUMN TraceerId TEXT;
ALTER TABLE Bericht ADD COLUMN ConversatieId TEXT;
ALTER TABLE Bericht ADD COLUMN AlsAntwoordOp TEXT;
ALTER TABLE Bericht ADD COLUMN ReferentieId TEXT;
ALTER TABLE Bericht ADD COLUMN Verzender TEXT;

CREATE UNIQUE INDEX Bericht_TraceerId ON Bericht (TraceerId) WHERE TraceerId IS NOT NULL;
CREATE INDEX Bericht_Conversatie ON Bericht (ConversatieId) WHERE ConversatieId IS NOT NULL;
CREATE INDEX Bericht_AlsAntwoordOp ON Bericht (AlsAntwoordOp) WHERE AlsAntwoordOp IS NOT NULL;

-- Made again instead of altered, so that what every row has is NOT NULL. AlsAntwoordOp is null when the message answered came without a TraceerId.
-- Grootte and Sha256 are of the payload, so that a list of a mailbox needs no bodies. Afzender is the party it comes from: the other side of
-- the stream, also when the hub answers in its place.
CREATE TABLE UitgaandNieuw (
    Id            INTEGER PRIMARY KEY,
    BerichtId     INTEGER NOT NULL REFERENCES Bericht,
    TraceerId     TEXT NOT NULL,
    ConversatieId TEXT NOT NULL,
    AlsAntwoordOp TEXT,
    Soort         INTEGER NOT NULL,
    Afzender      TEXT NOT NULL,
    Ontvanger     TEXT NOT NULL,
    Identificatie TEXT,
    IsAntwoord    INTEGER NOT NULL,
    AangemaaktOp  TEXT NOT NULL,
    AfgeleverdOp  TEXT,
    Grootte       INTEGER NOT NULL,
    Sha256        BLOB NOT NULL,
    Inhoud        BLOB
) STRICT;

-- One conversation for all that came of one message. sha256() is ours: SqliteMigrations.
WITH Oorzaak (BerichtId, ConversatieId) AS MATERIALIZED (
    SELECT BerichtId, lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8'
        || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))
    FROM (SELECT DISTINCT BerichtId FROM Uitgaand)
)
INSERT INTO UitgaandNieuw (Id, BerichtId, TraceerId, ConversatieId, Soort, Afzender, Ontvanger, Identificatie, IsAntwoord, AangemaaktOp, AfgeleverdOp,
    Grootte, Sha256, Inhoud)
SELECT Uitgaand.Id, Uitgaand.BerichtId,
    lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8'
        || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
    Oorzaak.ConversatieId, Uitgaand.Soort,
    CASE WHEN Uitgaand.Ontvanger = Stroom.Gemeente THEN Stroom.Aanbieder ELSE Stroom.Gemeente END,
    Uitgaand.Ontvanger, Uitgaand.Identificatie, Uitgaand.IsAntwoord, Uitgaand.AangemaaktOp, Uitgaand.AfgeleverdOp,
    CASE WHEN Uitgaand.Inhoud IS NULL THEN Bericht.Grootte ELSE length(Uitgaand.Inhoud) END,
    CASE WHEN Uitgaand.Inhoud IS NULL THEN Bericht.Sha256 ELSE sha256(Uitgaand.Inhoud) END,
    Uitgaand.Inhoud
FROM Uitgaand
JOIN Oorzaak ON Oorzaak.BerichtId = Uitgaand.BerichtId
JOIN Bericht ON Bericht.Id = Uitgaand.BerichtId
JOIN Stroom ON Stroom.Id = Bericht.StroomId;

DROP TABLE Uitgaand;
ALTER TABLE UitgaandNieuw RENAME TO Uitgaand;

CREATE UNIQUE INDEX Uitgaand_Identificatie ON Uitgaand (Identificatie) WHERE Identificatie IS NOT NULL;
CREATE INDEX Uitgaand_Wachtend ON Uitgaand (IsAntwoord, Id) WHERE AfgeleverdOp IS NULL;

-- A mailbox: what waits for one party, oldest first.
CREATE INDEX Uitgaand_Postvak ON Uitgaand (Ontvanger, Id) WHERE AfgeleverdOp IS NULL;

-- Where messages stand.
CREATE UNIQUE INDEX Uitgaand_TraceerId ON Uitgaand (TraceerId);
CREATE INDEX Uitgaand_Conversatie ON Uitgaand (ConversatieId);
CREATE INDEX Uitgaand_AlsAntwoordOp ON Uitgaand (AlsAntwoordOp) WHERE AlsAntwoordOp IS NOT NULL;
CREATE INDEX Uitgaand_Bericht ON Uitgaand (BerichtId);

-- Messages that are stuck now: as many rows as there are problems. Their stream waits.
CREATE TABLE Vastgelopen (
    BerichtId INTEGER PRIMARY KEY REFERENCES Bericht,
    StroomId  INTEGER NOT NULL REFERENCES Stroom,
    Sinds     TEXT NOT NULL,
    Pogingen  INTEGER NOT NULL,
    Reden     TEXT NOT NULL
) STRICT;

CREATE INDEX Vastgelopen_Stroom ON Vastgelopen (StroomId);

-- What operators did. Rows are only added.
CREATE TABLE Handeling (
    Id        INTEGER PRIMARY KEY,
    Op        TEXT NOT NULL,
    Wie       TEXT NOT NULL,
    Wat       TEXT NOT NULL,
    BerichtId INTEGER NOT NULL REFERENCES Bericht,
    Reden     TEXT
) STRICT;

CREATE INDEX Handeling_Bericht ON Handeling (BerichtId);
