using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Messages;

/// <summary>
/// One message type of one release of a standard, as a value: what the standard fixes for it, and the <see cref="BerichtVorm"/> that says how it is read
/// and judged. Made by its <see cref="Standards.Standaard"/>; one object per type, so compare by reference.
/// </summary>
public sealed class BerichtSoort
{
    private readonly BerichtDefinitie definitie;

    internal BerichtSoort(Standaard standaard, BerichtDefinitie definitie)
    {
        (Standaard, this.definitie) = (standaard, definitie);
        Naam = standaard.Letters + definitie.Nummer;
        Namespace = standaard.NamespaceOf(Naam);
    }

    public Standaard Standaard { get; }

    /// <summary>The message number, which the standards share: 301 is the toewijzing in each.</summary>
    public int Nummer => definitie.Nummer;

    /// <summary>As people write it: <c>JW305</c>.</summary>
    public string Naam { get; }

    /// <summary>The value of BerichtCode in the header (code list COD002).</summary>
    public string BerichtCode => definitie.BerichtCode;

    /// <summary>The namespace of the message's own elements, as <c>http://www.istandaarden.nl/ijw/3_2/jw305/schema</c>.</summary>
    public string Namespace { get; }

    /// <summary>Was the hub's schema of it made without a published one at hand? Then a folder of published schemas need not have it either.</summary>
    public bool SchemaIsDerived => definitie.SchemaIsDerived;

    /// <summary>How messages of this type are read, what of the dossier they look at, and how they are judged.</summary>
    public BerichtVorm Vorm => definitie.Vorm;

    /// <summary>
    /// Is the header's Afzender the municipality (four digits) and the Ontvanger the provider (eight)? A receipt repeats the header it answers (IV028), so
    /// this holds for it as for the message it answers.
    /// </summary>
    public bool AfzenderIsGemeente => definitie.Afzender == Afzender.Gemeente;

    /// <summary>The message that answers this one; null for receipts, and for the Declaratie-antwoord, which has no answer of its own.</summary>
    public BerichtSoort? Antwoord { get; internal set; }

    /// <summary>The message type that this receipt answers, or null when it is no receipt.</summary>
    public BerichtSoort? Heenbericht { get; internal set; }

    /// <summary>
    /// Is this a receipt (302, 306, 308, 316, 318, 320)? Its header repeats that of the message it answers, sender and receiver unswapped (IV028). The
    /// Declaratie-antwoord is not one of them: it is a message in its own right.
    /// </summary>
    public bool IsRetourbericht => Vorm == Vormen.Retour;

    /// <summary>The same message type in every release of the standard.</summary>
    public SoortSleutel Sleutel => new(Standaard.Naam, Nummer);

    public override string ToString() => Naam;
}

/// <summary>A message type whatever the release: what was sent under one release stays known under the next.</summary>
public readonly record struct SoortSleutel(string Standaard, int Nummer);
