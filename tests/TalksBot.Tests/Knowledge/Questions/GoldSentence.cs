namespace TalksBot.Tests.Knowledge.Questions;

/// <summary>A sentence that answers, named by its article and a stretch of its text.</summary>
public sealed record GoldSentence(string Document, string Text);
