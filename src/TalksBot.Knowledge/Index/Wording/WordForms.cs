using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using TalksBot.Knowledge.Index.Analysis;

namespace TalksBot.Knowledge.Index.Wording;

/// <summary>
/// The single words of a lexicon, found by any inflected form. Turkish and Azerbaijani words take suffix upon suffix, so
/// that a word's beginning is sought whose rest is made of suffixes; the others share a stem.
/// </summary>
/// <param name="language">ISO 639-1 code of the words.</param>
sealed class WordForms(string language)
{
    const int ShortestLoose = 5;
    const int MostLoose = 4;

    /// <summary>What stemmers take for an ending of other words: "Умеров" loses it, "Умерова" keeps it.</summary>
    static readonly FrozenSet<string> NameEndings =
        FrozenSet.ToFrozenSet(["ов", "ев", "ін", "ин", "ан", "ам", "ей", "ем", "им", "ом"], StringComparer.Ordinal);

    static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    readonly bool agglutinates = language is "tr" or "az";
    readonly LanguageAnalyzer analyzer = LanguageAnalyzers.For(language);
    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    readonly List<string> forms = [];
    readonly Dictionary<char, List<string>> byInitial = [];
    readonly Dictionary<string, List<int>> byStem = new(StringComparer.Ordinal);

    /// <summary>Adds a word if it is new.</summary>
    /// <returns>Its number, by which <see cref="Find"/> knows it.</returns>
    public int Add(string word)
    {
        var form = Fold(word);
        if (numbers.TryGetValue(form, out var number))
        {
            return number;
        }

        number = forms.Count;
        numbers.Add(form, number);
        forms.Add(form);
        if (form.Length > 0)
        {
            Add(byInitial, form[0], form);
        }

        var stem = Stem(form);
        AddStem(stem, number);
        if (form.StartsWith(stem, StringComparison.Ordinal) && form.Length - stem.Length == 2 && NameEndings.Contains(form[^2..]))
        {
            AddStem(form, number);
        }

        if (agglutinates && form.Length > 4 && form[^3..] is "mek" or "mak" or "maq")
        {
            AddStem(form[..^3], number);
        }

        return number;
    }

    /// <summary>
    /// The words of which <paramref name="word"/> may be a form, likeliest first: itself if it is listed, then by its stem.
    /// A listed word may only stand inside an entry of several, where its stem may be an entry of its own.
    /// </summary>
    public IEnumerable<IReadOnlyList<int>> Find(string word)
    {
        var form = Fold(word);
        if (numbers.TryGetValue(form, out var number))
        {
            yield return [number];
        }

        if (!agglutinates)
        {
            if (byStem.TryGetValue(Stem(form), out var found))
            {
                yield return found;
            }

            yield break;
        }

        for (var length = form.Length - 1; length > 1; length--)
        {
            if (TurkicSuffixes.Are(form.AsSpan(length)))
            {
                foreach (var stem in TurkicSuffixes.StemsOf(form, length))
                {
                    if (byStem.TryGetValue(stem, out var found) && !IsOfSuffix(stem, form, length))
                    {
                        yield return found;
                    }
                }
            }
        }
    }

    /// <summary>
    /// The words that a word is nearest to which <see cref="Find"/> does not know: another form of a long stem, or a typo.
    /// </summary>
    public IReadOnlyList<int> FindNear(string word)
    {
        var form = Fold(word);
        var longest = 0;
        var near = new List<int>();
        for (var number = 0; !agglutinates && number < forms.Count; number++)
        {
            var common = form.AsSpan().CommonPrefixLength(forms[number]);
            if (common >= Math.Max(ShortestLoose, longest)
                && form.Length - common <= MostLoose
                && forms[number].Length - common < MostLoose)
            {
                if (common > longest)
                {
                    (longest, near) = (common, []);
                }

                near.Add(number);
            }
        }

        return near.Count > 0 ? near : FindTypo(form);
    }

    /// <summary>The listed words of one word that differ from <paramref name="word"/> by no more than typos, nearest first.</summary>
    public IEnumerable<string> Typos(string word)
    {
        var form = Fold(word);
        var most = EditDistance.AllowedFor(form.Length);
        return (most > 0 ? byInitial.GetValueOrDefault(form[0]) ?? [] : [])
            .Where(known => EditDistance.AllowedFor(known.Length) > 0)
            .Select(known => (Form: known, Typos: EditDistance.Of(form, known, most)))
            .Where(known => known.Typos <= most)
            .OrderBy(known => known.Typos)
            .Select(known => known.Form);
    }

    /// <summary>A word as the lists compare it: in lower case, without marks on Latin letters, apostrophes or suffixes after them.</summary>
    string Fold(string word)
    {
        var cut = agglutinates ? word.IndexOfAny(['\'', '\u2019']) : -1;
        var lower = (cut > 0 ? word[..cut] : word).ToLower(agglutinates ? Turkish : CultureInfo.InvariantCulture);
        var folded = new StringBuilder(lower.Length);
        foreach (var letter in lower.Replace('\u0451', '\u0435').Replace('\u0491', '\u0433'))
        {
            if (letter is not ('\'' or '\u2019' or '\u02BC' or '\u0301' or '\u0307'))
            {
                folded.Append(agglutinates || letter < '\u0250' ? LatinLetter.Plain(letter) : letter);
            }
        }

        return folded.ToString();
    }

    string Stem(string form)
    {
        if (agglutinates)
        {
            return form;
        }

        var tokens = analyzer.Tokens(form);
        return tokens.Count > 0 ? tokens[0].Term : form;
    }

    void AddStem(string stem, int number) => Add(byStem, stem, number);

    static void Add<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key, TValue value)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(value);
    }

    /// <summary>Whether a consonant belongs to the suffix, not to a stem that it hardens: <c>konu-da</c> is not of <c>konut</c>.</summary>
    bool IsOfSuffix(string stem, string form, int length) =>
        stem.Length == length
        && !form.StartsWith(stem, StringComparison.Ordinal)
        && TurkicSuffixes.Are(form.AsSpan(length - 1))
        && byStem.ContainsKey(form[..(length - 1)]);

    List<int> FindTypo(string form)
    {
        var stem = Stem(form);
        var best = EditDistance.AllowedFor(stem.Length);
        var near = new List<int>();
        foreach (var (known, of) in best > 0 ? byStem : [])
        {
            if (known.Length < ShortestLoose || known[0] != stem[0])
            {
                continue;
            }

            var distance = EditDistance.Of(stem, known, best);
            if (distance <= best)
            {
                if (distance < best)
                {
                    (best, near) = (distance, []);
                }

                near.AddRange(of);
            }
        }

        return near;
    }
}
