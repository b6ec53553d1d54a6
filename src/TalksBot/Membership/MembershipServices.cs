using Microsoft.Extensions.DependencyInjection;
using TalksBot.Texts;

namespace TalksBot.Membership;

/// <summary>Registers what becomes of the bot in a chat.</summary>
static class MembershipServices
{
    /// <summary>Adds it.</summary>
    public static void AddMembership(this IServiceCollection services)
    {
        services.AddTexts(localizers => new MembershipTexts(localizers, BotLanguages.English));
        services.AddSingleton<MembershipHandler>();
    }
}
