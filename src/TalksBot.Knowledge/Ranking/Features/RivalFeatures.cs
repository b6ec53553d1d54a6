using System.Numerics;

namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>How a candidate stands beside the others: what only it holds, and whether its surroundings were found too.</summary>
static class RivalFeatures
{
    /// <summary>Measures one candidate.</summary>
    public static void Measure(Contest contest, int index, ref FeatureRow row)
    {
        var asked = contest.Asked;
        var meeting = contest.Meetings[index];
        var own = meeting.Candidate.Sentence;
        double only = 0, article = 0, paragraph = 0, all = 1e-6, beside = 0;
        int dominated = 0, dominates = 0;
        var most = 0.0;
        var articleText = meeting.Text;
        var paragraphText = meeting.Text;
        var mostInArticle = 0.0;
        var mine = asked.Share(meeting.Text);
        for (var i = 0; i < contest.Meetings.Length; i++)
        {
            var other = contest.Meetings[i];
            var score = other.Candidate.Score / Math.Max(contest.BestScore, 1e-6);
            var weight = score * score * score;
            all += weight;
            if (i == index)
            {
                continue;
            }

            var theirs = asked.Share(other.Text);
            most = Math.Max(most, theirs);
            dominated += theirs > mine + 1e-9 && (meeting.Text & ~other.Text) == 0 ? 1 : 0;
            dominates += mine > theirs + 1e-9 && (other.Text & ~meeting.Text) == 0 ? 1 : 0;
            if (other.Candidate.Sentence.Article.Document == own.Article.Document)
            {
                article += weight;
                articleText |= other.Text;
                var near = Math.Abs(other.Candidate.Sentence.Sentence.Number - own.Sentence.Number) <= 5;
                paragraphText |= near ? other.Text : 0;
                mostInArticle = Math.Max(mostInArticle, theirs);
                paragraph += other.Candidate.Sentence.Sentence.Paragraph == own.Sentence.Paragraph ? weight : 0;
                beside += Math.Abs(other.Candidate.Sentence.Sentence.Number - own.Sentence.Number) == 1 ? score : 0;
            }
        }

        for (var word = 0; word < asked.Count; word++)
        {
            only += contest.Holders[word] == 1 && (meeting.Text & (1UL << word)) != 0 ? asked.Worth[word] : 0;
        }

        var count = Math.Max(1.0, contest.Meetings.Length - 1);
        row.Put("rival.article-union", asked.Share(articleText));
        row.Put("rival.article-union-worth", asked.Share(articleText) * asked.All);
        row.Put("rival.near-union", asked.Share(paragraphText));
        row.Put("rival.article-topical", Topical(contest, index));
        row.Put("rival.only", only / asked.All);
        row.Put("rival.lead", mine - most);
        row.Put("rival.behind", Math.Min(0, mine - most));
        row.Put("rival.article-lead", mostInArticle > 0 ? mine - mostInArticle : 0);
        row.Put("rival.dominated", dominated / count);
        row.Put("rival.is-dominated", dominated > 0);
        row.Put("rival.dominates", dominates / count);
        row.Put("rival.article", article / all);
        row.Put("rival.paragraph", paragraph / all);
        row.Put("rival.beside", beside);
        row.Put("rival.held", BitOperations.PopCount(meeting.Text));
    }

    // What many sentences of the same article hold is its topic; what this one holds beyond that is its own.
    static double Topical(Contest contest, int index)
    {
        var asked = contest.Asked;
        var meeting = contest.Meetings[index];
        var document = meeting.Candidate.Sentence.Article.Document;
        double all = 1e-6, held = 0;
        for (var word = 0; word < asked.Count; word++)
        {
            if (asked.Worth[word] <= 0)
            {
                continue;
            }

            int others = 0, holding = 0;
            for (var i = 0; i < contest.Meetings.Length; i++)
            {
                if (i != index && contest.Meetings[i].Candidate.Sentence.Article.Document == document)
                {
                    others++;
                    holding += contest.Meetings[i].Likeness[word] > 0 ? 1 : 0;
                }
            }

            var own = asked.Worth[word] * (1 - holding / (others + 1.0));
            all += own;
            held += own * meeting.Likeness[word];
        }

        return held / all;
    }
}
