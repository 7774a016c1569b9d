-- Journal, findings, outgoing messages, dossier, stuck messages and what operators did: what SQLite's migrations 1 and 2 make.
-- For SQL Server 2019 and later and for Babelfish. Whole numbers are bigint and text is nvarchar, as the parameters are, so that nothing is converted
-- where an index is looked up. Text that identifies compares by code point, whatever the collation of the database: 'a1' is not 'A1'. Lengths are
-- twice those of the standard, which counts characters where nvarchar counts UTF-16 units. Amounts are whole euro cents.

CREATE TABLE dbo.Stroom (
    Id        bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Stroom PRIMARY KEY,
    Gemeente  nvarchar(4) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Aanbieder nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT UQ_Stroom UNIQUE (Gemeente, Aanbieder)
);

-- StroomId, Soort and the header values are null for a message that could not be routed. TraceerId to Verzender are null for a message that came
-- without them: a file, the raw queue. Verzender is the party that sent it, which for a receipt is the header's Ontvanger (IV028).
CREATE TABLE dbo.Bericht (
    Id                   bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Bericht PRIMARY KEY,
    StroomId             bigint NULL CONSTRAINT FK_Bericht_Stroom REFERENCES dbo.Stroom (Id),
    Soort                bigint NULL,
    Afzender             nvarchar(8) COLLATE Latin1_General_100_BIN2 NULL,
    Ontvanger            nvarchar(8) COLLATE Latin1_General_100_BIN2 NULL,
    Identificatie        nvarchar(24) COLLATE Latin1_General_100_BIN2 NULL,
    Bron                 nvarchar(400) NOT NULL,
    OntvangenOp          datetimeoffset(7) NOT NULL,
    Sha256               binary(32) NOT NULL,
    Grootte              bigint NOT NULL,
    Status               bigint NOT NULL,
    IsVerwerkt           bit NOT NULL CONSTRAINT DF_Bericht_IsVerwerkt DEFAULT 0,
    BeoordeeldOp         datetimeoffset(7) NULL,
    BeantwoordtBerichtId bigint NULL CONSTRAINT FK_Bericht_Beantwoordt REFERENCES dbo.Bericht (Id),
    TraceerId            uniqueidentifier NULL,
    ConversatieId        uniqueidentifier NULL,
    AlsAntwoordOp        uniqueidentifier NULL,
    ReferentieId         nvarchar(200) NULL,
    Verzender            nvarchar(8) COLLATE Latin1_General_100_BIN2 NULL
);

-- What waits, per stream in order of arrival; empty when all is judged, however long the journal.
CREATE INDEX Bericht_Wachtend ON dbo.Bericht (StroomId, Id) WHERE Status = 0;

-- TR056, and the message that a receipt answers.
CREATE INDEX Bericht_Sleutel ON dbo.Bericht (StroomId, Identificatie, Soort, Afzender) INCLUDE (IsVerwerkt, BeoordeeldOp) WHERE StroomId IS NOT NULL;

CREATE UNIQUE INDEX Bericht_TraceerId ON dbo.Bericht (TraceerId) WHERE TraceerId IS NOT NULL;
CREATE INDEX Bericht_Conversatie ON dbo.Bericht (ConversatieId) WHERE ConversatieId IS NOT NULL;
CREATE INDEX Bericht_AlsAntwoordOp ON dbo.Bericht (AlsAntwoordOp) WHERE AlsAntwoordOp IS NOT NULL;

-- Apart, so that walking the journal does not pull bodies through the cache.
CREATE TABLE dbo.BerichtInhoud (
    BerichtId bigint NOT NULL CONSTRAINT PK_BerichtInhoud PRIMARY KEY CONSTRAINT FK_BerichtInhoud_Bericht REFERENCES dbo.Bericht (Id),
    Inhoud    varbinary(max) NOT NULL
);

CREATE TABLE dbo.Bevinding (
    BerichtId   bigint NOT NULL CONSTRAINT FK_Bevinding_Bericht REFERENCES dbo.Bericht (Id),
    Volgnummer  bigint NOT NULL,
    Regel       nvarchar(20) NOT NULL,
    Niveau      bigint NOT NULL,
    RetourCode  nvarchar(8) NULL,
    Pad         nvarchar(max) NOT NULL,
    Regelnummer bigint NOT NULL,
    Tekst       nvarchar(max) NOT NULL,
    CONSTRAINT PK_Bevinding PRIMARY KEY (BerichtId, Volgnummer)
);

