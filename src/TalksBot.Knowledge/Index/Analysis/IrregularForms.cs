using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Tartarus.Snowball.Ext;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Index.Analysis;

/// <summary>The English forms of <c>irregular-forms.tsv</c>, each with the stem of its basic form.</summary>
static class IrregularForms
{
    static readonly Lazy<StemmerOverrideFilter.StemmerOverrideMap> Built = new(Build);

    /// <summary>Form to stem, as the filter before the stemmer wants it.</summary>
    public static StemmerOverrideFilter.StemmerOverrideMap Stems => Built.Value;

    static StemmerOverrideFilter.StemmerOverrideMap Build()
    {
        var stems = new StemmerOverrideFilter.Builder(ignoreCase: false);
        var stemmer = new PorterStemmer();
        foreach (var row in VocabularyTable.Rows("irregular-forms.tsv", columns: 2))
        {
            stemmer.SetCurrent(row[0]);
            stemmer.Stem();
            foreach (var form in row[1].Split(' '))
            {
                stems.Add(form, stemmer.Current);
            }
        }

        return stems.Build();
    }
}
