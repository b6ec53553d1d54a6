namespace TalksBot.Configuration;

/// <summary>An http address of this computer to listen on, or nothing for not listening.</summary>
sealed class OptionalListenAddressAttribute() : SettingAttribute(
    "an http address of this computer with a port, such as http://127.0.0.1:9464, or nothing")
{
    /// <inheritdoc/>
    protected override bool IsRight(string value) => value.Length == 0 || ListenAddressAttribute.IsAddress(value);
}
