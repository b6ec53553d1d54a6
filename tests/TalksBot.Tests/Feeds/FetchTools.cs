using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using TalksBot.Feeds;
using TalksBot.Feeds.Fetching;

namespace TalksBot.Tests.Feeds;

/// <summary>The bot's own way to the web, on a clock of the test's. Of this computer only some addresses are allowed.</summary>
sealed class FetchTools : IDisposable
{
    readonly ServiceProvider services;

    /// <param name="limits">The limits.</param>
    /// <param name="allowed">The address that is allowed beside public ones, or <see langword="null"/> for all.</param>
    /// <param name="hosts">What names resolve to; others are looked up.</param>
    public FetchTools(FetchLimits? limits = null, string? allowed = null, params (string Host, string[] Addresses)[] hosts)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Time);
        collection.AddSingleton(Options.Create(new FeedsOptions { AllowPrivateNetworks = allowed is null }));
        collection.AddFetchClient();
        collection.AddSingleton<GuardedConnection>();
        collection.AddSingleton(limits ?? new FetchLimits { HostPause = TimeSpan.Zero });
        collection.AddSingleton<HostPacing>();
        collection.AddSingleton<GuardedFetch>();
        collection.AddSingleton<AddressRule>(provider => new OneAddress(provider.GetRequiredService<IOptions<FeedsOptions>>(), allowed));
        collection.AddSingleton<HostAddresses>(new MadeUpHosts(hosts));
        services = collection.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2025, 7, 26, 9, 0, 0, TimeSpan.Zero));

    public Task<Fetch> Get(string address, string? etag = null, string? lastModified = null) =>
        services.GetRequiredService<GuardedFetch>().Get(new Uri(address), "*/*", _ => true, etag, lastModified, CancellationToken.None);

    public void Dispose() => services.Dispose();

    /// <summary>Lets one address of loopback pass, beside public ones.</summary>
    public sealed class OneAddress(IOptions<FeedsOptions> options, string? allowed) : AddressRule(options)
    {
        public override bool Allows(IPAddress address) => address.ToString() == allowed || base.Allows(address);
    }

    /// <summary>Resolves some names as the test says.</summary>
    public sealed class MadeUpHosts((string Host, string[] Addresses)[] hosts) : HostAddresses
    {
        public override Task<IPAddress[]> Of(string host, CancellationToken cancellation) =>
            Array.Find(hosts, one => one.Host == host) is { Host: not null } known
                ? Task.FromResult(known.Addresses.Select(IPAddress.Parse).ToArray())
                : base.Of(host, cancellation);
    }
}
