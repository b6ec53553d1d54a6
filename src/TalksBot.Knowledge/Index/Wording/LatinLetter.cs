using System.Text;

namespace TalksBot.Knowledge.Index.Wording;

/// <summary>Latin letters without their marks.</summary>
static class LatinLetter
{
    /// <summary>A lower-case letter as it is typed without marks: ğ as g, ı as i, ə as e; any other as it is.</summary>
    public static char Plain(char letter)
    {
        if (letter < '\u0080')
        {
            return letter;
        }

        switch (letter)
        {
            case '\u0131':
                return 'i';
            case '\u0259':
                return 'e';
            case '\u0142':
                return 'l';
            case '\u00f8':
                return 'o';
            case '\u0111':
                return 'd';
            default:
                var parts = char.IsSurrogate(letter) ? "" : letter.ToString().Normalize(NormalizationForm.FormD);
                return parts.Length > 1 && char.IsAsciiLetter(parts[0]) ? parts[0] : letter;
        }
    }
}
