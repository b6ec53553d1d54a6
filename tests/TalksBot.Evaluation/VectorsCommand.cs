using System.CommandLine;
using System.Globalization;
using TalksBot.Knowledge.Vocabulary;

namespace TalksBot.Evaluation;

/// <summary>The command <c>vectors</c>: makes the built-in word vectors out of a published table.</summary>
static class VectorsCommand
{
    const int Words = 25_000;
    const string Table = "src/TalksBot.Knowledge/Vocabulary/word-vectors.bin";

    /// <summary>The command as the command line knows it.</summary>
    public static Command Create()
    {
        var from = new Option<FileInfo>("--from")
        {
            Description = "Vectors as text, a word and its numbers a line, commonest words first (glove.6B.100d.txt).",
            HelpName = "FILE",
            Required = true,
        };
        from.AcceptExistingOnly();
        var command = new Command(
            "vectors",
            $"Makes {Table} of the {Words} commonest words of a table of vectors. The same table gives the same bytes.")
        {
            from,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(from).FullName, Console.Out));
        return command;
    }

    static int Run(string from, TextWriter log)
    {
        var words = new List<string>();
        var values = new List<sbyte>();
        foreach (var line in File.ReadLines(from))
        {
            var columns = line.Split(' ');
            if (words.Count == Words)
            {
                break;
            }

            if (columns[0].All(letter => char.IsLetter(letter) || letter == '-') && columns[0].Any(char.IsLetter))
            {
                words.Add(columns[0]);
                values.AddRange(OfUnitLength([.. columns.Skip(1).Select(one => double.Parse(one, CultureInfo.InvariantCulture))]));
            }
        }

        using var file = File.Create(Table);
        WordVectors.Write(file, words, [.. values]);
        log.WriteLine($"{words.Count} words written to {Table}.");
        return 0;
    }

    static IEnumerable<sbyte> OfUnitLength(double[] vector)
    {
        var length = Math.Sqrt(vector.Sum(one => one * one));
        return vector.Select(one => (sbyte)Math.Clamp(Math.Round(sbyte.MaxValue * one / length), sbyte.MinValue, sbyte.MaxValue));
    }
}