-- Inhoud and Identificatie are null when the message of BerichtId itself is passed on. Grootte and Sha256 are of the payload. Afzender is the
-- party it comes from: the other side of the stream, also when the hub answers in its place.
CREATE TABLE dbo.Uitgaand (
    Id            bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Uitgaand PRIMARY KEY,
    BerichtId     bigint NOT NULL CONSTRAINT FK_Uitgaand_Bericht REFERENCES dbo.Bericht (Id),
    TraceerId     uniqueidentifier NOT NULL,
    ConversatieId uniqueidentifier NOT NULL,
    AlsAntwoordOp uniqueidentifier NULL,
    Soort         bigint NOT NULL,
    Afzender      nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Ontvanger     nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Identificatie nvarchar(24) COLLATE Latin1_General_100_BIN2 NULL,
    IsAntwoord    bit NOT NULL,
    AangemaaktOp  datetimeoffset(7) NOT NULL,
    AfgeleverdOp  datetimeoffset(7) NULL,
    Grootte       bigint NOT NULL,
    Sha256        binary(32) NOT NULL,
    Inhoud        varbinary(max) NULL
);

CREATE UNIQUE INDEX Uitgaand_Identificatie ON dbo.Uitgaand (Identificatie) WHERE Identificatie IS NOT NULL;
CREATE INDEX Uitgaand_Wachtend ON dbo.Uitgaand (IsAntwoord, Id) WHERE AfgeleverdOp IS NULL;

-- A mailbox: what waits for one party, oldest first.
CREATE INDEX Uitgaand_Postvak ON dbo.Uitgaand (Ontvanger, Id) WHERE AfgeleverdOp IS NULL;

-- Where messages stand.
CREATE UNIQUE INDEX Uitgaand_TraceerId ON dbo.Uitgaand (TraceerId);
CREATE INDEX Uitgaand_Conversatie ON dbo.Uitgaand (ConversatieId);
CREATE INDEX Uitgaand_AlsAntwoordOp ON dbo.Uitgaand (AlsAntwoordOp) WHERE AlsAntwoordOp IS NOT NULL;
CREATE INDEX Uitgaand_Bericht ON dbo.Uitgaand (BerichtId);

-- Messages that are stuck now: as many rows as there are problems. Their stream waits.
CREATE TABLE dbo.Vastgelopen (
    BerichtId bigint NOT NULL CONSTRAINT PK_Vastgelopen PRIMARY KEY CONSTRAINT FK_Vastgelopen_Bericht REFERENCES dbo.Bericht (Id),
    StroomId  bigint NOT NULL CONSTRAINT FK_Vastgelopen_Stroom REFERENCES dbo.Stroom (Id),
    Sinds     datetimeoffset(7) NOT NULL,
    Pogingen  bigint NOT NULL,
    Reden     nvarchar(max) NOT NULL
);

CREATE INDEX Vastgelopen_Stroom ON dbo.Vastgelopen (StroomId);

-- What operators did. Rows are only added.
CREATE TABLE dbo.Handeling (
    Id        bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Handeling PRIMARY KEY,
    Op        datetimeoffset(7) NOT NULL,
    Wie       nvarchar(200) NOT NULL,
    Wat       nvarchar(20) NOT NULL,
    BerichtId bigint NOT NULL CONSTRAINT FK_Handeling_Bericht REFERENCES dbo.Bericht (Id),
    Reden     nvarchar(max) NULL
);

CREATE INDEX Handeling_Bericht ON dbo.Handeling (BerichtId);

-- The current version of each allocation; BerichtId is the message that set it.
CREATE TABLE dbo.Toewijzing (
    StroomId            bigint NOT NULL CONSTRAINT FK_Toewijzing_Stroom REFERENCES dbo.Stroom (Id),
    ToewijzingNummer    bigint NOT NULL,
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
    BerichtId           bigint NOT NULL CONSTRAINT FK_Toewijzing_Bericht REFERENCES dbo.Bericht (Id),
    CONSTRAINT PK_Toewijzing PRIMARY KEY (StroomId, ToewijzingNummer)
);

CREATE INDEX Toewijzing_Client ON dbo.Toewijzing (StroomId, Bsn);

-- The same number at another provider in the municipality (TR332).
CREATE INDEX Toewijzing_Nummer ON dbo.Toewijzing (ToewijzingNummer);

-- Starts and stops keep their rows when taken back: VerwijderdDoorBerichtId says by which message. Their logical key is not unique: absent
-- counts as a value in it, and which lines may stand together is for the rules to say.
CREATE TABLE dbo.LeveringStart (
    Id                      bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_LeveringStart PRIMARY KEY,
    StroomId                bigint NOT NULL CONSTRAINT FK_LeveringStart_Stroom REFERENCES dbo.Stroom (Id),
    Bsn                     nvarchar(9) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ToewijzingNummer        bigint NULL,
    ProductCategorie        nvarchar(4) COLLATE Latin1_General_100_BIN2 NULL,
    ProductCode             nvarchar(10) COLLATE Latin1_General_100_BIN2 NULL,
    Begindatum              date NOT NULL,
    ToewijzingIngangsdatum  date NULL,
    BerichtId               bigint NOT NULL CONSTRAINT FK_LeveringStart_Bericht REFERENCES dbo.Bericht (Id),
    VerwijderdDoorBerichtId bigint NULL CONSTRAINT FK_LeveringStart_Verwijderd REFERENCES dbo.Bericht (Id)
);

CREATE INDEX LeveringStart_Client ON dbo.LeveringStart (StroomId, Bsn) WHERE VerwijderdDoorBerichtId IS NULL;

