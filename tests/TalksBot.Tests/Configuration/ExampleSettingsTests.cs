using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using TalksBot.Asking;
using TalksBot.Configuration;
using TalksBot.Delivery;
using TalksBot.Digests;
using TalksBot.Feeds;
using TalksBot.Inbox;
using TalksBot.Library;
using TalksBot.Operations;
using TalksBot.Questions;
using TalksBot.Receiving;
using TalksBot.Retention;
using TalksBot.Storage;
using TalksBot.Subscriptions;

namespace TalksBot.Tests.Configuration;

/// <summary>appsettings.example.json shows every key with its default.</summary>
public class ExampleSettingsTests
{
    static readonly string Example = Path.Combine(RepositoryRoot.Path, "appsettings.example.json");

    static readonly Type[] Sections =
    [
        typeof(TelegramOptions), typeof(TelegramWebhookOptions), typeof(KnowledgeOptions), typeof(AskingOptions), typeof(StorageOptions),
        typeof(RetentionOptions), typeof(DigestOptions), typeof(DigestLengthOptions), typeof(DeliveryOptions), typeof(FeedsOptions),
        typeof(OperationsOptions),
    ];

    public static TheoryData<Type> Options => [.. Sections];

    [Theory]
    [MemberData(nameof(Options))]
    public void Example_EachSection_HoldsEveryKeyWithItsDefault(Type options)
    {
        var section = SettingsSection.NameOf(options);
        var configuration = new ConfigurationBuilder().AddJsonFile(Example).Build().GetSection(section);
        var bound = configuration.Get(options)!;
        var fresh = Activator.CreateInstance(options)!;
        foreach (var property in options.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            Assert.True(configuration[property.Name] is not null, $"{section}:{property.Name} is not in the example");
            Assert.Equal(property.GetValue(fresh), property.GetValue(bound));
        }
    }

    [Fact]
    public void Example_Sections_AreThoseThatTheBotReads()
    {
        using var example = JsonDocument.Parse(File.ReadAllText(Example));
        Assert.Equal(
            Sections.Select(options => SettingsSection.NameOf(options).Split(':')[0]).Distinct().Order(),
            example.RootElement.EnumerateObject().Select(section => section.Name).Order());
    }
}
