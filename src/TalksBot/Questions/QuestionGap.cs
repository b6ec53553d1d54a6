namespace TalksBot.Questions;

/// <summary>A question that the sources left without a sure answer, told without who asked it.</summary>
/// <param name="Text">The question.</param>
/// <param name="Previous">The question that it follows up, or <see langword="null"/>.</param>
/// <param name="AskedAt">When.</param>
sealed record QuestionGap(string Text, string? Previous, DateTimeOffset AskedAt);
