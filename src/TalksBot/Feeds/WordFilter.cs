namespace TalksBot.Feeds;

/// <summary>Whether an article has words that its feed's operator asked for, or asked to leave out.</summary>
static class WordFilter
{
    /// <summary>
    /// Whether one of the words occurs: as a word's beginning, whatever its case, so that "Istanbul" finds "Istanbul's" and
    /// "Стамбул" finds "Стамбулі".
    /// </summary>
    public static bool HasAny(IReadOnlyList<string> words, IEnumerable<string> pieces) =>
        words.Count > 0 && pieces.Any(piece => words.Any(word => Has(word.Trim(), piece)));

    static bool Has(string word, string piece)
    {
        for (var at = -1; (at = piece.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            if (at == 0 || !char.IsLetterOrDigit(piece[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
