-- What the service may do: each table by name and no more than it does there. The journal and the audit trail cannot be deleted by it;
-- bodies can, by a purge.
-- Run by a DBA after logins.sql and 'messagehub migrate', and again after each migration that adds a table; running it twice does no harm.
--   sqlcmd -S <server> -d MessageHub -b -i grants.sql
IF OBJECT_ID(N'dbo.Bericht', N'U') IS NULL
    RAISERROR (N'There are no tables yet: run ''messagehub migrate'' first.', 16, 127);
GO

GRANT SELECT ON dbo.SchemaVersie TO messagehub_service;
GRANT SELECT, INSERT ON dbo.Stroom TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.StroomClaim TO messagehub_service;
GRANT SELECT, INSERT ON dbo.Afspraakversie TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.Bericht TO messagehub_service;
GRANT SELECT, INSERT, DELETE ON dbo.BerichtInhoud TO messagehub_service;
GRANT SELECT, INSERT, DELETE ON dbo.Bevinding TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.Uitgaand TO messagehub_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON dbo.Toewijzing TO messagehub_service;
GRANT SELECT, INSERT, DELETE ON dbo.EerdereToewijzing TO messagehub_service;
GRANT SELECT, INSERT, DELETE ON dbo.ToewijzingNummer TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.LeveringStart TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.LeveringStop TO messagehub_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON dbo.Verzoek TO messagehub_service;
GRANT SELECT, INSERT, DELETE ON dbo.EerderVerzoek TO messagehub_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON dbo.Declaratie TO messagehub_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON dbo.Prestatie TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.Aanhouding TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.Productie TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.Productieslot TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.Aanvraag TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.Signaal TO messagehub_service;
GRANT SELECT, UPDATE ON dbo.Dagwerk TO messagehub_service;
GRANT SELECT, INSERT, DELETE ON dbo.Vastgelopen TO messagehub_service;
GRANT SELECT, INSERT ON dbo.Handeling TO messagehub_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON dbo.Partij TO messagehub_service;
GRANT SELECT, INSERT, DELETE ON dbo.PartijNamens TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.Certificaat TO messagehub_service;
GRANT SELECT, INSERT, DELETE ON dbo.CertificaatPartij TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.Stroomvorm TO messagehub_service;
GRANT SELECT, INSERT, UPDATE ON dbo.Medewerker TO messagehub_service;
GRANT SELECT, INSERT ON dbo.Cookiesleutel TO messagehub_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON dbo.Hartslag TO messagehub_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON dbo.Groepsnotitie TO messagehub_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON dbo.Alarm TO messagehub_service;
GRANT SELECT, INSERT, DELETE ON dbo.DodeBrief TO messagehub_service;
GO
