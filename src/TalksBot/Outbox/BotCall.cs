using System.Text.Json.Serialization;

namespace TalksBot.Outbox;

/// <summary>A call to Telegram that must not get lost: what features ask for and delivery carries out.</summary>
/// <param name="ChatId">The chat that it acts in.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "call")]
[JsonDerivedType(typeof(SendText), "send")]
[JsonDerivedType(typeof(EditText), "edit")]
[JsonDerivedType(typeof(EditKeyboard), "keyboard")]
[JsonDerivedType(typeof(EditAnswer), "answer")]
[JsonDerivedType(typeof(TrimAnswer), "trim")]
[JsonDerivedType(typeof(PinMessage), "pin")]
[JsonDerivedType(typeof(UnpinMessage), "unpin")]
[JsonDerivedType(typeof(AnswerGuest), "guest")]
[JsonDerivedType(typeof(SendDigest), "digest")]
[JsonDerivedType(typeof(SendReport), "report")]
abstract record BotCall(long ChatId)
{
    /// <summary>What it is for.</summary>
    public PostingKind Kind { get; init; }

    /// <summary>
    /// Whether it is made again when nobody knows if it was carried out: edits, pins and unpins do no harm a second time,
    /// and a reply is better read twice than never.
    /// </summary>
    [JsonIgnore]
    public virtual bool MayRepeat => true;

    /// <summary>Whether Telegram may well refuse it, so that a refusal is no fault of anybody's.</summary>
    [JsonIgnore]
    public virtual bool MayBeRefused => false;
}
