using System.Text.Json.Nodes;

namespace TalksBot.Sandbox.BotApi;

/// <summary>One method of the Bot API.</summary>
/// <param name="Name">Its name in the Bot API's spelling.</param>
/// <param name="RunAsync">Carries it out and gives the <c>result</c>, or throws <see cref="ApiRefusal"/>.</param>
sealed record ApiMethod(string Name, Func<ApiParameters, CancellationToken, Task<JsonNode>> RunAsync);
