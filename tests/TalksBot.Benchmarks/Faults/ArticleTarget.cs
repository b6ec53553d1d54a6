using TalksBot.Knowledge.Articles;

namespace TalksBot.Benchmarks.Faults;

/// <summary>Files of the knowledge folder.</summary>
sealed class ArticleTarget(string folder) : IMutationTarget
{
    string extension = "";

    /// <inheritdoc/>
    public string Name => "knowledge files";

    /// <inheritdoc/>
    public byte[] Make(Random random)
    {
        (extension, var samples) = ArticleSamples.Files[random.Next(ArticleSamples.Files.Count)];
        return new Mutator(random, samples, ArticleSamples.Words).Next();
    }

    /// <inheritdoc/>
    public async Task<string?> Try(byte[] input)
    {
        var file = Path.Combine(folder, "mutated" + extension);
        await File.WriteAllBytesAsync(file, input);
        var reading = ArticleReader.Read(new ArticleFile("mutated" + extension, file, input.Length));
        return reading.Article is null == reading.Problem is null ? "the file was neither read nor refused" : null;
    }
}
