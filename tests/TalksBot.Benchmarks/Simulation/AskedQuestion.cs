namespace TalksBot.Benchmarks.Simulation;

/// <summary>A question that somebody asked in a simulation.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Chat">Where.</param>
/// <param name="ChatId">The id that the chat had then.</param>
sealed record AskedQuestion(int Number, SimulatedChat Chat, long ChatId)
{
    /// <summary>What answers it.</summary>
    public string Answer => $"answer {Number}";
}
