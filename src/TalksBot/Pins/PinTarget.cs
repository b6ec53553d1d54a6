using TalksBot.Questions;

namespace TalksBot.Pins;

/// <summary>What is to be pinned.</summary>
/// <param name="Asked">The question that is answered.</param>
/// <param name="MessageId">The message that answers it.</param>
/// <param name="ThreadId">Its forum topic, or <see langword="null"/> for none or General.</param>
/// <param name="Text">What it says, or <see langword="null"/> when that is not known.</param>
/// <param name="IsLoud">Whether the members are notified.</param>
sealed record PinTarget(AskedQuestion Asked, int MessageId, int? ThreadId, string? Text, bool IsLoud);
