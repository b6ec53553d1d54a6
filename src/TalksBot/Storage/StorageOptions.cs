using Microsoft.Extensions.Options;
using TalksBot.Configuration;

namespace TalksBot.Storage;

/// <summary>Where the bot keeps what it must not lose.</summary>
sealed class StorageOptions
{
    /// <summary>The folder of the database and its lock; relative to the working directory, made when missing.</summary>
    [FolderPath]
    public string DataFolder { get; set; } = "data";
}

/// <summary>Checks <see cref="StorageOptions"/>; written by the compiler.</summary>
[OptionsValidator]
sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
