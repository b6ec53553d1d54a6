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

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/", "index.html", "text/html; charset=utf-8");
        Map(routes, "/page.css", "page.css", "text/css; charset=utf-8");
        Map(routes, "/page.js", "page.js", "text/javascript; charset=utf-8");
        Map(routes, "/icon.svg", "icon.svg", "image/svg+xml");
    }

    static void Map(IEndpointRouteBuilder routes, string path, string file, string type)
        => routes.MapGet(path, async context =>
        {
            var name = $"{typeof(SandboxServer).Namespace}.Page.{file}";
            await using var content = typeof(PageFiles).Assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"The assembly lacks its own file {name}.");
            context.Response.ContentType = type;
            context.Response.ContentLength = content.Length;
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            await content.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
        });
}