CREATE TABLE dbo.LeveringStop (
    Id                      bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_LeveringStop PRIMARY KEY,
    StroomId                bigint NOT NULL CONSTRAINT FK_LeveringStop_Stroom REFERENCES dbo.Stroom (Id),
    Bsn                     nvarchar(9) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ToewijzingNummer        bigint NULL,
    ProductCategorie        nvarchar(4) COLLATE Latin1_General_100_BIN2 NULL,
    ProductCode             nvarchar(10) COLLATE Latin1_General_100_BIN2 NULL,
    Begindatum              date NOT NULL,
    RedenBeeindiging        nvarchar(4) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Einddatum               date NOT NULL,
    BerichtId               bigint NOT NULL CONSTRAINT FK_LeveringStop_Bericht REFERENCES dbo.Bericht (Id),
    VerwijderdDoorBerichtId bigint NULL CONSTRAINT FK_LeveringStop_Verwijderd REFERENCES dbo.Bericht (Id)
);

CREATE INDEX LeveringStop_Client ON dbo.LeveringStop (StroomId, Bsn) WHERE VerwijderdDoorBerichtId IS NULL;

CREATE TABLE dbo.Verzoek (
    StroomId            bigint NOT NULL CONSTRAINT FK_Verzoek_Stroom REFERENCES dbo.Stroom (Id),
    ReferentieAanbieder nvarchar(72) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Bsn                 nvarchar(9) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Soort               bigint NOT NULL,
    Status              bigint NOT NULL,
    BerichtId           bigint NOT NULL CONSTRAINT FK_Verzoek_Bericht REFERENCES dbo.Bericht (Id),
    CONSTRAINT PK_Verzoek PRIMARY KEY (StroomId, ReferentieAanbieder)
);

CREATE INDEX Verzoek_Client ON dbo.Verzoek (StroomId, Bsn);

-- IsBesloten is 0 while the back office has not sent its JW325. The versions are those of the JW323, which the JW325 repeats (TR371).
CREATE TABLE dbo.Declaratie (
    StroomId             bigint NOT NULL CONSTRAINT FK_Declaratie_Stroom REFERENCES dbo.Stroom (Id),
    DeclaratieNummer     nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    PeriodeBegin         date NOT NULL,
    PeriodeEind          date NOT NULL,
    Identificatie        nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Dagtekening          date NOT NULL,
    BasisschemaXsdVersie nvarchar(40) NOT NULL,
    BerichtXsdVersie     nvarchar(40) NOT NULL,
    IsBesloten           bit NOT NULL,
    BerichtId            bigint NOT NULL CONSTRAINT FK_Declaratie_BerichtId REFERENCES dbo.Bericht (Id),
    CONSTRAINT PK_Declaratie PRIMARY KEY (StroomId, DeclaratieNummer)
);

-- The declaration that a JW325 answers (TR337), and the latest DeclaratiePeriode of a stream.
CREATE INDEX Declaratie_Bericht ON dbo.Declaratie (StroomId, Identificatie);
CREATE INDEX Declaratie_Periode ON dbo.Declaratie (StroomId, PeriodeBegin);

-- Lines, debit and credit. Status 0 refused: it has used its ReferentieNummer (TR314); 1 granted; 2 waiting for the back office's JW325.
-- IngediendBedrag has no sign: IsCredit.
CREATE TABLE dbo.Prestatie (
    StroomId              bigint NOT NULL CONSTRAINT FK_Prestatie_Stroom REFERENCES dbo.Stroom (Id),
    DeclaratieNummer      nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ReferentieNummer      nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    VorigReferentieNummer nvarchar(40) COLLATE Latin1_General_100_BIN2 NULL,
    Bsn                   nvarchar(9) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ToewijzingNummer      bigint NOT NULL,
    ProductCategorie      nvarchar(4) NOT NULL,
    ProductCode           nvarchar(10) NOT NULL,
    PeriodeBegin          date NOT NULL,
    PeriodeEind           date NOT NULL,
    GeleverdVolume        bigint NOT NULL,
    Eenheid               nvarchar(4) NOT NULL,
    ProductTarief         bigint NULL,
    IngediendBedrag       bigint NOT NULL,
    IsCredit              bit NOT NULL,
    Status                bigint NOT NULL,
    BerichtId             bigint NOT NULL CONSTRAINT FK_Prestatie_Bericht REFERENCES dbo.Bericht (Id),
    CONSTRAINT PK_Prestatie PRIMARY KEY (StroomId, ReferentieNummer)
);

CREATE INDEX Prestatie_Toewijzing ON dbo.Prestatie (StroomId, ToewijzingNummer) WHERE Status = 1;
CREATE INDEX Prestatie_Wachtend ON dbo.Prestatie (StroomId, DeclaratieNummer) WHERE Status = 2;
CREATE INDEX Prestatie_Vorig ON dbo.Prestatie (StroomId, VorigReferentieNummer) WHERE VorigReferentieNummer IS NOT NULL;
