namespace TalksBot.Knowledge.Index;

/// <summary>Where, seen from a sentence, a word may stand. Only sentences and headlines have postings; their places tell the rest.</summary>
enum SentencePart
{
    /// <summary>In the sentence itself.</summary>
    Text,

    /// <summary>In its paragraph, itself included.</summary>
    Paragraph,

    /// <summary>In the article's headline.</summary>
    Headline,

    /// <summary>In the sentence before, also across paragraphs: news prose writes one sentence a paragraph.</summary>
    Previous,

    /// <summary>In the sentence after, also across paragraphs.</summary>
    Next,
}
