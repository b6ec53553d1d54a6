using TalksBot.Inbox;
using TalksBot.Storage;

namespace TalksBot.Tests.Storage;

/// <summary>Makes databases whose first page is sound and whose rows are not.</summary>
static class DamagedDatabase
{
    const int PageSize = 4096;

    public static async Task WriteAsync(string file)
    {
        await using (var database = Database.Open(file))
        {
            await new SqliteInbox(database).Append(
                [.. Enumerable.Range(1, 300).Select(id => new ReceivedUpdate(id, 3, new string('x', 1000)))], DateTimeOffset.UnixEpoch);
        }

        await using var stream = File.OpenWrite(file);
        // The first page names the tables; the journal of the migrations must stay readable too, and stands early.
        for (var page = stream.Length / PageSize / 2; page < stream.Length / PageSize; page++)
        {
            stream.Position = page * PageSize;
            await stream.WriteAsync(Enumerable.Repeat((byte)0xa5, PageSize).ToArray());
        }
    }
}
