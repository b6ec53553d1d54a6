using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Ranking;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Comparing;

/// <summary>The figure that a question asks for, and of when.</summary>
sealed class AskedFigure
{
    readonly Dictionary<ulong, int> byTerm;
    readonly ulong? thing;
    readonly ulong? act;
    readonly ulong[] likeAct;

    public AskedFigure(Question question)
    {
        var all = new AskedWords(question);
        byTerm = all.ByTerm;
        var asking = Asking.Of(question);
        var predicate = asking.Predicate is { } told ? all.IndexOf(told) : -1;
        act = predicate >= 0 ? (ulong)predicate : null;
        likeAct = predicate >= 0 ? all.Related[predicate] : [];
        IsCount = asking.Kind == AnswerKind.Count;
        IsTimed = (asking.Classes & (WordClass.Month | WordClass.Ordinal)) != 0;
        // "What did he say" asks for words, which may be of what is to come.
        IsOfPast = (asking.Classes & (WordClass.Past | WordClass.Plan | WordClass.Speech)) == WordClass.Past;
        // A translated question has its words in another language: the thing counted is then its first that means anything.
        var words = question.Words.Index().ToList();
        var noun = words.FindIndex(word => word.Item.Text == asking.Noun);
        noun = noun >= 0 ? noun : words.FindIndex(word => word.Item.IsMeaningful);
        thing = IsCount && noun >= 0 ? (ulong)noun : null;
    }

    /// <summary>Whether the question asks how many.</summary>
    public bool IsCount { get; }

    /// <summary>Whether it asks so of one month or one of several: what is newer then answers another question.</summary>
    public bool IsTimed { get; }

    /// <summary>Whether the question asks what was done, and not what was planned or said.</summary>
    public bool IsOfPast { get; }

    /// <summary>What a term is compared by: its own hash, or the place of the question's word that it may stand for.</summary>
    public ulong KeyOf(ulong term) => byTerm.TryGetValue(term, out var word) ? (ulong)word : term;

    /// <summary>Whether a term tells what the question asks to be done, or nearly that: "decide".</summary>
    public bool IsAct(ulong term) => (act is { } key && KeyOf(term) == key) || likeAct.Contains(term);

    /// <summary>Whether a figure counts what is asked for.</summary>
    public bool Is(Figure figure) => thing is { } key && figure.Counted.Contains(key);
}
