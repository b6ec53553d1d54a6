using Microsoft.AspNetCore.Http;

namespace TalksBot.Sandbox.Control;

/// <summary>
/// Keeps web pages of other sites out. The port is open on this machine only, but any page in a browser here can send
/// requests to it, and can give a name of its own to 127.0.0.1 (DNS rebinding) to read the answers.
/// </summary>
static class LoopbackGuard
{
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            return RefuseAsync(context, StatusCodes.Status421MisdirectedRequest,
                "The Sandbox answers to 127.0.0.1 and localhost only.");
        }

        var origin = request.Headers.Origin.ToString();
        var isOwnOrigin = origin == $"http://{request.Host}";
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var isForeign = (origin.Length > 0 && !isOwnOrigin) || (site.Length > 0 && site is not ("same-origin" or "none"));

        // A browser names the origin with every POST; who names none could be an old one.
        var isUnproven = request.Path.StartsWithSegments("/sandbox", StringComparison.Ordinal)
            && !HttpMethods.IsGet(request.Method) && !isOwnOrigin;
        return isForeign || isUnproven
            ? RefuseAsync(context, StatusCodes.Status403Forbidden, "Only the Sandbox's own page may do that.")
            : next(context);
    }

    static Task RefuseAsync(HttpContext context, int status, string why)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why, context.RequestAborted);
    }
}
