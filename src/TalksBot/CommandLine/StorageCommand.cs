using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TalksBot.Configuration;
using TalksBot.Storage;

namespace TalksBot.CommandLine;

/// <summary>storage: what can be done with the database beside a running bot.</summary>
static class StorageCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file to write; it must not be there." };
        UnknownOptions.RefuseIn(file);
        var backup = new Command("backup", "Write a copy of the database into FILE; the bot may go on running.") { file };
        backup.SetAction(parsed => Backup(parsed.GetRequiredValue(file), parsed.InvocationConfiguration.Output));
        return new Command("storage", "Look after the database.") { backup };
    }

    static int Backup(FileInfo file, TextWriter output)
    {
        var bytes = DatabaseBackup.Write(DataFolder.DatabaseIn(ConfiguredFolder()), file.FullName);
        output.WriteLine($"{file.FullName} holds the database, {bytes} bytes, and was found sound.");
        return ExitCodes.Success;
    }

    static string ConfiguredFolder()
    {
        using var host = Program.CreateBuilder().Build();
        var errors = SettingsCheck.Errors(host.Services, "Storage");
        return errors.Count > 0
            ? throw new SettingsException(errors)
            : host.Services.GetRequiredService<IOptions<StorageOptions>>().Value.DataFolder;
    }
}
