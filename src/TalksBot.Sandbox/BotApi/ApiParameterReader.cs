using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TalksBot.Sandbox.BotApi;

/// <summary>Reads parameters from wherever a caller may put them: query, form, multipart form or a body of JSON.</summary>
static class ApiParameterReader
{
    /// <summary>Stands before the name of a file in the value of the parameter that it is for.</summary>
    public const string Attachment = "attach://";

    const string FilePrefix = "file ";

    /// <exception cref="ApiRefusal">The body says that it is JSON, and is not.</exception>
    public static async Task<JsonObject> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var all = new JsonObject();
        foreach (var (name, value) in request.Query)
        {
            all[name] = value.ToString();
        }

        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(ct).ConfigureAwait(false);
            foreach (var (name, value) in form)
            {
                all[name] = value.ToString();
            }

            foreach (var file in form.Files)
            {
                // One that a parameter names by attach:// is no parameter itself (core.telegram.org/bots/api#sending-files).
                if (!form.Any(field => field.Value == Attachment + file.Name))
                {
                    all[file.Name] = file.FileName;
                }

                using var content = new MemoryStream();
                await file.CopyToAsync(content, ct).ConfigureAwait(false);
                request.HttpContext.Items[FileKey(file.Name)] = content.ToArray();
            }
        }
        else if (request.HasJsonContentType())
        {
            foreach (var (name, value) in await ReadJsonAsync(request, ct).ConfigureAwait(false))
            {
                all[name] = value?.DeepClone();
            }
        }

        return all;
    }

    /// <summary>The files that came with the call, by the names of their parameters; the parameters themselves are file names.</summary>
    public static IReadOnlyDictionary<string, byte[]> FilesOf(HttpContext context) => context.Items
        .Where(item => item is { Key: string, Value: byte[] })
        .ToDictionary(item => ((string)item.Key)[FilePrefix.Length..], item => (byte[])item.Value!);

    static string FileKey(string name) => FilePrefix + name;

    static async Task<JsonObject> ReadJsonAsync(HttpRequest request, CancellationToken ct)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(ct).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(body))
        {
            return [];
        }

        try
        {
            return JsonNode.Parse(body, documentOptions: new() { AllowDuplicateProperties = false }) as JsonObject
                ?? throw ApiRefusal.BadRequest("can't parse JSON object: an object is expected");
        }
        catch (JsonException)
        {
            throw ApiRefusal.BadRequest("can't parse JSON object");
        }
    }
}
