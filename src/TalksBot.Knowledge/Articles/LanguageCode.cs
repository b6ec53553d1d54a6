namespace TalksBot.Knowledge.Articles;

/// <summary>ISO 639-1 codes as articles and pages write them.</summary>
public static class LanguageCode
{
    /// <summary>The lower-case code in <c>uk</c>, <c>UK</c>, <c>en-GB</c> or <c>en_GB</c>.</summary>
    /// <returns><see langword="null"/> when there is no two-letter code.</returns>
    public static string? Parse(string? text)
    {
        var code = text?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return code is { Length: 2 } && code.All(char.IsAsciiLetterLower) ? code : null;
    }
}
