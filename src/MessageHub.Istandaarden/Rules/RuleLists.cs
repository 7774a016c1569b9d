using System.Collections.Frozen;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules.Content;
using MessageHub.Istandaarden.Rules.CrossMessage;
using MessageHub.Istandaarden.Rules.External;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Rules;

/// <summary>Which rules apply to what, in the order in which their codes appear in an answer.</summary>
public sealed partial record RuleLists
{
    /// <summary>The published rules of iJw 3.2.</summary>
    public static RuleLists IJw32 { get; } = new();

    /// <summary>The published rules of iWmo 3.2: what it says otherwise than iJw, and what it does not have. Decisions 0081 and 0082.</summary>
    public static RuleLists IWmo32 { get; } = IJw32
        .Without("CS318", "TR377", "TR409")
        .With(
            new CS050("1"), new TR321(zesWeken: "01"),
            new TR302(Stapeling.NaastHulpmiddelen), new TR361(Stapeling.NaastHulpmiddelen), new TR386(Stapeling.NaastHulpmiddelen),
            new TR410(Stapeling.NaastHulpmiddelen));

    /// <summary>Level 2, per message number.</summary>
    public FrozenDictionary<int, IReadOnlyList<IRule<Bericht>>> Content { get; init; } =
        new Dictionary<int, IReadOnlyList<IRule<Bericht>>>
        {
            [301] =
            [
                new CS002(), new TR002(), new CS139(), new TR134(), new CS050("1", "6"), new CS318(), new CD007(), new TR061(),
                new TR006(), new CD005(), new CD009(), new CD025(), new CD034(), new CS089(),
                new CS003(), new CD041(), new CD075(), new CD076(), new CD077(), new CD078(), new CD079(), new CD080(),
                new CS335(), new CS336(), new CS338(), new TR101(), new TR302(new Stapeling()),
            ],
            [305] = [new CS002(), new TR002(), new CS139(), new TR134(), new CS058(), new TR101()],
            [307] = [new CS002(), new TR002(), new CS139(), new TR134(), new CS058(), new TR018(), new TR101()],
            [315] =
            [
                new CS002(), new TR002(), new CS139(), new TR134(), new CD043(), new CD066(), new CD067(), new CD068(),
                new CS003(), new CD041(), new CD075(), new CD076(), new CD077(), new CD078(), new CD079(), new CD095(),
                new CS343(), new TR101(), new TR383(), new TR386(new Stapeling()),
            ],
            [317] =
            [
                new CS002(), new TR352(), new TR353(), new TR380(),
                new CS003(), new CD041(), new CD075(), new CD076(), new CD077(), new CD078(), new CD079(), new CD096(),
                new CS338(), new TR101(), new TR410(new Stapeling()),
            ],
            [319] = [new CD085(), new CD086(), new TR377(), new TR409()],
            [323] =
            [
                new CS002(), new CS100(), new CS340(), new TR134(), new TR137(), new CS337(), new TR335(),
                new CD060(), new CD087(), new CS325(), new CS339(), new TR358(),
                new TR101(), new TR315(), new TR316(), new TR416(),
            ],
            [325] = [new CS002(), new TR134(), new TR137(), new CD060(), new CS325(), new TR101(), new TR342()],
        }.ToFrozenDictionary();

    /// <summary>Levels 3 and 4, the header of every message that is judged.</summary>
    public IReadOnlyList<IRule<Header>> Header { get; init; } = [new TR056(), new TR135(), new TR378()];

    /// <summary>A line of a JW301.</summary>
    public IReadOnlyList<IRule<ToegewezenProduct>> Toewijzing { get; init; } = [new TR332(), new TR379(), new TR385(), new TR381()];

    /// <summary>A start that is sent for the first time.</summary>
    public IReadOnlyList<IRule<StartProduct>> Start { get; init; } = [new TR019(), new TR074(), new TR326(), new TR381()];

    /// <summary>A start that is taken back; nothing else of it is checked (TR063's explanation).</summary>
    public IReadOnlyList<IRule<StartProduct>> StartVerwijdering { get; init; } = [new TR063(), new TR071()];

