namespace TalksBot.Feeds.Fetching;

/// <summary>A host lies where the bot must not connect to.</summary>
/// <param name="host">The host as it was named.</param>
sealed class BlockedAddressException(string host) : Exception(
    $"{host} is in a private network or on this computer, where feeds may not lead (Feeds:AllowPrivateNetworks allows it)");
