using System.CommandLine;

namespace TalksBot.CommandLine;

/// <summary>Keeps a misspelt option from being taken for an argument.</summary>
static class UnknownOptions
{
    /// <summary>Refuses values that look like options: no question and no file begins so.</summary>
    public static void RefuseIn(Argument argument) => argument.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
        {
            result.AddError($"{token.Value} is no option of this command: see --help.");
        }
    });
}
