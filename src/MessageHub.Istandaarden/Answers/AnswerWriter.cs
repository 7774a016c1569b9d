using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Schemas;

namespace MessageHub.Istandaarden.Answers;

/// <summary>Writes the return message that the standard prescribes for a judged message (IV028, IV032; for a JW323 IV087, IV088).</summary>
public sealed class AnswerWriter(BerichtSchemas schemas)
{
    /// <summary>Writes the answer as UTF-8 XML without byte order mark, valid against its own schema.</summary>
    /// <param name="source">The bytes the message was read from.</param>
    /// <param name="bericht">The message; one that has an answer (<see cref="BerichtSoort.Antwoord"/>).</param>
    /// <param name="identificatie">The answer's own identification: unique, 1 to 12 characters.</param>
    /// <param name="dagtekening">The answer's own date.</param>
    public byte[] Write(ReadOnlyMemory<byte> source, Bericht bericht, Judgement judgement, string identificatie, DateOnly dagtekening)
    {
        var soort = bericht.Soort.Antwoord ?? throw new ArgumentException($"A {bericht.Soort} has no answer.", nameof(bericht));
        var eigen = new AntwoordKop(soort, identificatie, dagtekening, schemas.VersieOf(soort));
        return bericht is Declaratiebericht declaratie
            ? DeclaratieAntwoordSchrijver.Write(source, declaratie, judgement, eigen)
            : RetourSchrijver.Write(source, bericht, judgement, eigen);
    }
}

/// <summary>What an answer says of itself in its header.</summary>
internal sealed record AntwoordKop(BerichtSoort Soort, string Identificatie, DateOnly Dagtekening, (string Basisschema, string Bericht) Versie);
