namespace TalksBot.Sandbox;

/// <summary>One way in which a call of the Bot API goes wrong.</summary>
public abstract record SandboxFault
{
    SandboxFault()
    {
    }

    /// <summary>Telegram refuses the call, and nothing happens.</summary>
    /// <param name="code">The HTTP status and <c>error_code</c>, such as 429.</param>
    /// <param name="description">The <c>description</c>, such as <c>Too Many Requests: retry after 3</c>.</param>
    /// <param name="retryAfter"><c>parameters.retry_after</c>, in seconds.</param>
    /// <param name="migrateToChatId"><c>parameters.migrate_to_chat_id</c>.</param>
    public static SandboxFault Error(int code, string description, int? retryAfter = null, long? migrateToChatId = null)
        => new Refused(code, description, retryAfter, migrateToChatId);

    /// <summary>A flood refusal (429) that asks to wait.</summary>
    /// <param name="retryAfterSeconds">How long to wait, in seconds.</param>
    public static SandboxFault TooManyRequests(int retryAfterSeconds)
        => Error(429, $"Too Many Requests: retry after {retryAfterSeconds}", retryAfterSeconds);

    /// <summary>A proxy answers 502 with a page of HTML, and nothing happens.</summary>
    public static SandboxFault BadGateway() => new HtmlPage();

    /// <summary>The connection breaks before the call has any effect.</summary>
    public static SandboxFault ResetBefore() => new Reset(AfterEffect: false);

    /// <summary>The call is carried out, and the connection breaks before the answer is sent.</summary>
    public static SandboxFault ResetAfter() => new Reset(AfterEffect: true);

    /// <summary>The call is carried out only after some time of the Sandbox's clock.</summary>
    /// <param name="time">How long to wait.</param>
    public static SandboxFault Delay(TimeSpan time) => new Delayed(time);

    internal sealed record Refused(int Code, string Description, int? RetryAfter, long? MigrateToChatId) : SandboxFault;

    internal sealed record HtmlPage : SandboxFault;

    internal sealed record Reset(bool AfterEffect) : SandboxFault;

    internal sealed record Delayed(TimeSpan Time) : SandboxFault;
}
