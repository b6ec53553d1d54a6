using System.Globalization;

namespace TalksBot.Benchmarks.Scale;

/// <summary>
/// English-like words, the same from the same seed: real function words, and made-up nouns, verbs, adjectives and names
/// whose frequencies fall as Zipf found that those of words do.
/// </summary>
sealed class MadeLanguage
{
    const int Lemmas = 120_000;
    const double Exponent = 1.05;
    // So that the words of a question stand in as many of the sentences as those of real questions about news do (in the mean
    // 8.6 % together, most of them few and some of them many), and plain BM25 has as much to read.
    const double Offset = 30;

    // Each with its frequency in a thousand words of news, roughly.
    const string FunctionWordList =
        "the 62 of 28 and 27 to 26 a 22 in 21 that 10 for 10 is 8 on 8 was 8 with 7 he 7 it 6 as 6 at 6 by 6 his 4 be 4 from 4 "
        + "have 4 has 4 are 4 an 4 not 4 this 3 had 3 who 3 but 3 they 3 were 3 their 3 will 3 which 2 said 5 would 2 more 2 "
        + "been 2 one 2 about 2 or 2 she 2 her 2 its 2 after 2 also 1 when 1 there 1 could 1 into 1 than 1 if 1 over 1 during 1";

    static readonly string[] Onsets =
        [.. "b br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w y".Split(' '), "", ""];
    static readonly string[] Vowels = "a a a e e e i i o o u ai ea ou ee".Split(' ');
    static readonly string[] Codas = [.. "n r l s t d m nd nt rd st ck ll ss rt mp".Split(' '), "", "", ""];

    readonly string[] lemmas = new string[Lemmas];
    readonly WeightedChoice byRank;
    readonly WeightedChoice function;
    readonly string[] functionWords;

    public MadeLanguage(Random random)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var rank = 0; rank < Lemmas; rank++)
        {
            // What is said often is short.
            var syllables = 1 + (rank > 200 ? 1 : 0) + (rank > 8000 ? 1 : 0) + random.Next(2);
            string word;
            do
            {
                word = string.Concat(Enumerable.Range(0, syllables).Select(_ => Pick(Onsets) + Pick(Vowels))) + Pick(Codas);
            }
            while (word.Length < 3 || !known.Add(word));
            lemmas[rank] = word;
        }

        byRank = new WeightedChoice(Enumerable.Range(0, Lemmas).Select(rank => Math.Pow(rank + Offset, -Exponent)));
        var listed = FunctionWordList.Split(' ').Chunk(2).ToList();
        functionWords = [.. listed.Select(pair => pair[0])];
        function = new WeightedChoice(listed.Select(pair => double.Parse(pair[1], CultureInfo.InvariantCulture)));

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    /// <summary>A function word, the frequent ones oftener.</summary>
    public string FunctionWord(Random random) => functionWords[function.Next(random)];

    /// <summary>Whether a word in lower case is a function word of this language.</summary>
    public bool IsFunctionWord(string word) => Array.IndexOf(functionWords, word) >= 0;

    /// <summary>The number of a word that carries meaning, the frequent ones oftener.</summary>
    public int Lemma(Random random) => byRank.Next(random);

    /// <summary>A form of a word: names have a capital and one form, others now and then an ending.</summary>
    public string Form(int lemma, Random random) => (lemma % 20) switch
    {
        // Names are a sixth of the words; a noun or verb shows an ending in half of its places.
        0 or 7 or 13 => char.ToUpperInvariant(lemmas[lemma][0]) + lemmas[lemma][1..],
        < 12 => lemmas[lemma] + (random.Next(3) == 0 ? "s" : ""),
        < 18 => lemmas[lemma] + random.Next(4) switch { 0 => "ed", 1 => "ing", 2 => "s", _ => "" },
        _ => lemmas[lemma] + (random.Next(6) == 0 ? "ly" : ""),
    };

    /// <summary>A number: a year, a small count, a large one.</summary>
    public static string Number(Random random) => random.Next(3) switch
    {
        0 => random.Next(1990, 2026).ToString(CultureInfo.InvariantCulture),
        1 => random.Next(2, 100).ToString(CultureInfo.InvariantCulture),
        _ => random.Next(1000, 100_000).ToString("#,0", CultureInfo.InvariantCulture),
    };
}
