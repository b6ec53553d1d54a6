using System.Text;

namespace TalksBot.Tests.Feeds;

/// <summary>A feed as somebody in the real world writes it, and what is to be read in it.</summary>
/// <param name="Name">What is peculiar about it.</param>
/// <param name="Body">The bytes.</param>
/// <param name="ContentType">The header.</param>
/// <param name="Expected">A line for each entry: title | link | day | author | the start of its text; or "fault: " and the problem.</param>
public sealed record FeedShape(string Name, byte[] Body, string ContentType, string[] Expected)
{
    /// <summary>Where the feeds are served from.</summary>
    public const string Site = "http://gull.example/feeds/";

    internal static FeedShape Text(string name, string body, params string[] expected) =>
        new(name, Encoding.UTF8.GetBytes(body), "application/xml", expected);

    internal static FeedShape Encoded(string name, string encoding, string contentType, string body, params string[] expected) =>
        new(name, CodePagesEncodingProvider.Instance.GetEncoding(encoding)?.GetBytes(body) ?? Encoding.GetEncoding(encoding).GetBytes(body), contentType, expected);

    public override string ToString() => Name;
}
