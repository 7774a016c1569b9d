-- What channels were told, and whose turn it is to tell them: what SQLite's migration of this name makes.

-- Made ahead of its use in step 5, and never filled.
DROP TABLE dbo.Alarm;
GO

-- Causes of which a channel was told, or has to be. Soort: AlertKind. Sinds empty: it is over, and kept so that it is not told again too soon.
CREATE TABLE dbo.Alarm (
    Kanaal    nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Oorzaak   nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Soort     bigint NOT NULL,
    Onderwerp nvarchar(max) NULL,
    Sinds     datetimeoffset(7) NULL,
    GemeldOp  datetimeoffset(7) NULL,
    IsGemeld  bit NOT NULL,
    CONSTRAINT PK_Alarm PRIMARY KEY (Kanaal, Oorzaak)
);
GO

INSERT INTO dbo.Dagwerk (Naam, Dag, Eigenaar, Tot) VALUES ('alarmen', '0001-01-01', '', '0001-01-01T00:00:00+00:00');
GO
