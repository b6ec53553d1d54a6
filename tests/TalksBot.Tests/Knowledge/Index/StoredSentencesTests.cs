using CsCheck;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;

namespace TalksBot.Tests.Knowledge.Index;

public sealed class StoredSentencesTests
{
    static readonly Source[] Sources = [.. Enumerable.Range(0, 300).Select(n => new Source($"Paper {n}", null, null, null, PublicationDate.Undated))];

    [Fact]
    public void Read_WhatWasWritten_IsTheSame() => Gen.Select(
        Gen.Int[1, int.MaxValue], Gen.Char['\u0001', '\u0400'].Array[1, 300], Gen.Int[0, Sources.Length - 1].Array[0, 4])
        .Array[1, 3 * StoredSentences.BlockSize].Sample(all =>
        {
            Sentence[] sentences =
            [
                .. all.Select((one, index) =>
                {
                    var (paragraph, text, sources) = one;
                    return new Sentence(index + 1, paragraph, new string(text), [.. sources.Select(n => Sources[n])]);
                }),
            ];
            var blocks = StoredSentences.Write(sentences, Sources);
            return sentences.All(sentence =>
            {
                var read = StoredSentences.Read(blocks[(sentence.Number - 1) / StoredSentences.BlockSize], sentence.Number, Sources);
                return read.Paragraph == sentence.Paragraph && read.Number == sentence.Number && read.Text == sentence.Text
                    && read.Sources.SequenceEqual(sentence.Sources);
            });
        });

    [Fact]
    public void Search_SentenceOfAHundredThousandLetters_IsReadWhole()
    {
        var text = string.Concat(Enumerable.Repeat("hail fell and fell ", 6000)) + "end.";
        using var index = ArticleIndex.Open(null);
        index.Replace(TestArticle.Of("-", "Rain fell.", text));
        index.Commit();
        var searcher = index.Acquire();

        var found = SentenceScoring.Best(searcher, QuestionReader.Read("hail", null, searcher), 25);

        Assert.Equal(text, found[0].Sentence.Sentence.Text);
        ArticleIndex.Release(searcher);
    }
}
