using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TalksBot.Feeds.Fetching;

/// <summary>
/// Fetches feeds and pages, which strangers write: http and https only, each redirect looked at like the first address, a
/// body and a time that end, one request at a time to a host.
/// </summary>
sealed class GuardedFetch(IHttpClientFactory clients, HostPacing pacing, FetchLimits limits, TimeProvider time)
{
    /// <summary>Fetches an address.</summary>
    /// <param name="address">What to fetch.</param>
    /// <param name="accept">The types that are wanted, as the header Accept has them.</param>
    /// <param name="isRight">Whether a type is read at all; another's body is not waited for.</param>
    /// <param name="etag">The version known, or <see langword="null"/>.</param>
    /// <param name="lastModified">When the version known was changed, as the server wrote it, or <see langword="null"/>.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public Task<Fetch> Get(
        Uri address, string accept, Predicate<string> isRight, string? etag, string? lastModified, CancellationToken cancellation) =>
        pacing.Run(address.Host, () => GetInTime(new Wanted(address, accept, isRight, etag, lastModified), cancellation), cancellation);

    async Task<Fetch> GetInTime(Wanted wanted, CancellationToken cancellation)
    {
        using var clock = new CancellationTokenSource(limits.Time, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellation);
        try
        {
            return await Follow(wanted, both.Token);
        }
        catch (Exception problem) when (clock.IsCancellationRequested && !cancellation.IsCancellationRequested && IsOfTheNetwork(problem))
        {
            return new Fetch.Failed(FetchFault.TooSlow, Invariant($"did not send all within {limits.Time.TotalSeconds:0} s"));
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException && !cancellation.IsCancellationRequested)
        {
            return problem.InnerException is BlockedAddressException blocked
                ? new Fetch.Failed(FetchFault.Blocked, $"is not fetched: {blocked.Message}")
                : new Fetch.Failed(FetchFault.Unreachable, $"cannot be reached ({Cause(problem)})");
        }
    }

    async Task<Fetch> Follow(Wanted wanted, CancellationToken cancellation)
    {
        var client = clients.CreateClient(FetchClient.Name);
        var (address, movedTo) = (wanted.Address, (Uri?)null);
        var onlyForGood = true;
        for (var hops = 0; ; hops++)
        {
            using var request = Request(wanted, address);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!IsRedirect(answer.StatusCode))
            {
                var fetch = await Read(answer, wanted, address, cancellation);
                return fetch with { MovedTo = movedTo, Wait = RetryAfter.Read(Header(answer, "Retry-After"), time.GetUtcNow()) };
            }

            if (hops == limits.Redirects)
            {
                return new Fetch.Failed(FetchFault.Redirects, $"redirects more than {limits.Redirects} times");
            }

            if (!Uri.TryCreate(address, Header(answer, "Location"), out var next))
            {
                return new Fetch.Failed(FetchFault.Redirects, "redirects to nowhere");
            }

            if ((next.Scheme != Uri.UriSchemeHttp && next.Scheme != Uri.UriSchemeHttps) || next.Host.Length == 0)
            {
                return new Fetch.Failed(FetchFault.Blocked, $"redirects to an address of the scheme {next.Scheme}, which is not followed");
            }

            onlyForGood &= answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            address = next;
            movedTo = onlyForGood ? address : movedTo;
        }
    }

    async Task<Fetch> Read(HttpResponseMessage answer, Wanted wanted, Uri address, CancellationToken cancellation)
    {
        if (answer.StatusCode == HttpStatusCode.NotModified)
        {
            return new Fetch.Unchanged();
        }

        if (answer.StatusCode == HttpStatusCode.Gone)
        {
            return new Fetch.Failed(FetchFault.Gone, "is gone for good (410)");
        }

        if (!answer.IsSuccessStatusCode)
        {
            return new Fetch.Failed(FetchFault.Refused, Invariant($"answers {(int)answer.StatusCode} ({answer.StatusCode})"));
        }

        var type = Header(answer, "Content-Type") is { } header ? ContentType.Read(header) : new ContentType("", null);
        if (!wanted.IsRight(type.MediaType))
        {
            return new Fetch.Failed(FetchFault.WrongType, $"is of the type {type.MediaType}");
        }

        var body = await ReadBody(answer, cancellation);
        return body is null
            ? new Fetch.Failed(FetchFault.TooLarge, Invariant($"is larger than {limits.Bytes / 1048576.0:0.#} MB"))
            : new Fetch.Body(
                body, type.MediaType, type.Charset, Header(answer, "ETag"), Header(answer, "Last-Modified"), address);
    }

    // Counted after decompression, while it comes: neither a bomb nor an endless stream gets beyond the limit.
    async Task<byte[]?> ReadBody(HttpResponseMessage answer, CancellationToken cancellation)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var piece = new byte[16 * 1024];
        while (await stream.ReadAsync(piece, cancellation) is var read and > 0)
        {
            if (body.Length + read > limits.Bytes)
            {
                return null;
            }

            body.Write(piece, 0, read);
        }

        return body.ToArray();
    }

    static HttpRequestMessage Request(Wanted wanted, Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", wanted.Accept);
        // As the server wrote them: some write neither in the form of the standard, and know only their own again.
        if (wanted.ETag is { } etag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        if (wanted.LastModified is { } lastModified)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        }

        return request;
    }

    static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.NonValidated.TryGetValues(name, out var own) ? own.ToString()
        : answer.Content.Headers.NonValidated.TryGetValues(name, out var content) ? content.ToString()
        : null;

    static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
        or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    static bool IsOfTheNetwork(Exception problem) =>
        problem is OperationCanceledException or HttpRequestException or IOException or SocketException;

    static string Cause(Exception problem) => (problem.InnerException ?? problem).Message.TrimEnd('.');

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    sealed record Wanted(Uri Address, string Accept, Predicate<string> IsRight, string? ETag, string? LastModified);
}
