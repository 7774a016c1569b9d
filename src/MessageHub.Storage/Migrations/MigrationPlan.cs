namespace MessageHub.Storage.Migrations;

/// <summary>Which steps a store still needs.</summary>
internal static class MigrationPlan
{
    /// <summary>The known steps that were not applied, in order.</summary>
    /// <exception cref="StoreException">The store is newer than this program, or was made by other steps than the ones we know.</exception>
    public static IReadOnlyList<Migration> Pending(
        IReadOnlyList<Migration> known, IReadOnlyCollection<AppliedMigration> applied, string store)
    {
        var latest = known.Count == 0 ? 0 : known[^1].Nummer;
        foreach (var step in applied)
        {
            if (step.Nummer > latest)
                throw new StoreException($"The store has schema version {step.Nummer}; this program knows {latest} at most: {store}");
            if (known.FirstOrDefault(migration => migration.Nummer == step.Nummer)?.Sha256 != step.Sha256)
                throw new StoreException($"Migration {step.Nummer} of the store differs from the one this program has: {store}");
        }

        return [.. known.Where(migration => applied.All(step => step.Nummer != migration.Nummer))];
    }
}
