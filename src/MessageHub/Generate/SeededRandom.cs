namespace MessageHub.Generate;

/// <summary>SplitMix64. Our own, so that a seed means the same messages under every runtime version.</summary>
internal sealed class SeededRandom(int seed)
{
    private ulong _state = unchecked((uint)seed * 0x9E3779B97F4A7C15UL);

    /// <summary>From low up to and including high. The modulo's bias does not matter for test data.</summary>
    public int Between(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    public bool Chance(int percent) => Between(1, 100) <= percent;

    public T Pick<T>(IReadOnlyList<T> values) => values[Between(0, values.Count - 1)];

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
