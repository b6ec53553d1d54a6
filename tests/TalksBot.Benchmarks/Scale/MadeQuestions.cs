namespace TalksBot.Benchmarks.Scale;

/// <summary>
/// Questions made of sentences: a question word, 3 to 8 words of a sentence in its order, some in another form, some
/// replaced, and function words between them. Some ask what no sentence tells.
/// </summary>
sealed class MadeQuestions(MadeLanguage language, Random random)
{
    const double ReplacedShare = .1;
    const double InflectedShare = .2;
    const double FunctionShare = .35;
    const double UnanswerableShare = .15;
    const double UnknownShare = .25;

    static readonly string[] Openings =
        ["Who was", "What did", "When did", "Where was", "Why did", "How many", "Which", "How did", "What is", "How much"];

    /// <summary>A question about a sentence, or about nothing.</summary>
    public string Of(string sentence)
    {
        var words = sentence.TrimEnd('.').Split(' ').Select(word => word.TrimEnd(','))
            .Where(word => !language.IsFunctionWord(word.ToLowerInvariant()))
            .ToList();
        while (words.Count > random.Next(3, 9))
        {
            words.RemoveAt(random.Next(words.Count));
        }

        var isUnanswerable = random.NextDouble() < UnanswerableShare;
        var asked = new List<string> { Openings[random.Next(Openings.Length)] };
        foreach (var word in words)
        {
            if (random.NextDouble() < FunctionShare)
            {
                asked.Add(language.FunctionWord(random));
            }

            asked.Add(isUnanswerable ? Foreign() : Varied(word));
        }

        return string.Join(' ', asked) + "?";
    }

    string Foreign()
    {
        var word = language.Form(language.Lemma(random), random);
        return random.NextDouble() < UnknownShare ? word[..(word.Length / 2)] + "zw" + word[(word.Length / 2)..] : word;
    }

    string Varied(string word)
    {
        var chance = random.NextDouble();
        return chance < ReplacedShare ? language.Form(language.Lemma(random), random)
            : chance > ReplacedShare + InflectedShare || char.IsDigit(word[0]) || char.IsUpper(word[0]) ? word
            : word.EndsWith('s') ? word[..^1]
            : word + "s";
    }
}
