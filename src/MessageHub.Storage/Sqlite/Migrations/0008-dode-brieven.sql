-- Dead letters of the broker that people put away. Herkomst: DeadLetterOrigin. Sleutel is made of message id and bytes: what is put away twice is here once.
CREATE TABLE DodeBrief (
    Id             INTEGER PRIMARY KEY,
    Herkomst       INTEGER NOT NULL,
    Sleutel        TEXT NOT NULL,
    Reden          TEXT NOT NULL,
    Sinds          TEXT,
    GearchiveerdOp TEXT NOT NULL,
    Wie            TEXT NOT NULL,
    Waarom         TEXT NOT NULL,
    Lengte         INTEGER NOT NULL,
    Inhoud         BLOB NOT NULL,
    UNIQUE (Herkomst, Sleutel)
) STRICT;

CREATE INDEX DodeBrief_Op ON DodeBrief (GearchiveerdOp);
