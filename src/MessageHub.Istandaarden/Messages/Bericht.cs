namespace MessageHub.Istandaarden.Messages;

/// <summary>A schema-valid message as typed values. Amounts are integer euro cents, dates are <see cref="DateOnly"/>, numbers are numbers.</summary>
public abstract record Bericht(Header Header)
{
    public BerichtSoort Soort => Header.Soort;

    /// <summary>The clients the message is about: one, none (JW319), or many (JW323, JW325).</summary>
    public abstract IReadOnlyList<Client> Clienten { get; }
}

/// <summary>The message's header. For the six receipts and the JW325 the last properties are filled as well.</summary>
public sealed record Header(
    Position Position,
    BerichtSoort Soort,
    string Afzender,
    string Ontvanger,
    BerichtIdentificatie BerichtIdentificatie,
    XsdVersie XsdVersie)
{
    /// <summary>The receipt's own identification (six receipts).</summary>
    public BerichtIdentificatie? Retour { get; init; }

    /// <summary>The identification of the JW323 that a JW325 answers.</summary>
    public BerichtIdentificatie? DeclaratieIdentificatie { get; init; }

    /// <summary>Schema versions of the JW323 that a JW325 answers.</summary>
    public XsdVersie? XsdVersieDeclaratie { get; init; }

    public IReadOnlyList<string> RetourCodes { get; init; } = [];

    public string Identificatie => BerichtIdentificatie.Identificatie;

    public DateOnly Dagtekening => BerichtIdentificatie.Dagtekening;

    /// <summary>The municipality's side, four digits, whoever sent the message.</summary>
    public string Gemeente => Soort.AfzenderIsGemeente ? Afzender : Ontvanger;

    /// <summary>The provider's side, eight digits, whoever sent the message.</summary>
    public string Aanbieder => Soort.AfzenderIsGemeente ? Ontvanger : Afzender;
}

/// <summary>Identificatie (at most 12 characters) and Dagtekening of a message.</summary>
public sealed record BerichtIdentificatie(string Identificatie, DateOnly Dagtekening);

/// <summary>The schema versions a message says it was made with; not checked against a constant (findings 7).</summary>
public sealed record XsdVersie(string Basisschema, string Bericht);

/// <summary>A client. Only messages that carry a Geboortedatum fill it.</summary>
public record Client(Position Position, string Bsn)
{
    public Geboortedatum? Geboortedatum { get; init; }
}

/// <summary>A date of birth and what of it is known: <c>1</c> month and year, <c>2</c> the year, <c>3</c> nothing, null all of it.</summary>
public sealed record Geboortedatum(DateOnly Datum, string? DatumGebruik);

/// <summary>A product: a category of two characters and, unless the allocation is aspecific, a code.</summary>
public sealed record Product(string Categorie, string? Code);

/// <summary>Volume in <paramref name="Eenheid"/> (code list WJ756), per <paramref name="Frequentie"/> (WMO757).</summary>
public sealed record Omvang(long Volume, string Eenheid, string Frequentie);

/// <summary>A period with both ends included.</summary>
public readonly record struct Periode(DateOnly Begin, DateOnly Eind)
{
    public bool Contains(DateOnly date) => date >= Begin && date <= Eind;
}

/// <summary>An amount in euro cents with its sign as the standard writes it: D (debet) adds, C (credit) subtracts.</summary>
public readonly record struct BedragMetDC(long Bedrag, DebetCredit DebetCredit)
{
    /// <summary>Signed cents: positive for debet.</summary>
    public long Saldo => DebetCredit == DebetCredit.Debet ? Bedrag : -Bedrag;

    /// <summary>The amount for signed cents; zero is debet (CS325).</summary>
    public static BedragMetDC FromSaldo(long saldo) =>
        saldo >= 0 ? new(saldo, DebetCredit.Debet) : new(-saldo, DebetCredit.Credit);
}

public enum DebetCredit
{
    Debet,
    Credit,
}
