using Microsoft.Data.Sqlite;
using TalksBot.Chats;
using TalksBot.Inbox;
using TalksBot.Pins;
using TalksBot.Privacy;
using TalksBot.Questions;
using TalksBot.Subscriptions;

namespace TalksBot.Storage;

/// <summary>Writes what an update changes: one line for each kind of change.</summary>
static class ChangeWriter
{
    /// <summary>Writes a change, in the transaction that marks its update done.</summary>
    /// <exception cref="NotSupportedException">The kind has no line here.</exception>
    public static void Write(SqliteConnection connection, Change change)
    {
        switch (change)
        {
            case QuestionAsked asked:
                SqliteQuestionLog.Insert(connection, asked.Question);
                break;
            case QuestionEdited edited:
                SqliteQuestionLog.Edit(connection, edited);
                break;
            case VoteCast cast:
                SqliteVotes.Write(connection, cast);
                break;
            case SettingsChanged changed:
                SqliteChatSettings.Write(connection, changed);
                break;
            case ChatSuspended suspended:
                SqliteChatSettings.Suspend(connection, suspended);
                break;
            case ChatResumed resumed:
                SqliteChatSettings.Resume(connection, resumed);
                break;
            case PersonErased erased:
                PersonErasure.Run(connection, erased.PersonId, erased.At);
                break;
            case AnswerPinned pinned:
                SqlitePins.Pin(connection, pinned.Pin);
                break;
            case AnswerUnpinned unpinned:
                SqlitePins.Unpin(connection, unpinned);
                break;
            case PinReviewed reviewed:
                SqlitePins.Review(connection, reviewed);
                break;
            case Subscribed subscribed:
                SqliteSubscriptions.Write(connection, subscribed);
                break;
            case Unsubscribed unsubscribed:
                SqliteSubscriptions.End(connection, unsubscribed);
                break;
            case SubscriptionTuned tuned:
                SqliteSubscriptions.Tune(connection, tuned);
                break;
            case ChatMoved moved:
                ChatMove.Run(connection, moved.FromChatId, moved.ToChatId);
                break;
            default:
                throw new NotSupportedException($"No change of the kind {change.GetType().Name} can be written.");
        }
    }
}