    /// <summary>A stop that is sent for the first time.</summary>
    public IReadOnlyList<IRule<StopProduct>> Stop { get; init; } =
        [new TR019(), new TR382(), new TR074(), new TR413(), new TR414(), new TR415(), new TR381()];

    /// <summary>A stop that is taken back; nothing else of it is checked (TR063's explanation).</summary>
    public IReadOnlyList<IRule<StopProduct>> StopVerwijdering { get; init; } = [new TR063()];

    /// <summary>The client of a JW315: refused here, what is asked for him is not judged.</summary>
    public IReadOnlyList<IRule<Client>> ToewijzingsverzoekClient { get; init; } = [new TR374()];

    /// <summary>A line of a JW315.</summary>
    public IReadOnlyList<IRule<AangevraagdProduct>> AangevraagdProduct { get; init; } = [new TR347(), new TR381()];

    /// <summary>The client of a JW317: refused here, what is asked for him is not judged.</summary>
    public IReadOnlyList<IRule<Client>> WijzigingsverzoekClient { get; init; } = [new TR304(), new TR374()];

    /// <summary>The Verzoek of a JW317 as a whole.</summary>
    public IReadOnlyList<IRule<WijzigingsVerzoek>> Wijzigingsverzoek { get; init; } = [new TR347(), new TR349(), new TR361(new Stapeling())];

    public IReadOnlyList<IRule<OngewijzigdProduct>> OngewijzigdProduct { get; init; } = [new TR350()];

    public IReadOnlyList<IRule<TeWijzigenProduct>> TeWijzigenProduct { get; init; } =
        [new TR351(), new TR357(), new TR373(), new TR375(), new TR411(), new TR412()];

    public IReadOnlyList<IRule<NieuwProduct>> NieuwProduct { get; init; } = [new TR381()];

    /// <summary>The Antwoord of a JW319.</summary>
    public IReadOnlyList<IRule<Antwoord>> Antwoord { get; init; } = [new TR355(), new TR359(), new TR360(), new TR365()];

    /// <summary>A declaration as a whole: refused here, its lines are not judged (IV087).</summary>
    public IReadOnlyList<IRule<Declaratie>> Declaratie { get; init; } = [new TR333(), new TR318()];

    /// <summary>A client in a declaration: refused here, his lines are not judged (IV087).</summary>
    public IReadOnlyList<IRule<Client>> DeclaratieClient { get; init; } = [new TR304()];

    /// <summary>A line of a declaration, debit or credit.</summary>
    public IReadOnlyList<IRule<Prestatie>> Prestatie { get; init; } = [new TR314(), new TR338()];

    /// <summary>A debit line: what is claimed.</summary>
    public IReadOnlyList<IRule<Prestatie>> Debetprestatie { get; init; } =
    [
        new TR339(), new TR340(), new TR381(), new TR384(),
        new TR307(), new TR308(), new TR319(), new TR387(), new TR388(),
        new TR341(), new TR321(), new TR322(), new TR369(), new TR418(), new TR346(),
        new TR389(),
    ];

    /// <summary>
    /// A credit line. It repeats a debit that was granted (TR323), so nothing that changed since can be held against it: a municipality cannot refuse
    /// a credit but for technical reasons (IV085).
    /// </summary>
    public IReadOnlyList<IRule<Prestatie>> Creditprestatie { get; init; } = [new TR323(), new TR390()];

    /// <summary>The header of a JW325, besides the rules for every header.</summary>
    public IReadOnlyList<IRule<Header>> DeclaratieAntwoordHeader { get; init; } = [new TR337(), new TR371()];

    /// <summary>A JW325 as a whole.</summary>
    public IReadOnlyList<IRule<DeclaratieAntwoord>> DeclaratieAntwoord { get; init; } = [new TR376()];

    /// <summary>A client in a JW325.</summary>
    public IReadOnlyList<IRule<Client>> DeclaratieAntwoordClient { get; init; } = [new TR304()];

    /// <summary>A receipt that was taken in: nothing refuses it.</summary>
    public IReadOnlyList<IRule<Ontvangst>> Ontvangst { get; init; } = [new IV028()];

    /// <summary>A refused line in a JW325.</summary>
    public IReadOnlyList<IRule<Prestatie>> AfgewezenPrestatie { get; init; } = [new TR366(), new TR367()];
}
