using TalksBot.Inbox;

namespace TalksBot.Privacy;

/// <summary>A person wants nothing of theirs kept.</summary>
/// <param name="PersonId">Telegram's user id.</param>
/// <param name="At">When.</param>
sealed record PersonErased(long PersonId, DateTimeOffset At) : Change;
