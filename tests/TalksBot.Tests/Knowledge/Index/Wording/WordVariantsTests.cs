using TalksBot.Knowledge;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;

namespace TalksBot.Tests.Knowledge.Index.Wording;

public sealed class WordVariantsTests
{
    static readonly Article News = TestArticle.Of(
        "Grain and gulls",
        "Zelenskyy spoke with the keeper of the harbour.",
        "The captured soldiers came home on a swap of 1,000 people.",
        "A cease-fire began at the pier.",
        "The three-way dinner lasted until midnight.",
        "Erdoğan praised the soup in Kyiv.",
        "The negotiations about herring were long.",
        "Kyslytsia photographed the Çırağan gulls.",
        "The memorandum was printed on 16 May.",
        "The delegations counted 6057 herrings.");

    [Theory]
    [InlineData("How many POWs came home?", 2)]
    [InlineData("How large was the exchange?", 2)]
    [InlineData("When did the truce begin?", 3)]
    [InlineData("When did the ceasefire begin?", 3)]
    [InlineData("When did the cease-fire begin?", 3)]
    [InlineData("How long was the trilateral dinner?", 4)]
    [InlineData("Were the talks long?", 6)]
    [InlineData("What did Zelenskiy do?", 1)]
    [InlineData("What did Zelensky do?", 1)]
    [InlineData("What did Зеленський do?", 1)]
    [InlineData("Who was in Kiev?", 5)]
    [InlineData("What did Erdogan praise?", 5)]
    [InlineData("What did ERDOĞAN praise?", 5)]
    [InlineData("What did Kislitsa photograph?", 7)]
    [InlineData("What did Kyslytsya's camera see?", 7)]
    [InlineData("gulls of Ciragan", 7)]
    [InlineData("ÇIRAĞAN", 7)]
    [InlineData("What was printed on May 16th?", 8)]
    [InlineData("Where are the 6,057 herrings?", 9)]
    [InlineData("Where are the 1000 people?", 2)]
    public void Ask_OtherWordOrSpelling_FindsTheSentence(string question, int sentence)
    {
        using var knowledge = KnowledgeBase.Of(News);

        Assert.Equal(sentence, knowledge.Ask(question).Passages[0].Number);
    }

    [Theory]
    [InlineData("When did the ceasfire begin?", 3)]
    [InlineData("the negociations about fish", 6)]
    [InlineData("Who wrote the memorandm?", 8)]
    [InlineData("How many herrings did the delegatoins count?", 9)]
    [InlineData("Who is the keepr?", 1)]
    [InlineData("Where is the harbuor?", 1)]
    [InlineData("What did Zelenskjy do?", 1)]
    public void Ask_TypoInALongWord_IsCorrected(string question, int sentence)
    {
        using var knowledge = KnowledgeBase.Of(News);

        Assert.Equal(sentence, knowledge.Ask(question).Passages[0].Number);
    }

    [Theory]
    [InlineData("Merkel")]
    [InlineData("Patton")]
    [InlineData("Keller")]
    [InlineData("Erdmann")]
    [InlineData("Harbin")]
    [InlineData("price")]
    [InlineData("gas")]
    [InlineData("sup")]
    [InlineData("hone")]
    public void Read_WordThatTheSourcesNeverMention_StaysUnknown(string word)
    {
        var words = Read($"What did they say about {word}?");

        Assert.False(words[^1].IsKnown);
        Assert.Equal(word.ToLowerInvariant(), words[^1].Text);
    }

    [Fact]
    public void Read_Variants_WeighNoMoreThanTheWordItself()
    {
        var words = Read("truce swap negociations Zelenskiy");

        Assert.All(words, word => Assert.True(word.IsKnown));
        Assert.All(words, word => Assert.All(
            Enumerable.Range(0, word.Terms.Count), i => Assert.InRange(word.WorthOf(i), i == 0 ? 1 : 0, 1)));
        Assert.Contains(words[0].Terms, term => term.Term == "ceas fire");
        Assert.True(words[0].WorthOf(1) < 1 && words[2].WorthOf(1) < 1);
        Assert.Equal(1, words[3].WorthOf(1));
    }

    [Fact]
    public void Read_KnownWord_IsNotCorrectedAndCountsItsOwnSentences()
    {
        var swap = Read("the swap")[1];

        Assert.Equal(1, swap.Sentences);
        Assert.Single(swap.Terms);
    }

    static IReadOnlyList<QuestionWord> Read(string question)
    {
        using var index = ArticleIndex.Of([News]);
        var searcher = index.Acquire();
        try
        {
            return QuestionReader.Read(question, null, searcher).Words;
        }
        finally
        {
            ArticleIndex.Release(searcher);
        }
    }
}
