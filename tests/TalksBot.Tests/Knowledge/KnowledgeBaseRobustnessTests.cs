using CsCheck;
using TalksBot.Knowledge;

namespace TalksBot.Tests.Knowledge;

/// <summary>Whatever is sent as a question gets an answer, not an exception.</summary>
public sealed class KnowledgeBaseRobustnessTests : IDisposable
{
    // Words of the articles, signs that mean something to query parsers, broken surrogates, emoji, NUL, İ and ı.
    static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf(
            "harbour", "Мости", "порт", "Köprü", "İSTANBUL", "ı", "\uD83D", "\uDE00", "👍🏽", "\0", "\u0301", "'", "’s", "AND",
            "*:*", "text:a~2", "(", "\"", "[a TO b]", "\\", " ", "\r\n", "\u200B", "42", "№", "…"),
        Gen.String);

    static readonly Gen<string> AnyQuestion = Piece.Array[0, 30].Select(string.Concat);

    readonly KnowledgeBase knowledge = KnowledgeBase.Of(
        TestArticle.Of("Harbour", "The harbour opens at 42 places.").Answering("When does the harbour open?"),
        TestArticle.In("uk", "Порт", "Мости та порт відкрито."),
        TestArticle.In("ru", "Порт открыт", "Порт снова открыт."),
        TestArticle.In("tr", "Köprü", "Köprü İstanbul'da açıldı."),
        TestArticle.In("ka", "ხიდი", "ხიდი გაიხსნა."));

    [Fact]
    public void Ask_AnyQuestion_AnswersWithSoundValues() =>
        Gen.Select(AnyQuestion, AnyQuestion).Sample((question, previous) =>
        {
            var answer = knowledge.Ask(question, 3, previous);

            Assert.InRange(answer.Confidence, 0, 1);
            Assert.InRange(answer.Passages.Count, 0, 3);
            Assert.All(answer.Passages, passage =>
            {
                Assert.NotEmpty(passage.Sources);
                var end = 0;
                foreach (var match in passage.Matches)
                {
                    Assert.InRange(match.Start, end, passage.Text.Length - 1);
                    Assert.InRange(match.End, match.Start + 1, passage.Text.Length);
                    end = match.End;
                }
            });
            Assert.Equal(
                answer.Passages.Select(passage => passage.Score).OrderDescending(),
                answer.Passages.Select(passage => passage.Score));
        }, iter: 300);

    [Theory]
    [InlineData(' ')]
    [InlineData('a')]
    [InlineData('\0')]
    [InlineData('\uD800')]
    [InlineData('İ')]
    public void Ask_LongestMessageOfOneCharacter_Answers(char character) =>
        Assert.False(knowledge.Ask(new string(character, 4096)).IsAnswered);

    [Fact]
    public void Ask_MoreDistinctWordsThanAreLookedAt_StillFindsTheMeaningfulOnes()
    {
        var noise = string.Join(' ', Enumerable.Range(0, 50).Select(n => $"w{n}"));

        var answer = knowledge.Ask($"{noise} harbour opens {noise.ToUpperInvariant()}");

        Assert.StartsWith("The harbour", answer.Passages[0].Text, StringComparison.Ordinal);
    }

    public void Dispose() => knowledge.Dispose();
}
