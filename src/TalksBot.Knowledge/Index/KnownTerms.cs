using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TalksBot.Knowledge.Index.Wording;

namespace TalksBot.Knowledge.Index;

/// <summary>The terms that stand in the sentences of one committed state of the index.</summary>
sealed class KnownTerms(IndexReader reader)
{
    readonly ConcurrentDictionary<string, ILookup<string, string>> bySound = new(StringComparer.Ordinal);

    /// <summary>The terms with at most some typos between them and <paramref name="term"/>, with their sentences.</summary>
    /// <param name="term">A term; the first letter is taken to be right.</param>
    /// <param name="typos">1 or 2.</param>
    public IEnumerable<(string Term, int Sentences)> Near(LanguageTerm term, int typos)
    {
        if (TermsOf(term.Language) is not { } terms)
        {
            yield break;
        }

        var wanted = new Term(SentenceDocuments.FieldOf(SentencePart.Text, term.Language), term.Term);
        var near = new FuzzyTermsEnum(terms, new AttributeSource(), wanted, typos, 1, true);
        while (near.MoveNext())
        {
            yield return (near.Term.Utf8ToString(), near.DocFreq);
        }
    }

    /// <summary>The terms of an analysis language that sound like a name (<see cref="NameSound"/>).</summary>
    /// <remarks>The first call for a language reads its whole dictionary, and only questions with unknown names call.</remarks>
    public IEnumerable<string> Sounding(string language, string sound) => bySound.GetOrAdd(language, Listen)[sound];

    ILookup<string, string> Listen(string language)
    {
        var sounds = new List<(string Sound, string Term)>();
        var terms = TermsOf(language)?.GetEnumerator();
        while (terms is not null && terms.MoveNext())
        {
            var term = terms.Term.Utf8ToString();
            if (NameSound.Of(term) is string sound)
            {
                sounds.Add((sound, term));
            }
        }

        return sounds.ToLookup(one => one.Sound, one => one.Term, StringComparer.Ordinal);
    }

    Terms? TermsOf(string language) =>
        MultiFields.GetTerms(reader, SentenceDocuments.FieldOf(SentencePart.Text, language));
}
