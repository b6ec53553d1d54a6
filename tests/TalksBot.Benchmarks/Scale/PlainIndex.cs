using System.Globalization;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace TalksBot.Benchmarks.Scale;

/// <summary>What is compared with: Lucene.Net's own BM25 over English sentences, on disk, with the text stored.</summary>
sealed class PlainIndex : IDisposable
{
    const LuceneVersion Version = LuceneVersion.LUCENE_48;
    const string TextField = "text";
    const int Top = 10;

    readonly EnglishAnalyzer analyzer = new(Version);
    readonly FSDirectory directory;
    DirectoryReader? reader;
    IndexSearcher? searcher;

    public PlainIndex(string folder) => directory = FSDirectory.Open(folder);

    /// <summary>Indexes sentences, each as a document.</summary>
    public void Write(IEnumerable<string> sentences)
    {
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(Version, analyzer)))
        {
            foreach (var sentence in sentences)
            {
                writer.AddDocument([new TextField(TextField, sentence, Field.Store.YES)]);
            }
        }

        Open();
    }

    /// <summary>Opens what was written.</summary>
    public void Open()
    {
        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>The texts of the ten best sentences.</summary>
    public IReadOnlyList<string> Ask(string question)
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

        return
        [
            .. searcher!.Search(query, Top).ScoreDocs
                .Select(hit => searcher.Doc(hit.Doc).GetField(TextField).GetStringValue(CultureInfo.InvariantCulture)),
        ];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        reader?.Dispose();
        directory.Dispose();
        analyzer.Dispose();
    }
}
