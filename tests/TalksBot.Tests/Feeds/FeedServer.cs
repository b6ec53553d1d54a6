using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TalksBot.Tests.Feeds;

/// <summary>A web server on loopback, under two addresses: 127.0.0.1 and 127.0.0.2, each with a port of its own.</summary>
sealed class FeedServer : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentDictionary<string, RequestDelegate> pages = new();
    readonly ConcurrentQueue<(string Place, string Path, string? IfNoneMatch, string? IfModifiedSince)> requests = [];

    FeedServer(WebApplication app) => this.app = app;

    /// <summary>The server at 127.0.0.1.</summary>
    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>The server at 127.0.0.2.</summary>
    public Uri SecondAddress { get; private set; } = new("http://localhost");

    /// <summary>What was asked for, in order.</summary>
    public IReadOnlyList<(string Place, string Path, string? IfNoneMatch, string? IfModifiedSince)> Requests => [.. requests];

    public static async Task<FeedServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Parse("127.0.0.1"), 0);
            kestrel.Listen(IPAddress.Parse("127.0.0.2"), 0);
        });
        var server = new FeedServer(builder.Build());
        server.app.Run(server.Answer);
        await server.app.StartAsync();
        var addresses = server.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
            .Select(address => new Uri(address)).ToList();
        server.Address = addresses.Single(address => address.Host == "127.0.0.1");
        server.SecondAddress = addresses.Single(address => address.Host == "127.0.0.2");
        return server;
    }

    /// <summary>The address of a path at 127.0.0.1.</summary>
    public string At(string path) => new Uri(Address, path).AbsoluteUri;

    /// <summary>Serves a path, at both addresses.</summary>
    public void Serve(string path, RequestDelegate page) => pages[path] = page;

    /// <summary>Serves bytes.</summary>
    public void Serve(string path, byte[] body, string contentType) => Serve(path, context =>
    {
        context.Response.Headers.ContentType = contentType;
        return context.Response.Body.WriteAsync(body).AsTask();
    });

    /// <summary>Serves text as UTF-8.</summary>
    public void Serve(string path, string body, string contentType = "application/rss+xml") =>
        Serve(path, System.Text.Encoding.UTF8.GetBytes(body), contentType);

    /// <summary>Answers with a status and headers alone.</summary>
    public void ServeStatus(string path, int status, params (string Name, string Value)[] headers) => Serve(path, context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return Task.CompletedTask;
    });

    Task Answer(HttpContext context)
    {
        var headers = context.Request.Headers;
        requests.Enqueue((context.Request.Host.Host, context.Request.Path, headers.IfNoneMatch, headers.IfModifiedSince));
        if (pages.TryGetValue(context.Request.Path, out var page))
        {
            return page(context);
        }

        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
