using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Comparing;
using TalksBot.Knowledge.Index;

namespace TalksBot.Knowledge.Digesting;

/// <summary>A new sentence with what was read in it.</summary>
/// <param name="Article">Its article.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Words">Its words.</param>
/// <param name="Figures">How many of what, and how long.</param>
/// <param name="Dates">The dates that it names.</param>
/// <param name="Content">What it tells of, whoever says it.</param>
/// <param name="All">What it tells of and who says it.</param>
sealed record NewSentence(
    NewArticle Article,
    Sentence Sentence,
    WordsOfStatement Words,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<NamedDate> Dates,
    ConceptBag Content,
    ConceptBag All)
{
    static readonly AskedFigure NothingAsked = new(new Question("", Language: null, []));

    /// <summary>Reads a sentence.</summary>
    public static NewSentence Read(NewArticle article, Sentence sentence)
    {
        var indexed = new IndexedArticle(article.Document, Hash: "", article.Language, article.Source, article.Length, []);
        var words = new WordsOfStatement(new IndexedSentence(indexed, sentence), NothingAsked);
        var dates = DateReader.Read(words);
        var figures = FigureReader.Read(words);
        var concepts = Concepts.Of(article.Language).Read(words);
        return new NewSentence(
            article, sentence, words, figures, dates,
            ConceptBag.Of(concepts.Where(one => !words.IsAttribution[one.Word])), ConceptBag.Of(concepts));
    }
}
