using TalksBot.Inbox;
using TalksBot.Questions;

namespace TalksBot.Pins;

/// <summary>A pinned answer was held against the articles, or the moderators said what becomes of it.</summary>
/// <param name="Pin">The pin with what it rests on from now on.</param>
sealed record PinReviewed(PinnedAnswer Pin) : Change;
