using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using TalksBot.Knowledge.Articles;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// The marks of the files whose articles the index holds, each a small document of its own, so that a file that was only
/// touched has no article written anew. They stand in the same commit as the articles and so never disagree with them.
/// </summary>
static class FileMarkDocuments
{
    const string File = "markedFile";
    const string Size = "markSize";
    const string Modified = "markModified";

    /// <summary>Names the mark of a file.</summary>
    public static Term Named(string document) => new(File, document);

    /// <summary>A mark as a document.</summary>
    public static IEnumerable<IIndexableField> Of(string document, FileMark mark) =>
    [
        new StringField(File, document, Field.Store.NO),
        new NumericDocValuesField(Size, mark.Size),
        new NumericDocValuesField(Modified, mark.Modified),
    ];

    /// <summary>The marks of a state of the index by the files' documents.</summary>
    public static Dictionary<string, FileMark> Read(IndexReader reader)
    {
        var marks = new Dictionary<string, FileMark>(StringComparer.Ordinal);
        foreach (var leaf in reader.Leaves.Select(context => context.AtomicReader))
        {
            if (leaf.GetTerms(File)?.GetEnumerator() is not { } files)
            {
                continue;
            }

            var (sizes, times) = (leaf.GetNumericDocValues(Size), leaf.GetNumericDocValues(Modified));
            for (DocsEnum? documents = null; files.MoveNext();)
            {
                documents = files.Docs(leaf.LiveDocs, documents, DocsFlags.NONE);
                if (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                {
                    marks.Add(files.Term.Utf8ToString(), new FileMark(sizes.Get(documents.DocID), times.Get(documents.DocID)));
                }
            }
        }

        return marks;
    }
}
