using System.Collections.Frozen;

namespace TalksBot.Knowledge.Index.Wording;

/// <summary>
/// The suffixes of Turkish and Azerbaijani words, without marks on their letters (ı as i, ə as e): enough of them to tell
/// whether the rest of a word is its inflection, not a grammar.
/// </summary>
static class TurkicSuffixes
{
    const int Longest = 5;

    static readonly FrozenSet<string> All = (
        // plural, possession, case
        "lar ler i u im um in un imiz umuz iniz unuz si su leri lari yi yu ni nu a e ya ye na ne da de ta te dan den tan ten "
        + "nda nde ndan nden nin nun in un yla yle la le ile ki deki daki ca ce "
        // making words of words
        + "li lu lik luk lig lug liq siz suz ci cu cik sel sal "
        // voice, tense, person
        + "il ul in un n l t dir dur tir tur is us er ar ir ur r di du ti tu mis mus ib ub ip up iyor uyor yor ir ecek acak "
        + "eceg acag ecey acag meli mali mek mak maq me ma mey may meg mag en an yen yan dik duk tik tuk dig dug tig tug "
        + "diy duy tiy tuy iken ken erek arak yerek yarak ince inca se sa m k q iz uz siniz sunuz dirlar dirler lar ler iyi "
        + "ma me mi mu eli ali y s bil maz mez dek acaq araq nci ncu inci uncu").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word's rest is nothing but suffixes.</summary>
    public static bool Are(ReadOnlySpan<char> rest)
    {
        // Bit i: the first i letters are suffixes. No inflection is longer than the bits.
        if (rest.Length >= 32)
        {
            return false;
        }

        var reached = 1u;
        for (var end = 1; end <= rest.Length; end++)
        {
            for (var start = Math.Max(0, end - Longest); start < end; start++)
            {
                if ((reached & (1u << start)) != 0 && Lookup.Contains(rest[start..end]))
                {
                    reached |= 1u << end;
                    break;
                }
            }
        }

        return (reached & (1u << rest.Length)) != 0;
    }

    /// <summary>
    /// The stems that a word may have before its suffixes: its beginning as it is, and with what a suffix changes in it.
    /// The last consonant turns soft (<c>cesed-i</c> of <c>ceset</c>), or comes twice (<c>hakk-ı</c> of <c>hak</c>), the
    /// vowel before it is lost (<c>oğl-u</c> of <c>oğul</c>), or that after it (<c>ist-iyor</c> of <c>iste</c>).
    /// </summary>
    /// <param name="word">A word without marks on its letters.</param>
    /// <param name="length">Where its suffixes begin: at least 2.</param>
    public static IEnumerable<string> StemsOf(string word, int length)
    {
        var stem = word[..length];
        yield return stem;
        if (word.AsSpan(length) is ['i' or 'u', 'y', 'o', 'r', ..])
        {
            yield return stem + 'e';
            yield return stem + 'a';
        }

        if (!IsVowel(word[length]))
        {
            yield break;
        }

        var last = stem[^1];
        foreach (var hard in last switch { 'd' => "t", 'b' => "p", 'g' => "kq", 'y' => "k", _ => "" })
        {
            yield return stem[..^1] + hard;
        }

        if (length > 2 && !IsVowel(last) && !IsVowel(stem[^2]))
        {
            if (last == stem[^2])
            {
                yield return stem[..^1];
            }

            yield return stem[..^1] + 'i' + last;
            yield return stem[..^1] + 'u' + last;
        }
    }

    static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
