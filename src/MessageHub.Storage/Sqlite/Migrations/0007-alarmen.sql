-- What channels were told, and whose turn it is to tell them.

-- Made ahead of its use in step 6, and never filled.
DROP TABLE Alarm;

-- Causes of which a channel was told, or has to be. Soort: AlertKind. Sinds empty: it is over, and kept so that it is not told again too soon.
CREATE TABLE Alarm (
    Kanaal    TEXT NOT NULL,
    Oorzaak   TEXT NOT NULL,
    Soort     INTEGER NOT NULL,
    Onderwerp TEXT,
    Sinds     TEXT,
    GemeldOp  TEXT,
    IsGemeld  INTEGER NOT NULL,
    PRIMARY KEY (Kanaal, Oorzaak)
) STRICT, WITHOUT ROWID;

INSERT INTO Dagwerk (Naam, Dag, Eigenaar, Tot) VALUES ('alarmen', '', '', '');
