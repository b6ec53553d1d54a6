using TalksBot.Knowledge.Comparing;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Ranking.Features;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Digesting;

/// <summary>By what the importance of a new sentence is told: named, and the same in every language.</summary>
static class NewsFeatures
{
    // Further names, figures or dates make a sentence no more important.
    const int MostNames = 5;
    const int MostFigures = 3;

    // A sentence as news agencies write them has some 20 words.
    const int Short = 9;
    const int Long = 32;
    const int Usual = 18;

    /// <summary>The features' names, in the order of their values.</summary>
    public static IReadOnlyList<string> Names { get; } = FeatureRow.NamesOf(MeasureNothing);

    /// <summary>Measures a sentence.</summary>
    /// <param name="context">All new sentences.</param>
    /// <param name="index">Which of them.</param>
    public static float[] Measure(NewsContext context, int index)
    {
        var values = new float[Names.Count];
        var row = new FeatureRow(values, null);
        Measure(context, index, ref row);
        return values;
    }

    static void Measure(NewsContext context, int index, ref FeatureRow row)
    {
        var sentence = context.Sentences[index];
        var words = sentence.Words;
        row.Put("bias", 1);
        row.Put("central in its article", context.InArticle[index]);
        row.Put("central in all", context.InAll[index]);
        MeasurePlace(sentence, ref row);
        row.Put("names", Math.Min(MostNames, Count(words, (word, _) => word.Has(WordMarks.Capital | WordMarks.Capitals))) / (double)MostNames);
        row.Put("figures", Math.Min(MostFigures, sentence.Figures.Count) / (double)MostFigures);
        row.Put("dates", sentence.Dates.Count > 0);
        row.Put("said by somebody", Enumerable.Range(0, words.Count).Any(i => words[i].Is(WordClass.Speech)));
        row.Put("agreed, offered or refused", Enumerable.Range(0, words.Count).Any(i => words.Known[i].Sides.Count > 0));
        row.Put("to come", Enumerable.Range(0, words.Count).Any(i => words[i].Is(WordClass.Plan)));
        row.Put("denies", Enumerable.Range(0, words.Count).Any(i => words[i].Is(WordClass.Negation)));
        row.Put("rare words", MeanRarity(context, sentence));
        row.Put("short", Math.Max(0, Short - words.Count) / (double)Short);
        row.Put("long", Math.Min(1, Math.Max(0, words.Count - Long) / (double)Long));
        row.Put("length", Math.Min(1, words.Count / (double)Usual));
        row.Put("leans on the one before", Leans(sentence));
        row.Put("pronouns", Math.Min(2, Count(words, (word, _) => word.Is(WordClass.Pronoun))) / 2.0);
        row.Put("asks", sentence.Sentence.Text.EndsWith('?'));
    }

    /// <summary>Whether a sentence cannot stand alone: it begins with a pronoun, or with a word that goes on from another.</summary>
    public static bool Leans(NewSentence sentence) =>
        sentence.Words.Count > 0
        && (sentence.Words[0].Is(WordClass.Pronoun) || LeaningWords.Has(sentence.Article.Language, sentence.Words.Known[0].Lower));

    static void MeasurePlace(NewSentence sentence, ref FeatureRow row)
    {
        var number = sentence.Sentence.Number;
        row.Put("first of its article", number == 1);
        row.Put("near the beginning", 1.0 / number);
        row.Put("late", (number - 1.0) / Math.Max(1, sentence.Article.Length - 1));
        row.Put("opens its paragraph", sentence.Article.Sentences
            .TakeWhile(other => other.Number < number).All(other => other.Paragraph != sentence.Sentence.Paragraph));
    }

    static int Count(WordsOfStatement words, Func<SentenceWord, int, bool> counts) =>
        Enumerable.Range(0, words.Count).Count(i => counts(words[i], i));

    static double MeanRarity(NewsContext context, NewSentence sentence)
    {
        var counts = sentence.Content.Counts;
        var most = Math.Log(context.Sentences.Count + 1);
        return counts.Count == 0 || most == 0 ? 0 : counts.Sum(one => one.Value * context.Rarity.Of(one.Key)) / counts.Values.Sum() / most;
    }

    static void MeasureNothing(ref FeatureRow row)
    {
        var nothing = new NewArticle("", "en", new Articles.Source("", null, null, null, default), 1, [new Articles.Sentence(1, 1, "", [])]);
        Measure(new NewsContext([NewSentence.Read(nothing, nothing.Sentences[0])]), 0, ref row);
    }
}
