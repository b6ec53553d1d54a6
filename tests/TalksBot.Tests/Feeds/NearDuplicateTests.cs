using System.Globalization;
using TalksBot.Feeds.Duplicates;
using TalksBot.Knowledge.Articles;
using Xunit.Abstractions;

namespace TalksBot.Tests.Feeds;

/// <summary>Measures what the threshold of <see cref="Resemblance"/> rests on, with pieces of the bundled articles.</summary>
public class NearDuplicateTests(ITestOutputHelper output)
{
    const int SentencesInPiece = 8;
    const int Seed = 5;

    static readonly double[] Thresholds = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

    [Fact]
    public void Threshold_OnEditedTextsAndDifferentOnes_TellsThemApart()
    {
        var pieces = Pieces();
        Assert.True(pieces.Count >= 20);
        var random = new Random(Seed);
        var same = pieces.SelectMany(piece => Edits(piece, pieces, random)).Select(Pair.Of).ToList();
        // Different articles on the same event: of the same talks all are, and some quote the same statement at length.
        var different = pieces.SelectMany((piece, i) => pieces.Skip(i + 1).Select(other => ("other article", piece, other)))
            .Concat(pieces.SelectMany(piece => Quoting(piece, pieces, random))).Select(Pair.Of).ToList();

        foreach (var threshold in Thresholds)
        {
            var (precision, recall) = Measure(same, different, threshold);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"threshold {threshold:0.0}: precision {precision:0.000}, recall {recall:0.000}"));
        }

        foreach (var kind in same.Concat(different).GroupBy(pair => pair.Kind))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{kind.Key}: {kind.Count(pair => pair.IsFound(Resemblance.Threshold)) / (double)kind.Count():0.000} of {kind.Count()}"));
        }

        var (chosenPrecision, chosenRecall) = Measure(same, different, Resemblance.Threshold);
        Assert.True(chosenPrecision >= 0.99, $"precision {chosenPrecision}");
        Assert.True(chosenRecall >= 0.97, $"recall {chosenRecall}");
    }

    [Fact]
    public void Of_TextWithAPartCutOff_HasItsWholeContainment()
    {
        var piece = Pieces()[0];
        var (whole, part) = (TextSketch.Of(piece), TextSketch.Of(piece.Take(3)));
        Assert.InRange(Resemblance.Containment(whole, part), 0.75, 1);
        Assert.InRange(Resemblance.Of(whole, part), 0.1, 0.6);
    }

    [Fact]
    public void Sketch_AsBytes_ComesBackTheSame()
    {
        var sketch = TextSketch.Of(Pieces()[0]);
        var back = TextSketch.Parse(sketch.ToBytes(), sketch.Shingles);
        Assert.Equal(sketch.Smallest, back.Smallest);
        Assert.Equal(1, Resemblance.Of(sketch, back));
    }

    [Fact]
    public void IsSame_ShortLines_NeverAre()
    {
        var line = TextSketch.Of(["More on this story soon, stay with us for the latest."]);
        Assert.False(Resemblance.IsSame(line, line));
    }

    static (double Precision, double Recall) Measure(
        List<Pair> same, List<Pair> different, double threshold)
    {
        double found = same.Count(pair => pair.IsFound(threshold));
        return (found / (found + different.Count(pair => pair.IsFound(threshold))), found / same.Count);
    }

    static IEnumerable<(string, string[], string[])> Edits(string[] piece, List<string[]> pieces, Random random)
    {
        var foreign = pieces[random.Next(pieces.Count)];
        yield return ("as it is", piece, piece);
        yield return ("another lead-in and tail", piece, [.. foreign[..2], .. piece[1..], .. foreign[^2..]]);
        yield return ("cut to two thirds", piece, piece[..(piece.Length * 2 / 3)]);
        yield return ("cut to a third", piece, piece[..(piece.Length / 3)]);
        yield return ("cut to a half, with another lead-in", piece, [foreign[0], .. piece[(piece.Length / 2)..]]);
        yield return ("every fifth sentence left out", piece, [.. piece.Where((_, i) => i % 5 != 2)]);
        yield return ("sentences in another order", piece, [.. piece.OrderBy(_ => random.Next())]);
        yield return ("2 % other words", piece, OtherWords(piece, 0.02, random));
        yield return ("5 % other words", piece, OtherWords(piece, 0.05, random));
        yield return ("10 % other words", piece, OtherWords(piece, 0.10, random));
        yield return ("5 % other words, cut to a half", piece, OtherWords(piece[..(piece.Length / 2)], 0.05, random));
    }

    static IEnumerable<(string, string[], string[])> Quoting(string[] piece, List<string[]> pieces, Random random)
    {
        var other = pieces[random.Next(pieces.Count)];
        if (other != piece)
        {
            yield return ("quotes an eighth", piece, [.. other[..^1], piece[3]]);
            yield return ("quotes a quarter", piece, [.. other[..^2], .. piece[3..5]]);
        }
    }

    static string[] OtherWords(string[] piece, double share, Random random) =>
        [.. piece.Select(sentence => string.Join(' ', sentence.Split(' ').Select(word => random.NextDouble() < share ? "otherwise" : word)))];

    static List<string[]> Pieces()
    {
        var folder = Path.Combine(RepositoryRoot.Path, "knowledge");
        return [.. Directory.GetFiles(folder, "*.md").Order().SelectMany(file =>
            ArticleReader.Read(new ArticleFile(Path.GetFileName(file), file, new FileInfo(file).Length)).Article!.Sentences
                .Select(sentence => sentence.Text).Chunk(SentencesInPiece).Where(piece => piece.Length == SentencesInPiece))];
    }

    // As a pair is found in the database: by one of the hashes that are looked up, then by the containment.
    sealed record Pair(string Kind, bool Meets, double Containment)
    {
        public static Pair Of((string Kind, string[] One, string[] Other) texts)
        {
            var (one, other) = (TextSketch.Of(texts.One), TextSketch.Of(texts.Other));
            return new Pair(
                texts.Kind,
                one.Smallest.Take(TextSketch.Indexed).Intersect(other.Smallest.Take(TextSketch.Indexed)).Any(),
                Resemblance.Containment(one, other));
        }

        public bool IsFound(double threshold) => Meets && Containment >= threshold;
    }
}
