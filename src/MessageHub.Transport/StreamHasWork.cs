namespace MessageHub.Transport;

/// <summary>The wake-up as it travels: this stream has waiting messages. Codes only, nothing about people.</summary>
public sealed record StreamHasWork(string Gemeente, string Aanbieder, string Standaard);
