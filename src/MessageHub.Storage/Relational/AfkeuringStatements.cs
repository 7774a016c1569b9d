namespace MessageHub.Storage.Relational;

/// <summary>
/// What a receipt that refuses a message needs: what that message did, what lies beneath it, and how it is taken back. Sets of rows are a message and a number
/// or reference that it set; or a receipt and the message that it refuses.
/// </summary>
internal abstract class AfkeuringStatements
{
    /// <summary>The messages with these keys: their key, as <see cref="DossierQueries.Berichten"/> has it, and their id.</summary>
    public abstract string Berichten { get; }

    /// <summary>Client, ToewijzingNummer and ReferentieAanbieder of what messages set, sent or took back; the last two as far as they have any.</summary>
    public abstract string Geraakt { get; }

    /// <summary>Versions of allocations beneath those that stand, as <see cref="DossierQueries.Toewijzingen"/>, in order of arrival.</summary>
    public abstract string EerdereToewijzingen { get; }

    /// <summary>Requests as they were before, as <see cref="DossierQueries.Verzoeken"/>, in order of arrival.</summary>
    public abstract string EerdereVerzoeken { get; }

    /// <summary>Starts that these messages took back, as <see cref="DossierQueries.Starts"/>, with the message that did.</summary>
    public abstract string VerwijderdeStarts { get; }

    public abstract string VerwijderdeStops { get; }

    public abstract string RemoveToewijzingen { get; }

    public abstract string RemoveEerdereToewijzingen { get; }

    /// <summary>Of these numbers the latest version beneath stands again, where none does.</summary>
    public abstract string RestoreToewijzingen { get; }

    public abstract string RemoveRestoredToewijzingen { get; }

    public abstract string RemoveVerzoeken { get; }

    public abstract string RemoveEerdereVerzoeken { get; }

    /// <summary>Of these references the last step beneath stands again, where none does.</summary>
    public abstract string RestoreVerzoeken { get; }

    public abstract string RemoveRestoredVerzoeken { get; }

    /// <summary>What the message took back stands again. Before the two that follow: it may have taken back what goes with it.</summary>
    public abstract string RestoreStarts { get; }

    public abstract string RestoreStops { get; }

    /// <summary>What the message sent is taken back by the receipt, whoever took it back before.</summary>
    public abstract string WithdrawStarts { get; }

    public abstract string WithdrawStops { get; }

    /// <summary>A number of which no version stands is free (TR332).</summary>
    public abstract string ReleaseNummers { get; }
}
