namespace TalksBot.Knowledge.Articles;

/// <summary>The characters that sentences end and begin with.</summary>
static class StopCharacters
{
    /// <summary>Whether <paramref name="c"/> ends sentences.</summary>
    public static bool IsStop(char c) => c is '.' or '!' or '?' or '…' or '‼' or '⁇' or '⁈' or '⁉' or '؟' or '。' or '！' or '？';

    /// <summary>Whether <paramref name="c"/> may stand between a stop and the end of its sentence.</summary>
    public static bool IsCloser(char c) => c is '"' or '”' or '“' or '’' or '\'' or '»' or '›' or ')' or ']' or '}' or '*';

    /// <summary>Whether <paramref name="c"/> may stand between the beginning of a sentence and its first word.</summary>
    public static bool IsOpener(char c) =>
        c is '"' or '“' or '„' or '‘' or '’' or '\'' or '«' or '‹' or '(' or '[' or '{' or '–' or '—' or '―' or '-' or '•' or '¿' or '¡' or '*';
}
