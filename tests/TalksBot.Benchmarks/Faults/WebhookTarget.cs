using Microsoft.AspNetCore.Http;

namespace TalksBot.Benchmarks.Faults;

/// <summary>Calls of the webhook, one in four with a spoiled secret.</summary>
sealed class WebhookTarget(MutatedBot bot) : IMutationTarget
{
    static readonly int[] Statuses = [200, 400];

    /// <inheritdoc/>
    public string Name => "webhook bodies";

    /// <inheritdoc/>
    public byte[] Make(Random random) => new Mutator(random, UpdateSamples.Updates, UpdateSamples.Words).Next();

    /// <inheritdoc/>
    public async Task<string?> Try(byte[] input)
    {
        var hash = input.Aggregate(17, (sum, one) => unchecked((sum * 31) + one));
        var isForged = hash % 4 == 0;
        var call = new DefaultHttpContext();
        call.Request.Method = "POST";
        call.Request.Path = MutatedBot.WebhookPath;
        call.Request.Headers["X-Telegram-Bot-Api-Secret-Token"] = isForged ? MutatedBot.Secret[..(hash & 7)] : MutatedBot.Secret;
        call.Request.Body = new MemoryStream(input, writable: false);
        call.Response.Body = new MemoryStream();
        await bot.Endpoint.Handle(call);
        bot.DropAccepted();
        var status = call.Response.StatusCode;
        return call.Response.Body.Length > 0 ? "the webhook answered with more than a status"
            : isForged && status != 401 ? $"the webhook answered {status} to a wrong secret"
            : !isForged && !Statuses.Contains(status) ? $"the webhook answered {status}"
            : null;
    }
}
