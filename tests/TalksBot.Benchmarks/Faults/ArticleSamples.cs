using System.Text;

namespace TalksBot.Benchmarks.Faults;

/// <summary>Articles of each form, and pieces of their languages to spoil them with.</summary>
static class ArticleSamples
{
    /// <summary>Files that an archive may hold, by their extension.</summary>
    public static IReadOnlyList<(string Extension, IReadOnlyList<byte[]> Samples)> Files { get; } =
    [
        (".md", Bytes(
            "---\ntitle: Delegations meet\npublisher: The Gull\nauthor: Ida Holm\nurl: https://gull.example/a\npublished: 2025-06-02\nlanguage: en\nquestions:\n  - Who chaired the meeting?\n---\n\nThe meeting was chaired by Marta Lind.[^gull] It took *two* hours, e.g. from 9 a.m. to 11.\n\n> A quotation.\n\n- One item\n- Another [link](https://x.example)\n\n[^gull]: The Gull, \"Lind to chair\", by Ida Holm, 2025-06-01, https://gull.example/lind\n",
            "# \u0417\u0443\u0441\u0442\u0440\u0456\u0447\n\n\u0414\u0435\u043b\u0435\u0433\u0430\u0446\u0456\u0457 \u0437\u0443\u0441\u0442\u0440\u0456\u043b\u0438\u0441\u044f 2 \u0447\u0435\u0440\u0432\u043d\u044f 2025 \u0440. \u0443 \u0421\u0442\u0430\u043c\u0431\u0443\u043b\u0456.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n")),
        (".txt", Bytes(
            "Winter storms close the ferry line\nThe ferry sails at 8.30 a.m. on Mondays. Mr. Holm said: \"No. 5 waits.\"\n\nIt returns at noon...\nBy Ida Holm\n",
            "\u0130kinci tur\nHeyetler \u00c7\u0131ra\u011fan Saray\u0131'nda bulu\u015ftu. G\u00f6r\u00fc\u015fme 1 saat s\u00fcrd\u00fc.\n")),
        (".html", Bytes(
            "<!doctype html><html lang=\"en\"><head><title>Round two - The Gull</title><meta property=\"article:published_time\" content=\"2025-06-02T10:00:00Z\"><meta name=\"author\" content=\"Ida Holm\"><link rel=\"canonical\" href=\"https://gull.example/two\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-06-02\"}</script></head><body><nav><a href=\"/\">Home</a></nav><article><h1>Round two</h1><p>The delegations met in the palace on Monday, and the meeting was chaired by the minister of the host country, who had flown in the night before.</p><p>They agreed on an exchange of prisoners, on the return of bodies, and on a further round of talks, which both sides said would follow &quot;soon&quot;.</p><div><div><p>A third paragraph, with <b>bold</b> and <i>italic</i> words, so that there is enough text for a reader to find.</p></div></div><figure><img src=\"x.jpg\"><figcaption>Caption</figcaption></figure></article><footer>About</footer></body></html>")),
    ];

    /// <summary>Pieces of Markdown, YAML and HTML.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        "---\n", "\n\n", "[^gull]", "[^", "]: ", "![", "](", "> > > > ", "- - - - ", "```", "| ", "****", "<div>", "</div>", "<p>", "</p>", "<b>", "<table><tr><td>",
        "<script>", "<!--", "-->", "<![CDATA[", "&#x110000;", "&amp;", "<svg><p>", "<template>", "<article>", "published: 0000-99-99\n", "language: xx\n",
        "questions: [", "&a *a", "!!int ", "{{{{", "url: javascript:x\n", "\u0000", "\ufeff", "\u200b", "...", "!?", "e.g. ", "\u0130", "\ud83d\ude00", "title:",
    ];

    static IReadOnlyList<byte[]> Bytes(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
