-- Dead letters of the broker that people put away: what SQLite's migration of this name makes. Herkomst: DeadLetterOrigin. Sleutel is made of message id and
-- bytes: what is put away twice is here once.
CREATE TABLE dbo.DodeBrief (
    Id             bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_DodeBrief PRIMARY KEY,
    Herkomst       bigint NOT NULL,
    Sleutel        nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Reden          nvarchar(100) NOT NULL,
    Sinds          datetimeoffset(7) NULL,
    GearchiveerdOp datetimeoffset(7) NOT NULL,
    Wie            nvarchar(200) NOT NULL,
    Waarom         nvarchar(max) NOT NULL,
    Lengte         bigint NOT NULL,
    Inhoud         varbinary(max) NOT NULL,
    CONSTRAINT UQ_DodeBrief UNIQUE (Herkomst, Sleutel)
);
GO

CREATE INDEX DodeBrief_Op ON dbo.DodeBrief (GearchiveerdOp);
GO
