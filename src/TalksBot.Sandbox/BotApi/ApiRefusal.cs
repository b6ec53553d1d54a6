using System.Text.Json.Nodes;

namespace TalksBot.Sandbox.BotApi;

/// <summary>A call that the Bot API refuses, in its own words.</summary>
sealed class ApiRefusal(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    /// <summary>The HTTP status, and <c>error_code</c>.</summary>
    public int Code => code;

    /// <summary>The <c>parameters</c> of the answer, if it has any.</summary>
    public JsonObject? Parameters => parameters;

    public static ApiRefusal BadRequest(string why) => new(400, "Bad Request: " + why);

    public static ApiRefusal Forbidden(string why) => new(403, "Forbidden: " + why);
}
