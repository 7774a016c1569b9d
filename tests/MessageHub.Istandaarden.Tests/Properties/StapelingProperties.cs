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
