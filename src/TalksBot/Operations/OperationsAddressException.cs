namespace TalksBot.Operations;

/// <summary>Health and metrics cannot be told; the message says why and what to do.</summary>
sealed class OperationsAddressException(string message) : CannotStartException(message);
