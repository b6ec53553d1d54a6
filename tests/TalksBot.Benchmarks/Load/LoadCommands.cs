using System.CommandLine;
using TalksBot.Benchmarks.Soak;

namespace TalksBot.Benchmarks.Load;

/// <summary>The commands that put the whole bot under load.</summary>
static class LoadCommands
{
    /// <summary>All of them.</summary>
    public static IEnumerable<Command> All() => [Kill(), Flood(), Limits(), Broadcast(), Crowding(), Soak(), Subscribers()];

    static Command Kill()
    {
        var kills = new Option<int>("--kills") { Description = "How often the process is killed.", DefaultValueFactory = _ => 100 };
        var seed = new Option<int>("--seed") { Description = "What the moments are drawn from.", DefaultValueFactory = _ => 1 };
        var kill = new Command("kill", "SIGKILL at random moments under 30 questions a second: what is lost, what comes twice.") { kills, seed };
        kill.SetAction((parsed, cancellation) => KillFigures.Print(parsed.GetValue(kills), parsed.GetValue(seed), cancellation));
        return kill;
    }

    static Command Flood()
    {
        var flooding = new Option<int>("--questions") { Description = "How many questions are asked at once.", DefaultValueFactory = _ => 5000 };
        var people = new Option<int>("--people") { Description = "From how many private chats.", DefaultValueFactory = _ => 200 };
        var rounds = new Option<int>("--rounds") { Description = "How often, the first time with a fresh process.", DefaultValueFactory = _ => 3 };
        var flood = new Command("flood", "Questions at once, limits off, through the Sandbox over HTTP: answers a second.") { flooding, people, rounds };
        flood.SetAction((parsed, cancellation) => FloodFigures.Print(
            parsed.GetValue(flooding), parsed.GetValue(people), parsed.GetValue(rounds), cancellation));
        return flood;
    }

    static Command Limits()
    {
        var limited = new Option<int>("--questions") { Description = "How many questions are asked at once.", DefaultValueFactory = _ => 600 };
        var limitedPeople = new Option<int>("--people") { Description = "By how many people.", DefaultValueFactory = _ => 300 };
        var limits = new Command("limits", "Questions at once with the limits on: how fast the answers go out, and what is refused.") { limited, limitedPeople };
        limits.SetAction((parsed, cancellation) => LimitFigures.Print(parsed.GetValue(limited), parsed.GetValue(limitedPeople), cancellation));
        return limits;
    }

    static Command Broadcast()
    {
        var chats = new Option<int>("--chats") { Description = "How many chats get the digest.", DefaultValueFactory = _ => 1500 };
        var broadcast = new Command("broadcast", "A digest to many chats: how fast it goes out, and how long those wait who ask meanwhile.") { chats };
        broadcast.SetAction((parsed, cancellation) => BroadcastFigures.Print(parsed.GetValue(chats), cancellation));
        return broadcast;
    }

    static Command Crowding()
    {
        var crowdingQuestions = new Option<int>("--questions") { Description = "How many questions one person asks.", DefaultValueFactory = _ => 10_000 };
        var crowdingRate = new Option<double>("--rate") { Description = "How many of them a second.", DefaultValueFactory = _ => 500 };
        var alone = new Option<double>("--alone-seconds")
        {
            Description = "How long the others ask alone before that, once to warm up and once to compare.",
            DefaultValueFactory = _ => 20,
        };
        var crowding = new Command("crowding", "One person floods the bot: how long others wait meanwhile.") { crowdingQuestions, crowdingRate, alone };
        crowding.SetAction((parsed, cancellation) => CrowdingFigures.Print(
            parsed.GetValue(crowdingQuestions), parsed.GetValue(crowdingRate), TimeSpan.FromSeconds(parsed.GetValue(alone)), cancellation));
        return crowding;
    }

    static Command Soak()
    {
        var weeks = new Option<int>("--weeks") { Description = "How many weeks pass.", DefaultValueFactory = _ => 10 };
        var minutes = new Option<double>("--minutes-per-week") { Description = "How many minutes a week takes.", DefaultValueFactory = _ => 4 };
        var daily = new Option<double>("--questions-per-day") { Description = "How many questions are asked in a day.", DefaultValueFactory = _ => 1000 };
        var days = new Option<int>("--days-per-week") { Description = "How many days a week has: fewer are a quick look.", DefaultValueFactory = _ => 7 };
        var soak = new Command("soak", "Weeks of a fast clock, asked day and night: whether memory and database stay bounded.") { weeks, minutes, daily, days };
        soak.SetAction((parsed, cancellation) => SoakFigures.Print(
            parsed.GetValue(weeks), parsed.GetValue(days), parsed.GetValue(minutes), parsed.GetValue(daily), cancellation));
        return soak;
    }

    static Command Subscribers()
    {
        var subscribed = new Option<int>("--chats") { Description = "How many chats are subscribed for the same minute.", DefaultValueFactory = _ => 100_000 };
        var draining = new Option<int>("--seconds") { Description = "For how long the outbox is watched while it drains.", DefaultValueFactory = _ => 30 };
        var subscribers = new Command("subscribers", "Very many digests due at once: until the outbox is filled, in what memory, and how it drains.") { subscribed, draining };
        subscribers.SetAction((parsed, cancellation) => SubscriberFigures.Print(
            parsed.GetValue(subscribed), parsed.GetValue(draining), cancellation));
        return subscribers;
    }
}
