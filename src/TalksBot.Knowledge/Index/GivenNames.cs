namespace TalksBot.Knowledge.Index;

/// <summary>
/// Tells given names by where they stand: right before a name that the articles know. Articles that only ever write "Fidan"
/// are asked about Hakan Fidan all the same.
/// </summary>
static class GivenNames
{
    /// <summary>What a name is worth that the articles do not have, right before one that they have.</summary>
    public const double Weight = .3;

    /// <summary>The words of a question, given names at their weight.</summary>
    /// <param name="spotted">The words where they stand in the question.</param>
    /// <param name="words">The same, weighed.</param>
    public static List<QuestionWord> Weighed(IReadOnlyList<SpottedWord> spotted, List<QuestionWord> words)
    {
        for (var i = words.Count - 2; i >= 0; i--)
        {
            var isBefore = spotted[i + 1].Start == spotted[i].Start + spotted[i].Text.Length + 1;
            if (isBefore && IsNamed(words[i]) && !words[i].IsKnown && IsNamed(words[i + 1])
                && (words[i + 1].IsKnown || words[i + 1].Weight < 1))
            {
                words[i] = words[i] with { Weight = Weight };
            }
        }

        return words;
    }

    static bool IsNamed(QuestionWord word) => word.Kind == QuestionWordKind.Name;
}
