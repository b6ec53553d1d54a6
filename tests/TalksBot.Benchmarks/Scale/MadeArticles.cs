using System.Text;

namespace TalksBot.Benchmarks.Scale;

/// <summary>
/// Articles in a made-up language, shaped like news: about 47 sentences of about 22 words, paragraphs of 2 to 4 sentences,
/// a headline of the article's topic, whose words come again and again.
/// </summary>
sealed class MadeArticles(MadeLanguage language, Random random)
{
    const int TopicWords = 14;
    const double FunctionShare = .42;
    const double NumberShare = .03;
    const double TopicShare = .15;
    const double CommaShare = .05;

    /// <summary>Writes articles as text files until they have enough sentences.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="sentences">How many sentences at least.</param>
    /// <param name="keep">Told each sentence.</param>
    public void Write(string folder, int sentences, Action<string> keep)
    {
        for (int article = 0, written = 0; written < sentences; article++)
        {
            var topic = Topic();
            var text = new StringBuilder(Headline(topic)).Append('\n');
            foreach (var paragraph in Paragraphs(topic))
            {
                paragraph.ForEach(keep);
                text.AppendJoin(' ', paragraph).Append('\n');
                written += paragraph.Count;
            }

            File.WriteAllText(Path.Combine(folder, $"{article:00000}.txt"), text.ToString());
        }
    }

    /// <summary>The paragraphs of one article, without a headline.</summary>
    public string[] Paragraphs() => [.. Paragraphs(Topic()).Select(sentences => string.Join(' ', sentences))];

    IEnumerable<List<string>> Paragraphs(int[] topic)
    {
        var length = random.Next(27, 68);
        for (var sentence = 0; sentence < length;)
        {
            var paragraph = Math.Min(random.Next(2, 5), length - sentence);
            yield return [.. Enumerable.Range(0, paragraph).Select(_ => Sentence(topic))];
            sentence += paragraph;
        }
    }

    int[] Topic() => [.. Enumerable.Range(0, TopicWords).Select(_ => language.Lemma(random))];

    string Headline(int[] topic) => Capitalised(string.Join(
        ' ', Enumerable.Range(0, 7).Select(i => i is 2 or 5 ? language.FunctionWord(random) : language.Form(topic[i], random))));

    string Sentence(int[] topic)
    {
        // The sum of four dice is near enough to the bell that lengths make.
        var length = 4 + random.Next(10) + random.Next(10) + random.Next(10) + random.Next(10);
        var words = new StringBuilder();
        for (var i = 0; i < length; i++)
        {
            var kind = random.NextDouble();
            words.Append(
                kind < FunctionShare && i < length - 1 ? language.FunctionWord(random)
                : kind < FunctionShare + NumberShare ? MadeLanguage.Number(random)
                : language.Form(kind > 1 - TopicShare ? topic[random.Next(topic.Length)] : language.Lemma(random), random));
            words.Append(i == length - 1 ? "." : random.NextDouble() < CommaShare ? ", " : " ");
        }

        return Capitalised(words.ToString());
    }

    static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
