-- What the operators' console adds: accounts, the keys of its cookies, signs of life of processes, notes and alerts.

-- Naam in lower case. Rol 0 lezer, 1 behandelaar, 2 beheerder. Mislukt counts wrong passwords in a row. Zegel changes with password, role and access.
CREATE TABLE Medewerker (
    Id              INTEGER PRIMARY KEY,
    Naam            TEXT NOT NULL UNIQUE,
    Rol             INTEGER NOT NULL,
    Wachtwoord      TEXT NOT NULL,
    IsUitgeschakeld INTEGER NOT NULL,
    Mislukt         INTEGER NOT NULL,
    GeblokkeerdTot  TEXT,
    Zegel           TEXT NOT NULL
) STRICT;

CREATE TABLE Cookiesleutel (
    Id   INTEGER PRIMARY KEY,
    Naam TEXT NOT NULL UNIQUE,
    Xml  TEXT NOT NULL
) STRICT;

-- One row per process that lives, or did within a day. Rollen: HubRoles.
CREATE TABLE Hartslag (
    Proces  TEXT PRIMARY KEY,
    Rollen  INTEGER NOT NULL,
    Gestart TEXT NOT NULL,
    Op      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What people noted of stuck messages with one cause. Groep is the hash of reason, type and sender.
CREATE TABLE Groepsnotitie (
    Groep TEXT PRIMARY KEY,
    Tekst TEXT NOT NULL,
    Wie   TEXT NOT NULL,
    Op    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Causes that people are told of, from when they began until they are told that it is over.
CREATE TABLE Alarm (
    Oorzaak  TEXT PRIMARY KEY,
    Sinds    TEXT NOT NULL,
    GemeldOp TEXT NOT NULL
) STRICT, WITHOUT ROWID;
