using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace TalksBot.Sandbox.Control;

/// <summary>The chat page's own files, which lie in the assembly.</summary>
static class PageFiles
{
    // The page shows what a bot and people wrote: should anything of it ever get past the page's own care, the browser
    // still runs and loads nothing that is not one of these files.
    const string ContentSecurityPolicy =
        "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

    const string Start = "index.html";

    static readonly string Folder = $"{typeof(SandboxServer).Namespace}.Page.";

    /// <summary>The files, by name.</summary>
    public static IEnumerable<string> Names => typeof(PageFiles).Assembly.GetManifestResourceNames()
        .Where(each => each.StartsWith(Folder, StringComparison.Ordinal)).Select(each => each[Folder.Length..]);

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var name in Names)
        {
            routes.MapGet(name == Start ? "/" : $"/{name}", context => WriteAsync(context, name));
        }
    }

    static async Task WriteAsync(HttpContext context, string name)
    {
        await using var content = typeof(PageFiles).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new InvalidOperationException($"The assembly lacks its own file {name}.");
        context.Response.ContentType = TypeOf(name);
        context.Response.ContentLength = content.Length;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        await content.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
    }

    static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"A file of the page ends in {other}, which has no type here."),
    };
}
