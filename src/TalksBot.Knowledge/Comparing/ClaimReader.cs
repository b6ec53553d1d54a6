using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Knowledge.Comparing;

/// <summary>Reads on which side of the pairs of opposites a sentence stands.</summary>
static class ClaimReader
{
    // "no agreement", "was not agreed", "\u043d\u0435 \u043f\u043e\u0433\u043e\u0434\u0438\u043b\u0438\u0441\u044f": what denies a word stands this near before it.
    const int DenialReach = 2;

    /// <summary>Its claims, one for each pair of which it takes one side only.</summary>
    public static IReadOnlyList<Claim> Read(WordsOfStatement words)
    {
        var claims = new List<Claim>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words.IsAttribution[i])
            {
                continue;
            }

            foreach (var (pair, isSecond) in words.Known[i].Sides)
            {
                var denial = DenialBefore(words, i);
                claims.Add(new Claim(pair, isSecond != denial < i, words.KeyOf(i), words[denial].Start, words.EndOf(i)));
            }
        }

        return
        [
            .. claims.GroupBy(claim => claim.Pair)
                .Where(sides => sides.All(claim => claim.IsSecond == sides.First().IsSecond))
                .Select(sides => sides.First()),
        ];
    }

    static int DenialBefore(WordsOfStatement words, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - DenialReach) && words.SameClause(i, at); i--)
        {
            if (words[i].Is(WordClass.Negation))
            {
                return i;
            }
        }

        return at;
    }
}
