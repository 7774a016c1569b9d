using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules;

/// <summary>The condition that CS338 and CS343 share.</summary>
internal static class Frequentieregel
{
    public static bool IsBroken(Productregel regel) =>
        regel.EndsAfter2020
        && regel.Omvang is { } omvang
        && omvang.Eenheid is Eenheden.Etmaal or Eenheden.Dagdeel or Eenheden.Euro or Eenheden.StuksInspanning
        && omvang.Frequentie is not (Frequenties.PerWeek or Frequenties.PerMaand or Frequenties.Totaal);
}
