namespace TalksBot.Evaluation;

/// <summary>What an engine replied to one question.</summary>
/// <param name="Passages">Sentences, best first.</param>
/// <param name="Confidence">How sure the engine is: comparable between its replies; larger is surer.</param>
/// <param name="IsAnswered">Whether it would show the first passage as an answer.</param>
sealed record Reply(IReadOnlyList<string> Passages, double Confidence, bool IsAnswered);
