namespace TalksBot.Questions;

/// <summary>What was asked on a day.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Asked">How many questions.</param>
/// <param name="Judged">How many of them are known to have been answered or not; small talk is neither.</param>
/// <param name="Answered">How many of these were answered.</param>
sealed record QuestionDay(DateOnly Day, int Asked, int Judged, int Answered);
