using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Index.Analysis;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking;

/// <summary>
/// The questions that sentences are known to answer, in the words of people who have not read them: a question that comes
/// near one of these finds its sentence although it has few words of it. (Document expansion, as Nogueira et al. 2019,
/// "Document Expansion by Query Prediction", does it with questions that a model writes.) Each is taken in its own language
/// alone: a question asked in another meets those that are in that language, and by its translation those of the articles'.
/// </summary>
sealed class KnownQuestions
{
    // Below this likeness a known question tells nothing by what it asks for.
    const float Telling = .2f;

    // What is believed of a word before it is counted: as if so many lines more had been read, of which so many have it.
    const float Prior = 20;
    const float FunctionShare = .6f;
    const float ContentShare = .01f;

    readonly List<KnownQuestion> questions = [];
    readonly Dictionary<ulong, Posting> postings = [];
    readonly List<LanguageAnalyzer> analyzers = [];

    /// <summary>Reads the questions of lines.</summary>
    /// <param name="lines">The lines of <c>questions.tsv</c>.</param>
    public KnownQuestions(IReadOnlyList<SentenceQuestions> lines)
    {
        Lines = lines;
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var text in lines[i].Questions)
            {
                Add(i, text, isAnswered: true);
            }

            foreach (var text in lines[i].Unanswered)
            {
                Add(i, text, isAnswered: false);
            }
        }

        foreach (var posting in postings.Values)
        {
            posting.Worth = WorthOf(posting.Lines, posting.IsFunction);
            posting.Questions.ForEach(question => questions[question].Worth += posting.Worth);
        }
    }

    /// <summary>No question.</summary>
    public static KnownQuestions None { get; } = new([]);

    /// <summary>The lines that they come from.</summary>
    public IReadOnlyList<SentenceQuestions> Lines { get; }

    /// <summary>How near a question comes to those of each line.</summary>
    public KnownMeeting[] Meet(Question question)
    {
        var meetings = new KnownMeeting[Lines.Count];
        var (common, met, all) = Compare(question);
        var kind = Asking.Of(question).Kind;
        // A follow-up asks for something else than its own words say. In another language their worths differ from the
        // known question's by what they are translated to, and yet they are the same.
        var words = question.Previous is null ? WordsOf(question.Text) : null;
        for (var i = 0; i < common.Length; i++)
        {
            // Dice 1945, "Measures of the Amount of Ecologic Association Between Species", with weights.
            // Two words of the question may meet one of the other: together they have no more in common than that.
            var likeness = questions[i].Words == words ? 1
                : common[i] > 0 ? 2 * Math.Min(common[i], Math.Min(all, questions[i].Worth)) / (all + questions[i].Worth)
                : 0;
            var isOfKind = likeness >= Telling && questions[i].Kind == kind;
            var near = Nearness.Of(likeness, isOfKind, met[i]);
            var line = questions[i].Line;
            meetings[line] = meetings[line].And(
                questions[i].IsAnswered ? new KnownMeeting(true, near, default) : new KnownMeeting(false, default, near));
        }

        return meetings;
    }

    // What each has in common with the question by worth, which of the question's words it has, and what these all are worth.
    (float[] Common, ulong[] Met, float All) Compare(Question question)
    {
        var common = new float[questions.Count];
        var met = new ulong[questions.Count];
        var all = 0f;
        for (var i = 0; i < question.Words.Count && common.Length > 0; i++)
        {
            var word = question.Words[i];
            var found = Find(word);
            // Function words too: how it is asked is half of a question. Only those of the question before weigh less.
            var weight = i < question.OwnWords ? 1 : (float)word.Weight;
            var worth = weight * (found.Count > 0 ? found.Max(posting => posting.Worth) : WorthOf(0, !word.IsMeaningful));
            all += worth;
            foreach (var posting in found)
            {
                foreach (var one in posting.Questions)
                {
                    common[one] += (met[one] & (1UL << i)) == 0 ? Math.Min(worth, posting.Worth) : 0;
                    met[one] |= 1UL << i;
                }
            }
        }

        return (common, met, all);
    }

    // By all that stands for it in the articles, and by what it is in the language in which it was asked.
    List<Posting> Find(QuestionWord word)
    {
        var found = new List<Posting>();
        foreach (var term in word.Terms)
        {
            Find(term.Language, term.Term);
        }

        foreach (var analyzer in analyzers)
        {
            foreach (var asked in word.AskedAs)
            {
                Find(analyzer.Language, analyzer.TermOf(asked));
            }
        }

        return found;

        void Find(string language, string term)
        {
            if (postings.TryGetValue(SentenceWords.Hash(language, term), out var posting) && !found.Contains(posting))
            {
                found.Add(posting);
            }
        }
    }

    // A word is worth the more, the fewer sentences it is asked for: the negative logarithm of the share of lines that have it.
    float WorthOf(int having, bool isFunction) =>
        -MathF.Log((having + Prior * (isFunction ? FunctionShare : ContentShare)) / (Lines.Count + Prior));

    void Add(int line, string text, bool isAnswered)
    {
        var language = LanguageDetector.Detect([text]);
        var analyzer = LanguageAnalyzers.For(language);
        if (!analyzers.Contains(analyzer))
        {
            analyzers.Add(analyzer);
        }

        foreach (var token in analyzer.Tokens(text))
        {
            var term = SentenceWords.Hash(analyzer.Language, token.Term);
            if (!postings.TryGetValue(term, out var posting))
            {
                var word = text.Substring(token.Start, token.Length).ToLowerInvariant();
                postings[term] = posting = new Posting(GrammarWords.Has(language, word));
            }

            posting.Add(questions.Count, line, isAnswered);
        }

        questions.Add(new KnownQuestion(line, text, WordsOf(text), language, isAnswered));
    }

    // Its letters and digits alone: neither capitals nor marks tell two questions apart.
    static string WordsOf(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    sealed class KnownQuestion(int line, string text, string words, string language, bool isAnswered)
    {
        const int Unread = -1;

        int kind = Unread;

        public int Line => line;

        public string Words => words;

        public bool IsAnswered => isAnswered;

        // Read when it first comes near: there are thousands. Two threads may both read it, and write the same.
        public AnswerKind Kind => (AnswerKind)(kind != Unread ? kind : kind = (int)Asking.Of(text, language).Kind);

        public float Worth { get; set; }
    }

    // Which questions have a term, and in how many lines the answered ones of these stand: both come in their order.
    sealed class Posting(bool isFunction)
    {
        int lastLine = -1;

        public bool IsFunction => isFunction;

        public List<int> Questions { get; } = [];

        public int Lines { get; private set; }

        public float Worth { get; set; }

        public void Add(int question, int line, bool isAnswered)
        {
            if (Questions is not [.., var last] || last != question)
            {
                Questions.Add(question);
            }

            // Questions without an answer make no word frequent: where only they have it, it tells the more.
            Lines += isAnswered && line != lastLine ? 1 : 0;
            lastLine = isAnswered ? line : lastLine;
        }
    }
}
