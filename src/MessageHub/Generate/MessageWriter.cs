using MessageHub.Istandaarden.Messages;

namespace MessageHub.Generate;

/// <summary>Turns drafts into XML, one at a time over one buffer.</summary>
internal sealed class MessageWriter(bool indent = false) : IDisposable
{
    private readonly MemoryStream _buffer = new();

    public byte[] ToBytes(BerichtDraft draft)
    {
        _buffer.SetLength(0);
        using (var xml = new XmlOut(_buffer, draft.Soort, indent))
        {
            xml.Start("Bericht");
            WriteHeader(xml, draft);
            switch (draft)
            {
                case VerzoekDraft verzoek: VerzoekXml.Write(xml, verzoek); break;
                case ToewijzingDraft toewijzing: ToewijzingXml.Write(xml, toewijzing); break;
                case StartDraft start: StartStopXml.Write(xml, start); break;
                case StopDraft stop: StartStopXml.Write(xml, stop); break;
                case DeclaratieDraft declaratie: DeclaratieXml.Write(xml, declaratie); break;
                default: throw new InvalidOperationException($"No writer for {draft.Soort}.");
            }
            xml.End();
        }
        return _buffer.ToArray();
    }

    public void Dispose() => _buffer.Dispose();

    private static void WriteHeader(XmlOut xml, BerichtDraft draft)
    {
        var (gemeente, aanbieder) = draft.Kop.Stroom;
        var vanGemeente = draft.Soort.AfzenderIsGemeente;
        xml.Start("Header");
        xml.Own("BerichtCode", draft.Soort.BerichtCode);
        xml.Own("BerichtVersie", draft.Soort.Standaard.Versie);
        xml.Own("BerichtSubversie", draft.Soort.Standaard.Subversie);
        xml.Own("Afzender", vanGemeente ? gemeente : aanbieder);
        xml.Own("Ontvanger", vanGemeente ? aanbieder : gemeente);
        xml.Start("BerichtIdentificatie");
        xml.Shared("Identificatie", draft.Kop.Identificatie);
        xml.Shared("Dagtekening", draft.Kop.Dagtekening);
        xml.End();
        xml.Start("XsdVersie");
        xml.Shared("BasisschemaXsdVersie", "1.0.0");
        xml.Shared("BerichtXsdVersie", "1.0.0");
        xml.End();
        xml.End();
    }
}
