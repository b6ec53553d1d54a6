using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using TalksBot.Questions;

namespace TalksBot.Storage;

/// <summary>Deletes what is kept of a person: each table that holds anything of people has its lines here.</summary>
static class PersonErasure
{
    // Rows of the inbox keep their numbers, so that an update which Telegram sends again is still known, and rows of the
    // outbox their times, which the limits need; what was said in them goes. A private chat has the id of its person.
    // A digest repeats the questions of a chat: what was sent there with one of theirs goes too.
    // What moderators have pinned stays, without who asked it or, for one of them, who pinned it.
    const string Erase =
        """
        UPDATE questions SET person_id = 0, message_id = NULL
        WHERE person_id = @person AND id IN (SELECT question_id FROM pins);
        UPDATE pins SET pinned_by = 0, pinned_by_name = @forgotten WHERE pinned_by = @person;
        UPDATE outbox SET call = '{}'
        WHERE state IN ('sent', 'dead') AND update_id IN (SELECT id FROM questions WHERE person_id = @person);
        UPDATE outbox SET call = '{}'
        WHERE state IN ('sent', 'dead') AND EXISTS (
            SELECT 1 FROM questions q
            WHERE q.person_id = @person AND q.chat_id = outbox.chat_id AND instr(outbox.call ->> '$.Html',
                replace(replace(replace(replace(substr(q.text, 1, 60), '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;')) > 0);
        UPDATE outbox SET state = iif(state = 'sent', 'sent', 'dead'), settled_at = ifnull(settled_at, @at), call = '{}', reason = NULL
        WHERE chat_id = @person;
        DELETE FROM votes WHERE person_id = @person OR question_id IN (SELECT id FROM questions WHERE person_id = @person);
        DELETE FROM answers WHERE question_id IN (SELECT id FROM questions WHERE person_id = @person);
        DELETE FROM questions WHERE person_id = @person;
        DELETE FROM chat_settings WHERE chat_id = @person;
        UPDATE inbox SET body = '{}', error = NULL, done_at = ifnull(done_at, @at)
        WHERE chat_id = @person OR instr(body, @number) > 0 AND EXISTS (
            SELECT 1 FROM json_each(inbox.body) AS kind
            WHERE json_extract(inbox.body, kind.fullkey || '.from.id') = @person);
        """;

    // What others wrote in reply to the person repeats the person's words; those that wait still need theirs.
    const string EraseQuoted =
        """
        UPDATE inbox SET body = '{}', error = NULL
        WHERE done_at IS NOT NULL AND instr(body, @number) > 0 AND EXISTS (
            SELECT 1 FROM json_tree(inbox.body) AS part
            WHERE part.key = 'id' AND part.atom = @person AND part.path LIKE '%.from');
        """;

    /// <summary>Deletes everything, in the transaction of the caller. Updates of theirs that wait are not handled any more.</summary>
    public static void Run(SqliteConnection connection, long person, DateTimeOffset now) =>
        connection.Execute(
            Erase + EraseQuoted,
            new
            {
                person,
                number = person.ToString(CultureInfo.InvariantCulture),
                at = now.ToUnixTimeMilliseconds(),
                forgotten = PinnedAnswer.Forgotten,
            });
}
