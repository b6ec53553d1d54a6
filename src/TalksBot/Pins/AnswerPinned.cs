using TalksBot.Inbox;
using TalksBot.Questions;

namespace TalksBot.Pins;

/// <summary>A moderator has an answer pinned; Telegram is asked for it in the same reaction.</summary>
/// <param name="Pin">The pin.</param>
sealed record AnswerPinned(PinnedAnswer Pin) : Change;
