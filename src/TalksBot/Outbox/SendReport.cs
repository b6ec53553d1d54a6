namespace TalksBot.Outbox;

/// <summary>
/// Send an operator the report on what was asked, as a picture with a caption. It is drawn when its turn comes
/// (<see cref="IReportWriter"/>), so that the row stays small.
/// </summary>
/// <param name="ChatId">The operator's chat.</param>
/// <param name="Until">The last day that it is about, in UTC.</param>
/// <param name="Language">The language to write it in.</param>
sealed record SendReport(long ChatId, DateOnly Until, string Language) : BotCall(ChatId);
