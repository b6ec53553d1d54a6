using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Tartarus.Snowball.Ext;
using Lucene.Net.Util;

namespace TalksBot.Knowledge.Index.Analysis;

/// <summary>
/// Turns a text of one language into the words that the index knows. Function words stay: they weigh little in the
/// ranking, yet tell "talks on May 16" from "talks after May 16".
/// </summary>
sealed class LanguageAnalyzer(string language) : Analyzer
{
    /// <summary>Changes with every change to the chains below: an index written with another one is rebuilt.</summary>
    public const string Fingerprint = "standard-4.8 en:porter+irregular uk:light-1 ru:snowball tr,az:fold+prefix-5 1";

    /// <summary>The code of all languages that have no chain of their own.</summary>
    public const string Other = "other";

    const LuceneVersion Version = LuceneVersion.LUCENE_48;
    const int UnitsAWord = 5;

    readonly TermTable known = new();

    /// <summary>The language whose chain this is: <c>en</c>, <c>uk</c>, <c>ru</c>, <c>tr</c> or <see cref="Other"/>.</summary>
    public string Language => language;

    /// <summary>The words of <paramref name="text"/> in order. Any text will do, a broken one too.</summary>
    public List<Token> Tokens(string text)
    {
        var tokens = new List<Token>(text.Length / UnitsAWord);
        WordCutter.Shared.Cut(text, (start, length) =>
        {
            if (TermOf(text.AsSpan(start, length)) is { Length: > 0 } term)
            {
                tokens.Add(new Token(term, start, length));
            }
        });
        return tokens;
    }

    /// <summary>Adds the terms of <paramref name="text"/> in order.</summary>
    public TermRun AddTerms(string text, TermList to)
    {
        var (start, count) = (to.End, 0);
        WordCutter.Shared.Cut(text, (first, length) =>
        {
            if (Of(text.AsSpan(first, length)) is { Length: > 0 } term)
            {
                to.Add(term);
                count++;
            }
        });
        return new TermRun(start, to.End, count);
    }

    /// <summary>The term of a word as it stands in a text; empty if nothing is left of it.</summary>
    public string TermOf(ReadOnlySpan<char> word) => Encoding.UTF8.GetString(Of(word));

    ReadOnlySpan<byte> Of(ReadOnlySpan<char> word)
    {
        if (!known.TryGet(word, out var term))
        {
            term = Encoding.UTF8.GetBytes(Analyze(word.ToString()));
            known.Add(word, term);
        }

        return term;
    }

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        // A word at a time: what is made of it does not depend on the words beside it.
        var tokenizer = new KeywordTokenizer(reader);
        return new TokenStreamComponents(tokenizer, language switch
        {
            "en" => new PorterStemFilter(new StemmerOverrideFilter(
                Folded(Lower(new EnglishPossessiveFilter(Version, tokenizer))), IrregularForms.Stems)),
            "ru" => new SnowballFilter(new CyrillicSpellingFilter(Lower(tokenizer)), new RussianStemmer()),
            "uk" => new UkrainianStemFilter(new CyrillicSpellingFilter(Lower(tokenizer))),
            // A Turkish word's first five letters find as much as a stemmer does (Can et al. 2008, "Information
            // retrieval on Turkish texts"). Folding comes last: "Istanbul" and "İstanbul" meet only as "istan".
            "tr" => new TruncateTokenFilter(
                Folded(new TurkishLowerCaseFilter(new ApostropheFilter(tokenizer))), 5),
            _ => Folded(Lower(tokenizer)),
        });
    }

    string Analyze(string word)
    {
        using var stream = GetTokenStream("", word);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        var found = stream.IncrementToken() ? term.ToString() : "";
        stream.End();
        return found;
    }

    static LowerCaseFilter Lower(TokenStream words) => new(Version, words);

    static ASCIIFoldingFilter Folded(TokenStream words) => new(words);
}
