namespace MessageHub.Agreements.Watching;

/// <summary>Messages whose answer is due soon: those that came in from one day to another, and have none.</summary>
/// <param name="Vraag">One of the terms of the chain; its day is the last of these days.</param>
/// <param name="Vanaf">The first of these days: of what came before it, the term has passed.</param>
public sealed record Antwoordtermijn(Signaalvraag Vraag, DateOnly Vanaf, DateOnly TotEnMet);
