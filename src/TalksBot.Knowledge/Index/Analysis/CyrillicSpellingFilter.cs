using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace TalksBot.Knowledge.Index.Analysis;

/// <summary>
/// Writes a lower-case Cyrillic word as everybody might type it: ё as е, ґ as г, and no apostrophe or stress mark.
/// </summary>
sealed class CyrillicSpellingFilter : TokenFilter
{
    readonly ICharTermAttribute term;

    public CyrillicSpellingFilter(TokenStream words) : base(words) => term = AddAttribute<ICharTermAttribute>();

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        var letters = term.Buffer;
        var kept = 0;
        for (var i = 0; i < term.Length; i++)
        {
            if (letters[i] is '\'' or '\u2019' or '\u02BC' or '\u0301')
            {
                continue;
            }

            letters[kept++] = letters[i] switch { 'ё' => 'е', 'ґ' => 'г', var other => other };
        }

        term.Length = kept;
        return true;
    }
}
