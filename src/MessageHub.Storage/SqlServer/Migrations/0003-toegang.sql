-- Certificates by which parties are known, how parties write message streams, and TraceerIds that are unique per party: what SQLite's migration 4 makes.

-- Known by its SHA-256, or by the names of its issuer and holder. The period is besides the certificate's own. Rows stay when they are revoked.
CREATE TABLE dbo.Certificaat (
    Id              bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Certificaat PRIMARY KEY,
    Vingerafdruk    nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    Uitgever        nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
    Houder          nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
    GeldigVanaf     datetimeoffset(7) NULL,
    GeldigTot       datetimeoffset(7) NULL,
    ToegevoegdOp    datetimeoffset(7) NOT NULL,
    ToegevoegdDoor  nvarchar(200) NOT NULL,
    IngetrokkenOp   datetimeoffset(7) NULL,
    IngetrokkenDoor nvarchar(200) NULL,
    CONSTRAINT CK_Certificaat CHECK (
        (Vingerafdruk IS NULL AND Uitgever IS NOT NULL AND Houder IS NOT NULL)
        OR (Vingerafdruk IS NOT NULL AND Uitgever IS NULL AND Houder IS NULL))
);
GO

CREATE UNIQUE INDEX Certificaat_Vingerafdruk ON dbo.Certificaat (Vingerafdruk) WHERE Vingerafdruk IS NOT NULL AND IngetrokkenOp IS NULL;
CREATE UNIQUE INDEX Certificaat_Houder ON dbo.Certificaat (Uitgever, Houder) WHERE Houder IS NOT NULL AND IngetrokkenOp IS NULL;
GO

-- The parties it acts for: codes, known here or not.
CREATE TABLE dbo.CertificaatPartij (
    CertificaatId bigint NOT NULL CONSTRAINT FK_CertificaatPartij_Certificaat REFERENCES dbo.Certificaat (Id),
    Code          nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT PK_CertificaatPartij PRIMARY KEY (CertificaatId, Code)
);

-- Schrijfwijze: 0 JW301; 1 JW and JW301; 2 JW and 301.
CREATE TABLE dbo.Stroomvorm (
    Partij       nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Stroomvorm PRIMARY KEY,
    Schrijfwijze bigint NOT NULL,
    Actie        nvarchar(60) NOT NULL
);
GO

-- Unique for its sender (BRS114): whether another party used a TraceerId is nobody else's business.
DROP INDEX Bericht_TraceerId ON dbo.Bericht;
CREATE UNIQUE INDEX Bericht_TraceerId ON dbo.Bericht (TraceerId, Verzender) WHERE TraceerId IS NOT NULL;
GO
