using System.Net;
using System.Text;

namespace TalksBot.Benchmarks.Faults;

/// <summary>A Telegram that says yes to everything, without a network.</summary>
sealed class SilentTelegram : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent("""{"ok":true,"result":true}""", Encoding.UTF8, "application/json"),
        });
}
