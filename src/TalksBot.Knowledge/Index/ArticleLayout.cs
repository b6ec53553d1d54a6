using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// How the sentences of an article lie: what a search must know of every sentence before it looks at any. Written with the
/// article, so that opening an index reads one document an article, not one a sentence.
/// </summary>
/// <param name="HeadlineWords">How many words the headline has.</param>
/// <param name="Words">How many words each sentence has.</param>
/// <param name="Paragraphs">The paragraph number of each sentence.</param>
/// <param name="Sources">The sources that sentences have of their own, each once; a sentence names its by their indexes.</param>
sealed record ArticleLayout(int HeadlineWords, int[] Words, int[] Paragraphs, Source[] Sources);
