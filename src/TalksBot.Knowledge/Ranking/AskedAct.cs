using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking;

/// <summary>Guesses which word of a question tells what is done, from the order of its words alone.</summary>
static class AskedAct
{
    const WordClass NoVerb = WordClass.Function | WordClass.Month | WordClass.Ordinal;

    /// <summary>
    /// Where a verb only carries the question, the one that it carries ends the words after it ("did the Russian side call a
    /// truce"); elsewhere it is the first after the asking word and its noun, and in Turkic languages the last of all.
    /// </summary>
    /// <param name="words">The question's words in lower case.</param>
    /// <param name="classes">Their classes.</param>
    /// <param name="capitals">Which of them are written with a capital that does not begin the question.</param>
    /// <param name="noun">Which of them names the thing asked for, or -1.</param>
    /// <param name="after">The first after the asking word.</param>
    /// <param name="language">The question's ISO 639-1 code, or <see langword="null"/> if unknown.</param>
    /// <returns>The word, or <see langword="null"/> if none can be it.</returns>
    public static string? Find(
        List<string> words, WordClass[] classes, List<bool> capitals, int noun, int after, string? language)
    {
        if (language is "tr" or "az")
        {
            return Enumerable.Range(0, words.Count).Reverse().Where(i => MayBe(i)).Select(i => words[i]).FirstOrDefault();
        }

        var carrier = Array.FindIndex(classes, one => (one & WordClass.Support) != 0);
        var endsRun = carrier >= 0 && carrier >= noun;
        string? found = null;
        for (var i = Math.Max(after, Math.Max(carrier, noun) + 1); i < words.Count; i++)
        {
            if (MayBe(i))
            {
                found = words[i];
                if (!endsRun)
                {
                    break;
                }
            }
            else if (found is not null && (classes[i] & WordClass.Function) != 0)
            {
                break;
            }
        }

        return found;

        bool MayBe(int i) => !capitals[i] && (classes[i] & NoVerb) == 0 && !char.IsDigit(words[i][0]);
    }
}
