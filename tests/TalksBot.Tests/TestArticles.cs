namespace TalksBot.Tests;

/// <summary>Small knowledge folders of the tests' own.</summary>
static class TestArticles
{
    /// <summary>Two articles about talks, one with questions to suggest.</summary>
    public static void WriteTalks(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "harbour.md"), """
            ---
            title: Delegations meet at the harbour & agree on grain
            publisher: The <Gull>
            author: Ida "Inky" Holm
            url: https://gull.example/harbour?a=1&b=2
            published: 2025-06-02
            language: en
            questions:
              - Who chaired the harbour meeting?
              - How many ships carry the grain?
              - Where did the delegations meet?
              - Which price was agreed?
            ---

            The harbour meeting was chaired by the lighthouse keeper Marta Lind. The delegations met in the old customs house.
            They agreed that fourteen ships carry the grain to the islands.

            The harbour master said "5 < 6 & 7" when asked about the berths.
            """);
        File.WriteAllText(Path.Combine(folder, "winter.txt"), """
            Winter storms close the ferry line
            The ferry to the northern islands stays in port until March because of winter storms.
            The shipping office promised a bus for the pupils of the islands.
            By Ole Brandt
            """);
    }

    /// <summary>The articles that come with the bot.</summary>
    public static void WriteBundled(string folder)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "knowledge"), "*.md"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    /// <summary>Twelve articles, so that the list of sources has three pages.</summary>
    public static void WriteMany(string folder)
    {
        for (var number = 1; number <= 12; number++)
        {
            File.WriteAllText(Path.Combine(folder, $"article{number:00}.md"), $"""
                ---
                title: Article number {number}
                published: 2025-06-{number:00}
                ---

                The mayor opened bridge number {number} over the river.
                """);
        }
    }
}
