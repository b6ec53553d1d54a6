using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace TalksBot.Chats;

/// <summary>
/// Asks Telegram what members may do. Always anew: rights are taken away at any time, and nobody tells a bot that is no
/// administrator.
/// </summary>
sealed partial class GroupRights(ITelegramBotClient telegram, ILogger<GroupRights> logger)
{
    // The chat's next update waits behind it, and so does whoever pressed a button.
    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>What somebody may do in a chat.</summary>
    /// <returns><see cref="MemberRights.Unknown"/> when Telegram does not tell.</returns>
    public async Task<MemberRights> Of(Chat chat, Person person, CancellationToken cancellation)
    {
        if (chat.IsPrivate)
        {
            return MemberRights.OwnChat;
        }

        return person.IsAnonymous ? MemberRights.Anonymous : await Of(chat.Id, person.Id, cancellation);
    }

    /// <summary>What a user may do in a group, the bot itself for one.</summary>
    /// <returns><see cref="MemberRights.Unknown"/> when Telegram does not tell.</returns>
    public async Task<MemberRights> Of(long groupId, long userId, CancellationToken cancellation)
    {
        try
        {
            return RightsOf(await Ask(patience => telegram.GetChatMember(groupId, userId, patience), cancellation));
        }
        catch (ApiRequestException problem) when (problem.ErrorCode == 400)
        {
            // Of other members Telegram surely tells only a bot that is an administrator; their list it tells any.
            return await Administrators(groupId, cancellation) is { } all
                ? all.FirstOrDefault(one => one.PersonId == userId)?.Rights ?? MemberRights.None
                : MemberRights.Unknown;
        }
        catch (Exception problem) when (IsTelegrams(problem, cancellation))
        {
            LogUntold(groupId, problem.Message);
            return MemberRights.Unknown;
        }
    }

    /// <summary>All administrators of a group, bots other than this one left out.</summary>
    /// <returns><see langword="null"/> when Telegram does not tell.</returns>
    public async Task<IReadOnlyList<GroupAdministrator>?> Administrators(long groupId, CancellationToken cancellation)
    {
        try
        {
            var all = await Ask(patience => telegram.GetChatAdministrators(groupId, cancellationToken: patience), cancellation);
            return [.. all.Select(member => new GroupAdministrator(member.User.Id, RightsOf(member)))];
        }
        catch (Exception problem) when (IsTelegrams(problem, cancellation))
        {
            LogUntold(groupId, problem.Message);
            return null;
        }
    }

    static async Task<T> Ask<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(LongestWait);
        return await call(patience.Token);
    }

    static bool IsTelegrams(Exception problem, CancellationToken cancellation) =>
        problem is RequestException or OperationCanceledException && !cancellation.IsCancellationRequested;

    static MemberRights RightsOf(ChatMember member) => member switch
    {
        ChatMemberOwner owner => new(IsCreator: true, IsAdministrator: true, MayPin: true, owner.IsAnonymous),
        ChatMemberAdministrator one => new(IsCreator: false, IsAdministrator: true, one.CanPinMessages, one.IsAnonymous),
        _ => MemberRights.None,
    };

    [LoggerMessage(LogLevel.Warning, "Telegram does not tell what members of {GroupId} may do: {Problem}")]
    partial void LogUntold(long groupId, string problem);
}
