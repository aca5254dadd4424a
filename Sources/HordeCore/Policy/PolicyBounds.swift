/// The ranges of the fields of ``HordePolicy``, each under the name of its field.
///
/// Ranges are wide: they keep out what could not work or would overflow, not what is unwise.
public enum PolicyBounds {}
