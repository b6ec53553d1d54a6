using TalksBot.Knowledge.Index;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Ranking.Features;

/// <summary>What the sentence looks like: length, place, how much is new in it, whether it leans on the one before.</summary>
static class ShapeFeatures
{
    const int PronounReach = 4;

    /// <summary>Measures one candidate.</summary>
    public static void Measure(Contest contest, WordMeeting meeting, ref FeatureRow row)
    {
        var sentence = meeting.Candidate.Sentence.Sentence;
        var words = meeting.Words;
        int news = 0, met = 0, newNames = 0, newNumbers = 0;
        var leans = false;
        for (var i = 0; i < words.Length; i++)
        {
            var isNew = meeting.Met[i] < 0 && !words[i].Is(WordClass.Function);
            news += isNew ? 1 : 0;
            met += meeting.Met[i] >= 0 && contest.Asked.Worth[meeting.Met[i]] > 0 ? 1 : 0;
            newNames += isNew && words[i].Has(WordMarks.Capital) ? 1 : 0;
            newNumbers += isNew && words[i].Has(WordMarks.Digit) ? 1 : 0;
            leans |= i < PronounReach && words[i].Is(WordClass.Pronoun);
        }

        var before = contest.Asked.Share(meeting.Candidate.Places.Previous & ~meeting.Text);
        row.Put("shape.log-length", Math.Log(1 + words.Length));
        row.Put("shape.short", words.Length < 6);
        row.Put("shape.long", words.Length > 40);
        row.Put("shape.density", words.Length > 0 ? (double)met / words.Length : 0);
        row.Put("shape.news", Math.Log(1 + news));
        row.Put("shape.no-news", news < 2);
        row.Put("shape.new-names", Math.Log(1 + newNames));
        row.Put("shape.new-numbers", Math.Log(1 + newNumbers));
        row.Put("shape.asks", sentence.Text.EndsWith('?'));
        row.Put("shape.no-stop", sentence.Text.Length > 0 && char.IsLetterOrDigit(sentence.Text[^1]));
        row.Put("shape.quote", sentence.Text.AsSpan().IndexOfAny('"', '\u201c', '\u00ab') >= 0);
        row.Put("shape.bracket", sentence.Text.Contains('(', StringComparison.Ordinal));
        row.Put("place.first", sentence.Number == 1);
        row.Put("place.early", 1.0 / sentence.Number);
        row.Put("leans.pronoun", leans);
        row.Put("leans.on-previous", leans ? before : 0);
        row.Put("leans.on-nothing", !leans ? before : 0);
    }
}
