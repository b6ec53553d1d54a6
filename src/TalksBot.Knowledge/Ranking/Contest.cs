using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking;

/// <summary>A question with all its candidates: what the features of each are measured from.</summary>
sealed class Contest
{
    readonly HashSet<ulong> names = [];

    public Contest(Question question, IReadOnlyList<Candidate> candidates, KnownMeetings known)
    {
        Question = question;
        Asked = new AskedWords(question);
        Asking = Asking.Of(question);
        Noun = Asking.Noun is null ? -1 : Asked.IndexOf(Asking.Noun);
        // Without a verb that carries the question what is done is only guessed: "where were the talks held".
        Act = Asking.Predicate is { } act && (Asking.Classes & WordClass.Support) != 0 ? Asked.IndexOf(act) : -1;
        Unsaid = Asked.Unsaid(Asking);
        Trigrams = new LetterTrigrams(question, candidates);
        Known = [.. candidates.Select(candidate => known.Of(candidate.Sentence))];
        Meetings = new WordMeeting[candidates.Count];
        Holders = new int[Asked.Count];
        for (var i = 0; i < Meetings.Length; i++)
        {
            Meetings[i] = new WordMeeting(Asked, candidates[i]);
            foreach (var word in Meetings[i].Words)
            {
                if (word.Has(WordMarks.Capital) && !word.Has(WordMarks.First))
                {
                    names.Add(word.Term);
                }
            }

            BestScore = Math.Max(BestScore, candidates[i].Score);
            for (var word = 0; word < Asked.Count; word++)
            {
                Holders[word] += (Meetings[i].Text & (1UL << word)) != 0 ? 1 : 0;
            }
        }
    }

    /// <summary>An empty question with one empty candidate: from it the families tell the names of their features.</summary>
    public static Contest OfNothing
    {
        get
        {
            var source = new Source("", "", null, null, PublicationDate.Undated);
            var article = new IndexedArticle("", "", "", source, 1, []);
            var sentence = new IndexedSentence(article, new Sentence(1, 1, "", []));
            return new Contest(new Question("", null, []), [new Candidate(sentence, 0, default)], KnownMeetings.None);
        }
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>Its words.</summary>
    public AskedWords Asked { get; }

    /// <summary>How it asks.</summary>
    public Asking Asking { get; }

    /// <summary>The question's word that names the thing asked for, or -1.</summary>
    public int Noun { get; }

    /// <summary>The question's word that tells what is done, if a verb before it carries the question ("did"), or -1.</summary>
    public int Act { get; }

    /// <summary>The question's words of <see cref="AskedWords.Unsaid"/>.</summary>
    public ulong Unsaid { get; }

    /// <summary>The candidates in the first stage's order.</summary>
    public WordMeeting[] Meetings { get; }

    /// <summary>Their letter trigrams.</summary>
    public LetterTrigrams Trigrams { get; }

    /// <summary>How near the questions that each candidate is known to answer come.</summary>
    public KnownMeeting[] Known { get; }

    /// <summary>
    /// Whether a word is written as a name. Where a sentence begins a capital tells nothing, unless other candidates have
    /// it inside theirs.
    /// </summary>
    public bool IsName(SentenceWord word) => word.Has(WordMarks.Capital) || (word.Has(WordMarks.First) && names.Contains(word.Term));

    /// <summary>How many candidates hold each of the question's words.</summary>
    public int[] Holders { get; }

    /// <summary>The first stage's greatest score.</summary>
    public double BestScore { get; }
}
