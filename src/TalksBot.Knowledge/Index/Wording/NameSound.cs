using System.Text;

namespace TalksBot.Knowledge.Index.Wording;

/// <summary>
/// How a name sounds, roughly: one key for its spellings in Latin and Cyrillic letters, so that a name which no list has is
/// still found when it is written in the other alphabet or by other rules.
/// </summary>
static class NameSound
{
    /// <summary>A shorter key says too little: unlike names would share it.</summary>
    public const int Shortest = 4;

    const string Vowels = "aeiou";

    /// <summary>The key of a name.</summary>
    /// <param name="name">In lower case; an ending that its language adds does no harm if it is a vowel.</param>
    /// <returns><see langword="null"/> if it is too short, or has anything but letters.</returns>
    public static string? Of(string name)
    {
        var letters = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (letter is '\'' or '\u2019' or '\u044c' or '\u044a' or '\u0301' or '\u0307')
            {
                continue;
            }

            if (!char.IsLetter(letter) || Latin(letter) is not string latin)
            {
                return null;
            }

            letters.Append(latin);
        }

        letters
            .Replace("shch", "s").Replace("sch", "s").Replace("tsch", "s").Replace("sh", "s").Replace("ch", "s")
            .Replace("zh", "s").Replace("ts", "s").Replace("tz", "s").Replace("kh", "g").Replace("gh", "g")
            .Replace("ph", "f").Replace("th", "t").Replace("ck", "k").Replace("ce", "se").Replace("ci", "si").Replace("cy", "si")
            .Replace('c', 'k').Replace('z', 's').Replace('h', 'g').Replace('q', 'g').Replace('w', 'v').Replace('y', 'i')
            .Replace('j', 'i').Replace("x", "ks");
        var key = new StringBuilder(letters.Length);
        for (var i = 0; i < letters.Length; i++)
        {
            var glide = letters[i] == 'i' && i + 1 < letters.Length && Vowels.Contains(letters[i + 1]);
            if (!glide && (key.Length == 0 || key[^1] != letters[i]))
            {
                key.Append(letters[i]);
            }
        }

        var length = key.Length;
        while (length > 0 && Vowels.Contains(key[length - 1]))
        {
            length--;
        }

        return length >= Shortest ? key.ToString(0, length) : null;
    }

    static string? Latin(char letter) => letter switch
    {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' or 'ґ' => "g",
        'д' => "d",
        'е' or 'є' or 'э' or 'ё' => "e",
        'ж' or 'з' => "z",
        'и' or 'і' or 'ї' or 'й' or 'ы' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' or 'ц' or 'ч' or 'ш' or 'щ' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ю' => "iu",
        'я' => "ia",
        _ => LatinLetter.Plain(letter) is var plain && char.IsAsciiLetterLower(plain) ? plain.ToString() : null,
    };
}
