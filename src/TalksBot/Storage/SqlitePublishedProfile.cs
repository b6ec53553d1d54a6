using Dapper;
using TalksBot.Help;

namespace TalksBot.Storage;

/// <summary>What was last told for the menus, in SQLite.</summary>
sealed class SqlitePublishedProfile(Database database) : IPublishedProfile
{
    /// <inheritdoc/>
    public string? ContentOf(string place) => database.Read(connection => connection.ExecuteScalar<string?>(
        "SELECT content FROM published_menus WHERE place = @place", new { place }));

    /// <inheritdoc/>
    public IReadOnlyList<string> PlacesOf(string beginning) => database.Read(connection => connection.Query<string>(
        "SELECT place FROM published_menus WHERE substr(place, 1, length(@beginning)) = @beginning AND content <> '' ORDER BY place",
        new { beginning }).AsList());

    /// <inheritdoc/>
    public Task Record(string place, string content) => database.Write(connection => connection.Execute(
        "INSERT OR REPLACE INTO published_menus (place, content) VALUES (@place, @content)", new { place, content }));
}
