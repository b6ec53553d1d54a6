using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Evaluation;

/// <summary>
/// The engine to compare with: Lucene.Net as it comes, one document a sentence, its own analyzer for the language
/// (<see cref="StandardAnalyzer"/> where it has none), BM25 with its default parameters over that one field.
/// </summary>
sealed class PlainBm25 : IDisposable
{
    const LuceneVersion Version = LuceneVersion.LUCENE_48;
    const string TextField = "text";

    readonly RAMDirectory directory = new();
    readonly Analyzer analyzer;
    readonly DirectoryReader reader;
    readonly IndexSearcher searcher;

    /// <summary>Indexes the articles; all are taken to be in the language of the first.</summary>
    public PlainBm25(IReadOnlyList<Article> articles)
    {
        analyzer = articles[0].Language switch
        {
            "en" => new EnglishAnalyzer(Version),
            "ru" => new RussianAnalyzer(Version),
            "tr" => new TurkishAnalyzer(Version),
            _ => new StandardAnalyzer(Version),
        };
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(Version, analyzer)))
        {
            foreach (var sentence in articles.SelectMany(article => article.Sentences))
            {
                writer.AddDocument([new TextField(TextField, sentence.Text, Field.Store.YES)]);
            }
        }

        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>The ten best sentences; the first one's score is the confidence.</summary>
    public Reply Ask(string question)
    {
        var query = new BooleanQuery();
        using (var words = analyzer.GetTokenStream(TextField, question))
        {
            var term = words.AddAttribute<ICharTermAttribute>();
            words.Reset();
            while (words.IncrementToken())
            {
                query.Add(new TermQuery(new Term(TextField, term.ToString())), Occur.SHOULD);
            }

            words.End();
        }

        var hits = searcher.Search(query, 10).ScoreDocs;
        return new Reply(
            [.. hits.Select(hit => searcher.Doc(hit.Doc).GetField(TextField).GetStringValue(CultureInfo.InvariantCulture))],
            hits.Length > 0 ? hits[0].Score : 0,
            hits.Length > 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
        analyzer.Dispose();
    }
}
