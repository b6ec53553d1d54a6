using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// All documents of one article, to be deleted. Only the article's own document carries its name; its sentences stand
/// before it.
/// </summary>
/// <param name="document">The article's name.</param>
sealed class ArticleFilter(string document) : Filter, IEquatable<ArticleFilter>
{
    readonly string document = document;

    /// <inheritdoc/>
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        FixedBitSet? found = null;
        var reader = context.AtomicReader;
        var data = reader.GetBinaryDocValues(SentenceDocuments.ArticleData);
        var documents = reader.GetTermDocsEnum(new Term(SentenceDocuments.Article, document));
        while (documents is not null && documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            if (acceptDocs?.Get(documents.DocID) != false)
            {
                found ??= new FixedBitSet(reader.MaxDoc);
                var (article, _) = SentenceDocuments.Read(data, documents.DocID);
                found.Set(documents.DocID - article.Sentences, documents.DocID + 1);
            }
        }

        return found;
    }

    /// <inheritdoc/>
    public bool Equals(ArticleFilter? other) => other?.document == document;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ArticleFilter);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(document, StringComparison.Ordinal);
}
