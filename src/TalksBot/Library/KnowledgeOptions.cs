using Microsoft.Extensions.Options;
using TalksBot.Configuration;

namespace TalksBot.Library;

/// <summary>Where the articles are, and where their index is kept.</summary>
sealed class KnowledgeOptions
{
    /// <summary>The folder of the articles; relative to the working directory.</summary>
    [FolderPath]
    public string Folder { get; set; } = "knowledge";

    /// <summary>The folder of the search index; relative to the working directory, made when missing.</summary>
    [FolderPath]
    public string IndexFolder { get; set; } = "data/index";
}

/// <summary>Checks <see cref="KnowledgeOptions"/>; written by the compiler.</summary>
[OptionsValidator]
sealed partial class KnowledgeOptionsValidator : IValidateOptions<KnowledgeOptions>;
