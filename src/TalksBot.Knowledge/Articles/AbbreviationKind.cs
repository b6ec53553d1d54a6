namespace TalksBot.Knowledge.Articles;

/// <summary>How an abbreviation's full stop is told from a sentence's. The names stand in <c>abbreviations.tsv</c>.</summary>
enum AbbreviationKind
{
    /// <summary>Stands before what it belongs to and never ends a sentence: "Mr.", "вул.".</summary>
    Before,

    /// <summary>An abbreviation only before a figure: "No. 5", "ст. 5"; otherwise a word like others.</summary>
    Number,

    /// <summary>Ends a sentence only if a word follows that likes to begin one: "U.S.", "Inc.", "р.".</summary>
    Either,

    /// <summary>Ends what it belongs to, so that a capital after it begins a sentence: "etc.", "т.д.".</summary>
    After,
}
