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
        + "ma me mi mu eli ali y s").Split(' ').ToFrozenSet(StringComparer.Ordinal);

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

    /// <summary>The stem whose last consonant a suffix made soft: <c>cesed-i</c> of <c>ceset</c>.</summary>
    /// <returns><see langword="null"/> if it does not end in such a consonant.</returns>
    public static string? Harden(string stem)
    {
        var hard = stem[^1] switch { 'd' => 't', 'b' => 'p', 'g' => 'k', 'y' => 'k', 'c' => 'c', _ => '\0' };
        return hard == '\0' ? null : stem[..^1] + hard;
    }
}
