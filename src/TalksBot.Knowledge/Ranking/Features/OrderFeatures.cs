using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>Whether the question's words stand together and in the question's order.</summary>
static class OrderFeatures
{
    const int Far = 12;

    /// <summary>Measures one candidate.</summary>
    public static void Measure(Contest contest, WordMeeting meeting, ref FeatureRow row)
    {
        var asked = contest.Asked;
        Runs(asked, meeting, ref row);
        Pairs(asked, meeting, ref row);
        Spread(asked, meeting, ref row);
        Clauses(asked, meeting, ref row);
    }

    // Runs of the question's words, one after the other in the sentence as in the question, function words too.
    static void Runs(AskedWords asked, WordMeeting meeting, ref FeatureRow row)
    {
        int longest = 0, length = 0, together = 0, runWords = 0;
        double best = 0, worth = 0, runs = 0;
        for (var i = 0; i < meeting.Met.Length; i++)
        {
            var word = meeting.Met[i];
            if (word < 0)
            {
                (length, worth, runWords) = (0, 0, 0);
                continue;
            }

            var follows = i > 0 && meeting.Met[i - 1] >= 0 && meeting.Met[i - 1] == word - 1;
            if (!follows)
            {
                (length, worth, runWords) = (0, 0, 0);
            }

            length++;
            worth += asked.Worth[word];
            runWords += asked.Worth[word] > 0 ? 1 : 0;
            together = Math.Max(together, runWords);
            longest = Math.Max(longest, length);
            best = Math.Max(best, length > 1 ? worth : 0);
            runs += follows ? asked.Worth[word] + .3 : 0;
        }

        row.Put("run.longest", Math.Log(1 + longest));
        row.Put("run.meaningful", Math.Log(1 + together));
        row.Put("run.worth", best / asked.All);
        row.Put("run.all", runs / asked.All);
    }

    // Meaningful words that are neighbours in the question: how near, and in which order, they stand in the sentence.
    static void Pairs(AskedWords asked, WordMeeting meeting, ref FeatureRow row)
    {
        double near = 0, ordered = 0, all = 0, adjacent = 0, sameClause = 0, inversions = 0, pairs = 0;
        var before = -1;
        for (var i = 0; i < asked.Count; i++)
        {
            if (asked.Worth[i] <= 0)
            {
                continue;
            }

            if (before >= 0)
            {
                var worth = Math.Min(asked.Worth[before], asked.Worth[i]);
                all += worth;
                if (meeting.First[before] >= 0 && meeting.First[i] >= 0)
                {
                    var distance = Nearest(meeting, before, i);
                    near += worth / Math.Abs(distance);
                    ordered += distance > 0 ? worth : 0;
                    adjacent += Math.Abs(distance) <= i - before + 1 ? worth : 0;
                    sameClause += meeting.Words[meeting.First[before]].Clause == meeting.Words[meeting.First[i]].Clause ? worth : 0;
                    inversions += distance < 0 ? 1 : 0;
                    pairs++;
                }
            }

            before = i;
        }

        all = Math.Max(all, 1e-6);
        row.Put("pairs.near", near / all);
        row.Put("pairs.ordered", ordered / all);
        row.Put("pairs.adjacent", adjacent / all);
        row.Put("pairs.same-clause", sameClause / all);
        row.Put("pairs.inverted", pairs > 0 ? inversions / pairs : 0);
    }

    /// <summary>The signed distance between the nearest occurrences of two words, never 0.</summary>
    static int Nearest(WordMeeting meeting, int a, int b)
    {
        int best = meeting.First[b] - meeting.First[a], lastA = -1, lastB = -1;
        for (var i = 0; i < meeting.Met.Length; i++)
        {
            if (meeting.Met[i] == a)
            {
                lastA = i;
                best = lastB >= 0 && Math.Abs(best) > i - lastB ? lastB - i : best;
            }
            else if (meeting.Met[i] == b)
            {
                lastB = i;
                best = lastA >= 0 && Math.Abs(best) > i - lastA ? i - lastA : best;
            }
        }

        return best == 0 ? 1 : best;
    }

    // How tightly all meaningful words of the question that the sentence holds stand together.
    static void Spread(AskedWords asked, WordMeeting meeting, ref FeatureRow row)
    {
        int first = int.MaxValue, last = -1, distinct = 0;
        double gaps = 0, worth = 0;
        var previous = -1;
        for (var i = 0; i < asked.Count; i++)
        {
            if (asked.Worth[i] > 0 && meeting.First[i] >= 0)
            {
                distinct++;
                first = Math.Min(first, meeting.First[i]);
                last = Math.Max(last, meeting.First[i]);
            }
        }

        for (var i = 0; i < meeting.Met.Length; i++)
        {
            if (meeting.Met[i] >= 0 && asked.Worth[meeting.Met[i]] > 0)
            {
                var own = asked.Worth[meeting.Met[i]];
                gaps += previous >= 0 ? own / (1 + Math.Min(Far, i - previous - 1)) : 0;
                worth += own;
                previous = i;
            }
        }

        row.Put("spread.window", distinct > 1 ? (double)distinct / (last - first + 1) : 0);
        row.Put("spread.log-window", distinct > 1 ? Math.Log(1 + last - first) : 0);
        row.Put("spread.gaps", gaps / asked.All);
        row.Put("spread.repeats", worth / asked.All);
        row.Put("spread.start", distinct > 0 ? 1.0 / (1 + first) : 0);
    }

    static void Clauses(AskedWords asked, WordMeeting meeting, ref FeatureRow row)
    {
        double best = 0, own = 0;
        var clause = -1;
        ulong seen = 0;
        for (var i = 0; i < meeting.Met.Length; i++)
        {
            if (meeting.Words[i].Clause != clause)
            {
                (clause, own, seen) = (meeting.Words[i].Clause, 0, 0);
            }

            var word = meeting.Met[i];
            if (word >= 0 && (seen & (1UL << word)) == 0)
            {
                seen |= 1UL << word;
                own += asked.Worth[word];
                best = Math.Max(best, own);
            }
        }

        row.Put("clause.best", best / asked.All);
        row.Put("clause.count", Math.Log(1 + clause + 1));
        row.Put("clause.passive", meeting.Holds(WordClass.Manner));
    }
}
