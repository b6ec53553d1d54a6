namespace TalksBot.Benchmarks.Faults;

/// <summary>A way into the bot that anything may come through.</summary>
interface IMutationTarget
{
    /// <summary>What is told of it.</summary>
    string Name { get; }

    /// <summary>Makes an input.</summary>
    byte[] Make(Random random);

    /// <summary>Sends it in.</summary>
    /// <returns>What the bot did wrong, or <see langword="null"/>.</returns>
    Task<string?> Try(byte[] input);
}
