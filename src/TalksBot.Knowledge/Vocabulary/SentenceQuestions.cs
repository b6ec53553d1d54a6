namespace TalksBot.Knowledge.Vocabulary;

/// <summary>What people are known to ask for a sentence: a line of <c>questions.tsv</c>.</summary>
/// <param name="Line">The 1-based line.</param>
/// <param name="Document">The article's file, relative to the knowledge folder, with <c>/</c> between parts.</param>
/// <param name="Stretch">A stretch of the sentence that no other sentence of the article has.</param>
/// <param name="Questions">The questions that it answers, in any language.</param>
/// <param name="Unanswered">Questions that it seems to answer and does not, nor does any other sentence known to whoever wrote them.</param>
sealed record SentenceQuestions(
    int Line, string Document, string Stretch, IReadOnlyList<string> Questions, IReadOnlyList<string> Unanswered);
