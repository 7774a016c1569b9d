using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Messages.Reading;
using MessageHub.Istandaarden.Rules.Judging;

namespace MessageHub.Istandaarden.Standards;

/// <summary>The shapes of the messages of iJw and iWmo.</summary>
public static class Vormen
{
    public static BerichtVorm Toewijzing { get; } =
        new BerichtVorm<Toewijzingsbericht>(ToewijzingsberichtLezer.Read, Sleutels.Add, ToewijzingJudge.Judge);

    public static BerichtVorm Start { get; } = new BerichtVorm<Startbericht>(StartberichtLezer.Read, Sleutels.Add, MeldingJudge.Judge);

    public static BerichtVorm Stop { get; } = new BerichtVorm<Stopbericht>(StopberichtLezer.Read, Sleutels.Add, MeldingJudge.Judge);

    public static BerichtVorm Toewijzingsverzoek { get; } =
        new BerichtVorm<Toewijzingsverzoekbericht>(ToewijzingsverzoekberichtLezer.Read, Sleutels.Add, VerzoekJudge.Judge);

    public static BerichtVorm Wijzigingsverzoek { get; } =
        new BerichtVorm<Wijzigingsverzoekbericht>(WijzigingsverzoekberichtLezer.Read, Sleutels.Add, VerzoekJudge.Judge);

    public static BerichtVorm Antwoord { get; } = new BerichtVorm<Antwoordbericht>(AntwoordberichtLezer.Read, Sleutels.Add, AntwoordJudge.Judge);

    public static BerichtVorm Declaratie { get; } =
        new BerichtVorm<Declaratiebericht>(DeclaratieberichtLezer.Read, Sleutels.Add, DeclaratieJudge.Judge);

    public static BerichtVorm DeclaratieAntwoord { get; } =
        new BerichtVorm<Declaratieantwoordbericht>(DeclaratieantwoordberichtLezer.Read, Sleutels.Add, DeclaratieAntwoordJudge.Judge);

    /// <summary>The receipts (IV028).</summary>
    public static BerichtVorm Retour { get; } = new BerichtVorm<Retourbericht>(RetourLezer.Read, Sleutels.Add, RetourJudge.Judge);
}
