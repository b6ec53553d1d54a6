namespace TalksBot.Asking;

/// <summary>
/// What is left of an allowance that refills evenly: the token bucket, as a value. It holds a minute's allowance at most,
/// and never less than one.
/// </summary>
/// <param name="Tokens">How much was left at <paramref name="At"/>.</param>
/// <param name="At">When that was.</param>
readonly record struct TokenBucket(double Tokens, DateTimeOffset At)
{
    /// <summary>A bucket that nothing was taken from yet.</summary>
    /// <param name="perMinute">The allowance, above 0.</param>
    /// <param name="now">The time.</param>
    public static TokenBucket Full(double perMinute, DateTimeOffset now) => new(Capacity(perMinute), now);

    /// <summary>The bucket at a later time. A clock that was set back refills nothing.</summary>
    public TokenBucket Refill(double perMinute, DateTimeOffset now)
    {
        var minutes = Math.Max(0, (now - At).TotalMinutes);
        return new(Math.Min(Capacity(perMinute), Tokens + (minutes * perMinute)), now);
    }

    /// <summary>Whether there is enough for one more; refill it first.</summary>
    public bool HasOne => Tokens >= 1;

    /// <summary>Whether nothing is missing; refill it first.</summary>
    public bool IsFull(double perMinute) => Tokens >= Capacity(perMinute);

    /// <summary>The bucket with one less.</summary>
    public TokenBucket Take() => this with { Tokens = Tokens - 1 };

    static double Capacity(double perMinute) => Math.Max(1, perMinute);
}
