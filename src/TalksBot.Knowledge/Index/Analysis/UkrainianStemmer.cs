using System.Buffers;

namespace TalksBot.Knowledge.Index.Analysis;

/// <summary>
/// A light stemmer for Ukrainian: takes off the endings of nouns, adjectives and verbs and levels the sound changes
/// before them (Київ, Києва; договір, договору; Америка, Америці). It never looks words up, so names work too.
/// </summary>
static class UkrainianStemmer
{
    const int ShortestStem = 3;

    static readonly SearchValues<char> Vowels = SearchValues.Create("аеєиіїоуюя");

    /// <summary>Longest first: the first that fits is taken off.</summary>
    static readonly string[] Endings =
    [
        .. new[]
        {
            // adjectives and participles
            "ого", "ому", "ими", "іми", "ої", "ою", "ий", "ій", "их", "іх", "им", "ім", "єю", "ього", "ьому", "ьої", "ьою",
            "іший", "іша", "іше", "іші", "іших", "ішого",
            // nouns
            "ами", "ями", "ові", "еві", "єві", "ах", "ях", "ам", "ям", "ів", "їв", "ею", "ем", "єм", "ом", "ей",
            "ії", "ію", "ія", "ією", "іям", "іях", "іями", "ій", "ість", "ості", "істю", "остей", "остями",
            "ння", "нню", "нням", "нні", "нь", "ття", "ттю", "ттям", "тті",
            // verbs
            "ти", "тися", "ться", "ється", "ються", "ить", "иться", "ять", "яться", "уть", "ють", "ує", "ують",
            "ав", "ала", "али", "ало", "ив", "ила", "или", "ило", "ів", "іла", "іли", "ув", "ула", "ули", "вся", "лася",
            "лися", "лося", "ати", "яти", "ити", "іти", "увати", "ював", "ювала", "ювали", "ував", "увала",
            "ували", "увало", "ає", "ають",
            // what is left at the end of any of them
            "а", "я", "у", "ю", "о", "е", "є", "и", "і", "ї", "ь", "й",
        }.Distinct().OrderByDescending(ending => ending.Length).ThenBy(ending => ending, StringComparer.Ordinal),
    ];

    /// <summary>Stems <paramref name="word"/> in place.</summary>
    /// <param name="word">In lower case, without apostrophes. What stands behind the stem is left as it was.</param>
    /// <returns>The stem's length.</returns>
    public static int Stem(Span<char> word)
    {
        var length = word.Length;
        foreach (var ending in Endings)
        {
            if (length - ending.Length >= ShortestStem && word[..length].EndsWith(ending))
            {
                length -= ending.Length;
                break;
            }
        }

        if (length > ShortestStem && word[length - 1] == 'ь')
        {
            length--;
        }

        if (length >= ShortestStem)
        {
            LevelLastSyllable(word[..length]);
        }

        // A doubled consonant before the ending is one: "знання", "знань"; "життя", "життів".
        return length > ShortestStem && word[length - 1] == word[length - 2] ? length - 1 : length;
    }

    static void LevelLastSyllable(Span<char> stem)
    {
        stem[^1] = stem[^1] switch { 'ц' => 'к', 'з' => 'г', 'с' => 'х', var other => other };
        var vowel = stem[..^1].LastIndexOfAny(Vowels);
        if (vowel > 0)
        {
            stem[vowel] = stem[vowel] switch { 'і' => 'о', 'ї' => 'є', var other => other };
        }
    }
}
