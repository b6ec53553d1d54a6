using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace TalksBot.Sandbox.Control;

/// <summary>Lets the chat page have an hour or a day pass.</summary>
sealed class TimeControls(SandboxWorld world)
{
    // What is not fetched for 24 hours is dropped: the bot first gets to see what was said before the day that passes.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // A day takes two seconds: a clock that runs fast and does not jump, so that a bot does what falls due on its way at its hour. One
    // that is hours behind would rightly think that it had been switched off.
    static readonly TimeSpan Step = TimeSpan.FromMinutes(30);
    static readonly TimeSpan StepTakes = TimeSpan.FromMilliseconds(40);

    const int MostHours = 24 * 31;

    public void Map(IEndpointRouteBuilder routes)
        => routes.MapPost("/sandbox/time", ControlExchange.Post<Passing>(PassAsync));

    async Task<object?> PassAsync(Passing passing, CancellationToken ct)
    {
        if (passing.Hours is < 1 or > MostHours)
        {
            throw new ControlRefusal(400, $"The time that passes is 1 to {MostHours} hours.");
        }

        if (world.Options.Time is not AdjustableTime time)
        {
            throw new ControlRefusal(409, "This Sandbox was started with a clock that cannot be put forward.");
        }

        try
        {
            await world.WaitUntilConfirmedAsync(ct).WaitAsync(Patience, time, ct).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // No bot is there, or it is stuck: then time passes without it, as it does in life.
        }

        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromHours(passing.Hours); passed += Step)
        {
            time.Advance(Step);
            world.TellOfWorld();
            await Task.Delay(StepTakes, ct).ConfigureAwait(false);
        }

        return new { Now = time.GetUtcNow() };
    }

    sealed record Passing(int Hours);
}
