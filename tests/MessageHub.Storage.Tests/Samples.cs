using System.Text;
using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

/// <summary>Fictitious messages and dossier records.</summary>
internal static class Samples
{
    public const string Bsn = "900000012";
    public const string AndereBsn = "900000024";

    public static readonly Stroom Stroom = new("0344", "12345678", "iJw");
    public static readonly Stroom AndereGemeente = new("0363", "12345678", "iJw");
    public static readonly DateTimeOffset Nu = new(2026, 11, 21, 12, 0, 0, TimeSpan.FromHours(1));
    public static readonly Periode November = new(new(2026, 11, 1), new(2026, 11, 30));

    private static readonly Position Position = new(null, "Prestatie", 0, 0);
    private static int identificatie;

    public static IntakeMessage Message(Stroom? stroom = null, BerichtSoort? soort = null, string? id = null, byte[]? body = null)
    {
        var (gemeente, aanbieder, standaard) = stroom ?? Stroom;
        soort ??= Proefstandaard.Beide.Alle.Single(known => known.Naam == standaard)[305];
        id ??= $"M{Interlocked.Increment(ref identificatie)}";
        var routing = soort.AfzenderIsGemeente ? new Routing(soort, gemeente, aanbieder, id) : new Routing(soort, aanbieder, gemeente, id);
        return new($"{id}.xml", body ?? Encoding.UTF8.GetBytes($"<bericht>{id}</bericht>"), Nu, routing, []);
    }

    public static JudgedMessage Judged(WaitingMessage message, params DossierWijziging[] wijzigingen) =>
        new(message, MessageStatus.Accepted, true, Nu, [], wijzigingen, null, null, null, JudgedBy: null);

    public static Finding Finding(string rule, int level = 3, string? code = "9056", int line = 7) =>
        new(rule, level, code, new Position(new Position(null, "Bericht", 0, 1), "Header", 0, line), "Identificatie", "Already received.");

    public static Toewijzing Toewijzing(long nummer, string bsn = Bsn) => new(
        bsn, nummer, "REF-1", new Product("45", "45A04"), new(2026, 1, 2), new(13, 14, 15), new(2026, 2, 1), new(2026, 12, 31), "13",
        new Omvang(12, "01", "2"), 123_456);

    public static Toewijzing KaleToewijzing(long nummer, string bsn = Bsn) =>
        new(bsn, nummer, null, null, new(2026, 1, 2), new(0, 0), new(2026, 2, 1), null, null, null, null);

    public static Start Start(string bsn = Bsn, long? nummer = 11) =>
        new(bsn, new StartSleutel(nummer, "45", "45A04", new(2026, 3, 1)), new(2026, 2, 1));

    public static Start KaleStart(string bsn = Bsn) => new(bsn, new StartSleutel(null, null, null, new(2026, 3, 1)), null);

    public static Stop Stop(string bsn = Bsn, long? nummer = 11) =>
        new(bsn, new StopSleutel(nummer, "45", "45A04", new(2026, 3, 1), "20", new(2026, 4, 1)));

    public static Stop KaleStop(string bsn = Bsn) => new(bsn, new StopSleutel(null, null, null, new(2026, 3, 1), "02", new(2026, 4, 1)));

    public static IngediendePrestatie Prestatie(
        string nummer, long toewijzing = 11, bool toegekend = true, string? crediteert = null, long? tarief = 950, string bsn = Bsn)
    {
        var bedrag = new BedragMetDC(9_500, crediteert is null ? DebetCredit.Debet : DebetCredit.Credit);
        var prestatie = new Prestatie(Position, nummer, crediteert, toewijzing, "45", "45A04", November, 10, "04", tarief, bedrag);
        return new(bsn, "D1", prestatie, toegekend ? PrestatieStatus.Toegekend : PrestatieStatus.Afgewezen);
    }

    public static IngediendeDeclaratie Declaratie(string nummer) => new(
        nummer, November, new BerichtIdentificatie($"BERICHT-{nummer}", new(2026, 12, 1)), new XsdVersie("1.0.0", "1.1.0"), IsBesloten: true);

    public static DossierSleutels Sleutels(
        string[]? bsns = null, long[]? toewijzingen = null, string[]? referenties = null, string[]? declaraties = null,
        string[]? verzoeken = null, BerichtSleutel[]? berichten = null)
    {
        var sleutels = new DossierSleutels();
        sleutels.Bsns.UnionWith(bsns ?? []);
        sleutels.ToewijzingNummers.UnionWith(toewijzingen ?? []);
        sleutels.ReferentieNummers.UnionWith(referenties ?? []);
        sleutels.DeclaratieNummers.UnionWith(declaraties ?? []);
        sleutels.ReferentiesAanbieder.UnionWith(verzoeken ?? []);
        sleutels.Berichten.UnionWith(berichten ?? []);
        return sleutels;
    }
}
