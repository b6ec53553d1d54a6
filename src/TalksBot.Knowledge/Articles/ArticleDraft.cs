namespace TalksBot.Knowledge.Articles;

/// <summary>What a format's parser makes of a text: an article before it is cut into sentences.</summary>
sealed record ArticleDraft(
    string Language,
    Source Source,
    IReadOnlyList<Paragraph> Paragraphs,
    IReadOnlyList<string> Questions);
