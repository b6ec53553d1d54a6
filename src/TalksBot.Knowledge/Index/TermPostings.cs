using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// The documents of a term. One of several words has those that hold all of them: the index keeps no places, and in the
/// bounds of a sentence words that belong together seldom meet otherwise.
/// </summary>
static class TermPostings
{
    /// <summary>The documents of a term in a field, or <see langword="null"/> if it has none.</summary>
    /// <param name="terms">The field's terms, to be moved at will.</param>
    /// <param name="term">The term, with blanks between its words if it has several.</param>
    /// <param name="live">The documents that are not deleted, or <see langword="null"/> for all.</param>
    public static DocsEnum? Of(TermsEnum terms, string term, IBits? live)
    {
        if (!term.Contains(' ', StringComparison.Ordinal))
        {
            return terms.SeekExact(new BytesRef(term)) ? terms.Docs(live, null, DocsFlags.FREQS) : null;
        }

        var words = term.Split(' ');
        var each = new DocsEnum[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (!terms.SeekExact(new BytesRef(words[i])))
            {
                return null;
            }

            each[i] = terms.Docs(live, null, DocsFlags.FREQS);
        }

        return new Together(each);
    }

    /// <summary>Documents that hold all words; the rarest in a document tells how often they meet there.</summary>
    sealed class Together(DocsEnum[] words) : DocsEnum
    {
        int document = -1;

        public override int DocID => document;

        public override int Freq => words.Min(word => word.Freq);

        public override int NextDoc() => Meet(words[0].NextDoc());

        public override int Advance(int target) => Meet(words[0].Advance(target));

        public override long GetCost() => words.Min(word => word.GetCost());

        int Meet(int target)
        {
            for (var i = 1; i < words.Length && target != DocIdSetIterator.NO_MORE_DOCS;)
            {
                if (words[i].DocID < target)
                {
                    words[i].Advance(target);
                }

                if (words[i].DocID == target)
                {
                    i++;
                }
                else
                {
                    target = words[0].Advance(words[i].DocID);
                    i = 1;
                }
            }

            return document = target;
        }
    }
}
