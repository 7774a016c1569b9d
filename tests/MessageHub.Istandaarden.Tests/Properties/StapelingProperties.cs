using FsCheck;
using FsCheck.Fluent;
using FsCheck.NUnit;

namespace MessageHub.Istandaarden.Tests.Properties;

[Properties(Arbitrary = [typeof(StapelingProperties)], MaxTest = 300, QuietOnSuccess = true)]
public class StapelingProperties
{
    /// <summary>Short and close together, so that many pairs just touch or just do not.</summary>
    public static Arbitrary<Periode> Periodes() => Arb.From(
        from start in Gen.Choose(0, 15)
        from length in Gen.Choose(0, 8)
        let begin = new DateOnly(2024, 2, 20).AddDays(start)
        select new Periode(begin, begin.AddDays(length)));

    /// <summary>Few products, some without a code and some lines without a product, and periods that end before they begin.</summary>
    public static Arbitrary<Productregel[]> Lines() => Arb.From(
        (from begin in Gen.Choose(0, 60)
         from length in Gen.Choose(-2, 8)
         from isOpen in Gen.Choose(0, 9)
         from categorie in Gen.Elements("44", "45", "11")
         from code in Gen.Elements("A01", "A02", "A03", "")
         from isNone in Gen.Choose(0, 5)
         let dag = new DateOnly(2024, 2, 20).AddDays(begin)
         select new Productregel(
             new Position(null, "Bericht", 0, 1), isNone == 0 ? null : new Product(categorie, code.Length == 0 ? null : categorie + code), dag, isOpen == 0 ? null : dag.AddDays(length), null, null, ""))
        .ArrayOf());

    [Property]
    public bool Many_lines_clash_as_each_with_each(Productregel[] lines, bool hasFree)
    {
        // As long as it takes to be many.
        Productregel[] many = [.. Enumerable.Repeat(lines, 1 + (65 / Math.Max(1, lines.Length))).SelectMany((part, shift) => part.Select(line => line with { Begin = line.Begin.AddDays(40 * shift), Eind = line.Eind?.AddDays(40 * shift) }))];
        var stapeling = hasFree ? new Stapeling("11") : new Stapeling();
        return lines.Length == 0 || (many.Length > 64 && stapeling.Clashes(many).SequenceEqual(many.SelectMany(FirstBefore)));

        IEnumerable<(Productregel, Productregel)> FirstBefore(Productregel line, int place) => many.Take(place)
            .Where(other => stapeling.IsSameProduct(line.Product, other.Product) && HasDays(line) && HasDays(other) && Stapeling.Overlaps(line.Begin, line.Eind, other.Begin, other.Eind))
            .Select(other => (line, other)).Take(1);

        static bool HasDays(Productregel line) => line.Eind is null || line.Begin <= line.Eind;
    }

    [Property]
    public bool Overlap_is_a_shared_day(Periode one, Periode other) =>
        Stapeling.Overlaps(one.Begin, one.Eind, other.Begin, other.Eind) == one.EachDay().Intersect(other.EachDay()).Any();

    [Property]
    public bool Overlap_is_symmetric(Periode one, bool oneIsOpen, Periode other, bool otherIsOpen)
    {
        DateOnly? eind = oneIsOpen ? null : one.Eind;
        DateOnly? otherEind = otherIsOpen ? null : other.Eind;
        return Stapeling.Overlaps(one.Begin, eind, other.Begin, otherEind) == Stapeling.Overlaps(other.Begin, otherEind, one.Begin, eind);
    }

    [Property]
    public bool An_open_end_is_an_end_after_everything(Periode one, Periode other) =>
        Stapeling.Overlaps(one.Begin, null, other.Begin, other.Eind) == other.EachDay().Any(day => day >= one.Begin);
}
