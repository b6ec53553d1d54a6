namespace TalksBot.Evaluation.Training;

/// <summary>Which articles of its case a question is put to.</summary>
enum World
{
    /// <summary>All.</summary>
    Whole,

    /// <summary>A few articles, its own among them: as small as the knowledge that a bot is started with.</summary>
    Small,

    /// <summary>A few articles without its own: what it names is often never mentioned.</summary>
    Foreign,

    /// <summary>A few articles, its own among them, with a name in the question that none of them mentions.</summary>
    Renamed,

    /// <summary>All articles that the bot comes with, for which the question was written (<see cref="DevelopmentSet"/>).</summary>
    Bundled,

    /// <summary>The same, while nobody knows yet what is asked for the sentences of the articles of the question's own fold.</summary>
    Fresh,
}
